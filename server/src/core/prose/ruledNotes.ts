// Owns notes right under a rule, as they stand at the foot of a page: pasted, their numbers have lost the raised type: "1 Annual report, p. 3".
import type { Block } from '../syntax/blocks.ts';
import { saysNothing } from './emptyNote.ts';
import { entriesIn } from './entryLines.ts';
import type { RaisedNote } from './raisedNotes.ts';

const NONE: readonly RaisedNote[] = Object.freeze([]);
/** What stands before the block: a line of signs, and nothing behind it. */
const RULE = /(?:^|[\r\n])[ \t]{0,3}(?:_{3,200}|-{3,200}|\*{3,200}|[—–]{2,200})[ \t]{0,9}[\r\n]\s{0,9}$/;
const NUMBER = /^\s{0,3}(\d{1,3})[ \t\u00a0]{1,4}(?=["“\p{Lu}])/u;
/** So much of a note is kept, in code units. */
const LONGEST = 400;

/** The notes of a block, if its text begins with the number of one. `source`: the piece that it stands in. */
export function ruledNotes(source: string, { container, projection, span }: Block): readonly RaisedNote[] {
  const { text } = projection;
  if (container !== 'paragraph' || !NUMBER.test(text.slice(0, 16))) return NONE;
  if (!RULE.test(source.slice(Math.max(0, span.start - 240), span.start))) return NONE;
  return entriesIn(text, 0).flatMap(({ start, end }) => {
    const own = text.slice(start, end);
    const opening = NUMBER.exec(own);
    if (opening === null) return NONE;
    const note = own.slice(opening[0].length);
    if (saysNothing(note)) return NONE;
    return [
      { note: Number(opening[1]), text: note.slice(0, LONGEST), span: projection.toSource({ start, end }) },
    ];
  });
}

// Owns the works that a brief lists itself: the entries under "References", lines that begin with "[12]", and notes.
import type { Block } from '../syntax/blocks.ts';
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { raisedNotes } from './raisedNotes.ts';
import { titleOfList } from './referenceHeading.ts';

/** A work in a list. */
export interface ListedWork {
  /** By which `[12]` cites it; undefined where the list is not numbered. */
  readonly number: number | undefined;
  /** The raised number that opens the entry, which is a note then: by this a raised number cites it, wherever it stands. */
  readonly note?: number;
  /** How the entry begins, as far as authors and year are looked for in it. */
  readonly text: string;
  /** The entry's place in the piece. */
  readonly span: Span;
}

/** So much of an entry is kept, in code units. */
const HEAD = 400;
/** What "[12] " at the start of a line begins is an entry. */
const NUMBERED_LINE = /^ {0,3}\[(\d{1,3})\]:?[ \t\u00a0]+(?=\S)/gm;
/** The number of an ordered item, right before its text. */
const ITEM_NUMBER = /(?:^|[\r\n])[ \t>]{0,30}(\d{1,3})[.)][ \t]{1,4}$/;
const WRITTEN_NUMBER = /^\(?(\d{1,3})[.)][ \t\u00a0]+(?=\S)/;

/**
 * The works listed in the blocks of a piece, in order. `isUnderReferences`: for each block whether it stands under
 * a heading of references. Elsewhere only paragraphs that begin with "[12] " list works, and notes stand, below rules or not.
 */
export function readReferenceList(
  source: string,
  blocks: readonly Block[],
  isUnderReferences: (index: number) => boolean,
): readonly ListedWork[] {
  const works: ListedWork[] = [];
  let counted = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.footnote !== undefined) continue;
    const { text } = block.projection;
    const numbered = numberedLines(block.projection);
    if (numbered.length > 0) {
      works.push(...numbered);
      continue;
    }
    const isUnder = isUnderReferences(index);
    const notes = raisedNotes(block);
    if (notes.length > 0)
      works.push(...notes.map((note) => ({ ...note, number: isUnder ? note.note : undefined })));
    else if (isUnder && titleOfList(text) === undefined) {
      const item = ITEM_NUMBER.exec(source.slice(Math.max(0, block.span.start - 40), block.span.start))?.[1];
      const written = item ?? WRITTEN_NUMBER.exec(text)?.[1];
      // Items that are all written "1." count up all the same.
      counted = written === undefined ? counted : Math.max(counted + 1, Number(written));
      const number = written === undefined ? undefined : counted;
      works.push({ number, text: text.slice(0, HEAD), span: block.span });
    }
  }
  return works;
}

/** Lines that begin with "[12] ": an entry each, if the text, or what stands below its title "References:", begins with one. */
function numberedLines(projection: Projection): readonly ListedWork[] {
  const { text } = projection;
  if (!text.includes('[')) return [];
  const from = titleOfList(text)?.end ?? 0;
  if (text.charAt(from) !== '[') return [];
  const starts = Array.from(text.matchAll(NUMBERED_LINE));
  if (starts[0]?.index !== from) return [];
  return starts.map((match, index) => ({
    number: Number(match[1]),
    text: text.slice(match.index + match[0].length, match.index + HEAD),
    span: projection.toSource({ start: match.index, end: (starts[index + 1]?.index ?? text.length + 1) - 1 }),
  }));
}

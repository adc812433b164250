// Owns notes that a raised number opens: "¹ Annual report, p. 3", "<sup>1</sup> *Id.* at 9", "^1^ Annual report".
import type { Block } from '../syntax/blocks.ts';
import type { Span } from '../text/span.ts';
import { saysNothing } from './emptyNote.ts';
import { titleOfList } from './referenceHeading.ts';

export interface RaisedNote {
  readonly note: number;
  /** How it begins, without its number. */
  readonly text: string;
  /** In the piece, with its number. */
  readonly span: Span;
}

/** So much of a note is kept, in code units. */
const LONGEST = 400;
/** Behind the number a blank, or a word that begins like one: none of "¹⁴C dating", "<sup>235</sup>U". */
const BEHIND = '[.:]?(?:[ \\t\\u00a0]{1,3}(?=\\S)|(?=\\p{Lu}\\p{Ll}{2}|["“\\uFFFC]|https?:))';
const RAISED_DIGITS = new RegExp(`^[ \\t]{0,3}(?:([⁰¹²³⁴-⁹]{1,3})|\\^\\[?(\\d{1,3})\\]?\\^)${BEHIND}`, 'u');
const RAISED_TAG = new RegExp(`^[ \\t]{0,3}[[(]?(\\d{1,3})[\\])]?${BEHIND}`, 'u');
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Lines that begin with a raised number: a note each, if the text of the block, or what stands below its title "Notes", begins with one. */
export function raisedNotes({ projection, inlines }: Block): readonly RaisedNote[] {
  const { text } = projection;
  const tags = new Set(
    inlines.flatMap((inline) =>
      inline.kind === 'html' && /^<sup[\s>]/i.test(inline.value) ? [inline.at] : [],
    ),
  );
  if (tags.size === 0 && !/[⁰¹²³⁴-⁹]|\^\[?\d/.test(text)) return [];
  const starts: { at: number; number: number; length: number }[] = [];
  for (let at = titleOfList(text)?.end ?? 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, at + 16);
    const match = RAISED_DIGITS.exec(line) ?? (tags.has(at) ? RAISED_TAG.exec(line) : null);
    if (match !== null) starts.push({ at, number: numberOf(match), length: match[0].length });
    if (starts.length === 0 || !text.includes('\n', at)) break;
  }
  return starts.flatMap(({ at, number, length }, index) => {
    const end = (starts[index + 1]?.at ?? text.length + 1) - 1;
    const note = text.slice(at + length, end);
    const span = projection.toSource({ start: at, end });
    return saysNothing(note) ? [] : [{ note: number, text: note.slice(0, LONGEST), span }];
  });
}

function numberOf([, raised = '', plain = '']: RegExpExecArray): number {
  return Number(raised.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(DIGITS.indexOf(digit))) + plain);
}

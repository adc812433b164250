// Owns the spans of Pandoc, `[words]{.mark}`, also within one another: their words stay, but for what was struck out or is a comment.
import type { Block } from '../../syntax/blocks.ts';
import type { Span } from '../../text/span.ts';
import { ATTRIBUTE_LIST } from '../attributeLists.ts';
import type { Markup } from './markup.ts';

const ATTRIBUTES = new RegExp(`\\{\\}|${ATTRIBUTE_LIST.source}`, 'iy');
/** What Word keeps of changes and comments; `[]{.comment-end}` ends what a comment is about. */
const IS_GONE = /[{\s]\.(?:deletion|comment-start)(?=[\s}])/;
/** What stands behind words, but for blanks. */
const STANDS_BEHIND = /[\s.,;:!?)]/;
const NONE: readonly never[] = Object.freeze([]);

/** The spans in a block. Linear in the length of the text. */
export function findAttributedSpans({ projection: { text } }: Block): readonly Markup[] {
  if (!text.includes(']{')) return NONE;
  const found: Markup[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[') open.push(at);
    if (text[at] !== ']') continue;
    const start = open.pop();
    ATTRIBUTES.lastIndex = at + 1;
    const attributes = start === undefined ? undefined : ATTRIBUTES.exec(text)?.[0];
    if (start === undefined || attributes === undefined) continue;
    found.push(asMarkup(text, { start: start + 1, end: at }, attributes));
  }
  return found;
}

function asMarkup(text: string, words: Span, attributes: string): Markup {
  const span = { start: words.start - 1, end: words.end + 1 + attributes.length };
  if (IS_GONE.test(attributes) || words.start === words.end) {
    const next = text.charAt(span.end);
    return { span, cuts: [span], takesBlanks: next === '' || STANDS_BEHIND.test(next), keys: NONE };
  }
  const cuts = [
    { start: span.start, end: words.start },
    { start: words.end, end: span.end },
  ];
  return { span, cuts, takesBlanks: false, keys: NONE };
}

// Owns comments within a line: `%% check this %%` (Obsidian), `{/* check this */}` (MDX). Nothing in them is read, nor cites.
import type { Block, Inline } from '../../syntax/blocks.ts';
import { OBJECT } from '../../text/projection.ts';
import { joined } from '../cuts.ts';
import { firstFrom } from '../ordered.ts';
import type { Markup } from './markup.ts';

const NONE: readonly never[] = Object.freeze([]);
/** A longer one is none, in code units. */
const LONGEST = 1000;
/** What opens no comment stands behind a figure that is no year: "5%% of them". */
const FIGURE = /(?<!(?<!\d)(?:19|20)\d\d)(?<=\d)\s?$/;

/** The comments in a block, in order; of each kind those that close. Linear in the length of the text. */
export function findComments({ projection: { text }, inlines }: Block): readonly Markup[] {
  return [
    ...(text.includes('{/*') ? between(text, '{/*', '*/}', NONE) : NONE),
    ...(text.includes('%%') ? between(text, '%%', '%%', inlines.flatMap(endOfSwallower)) : NONE),
  ];
}

/** Tells whether an offset stands outside all of the comments. */
export function outsideOf(comments: readonly Markup[]): (offset: number) => boolean {
  if (comments.length === 0) return () => true;
  const spans = joined(comments.map(({ span }) => span));
  return (offset) => {
    const last = spans[firstFrom(spans, offset + 1, ({ start }) => start) - 1];
    return last === undefined || last.end <= offset;
  };
}

/** `ends`: where one closes, too; ascending. */
function between(text: string, open: string, close: string, ends: readonly number[]): readonly Markup[] {
  const found: Markup[] = [];
  let start = text.indexOf(open);
  while (start >= 0) {
    const inside = start + open.length;
    const isFigure = open === '%%' && FIGURE.test(text.slice(Math.max(0, start - 6), start));
    const end = isFigure ? inside : endOf(text, inside, close, ends);
    if (end < 0) break;
    if (!isFigure && end - start <= LONGEST) found.push(comment(text, start, end));
    start = text.indexOf(open, end);
  }
  return found;
}

/** Behind what closes a comment that goes on at `from`; negative where nothing does. */
function endOf(text: string, from: number, close: string, ends: readonly number[]): number {
  const swallowed = ends[firstFrom(ends, from + 1, (place) => place)] ?? -1;
  const at = text.indexOf(close, from);
  const end = at < 0 ? -1 : at + close.length;
  return end < 0 || (swallowed >= 0 && swallowed < end) ? swallowed : end;
}

/** To Markdown the signs behind a bare address are part of it: "%%see https://example.org%%". */
function endOfSwallower(inline: Inline): readonly number[] {
  return inline.kind === 'link' && inline.bare && inline.url.endsWith('%%')
    ? [inline.at + OBJECT.length]
    : NONE;
}

/** With the second pair of braces that Hugo has around it. The blanks before it stay where a word follows at once. */
function comment(text: string, from: number, to: number): Markup {
  const isInBraces = text.charAt(from - 1) === '{' && text.charAt(to) === '}';
  const span = isInBraces ? { start: from - 1, end: to + 1 } : { start: from, end: to };
  return { span, cuts: [span], takesBlanks: !/[\p{L}\p{N}]/u.test(text.charAt(span.end)), keys: NONE };
}

// Owns notes that are written where they are cited: `claim.^[Smith 2024, p. 3.]`, `claim.\footnote{Smith 2024, p. 3.}`.
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';

export interface InlineNote {
  /** From the caret or backslash to behind the bracket. */
  readonly span: Span;
  /** Length of what it begins with, up to and with the bracket. */
  readonly markLength: number;
}

/** A longer bracket is no note, in code units. */
const LONGEST = 3000;
const NONE: readonly never[] = Object.freeze([]);

/**
 * Inline notes of Pandoc and of LaTeX in a readable text, outermost ones of each. An escaped mark or bracket begins none, nor does
 * one with nothing in it.
 */
export function findInlineNotes(projection: Projection): readonly InlineNote[] {
  const { text } = projection;
  return [
    ...(text.includes('^[') ? notesAfter(/\^\[/g, projection, matchBrackets(text, '[', ']')) : NONE),
    ...(text.includes('\\footnote') ? notesAfter(TEX, projection, matchBrackets(text, '{', '}')) : NONE),
  ];
}

const TEX = /\\footnote(?:\[\d{1,4}\])?\{/g;

/** The notes that begin with `mark`, whose last unit is the bracket. */
function notesAfter(
  mark: RegExp,
  projection: Projection,
  closers: ReadonlyMap<number, number>,
): readonly InlineNote[] {
  const { text } = projection;
  const found: InlineNote[] = [];
  for (const { index, 0: opener } of text.matchAll(mark)) {
    const start = index + opener.length;
    const close = closers.get(start - 1) ?? -1;
    const isInNote = index < (found.at(-1)?.span.end ?? 0);
    if (isInNote || close - index > LONGEST || text.slice(start, Math.max(close, start)).trim() === '')
      continue;
    const source = projection.toSource({ start: index, end: start });
    if (source.end - source.start !== opener.length) continue;
    found.push({ span: { start: index, end: close + 1 }, markLength: opener.length });
  }
  return found;
}

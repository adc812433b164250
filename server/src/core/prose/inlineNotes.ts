// Owns notes that are written where they are cited: `claim.^[Smith 2024, p. 3.]`.
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';

/** A longer bracket is no note, in code units. */
const LONGEST = 3000;
const NONE: readonly Span[] = Object.freeze([]);

/**
 * Pandoc's inline notes in a readable text, outermost ones, from left to right: spans from the caret to behind the
 * bracket. An escaped caret or bracket begins none, nor does one with nothing in it.
 */
export function findInlineNotes(projection: Projection): readonly Span[] {
  const { text } = projection;
  if (!text.includes('^[')) return NONE;
  const found: Span[] = [];
  const closers = matchBrackets(text);
  for (
    let at = text.indexOf('^[');
    at >= 0;
    at = text.indexOf('^[', Math.max(at + 1, found.at(-1)?.end ?? 0))
  ) {
    const close = closers.get(at + 1) ?? -1;
    if (close - at > LONGEST || text.slice(at + 2, Math.max(close, at + 2)).trim() === '') continue;
    const source = projection.toSource({ start: at, end: at + 2 });
    if (source.end - source.start === 2) found.push({ start: at, end: close + 1 });
  }
  return found;
}

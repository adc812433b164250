// Owns the sight of raised numbers that tell of a note, whether or not the note is in the brief.
import type { Span } from '../text/span.ts';

/** Behind a word or a mark, not behind a unit or a number ("km²", "10<sup>3</sup>"); also within a link. */
const RAISED = /(?:\p{L}{4}|[)\]”"*_.,;:!?])(?:<sup>(?:<a [^<>]{0,200}>)?\[?\d|[¹²³⁴-⁹])/u;
/** How far behind a sentence one belongs to it, in code units. */
const BEHIND = 8;
/** As far within a sentence it is looked for. */
const LONGEST = 2000;

/** Whether a raised number stands in or right behind the sentence at `span` of the source. */
export function hasRaisedNumber(source: string, { start, end }: Span): boolean {
  return RAISED.test(source.slice(Math.max(start, end - LONGEST), end + BEHIND));
}

// Owns the type of what other dialects than CommonMark and Pandoc's write within a line of prose.
import type { Span } from '../../text/span.ts';

/** Markup within a block's readable text. */
export interface Markup {
  readonly span: Span;
  /** What of the span is no prose, ascending and disjoint. */
  readonly cuts: readonly Span[];
  /** Whether the blanks before it go, too, as before a mark that stands beside the words. */
  readonly takesBlanks: boolean;
  /** The sources that it cites: empty where it is no citation. */
  readonly keys: readonly CitedKey[];
}

export interface CitedKey {
  readonly key: string;
  /** In the piece. */
  readonly span: Span;
}

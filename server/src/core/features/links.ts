// Owns the addresses in footnotes and link definitions that an editor lets its user open.
import type { Analysis } from '../analysis/analysis.ts';
import { type Span, shift } from '../text/span.ts';
import { findWebAddresses } from './webAddresses.ts';

export interface DocumentLink {
  readonly span: Span;
  /** http(s) only. */
  readonly url: string;
}

/** Web addresses in definitions, in order of their place; nothing but http(s) is ever a link. */
export function definitionLinks(analysis: Analysis): readonly DocumentLink[] {
  return analysis.pieces.flatMap(({ reading, piece }, index) =>
    reading.definitions.flatMap(({ content }) => {
      const base = analysis.text.startOf(index) + content.start;
      const text = piece.text.slice(content.start, content.end);
      return findWebAddresses(text).map(({ span, url }) => ({ span: shift(span, base), url }));
    }),
  );
}

// Owns the question what stands at an offset of a brief.
import type { Analysis } from '../analysis/analysis.ts';
import type { Claim } from '../claims/claim.ts';
import type { Mention } from '../prose/model.ts';
import type { Citation } from '../prose/sentence.ts';
import { type Span, shift } from '../text/span.ts';

/** Something in a brief with its span in the whole of it. */
export interface Found<T> {
  readonly item: T;
  readonly span: Span;
}

/** The mention whose units include the one at `offset`. */
export function mentionAt(analysis: Analysis, offset: number): Found<Mention> | undefined {
  return findAt(analysis, offset, (piece) =>
    piece.prose.flatMap((block) => block.mentions.map(({ item, source }) => ({ item, span: source }))),
  );
}

/** The citation whose units include the one at `offset`. For a Pandoc citation that is its key. */
export function citationAt(analysis: Analysis, offset: number): Found<Citation> | undefined {
  return findAt(analysis, offset, (piece) =>
    piece.prose.flatMap((block) =>
      block.citations.map((item) => ({ item, span: item.kind === 'pandoc' ? item.keySpan : item.span })),
    ),
  );
}

/** The judged sentence that holds `offset`. */
export function claimAt(analysis: Analysis, offset: number): Found<Claim> | undefined {
  return findAt(analysis, offset, (piece) =>
    piece.claims.map((item) => ({ item, span: item.sentence.span })),
  );
}

/** What of a piece holds the unit at `offset`. `list` gives spans in the piece. */
export function findAt<T>(
  analysis: Analysis,
  offset: number,
  list: (piece: Analysis['pieces'][number]) => readonly Found<T>[],
): Found<T> | undefined {
  const index = analysis.text.pieceAt(offset);
  const piece = analysis.pieces[index];
  if (piece === undefined) return undefined;
  const base = analysis.text.startOf(index);
  const found = list(piece).find(({ span }) => span.start <= offset - base && offset - base < span.end);
  return found === undefined ? undefined : { item: found.item, span: shift(found.span, base) };
}

// Owns the uses of footnotes and keys where no prose is read: in texts of images, HTML blocks, titles of boxes, front matter.
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import { findPandocCitations } from '../prose/citations.ts';
import { marksBeside } from '../syntax/referencesBeside.ts';
import { textsBeside } from '../syntax/textsBeside.ts';
import { type Span, shift } from '../text/span.ts';

export interface UseBeside {
  readonly item:
    | { readonly kind: 'footnote'; readonly label: string }
    | { readonly kind: 'pandoc'; readonly key: string };
  /** What of it is in the piece; for a key that alone. */
  readonly span: Span;
  /** Its name, without brackets and marks. */
  readonly nameSpan: Span;
}

const known = new WeakMap<PieceAnalysis['reading'], readonly UseBeside[]>();

/** Those of a piece, each once, also where what is markup in part is prose too. Spans are offsets into the piece. */
export function usesBeside({ piece, reading }: PieceAnalysis): readonly UseBeside[] {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const notes = marksBeside(piece.text, reading).map(({ label, span, labelSpan }): UseBeside => {
    return { item: { kind: 'footnote', label }, span, nameSpan: labelSpan };
  });
  const keys = piece.text.includes('@') ? keysBeside(piece.text, reading) : [];
  const uses = [...new Map([...notes, ...keys].map((use) => [use.nameSpan.start, use])).values()];
  known.set(reading, uses);
  return uses;
}

function keysBeside(source: string, reading: PieceAnalysis['reading']): readonly UseBeside[] {
  return textsBeside(source, reading).flatMap(({ start, text }) =>
    findPandocCitations(text).flatMap(({ keys }) =>
      keys.map(({ key, span }): UseBeside => {
        const nameSpan = shift(span, start);
        return { item: { kind: 'pandoc', key }, span: nameSpan, nameSpan };
      }),
    ),
  );
}

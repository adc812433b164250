// Owns the question whether an offset is a place to write prose: not in code, HTML, front matter or an address.
import type { Analysis } from '../analysis/analysis.ts';

/** Whether words typed at `offset` would be read as prose. */
export function isProseAt(analysis: Analysis, offset: number): boolean {
  const index = analysis.text.pieceAt(offset);
  const piece = analysis.pieces[index];
  if (piece === undefined) return true;
  const at = offset - analysis.text.startOf(index);
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start < at && at < end;
  if (piece.reading.frontMatter !== undefined) return at >= piece.piece.text.length;
  if (piece.reading.opaque.some(isInside)) return false;
  return !piece.reading.blocks.some((block) =>
    block.inlines.some(
      (inline) =>
        (inline.kind === 'code' || inline.kind === 'html' || (inline.kind === 'link' && inline.bare)) &&
        isInside(inline.span),
    ),
  );
}

/** Whether a line up to some place ends in an address: of a link, of a definition, or bare. */
export function endsInAddress(before: string): boolean {
  return /\]\([^)\s]*$|(?:https?:\/\/|www\.)\S*$|^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S*$/i.test(before);
}

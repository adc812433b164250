// Owns the question whether prose is being typed at an offset, and in which block. Stricter than `isProseAt`: what is
// not yet closed counts as open, as somebody is in the middle of writing it.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { BlockProse } from '../prose/sentence.ts';
import { endsInAddress } from './prosePlace.ts';

export interface TypingPlace {
  readonly piece: PieceAnalysis;
  readonly pieceIndex: number;
  readonly block: BlockProse;
  /** The cursor as an offset into the piece. */
  readonly at: number;
  /** What stands in the cursor's line before and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** Longer lines are looked at near the cursor alone. */
const NEAR = 400;

/** The place, unless code, a link, a note marker, HTML or front matter is being typed there. */
export function typingPlaceAt(analysis: Analysis, offset: number): TypingPlace | undefined {
  const pieceIndex = analysis.text.pieceAt(offset - 1);
  const piece = analysis.pieces[pieceIndex];
  if (piece === undefined || offset === 0 || piece.reading.frontMatter !== undefined) return undefined;
  const at = offset - analysis.text.startOf(pieceIndex);
  const { text } = piece.piece;
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start < at && at <= end;
  if (piece.reading.opaque.some(isInside)) return undefined;
  const block = piece.prose.findLast((one) => one.block.span.start < at);
  if (block === undefined || !isInOrRightBehind(block, text, at)) return undefined;
  if (block.block.inlines.some((inline) => isInside(inline.span))) return undefined;
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, at - NEAR), at))?.[0] ?? '';
  const behind = /^[^\r\n]*/.exec(text.slice(at, at + NEAR))?.[0] ?? '';
  if (isOpen(before)) return undefined;
  return { piece, pieceIndex, block, at, before, behind };
}

/** Blanks that end a paragraph are no part of it, yet words are about to be typed behind them. */
function isInOrRightBehind({ block }: BlockProse, text: string, at: number): boolean {
  return at <= block.span.end || /^[ \t\u00a0]*$/.test(text.slice(block.span.end, at));
}

/** Whether code, a link's address, a note marker, a tag or a comment is begun and not ended. */
function isOpen(before: string): boolean {
  if ((before.match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1) return true;
  return endsInAddress(before) || /\[\^[^\]]*$|<(?:!--|[a-z/])[^<>]*$|\[[^\][]*$/i.test(before);
}

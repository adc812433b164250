// Owns where a brief can be added to at its end: before code, or a comment, that nothing closes.
import type { Analysis } from '../analysis/analysis.ts';
import { readPiece } from '../syntax/readPiece.ts';
import { lineStartAt } from '../text/lineEnds.ts';

const known = new WeakMap<Analysis, number>();

/** Where a paragraph can be added that is read as one; worked out once for an analysis. */
export function endOfProse(analysis: Analysis): number {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const end = findEnd(analysis);
  known.set(analysis, end);
  return end;
}

const PARAGRAPH = '\n\nwords\n';

function findEnd({ text, pieces }: Analysis): number {
  const last = pieces.at(-1);
  if (last === undefined || last.reading.isUnread) return text.length;
  const { piece, reading } = last;
  const open = reading.opaque.at(-1);
  // Only what is no prose up to the end of the brief can swallow what is added.
  if (open === undefined || open.end < piece.text.trimEnd().length) return text.length;
  const tried = readPiece(piece.text + PARAGRAPH, piece.role, new Map());
  const isSwallowed = !tried.blocks.some(({ span }) => span.start >= piece.text.length);
  if (!isSwallowed || reading.frontMatter !== undefined) return text.length;
  return text.startOf(pieces.length - 1) + lineStartAt(piece.text, open.start);
}

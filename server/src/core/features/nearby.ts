// Owns looking around a place in a brief: the pieces near it, the nearest first.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';

/** So many pieces to either side count as near: the cost must not grow with the brief. */
const NEAR = 200;

/** The piece itself, then those before and behind it in turn. */
export function* piecesNear({ pieces }: Analysis, index: number): Generator<PieceAnalysis> {
  for (let distance = 0; distance <= NEAR; distance += 1) {
    const before = pieces[index - distance];
    if (before !== undefined) yield before;
    const behind = distance === 0 ? undefined : pieces[index + distance];
    if (behind !== undefined) yield behind;
  }
}

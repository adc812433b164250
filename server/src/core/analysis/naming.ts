// Owns the pass over a brief that says who was named in full before each piece, for the surnames that stand alone in it.
import { noOtherBearers } from '../prose/names/lastNamed.ts';
import type { PieceRow } from './pieceRow.ts';

/** Settles the surnames of all pieces of the row, which are read: from those that changed forwards, as far as it matters. May be left off at any step. */
export function* settleNames(row: PieceRow): Generator<void, void> {
  const { states, sameHead, sameTail } = row;
  let others = states[sameHead - 1]?.namedBehind ?? noOtherBearers;
  for (let index = sameHead; index < states.length; index += 1) {
    const state = states[index];
    if (state === undefined) break;
    const isKnown = index >= states.length - sameTail;
    if (isKnown && state.isNamedAfter(others)) break;
    if (isKnown) row.reached(index);
    others = state.settleNames(others);
    yield;
  }
}

// Owns where a marker of a sentence goes: behind its last mark, but before the word that joins an item to the next one.
import type { Claim } from './claim.ts';
import { spanInPiece } from './place.ts';

/** "…; and", "…, or" at the end of a list item: the conjunction is none of the claim. */
const JOINS_NEXT = /\s{1,3}(?:and|or|but|and\/or)$/;

/** Offset in the piece. */
export function markerPlace(claim: Claim): number {
  const { text, span } = claim.sentence;
  const at = JOINS_NEXT.exec(text)?.index;
  return at === undefined || at === 0 ? span.end : spanInPiece(claim, { start: at - 1, end: at }).end;
}

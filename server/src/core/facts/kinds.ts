// Owns the usual kinds of entities. Any other may be given, but a slip in one of these is none that is meant.
import { editDistance, isSlip } from './editDistance.ts';

export const usualKinds = ['company', 'person', 'model', 'organisation', 'law', 'product', 'place', 'event'];

/** Shorter words have others for neighbours: "law" and "lab", "place" and "plane". */
const LONG = 6;

/** The usual kind that was most likely meant by another word; undefined for a kind of its own, "treaty". */
export function meantKind(kind: string): string | undefined {
  // The other spelling of the word is no slip.
  if (usualKinds.includes(kind) || kind === 'organization') return undefined;
  const written = kind.trim().toLowerCase();
  return usualKinds.find((known) => {
    const edits = editDistance(written, known);
    return edits === 0 || (edits === 1 && (known.length >= LONG || isSlip(written, known)));
  });
}

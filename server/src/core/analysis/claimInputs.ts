// Owns what the rest of a brief means for the claims of a piece, and when it is the same as before.
import { mayStandFor } from '../claims/claim.ts';
import type { Below } from '../claims/covered.ts';
import type { Above } from '../claims/leadIns.ts';
import type { CitationReach } from '../claims/support.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Works } from '../prose/works.ts';
import type { Grounding } from './contribution.ts';

/** What the rest of the brief means for the claims of a piece. */
export interface ClaimInputs extends Grounding {
  readonly facts: FactIndex;
  readonly reach: CitationReach;
  /** The works that the brief lists, and those of the fact bases. */
  readonly works: Works;
  readonly isEnglish: boolean;
  /** What stands right above and right under the piece. */
  readonly above: Above;
  readonly below: Below;
  /** The nearest sentences of prose before and behind the piece, the nearest first. */
  readonly before: readonly Sentence[];
  readonly behind: readonly Sentence[];
}

/** As far as they concern a piece; `groundless`: the footnotes and keys that it refers to and that no source stands behind, a line each. */
export type OwnInputs = Omit<ClaimInputs, keyof Grounding> & { readonly groundless: string };

export function sameButNeighbours(a: OwnInputs | undefined, b: OwnInputs): boolean {
  return (
    a !== undefined &&
    a.facts === b.facts &&
    a.reach === b.reach &&
    a.works === b.works &&
    a.isEnglish === b.isEnglish &&
    a.groundless === b.groundless &&
    a.above === b.above &&
    a.below === b.below
  );
}

export function sameNeighbours(a: OwnInputs | undefined, b: OwnInputs): boolean {
  if (a?.isEnglish === false) return true;
  return a !== undefined && sayTheSame(a.before, b.before) && sayTheSame(a.behind, b.behind);
}

/** A paragraph that is typed in is read anew, but most of its sentences say the same as before to those around. */
function sayTheSame(a: readonly Sentence[], b: readonly Sentence[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && (one === other || mayStandFor(one, other));
    })
  );
}

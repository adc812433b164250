// Owns the fitting of the weights of turns of phrase, on what the trees leave wrong in documents that they have not seen.
import { TURN_COUNT, turnsScore } from '../../server/src/core/claims/detect/turns.ts';

/** A sentence as its turns of phrase see it. */
export interface Judged {
  readonly turns: number;
  /** Log odds that the trees give it. */
  readonly score: number;
  readonly label: 0 | 1;
}

/** Strength of the pull towards 0, and how often all weights are gone through. */
const [LAMBDA, ROUNDS] = [4, 60];

/** Ridge logistic regression by coordinate descent, with an intercept that is not kept: what a claim is by itself is calibrated elsewhere. */
export function fitTurns(rows: readonly Judged[]): readonly number[] {
  const weights = Array.from({ length: TURN_COUNT }, () => 0);
  let intercept = 0;
  const chanceOf = ({ turns, score }: Judged) =>
    1 / (1 + Math.exp(-(score + intercept + turnsScore(turns, weights))));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let place = -1; place < TURN_COUNT; place += 1) {
      const isIntercept = place < 0;
      const own = isIntercept ? rows : rows.filter(({ turns }) => (turns >> place) & 1);
      const pull = isIntercept ? 0 : LAMBDA;
      const weight = weights[place] ?? 0;
      let [slope, bend] = [pull * weight, pull + 1e-9];
      for (const row of own) {
        const chance = chanceOf(row);
        slope += chance - row.label;
        bend += chance * (1 - chance);
      }
      if (isIntercept) intercept -= slope / bend;
      else weights[place] = weight - slope / bend;
    }
  }
  return weights;
}

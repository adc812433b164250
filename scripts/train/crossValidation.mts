// Owns cross-validation by document: every sentence scored by a model that has seen nothing of its document.
import { scoreAlone, scoreAmong, unpackModel } from '../../server/src/core/claims/detect/model.ts';
import { confidenceIn, standingOf } from '../../server/src/core/claims/detect/places.ts';
import { mayShip } from './data.mts';
import { foldsByDocument, sizesOf } from './folds.mts';
import { type Example, surroundingsOf, trainModel } from './model.mts';

const FOLDS = 10;

/**
 * Scores (log odds, not calibrated) of the shared examples. Each fold trains on the own sentences and on those shared
 * ones of the other folds' documents whose licence lets weights ship, as the shipped model does.
 */
export function crossValidate(shared: readonly Example[], own: readonly Example[]): number[] {
  const foldOf = foldsByDocument(shared, FOLDS);
  const scores = shared.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ sentence }: Example) => foldOf.get(sentence.document) === fold;
    const rest = shared.filter((example) => !isHeld(example) && mayShip(example.sentence));
    const model = unpackModel(trainModel([...rest, ...own]));
    for (const [index, example] of shared.entries()) {
      if (!isHeld(example)) continue;
      const around = surroundingsOf(example, model);
      scoreAlone(example.features, model);
      scores[index] = scoreAmong(example.features, around, model);
    }
  }
  return scores;
}

/** Weights with which every document counts the same, on average 1: it is documents that are drawn, not sentences. */
export function documentWeights(examples: readonly Example[]): number[] {
  const sizes = sizesOf(examples);
  const mean = examples.length / sizes.size;
  return examples.map(({ sentence }) => mean / (sizes.get(sentence.document) ?? 1));
}

/** Platt's scaling: slope and offset that make logistic(slope · score + offset) the chance of a claim. */
export function calibrate(
  labels: readonly number[],
  scores: readonly number[],
  weights: readonly number[],
): { slope: number; offset: number } {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 100; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const [index, score] of scores.entries()) {
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
      const weight = weights[index] ?? 1;
      const error = weight * (chance - (labels[index] ?? 0));
      const spread = weight * chance * (1 - chance);
      g0 += error * score;
      g1 += error;
      h00 += spread * score * score;
      h01 += spread * score;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [moveSlope, moveOffset] = [
      (h11 * g0 - h01 * g1) / determinant,
      (h00 * g1 - h01 * g0) / determinant,
    ];
    slope -= moveSlope;
    offset -= moveOffset;
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < 1e-9) break;
  }
  return { slope, offset };
}

/** The confidence of each sentence, from its score: calibrated, and in its standing. */
export function confidencesOf(
  examples: readonly Example[],
  scores: readonly number[],
  { slope, offset }: { readonly slope: number; readonly offset: number },
): number[] {
  return examples.map(({ sentence: { text } }, index) => {
    const chance = 1 / (1 + Math.exp(-(slope * (scores[index] ?? 0) + offset)));
    return confidenceIn(standingOf(text, text, []), chance);
  });
}

// Owns the step from the scores of cross-validation to confidences: turns of phrase, Platt's scaling, and the standing.
import { turnsAmong } from '../../server/src/core/claims/detect/model.ts';
import { habitsOf, surroundingsOf } from '../../server/src/core/claims/detect/surroundings.ts';
import { turnsScore } from '../../server/src/core/claims/detect/turns.ts';
import { confidenceIn, standingOf } from '../../server/src/core/claims/standing/standing.ts';
import { isOwnData, mayShip } from './data.mts';
import { sizesOf } from './folds.mts';
import type { Example } from './model.mts';
import { fitTurns } from './turns.mts';

/** What makes a confidence of a score: logistic(slope · score + offset + the weights of the turns of phrase). */
export interface Scale {
  readonly slope: number;
  readonly offset: number;
  readonly turns: readonly number[];
}

/**
 * Policy documents claim more often than those of `train.tsv`, among them handbooks, standards and teaching texts, and tell less plainly what is
 * none. Fitted (Platt's scaling) on 1,673 sentences of 41 more documents, of which 627 are claims; we labelled them to measure by, and did not keep them.
 */
const IN_BRIEFS = { slope: 0.75, offset: 0.28 } as const;

/** The scale that ships. `scores`: of each example by a model that has not seen its document. */
export function scaleOf(examples: readonly Example[], scores: readonly number[]): Scale {
  const { platt: first, logits } = calibrated(examples, scores);
  const turns = turnsWithout(undefined, examples, logits);
  const { platt: second } = calibrated(
    examples,
    withTurns(examples, logits, () => turns),
  );
  const slope = IN_BRIEFS.slope * second.slope;
  return {
    slope: slope * first.slope,
    offset: slope * first.offset + IN_BRIEFS.slope * second.offset + IN_BRIEFS.offset,
    turns: turns.map((weight) => slope * weight),
  };
}

/** The confidence of each example, in its standing, by turns of phrase that have not seen its document either. */
export function confidencesOf(examples: readonly Example[], scores: readonly number[]): number[] {
  const { logits } = calibrated(examples, scores);
  const documents = new Set(examples.map(({ sentence }) => sentence.document));
  const turns = new Map(Array.from(documents, (one) => [one, turnsWithout(one, examples, logits)]));
  const turned = withTurns(examples, logits, (document) => turns.get(document) ?? []);
  return calibrated(examples, turned).logits.map((logit, index) => {
    const text = examples[index]?.sentence.text ?? '';
    return confidenceIn(standingOf(text, text, []), inBriefs(logit));
  });
}

/** The confidence in policy documents at log odds as they are in `train.tsv`. */
function inBriefs(logit: number): number {
  return 1 / (1 + Math.exp(-IN_BRIEFS.slope * logit - IN_BRIEFS.offset));
}

/**
 * The confidence from which on a sentence is called a claim. F1 is best from `half` of its best on where confidences are calibrated: that are
 * those of policy documents as they are, and those of `train.tsv` before they were made theirs. It lies between the two.
 */
export function claimThreshold(half: number): number {
  return (half + inBriefs(Math.log(half / (1 - half)))) / 2;
}

/** Scores as log odds, by Platt's scaling of them. */
function calibrated(examples: readonly Example[], scores: readonly number[]) {
  const labels = examples.map(({ sentence }) => sentence.label);
  const platt = calibrate(labels, scores, documentWeights(examples));
  return { platt, logits: scores.map((score) => platt.slope * score + platt.offset) };
}

function withTurns(
  examples: readonly Example[],
  logits: readonly number[],
  weightsFor: (document: string) => readonly number[],
): number[] {
  return examples.map(
    (example, index) =>
      (logits[index] ?? 0) + turnsScore(turnsOf(example), weightsFor(example.sentence.document)),
  );
}

/** As the detector sees them: whether a text is a study of its authors hangs on the sentences around. */
function turnsOf({ features, before, behind }: Example): number {
  const habits = ({ features: { shape } }: Example) => ({ score: 0, habits: habitsOf(shape) });
  return turnsAmong(features, surroundingsOf(before, behind, habits));
}

/** Fitted on sentences whose licence lets weights ship, without research papers and a data set, which write otherwise, and without a document. */
function turnsWithout(
  document: string | undefined,
  examples: readonly Example[],
  logits: readonly number[],
): readonly number[] {
  return fitTurns(
    examples.flatMap((example, index) => {
      const { sentence } = example;
      if (!mayShip(sentence) || isOwnData(sentence) || sentence.document === document) return [];
      return [{ turns: turnsOf(example), score: logits[index] ?? 0, label: sentence.label }];
    }),
  );
}

/** Weights with which every document counts the same, on average 1: it is documents that are drawn, not sentences. */
export function documentWeights(examples: readonly Example[]): number[] {
  const sizes = sizesOf(examples);
  const mean = examples.length / sizes.size;
  return examples.map(({ sentence }) => mean / (sizes.get(sentence.document) ?? 1));
}

/** Platt's scaling: slope and offset that make logistic(slope · score + offset) the chance of a claim. */
function calibrate(
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

// Owns the step from the scores of cross-validation to confidences: turns of phrase, Platt's scaling, and the standing.
import { turnsAmong } from '../../server/src/core/claims/detect/model.ts';
import { habitsOf, surroundingsOf } from '../../server/src/core/claims/detect/surroundings.ts';
import { turnsScore } from '../../server/src/core/claims/detect/turns.ts';
import { confidenceIn, standingOf } from '../../server/src/core/claims/standing/standing.ts';
import type { CrossValidated, Scored } from './crossValidation.mts';
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
 * Log odds by which claims are likelier in policy documents than in those that are learned from, among them handbooks, standards and teaching
 * texts. Fitted (Platt's scaling; its slope is 1.00) on 1,673 sentences of 41 more documents, of which 627 are claims; we labelled them to
 * measure by, and did not keep them.
 */
const IN_BRIEFS = 0.43;

/** The scale that ships. */
export function scaleOf({ shared, labelled }: CrossValidated): Scale {
  const real = [...shared, ...labelled];
  const first = plattOf(real);
  const turns = turnsWithout(undefined, real, first);
  const second = plattOf(
    real.map(({ example, score }) => ({
      example,
      score: logitOf(score, first) + turnsScore(turnsOf(example), turns),
    })),
  );
  return {
    slope: second.slope * first.slope,
    offset: second.slope * first.offset + second.offset + IN_BRIEFS,
    turns: turns.map((weight) => second.slope * weight),
  };
}

/** Confidences of the sentences of cross-validation, in their order. */
export interface Confidences {
  readonly shared: readonly number[];
  readonly labelled: readonly number[];
}

/**
 * The confidence of each real sentence by turns of phrase that have not seen its document either; of the shared ones in their standing, which
 * asks for words that are not kept of the others.
 */
export function confidencesOf({ shared, labelled }: CrossValidated): Confidences {
  const real = [...shared, ...labelled];
  const first = plattOf(real);
  const documents = new Set(real.map(({ example }) => example.sentence.document));
  const turns = new Map(Array.from(documents, (one) => [one, turnsWithout(one, real, first)]));
  const turned = real.map(({ example, score }) => ({
    example,
    score: logitOf(score, first) + turnsScore(turnsOf(example), turns.get(example.sentence.document) ?? []),
  }));
  const second = plattOf(turned);
  const confidences = turned.map(({ score }) => inBriefs(logitOf(score, second)));
  return {
    shared: shared.map(({ example: { sentence } }, index) =>
      confidenceIn(standingOf(sentence.text, sentence.text, []), confidences[index] ?? 0),
    ),
    labelled: confidences.slice(shared.length),
  };
}

/** The confidence in policy documents at log odds as they are in the documents that are learned from. */
function inBriefs(logit: number): number {
  return 1 / (1 + Math.exp(-logit - IN_BRIEFS));
}

/** As the detector sees them: whether a text is a study of its authors hangs on the sentences around. */
function turnsOf({ features, before, behind }: Example): number {
  const habits = ({ features: { shape } }: Example) => ({ score: 0, habits: habitsOf(shape) });
  return turnsAmong(features, surroundingsOf(before, behind, habits));
}

/** Fitted on sentences whose licence lets weights ship, without research papers and a data set, which write otherwise, and without a document. */
function turnsWithout(
  document: string | undefined,
  real: readonly Scored[],
  platt: Platt,
): readonly number[] {
  return fitTurns(
    real.flatMap(({ example, score }) => {
      const { sentence } = example;
      if (!mayShip(sentence) || isOwnData(sentence) || sentence.document === document) return [];
      return [{ turns: turnsOf(example), score: logitOf(score, platt), label: sentence.label }];
    }),
  );
}

/** Weights with which every document counts the same, on average 1: it is documents that are drawn, not sentences. */
export function documentWeights(examples: readonly Example[]): number[] {
  const sizes = sizesOf(examples);
  const mean = examples.length / sizes.size;
  return examples.map(({ sentence }) => mean / (sizes.get(sentence.document) ?? 1));
}

/** Makes log odds that mean what they say of scores: slope · score + offset. */
interface Platt {
  readonly slope: number;
  readonly offset: number;
}

function logitOf(score: number, { slope, offset }: Platt): number {
  return slope * score + offset;
}

/** Platt's scaling, every document counting the same. */
function plattOf(scored: readonly Scored[]): Platt {
  const examples = scored.map(({ example }) => example);
  return calibrate(
    examples.map(({ sentence }) => sentence.label),
    scored.map(({ score }) => score),
    documentWeights(examples),
  );
}

function calibrate(labels: readonly number[], scores: readonly number[], weights: readonly number[]): Platt {
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

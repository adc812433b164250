// Owns the trained model of the detector: its weights as they ship, and the score that they give a sentence.
import type { Features } from './features.ts';
import { At } from './measures.ts';
import { stepsOf } from './packed.ts';
import { AROUND_AT, ORDER_AT } from './shape.ts';
import {
  habitsOf,
  isOwnStudy,
  type Neighbour,
  neighbourWith,
  type Surroundings,
  setSurroundings,
} from './surroundings.ts';
import { type PackedTrees, type Trees, treesScore, unpackTrees } from './trees.ts';
import { speakOfResults, turnsInStudy, turnsScore } from './turns.ts';

/** Weights as they are stored: plain numbers, and the rest packed in base64. */
export interface PackedModel {
  /** For the words in order: a step for each bucket (`stepsOf`); times `scale` they are weights. */
  readonly linear: string;
  readonly scale: number;
  readonly bias: number;
  /** Score a sentence by itself. */
  readonly alone: PackedTrees;
  /** Score it among its neighbours. */
  readonly together: PackedTrees;
  /**
   * Confidence is logistic(slope · score + offset + the weights of the sentence's turns of phrase); fitted on documents that the weights above had not
   * seen (Platt 1999).
   */
  readonly slope: number;
  readonly offset: number;
  readonly turns: readonly number[];
}

export interface ClaimModel {
  readonly packed: PackedModel;
  readonly linear: Int8Array;
  readonly alone: Trees;
  readonly together: Trees;
}

export function unpackModel(packed: PackedModel): ClaimModel {
  return {
    packed,
    linear: stepsOf(packed.linear),
    alone: unpackTrees(packed.alone),
    together: unpackTrees(packed.together),
  };
}

/** The confidence, 0 to 1, that a sentence with these features, scored alone before, is a claim. */
export function confidenceOf(features: Features, around: Surroundings, model: ClaimModel): number {
  const { slope, offset, turns } = model.packed;
  const score = slope * scoreAmong(features, around, model) + offset;
  return 1 / (1 + Math.exp(-score - turnsScore(turnsAmong(features, around), turns)));
}

/** The turns of phrase that count: fewer where authors report their own study, of which they write as others do of the world. */
export function turnsAmong({ shape, turns }: Features, around: Surroundings): number {
  return speakOfResults(turns) && isOwnStudy(habitsOf(shape), around) ? turnsInStudy(turns) : turns;
}

/** What a sentence by itself tells those around it. Completes its shape but for these. */
export function asNeighbour({ shape, grams }: Features, model: ClaimModel): Neighbour {
  shape[ORDER_AT] = orderScore(grams, model);
  return neighbourWith(treesScore(shape, model.alone), shape);
}

/** The score (log odds, not calibrated) of a sentence that was scored alone before. Completes its shape. */
export function scoreAmong({ shape }: Features, around: Surroundings, model: ClaimModel): number {
  setSurroundings(around, shape, AROUND_AT);
  const score = treesScore(shape, model.together);
  return shape[At.percent] === 1 && !isOwnStudy(habitsOf(shape), around) ? score + PERCENTAGE : score;
}

/**
 * A percentage outside of its authors' own study is a claim more often than the trees have learned from our own sentences, with
 * three times the odds: 18 of 19 such labelled sentences are, where they expect 13. (Of one more document, a list of polls, all 25.)
 */
const PERCENTAGE = Math.log(3);

/** The score of the words in their order. */
function orderScore(grams: Int32Array, { linear, packed }: ClaimModel): number {
  let sum = 0;
  for (let place = 0; place < grams.length; place += 1) sum += linear[grams[place] ?? 0] ?? 0;
  return packed.bias + (packed.scale * sum) / Math.sqrt(Math.max(1, grams.length));
}

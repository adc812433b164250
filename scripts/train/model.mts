// Owns the training of the detector, and the packing of what it learned.
import { type Features, featuresOf } from '../../server/src/core/claims/detect/features.ts';
import { BUCKETS } from '../../server/src/core/claims/detect/grams.ts';
import type { PackedModel } from '../../server/src/core/claims/detect/model.ts';
import { AROUND_AT, ORDER_AT } from '../../server/src/core/claims/detect/shape.ts';
import {
  MOST_NEIGHBOURS,
  neighbourWith,
  setSurroundings,
  surroundingsOf,
} from '../../server/src/core/claims/detect/surroundings.ts';
import { DEPTH } from '../../server/src/core/claims/detect/trees.ts';
import { type BoostingOptions, fitTrees, type TreeModel, treesScore } from './boosting.mts';
import { isOwn, type Label, type LabelledSentence } from './data.mts';
import { foldsByDocument } from './folds.mts';
import { fitLogistic, type LinearModel, linearScore } from './logistic.mts';
import { packSteps, packTrees } from './packing.mts';

/** A labelled sentence, and what the detector reads of it. */
export interface Read<S extends Label = Label> {
  readonly sentence: S;
  readonly features: Features;
}

export interface Example<S extends Label = Label> extends Read<S> {
  /** Those before and behind it in its document that count as its neighbours, the nearest first. */
  readonly before: readonly Example[];
  readonly behind: readonly Example[];
}

export function examplesOf(sentences: readonly LabelledSentence[]): readonly Example<LabelledSentence>[] {
  return amongNeighbours(sentences.map((sentence) => ({ sentence, features: featuresOf(sentence.text) })));
}

/** Sentences of a document are in its order; where only some of them were drawn, the next one drawn is the neighbour. */
export function amongNeighbours<S extends Label>(sentences: readonly Read<S>[]): readonly Example<S>[] {
  const rows = sentences.map((read) => ({ ...read, before: [] as Example[], behind: [] as Example[] }));
  for (const [index, row] of rows.entries()) {
    for (let distance = 1; distance <= MOST_NEIGHBOURS; distance += 1) {
      const other = rows[index + distance];
      if (other === undefined || other.sentence.document !== row.sentence.document) break;
      row.behind.push(other);
      other.before.push(row);
    }
  }
  for (const row of rows) row.before.reverse();
  return rows;
}

/** Chosen by cross-validation over all real documents, as are the next two and the number of trees; see docs/claims.md. */
const STRENGTH = 6;
/** What a sentence of our own counts beside a real one, for the words in order and for the trees: there are twice as many, and they teach less. */
const OWN_IN_ORDER = 0.5;
const OWN_IN_TREES = 0.3;
/** Steps of the weights of words in order, in root mean squares: finer ones would take bytes and tell no more. */
const STEP = 1.25;
/** Into so many parts the training documents are cut for the scores that the trees learn to trust. */
const PARTS = 5;
/** Of the trees that score a sentence alone. */
const ALONE: BoostingOptions = {
  rounds: 200,
  depth: DEPTH,
  rate: 0.05,
  rowShare: 0.7,
  columnShare: 0.2,
  leastHessian: 3,
  lambda: 5,
  seed: 20250,
};
/** Of those that score it among its neighbours: smaller steps, and more of them, find a point more. */
const TOGETHER: BoostingOptions = { ...ALONE, rounds: 800, rate: 0.03 };

/** Trains on the examples. The confidence is not calibrated: slope 1, offset 0, no turns of phrase. */
export function trainModel(examples: readonly Example[]): PackedModel {
  const order = fitOrder(examples);
  const shapes = withOrders(examples);
  const linear = packSteps(order.weights, STEP);
  return {
    linear: linear.steps,
    scale: linear.unit,
    bias: order.bias,
    alone: packTrees(fitShapes(examples, shapes, ALONE)),
    together: packTrees(fitShapes(examples, withSurroundings(examples, shapes), TOGETHER)),
    slope: 1,
    turns: [],
    offset: 0,
  };
}

function labelsOf(examples: readonly Example[]): number[] {
  return examples.map(({ sentence }) => sentence.label);
}

/** 1 for a real sentence, and `own` for one of our own making. */
export function weightsOf(examples: readonly Example[], own: number): number[] {
  return examples.map(({ sentence }) => (isOwn(sentence) ? own : 1));
}

function fitOrder(examples: readonly Example[]): LinearModel {
  const rows = examples.map(({ features }) => features.grams);
  const weights = weightsOf(examples, OWN_IN_ORDER);
  return fitLogistic({ rows, labels: labelsOf(examples), weights }, BUCKETS, STRENGTH);
}

function fitShapes(
  examples: readonly Example[],
  shapes: readonly Float64Array[],
  options: BoostingOptions,
): TreeModel {
  return fitTrees(shapes, labelsOf(examples), weightsOf(examples, OWN_IN_TREES), options);
}

/**
 * For each example, in the order given, the score by weights that have seen nothing of its document: scores that know the
 * answer would teach the trees to trust them too much. `learn` learns from the examples at some places and scores one.
 */
function outOfPart(
  examples: readonly Example[],
  learn: (places: readonly number[]) => (place: number) => number,
): number[] {
  const partOf = foldsByDocument(examples, PARTS);
  const partAt = examples.map(({ sentence }) => partOf.get(sentence.document));
  const scores = examples.map(() => 0);
  for (let part = 0; part < PARTS; part += 1) {
    const score = learn([...examples.keys()].filter((place) => partAt[place] !== part));
    for (const place of examples.keys()) if (partAt[place] === part) scores[place] = score(place);
  }
  return scores;
}

/** The shapes with the score of the words in order. */
function withOrders(examples: readonly Example[]): Float64Array[] {
  const grams = (place: number) => at(examples, place).features.grams;
  const orders = outOfPart(examples, (places) => {
    const order = fitOrder(pick(examples, places));
    return (place) => linearScore(order, grams(place));
  });
  return examples.map(({ features }, place) => {
    const shape = features.shape.slice();
    shape[ORDER_AT] = at(orders, place);
    // A model that was trained before may have written here.
    shape.fill(0, AROUND_AT);
    return shape;
  });
}

/** The scores (log odds) by trees that ask about the shapes alone. */
function scoresAlone(examples: readonly Example[], shapes: readonly Float64Array[]): number[] {
  return outOfPart(examples, (places) => {
    const trees = fitShapes(pick(examples, places), pick(shapes, places), ALONE);
    return (place) => treesScore(trees, at(shapes, place));
  });
}

/** The shapes with what the neighbours tell, each by itself. */
function withSurroundings(examples: readonly Example[], shapes: readonly Float64Array[]): Float64Array[] {
  const neighbours = scoresAlone(examples, shapes).map((score, place) =>
    neighbourWith(score, at(shapes, place)),
  );
  const placeOf = new Map(examples.map((example, place) => [example, place]));
  const neighbour = (one: Example) => at(neighbours, placeOf.get(one) ?? -1);
  return examples.map((example, place) => {
    const shape = at(shapes, place).slice();
    const { before, behind } = example;
    setSurroundings(surroundingsOf(before, behind, neighbour), shape, AROUND_AT);
    return shape;
  });
}

function pick<T>(all: readonly T[], places: readonly number[]): T[] {
  return places.map((place) => at(all, place));
}

function at<T>(all: readonly T[], place: number): T {
  const one = all[place];
  if (one === undefined) throw new Error(`nothing at ${place}`);
  return one;
}

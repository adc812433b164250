// Owns the training of the whole detector, and the packing of what it learned.
import { GIST_BUCKETS, gistRow } from '../../server/src/core/claims/detect/gist.ts';
import { BUCKETS } from '../../server/src/core/claims/detect/grams.ts';
import { claimKinds, KIND_BUCKETS, kindFeatures } from '../../server/src/core/claims/detect/kind.ts';
import {
  ALL_LEFT,
  type ClaimModel,
  type Features,
  featuresOf,
  gistOf,
  type PackedModel,
  type Surroundings,
} from '../../server/src/core/claims/detect/model.ts';
import { AROUND_AT, ORDER_AT, shapeNames } from '../../server/src/core/claims/detect/shape.ts';
import { MOST_NEIGHBOURS, setSurroundings } from '../../server/src/core/claims/detect/surroundings.ts';
import { readForms } from '../../server/src/core/claims/detect/words.ts';
import { type BoostingOptions, fitTrees, type TreeModel } from './boosting.mts';
import type { LabelledSentence } from './data.mts';
import { foldsByDocument } from './folds.mts';
import { fitLogistic, type LinearModel, linearScore } from './logistic.mts';

export interface Example {
  readonly sentence: LabelledSentence;
  readonly features: Features;
  readonly gist: Uint16Array;
  /** Those before and behind it in its document that count as its neighbours, the nearest first. */
  readonly before: readonly Example[];
  readonly behind: readonly Example[];
}

/** Sentences of a document are in its order; where only some of them were drawn, the next one drawn is the neighbour. */
export function examplesOf(sentences: readonly LabelledSentence[]): readonly Example[] {
  const rows = sentences.map((sentence) => ({
    sentence,
    features: featuresOf(sentence.text),
    gist: gistRow(readForms(sentence.text)),
    before: [] as Example[],
    behind: [] as Example[],
  }));
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

/** The gists of an example's neighbours under a model. */
export function surroundingsOf(example: Example, model: ClaimModel): Surroundings {
  return aroundOf(example, ({ sentence }) => gistOf(sentence.text, model));
}

function aroundOf(example: Example, gist: (one: Example) => number): Surroundings {
  const { before, behind } = example;
  if (before.length + behind.length === 0) return { before: [gist(example)], behind: [] };
  return { before: before.map(gist), behind: behind.map(gist) };
}

/** Chosen by cross-validation over `train.tsv`; see docs/claims.md. */
const STRENGTH = 15;
const GIST_STRENGTH = 10;
/** Into so many parts the training sentences are cut for the scores that the trees learn to trust. */
const PARTS = 5;
const TREES: BoostingOptions = {
  rounds: 200,
  depth: 4,
  rate: 0.05,
  rowShare: 0.7,
  columnShare: 0.2,
  leastHessian: 3,
  lambda: 5,
  seed: 20250,
};

/** Trains on the examples. The confidence is not calibrated: slope 1, offset 0. */
export function trainModel(examples: readonly Example[]): PackedModel {
  const order = fitOrder(examples);
  const gist = fitGist(examples);
  const trees = fitTrees(
    completedShapes(examples),
    labelsOf(examples),
    examples.map(() => 1),
    TREES,
  );
  const linear = asBytes(order.weights);
  const words = asBytes(gist.weights);
  return {
    linear: base64(linear.bytes),
    scale: linear.unit,
    bias: order.bias,
    gist: base64(words.bytes),
    gistScale: words.unit,
    gistBias: gist.bias,
    ...packTrees(trees),
    ...trainKinds(examples),
    slope: 1,
    offset: 0,
  };
}

function labelsOf(examples: readonly Example[]): number[] {
  return examples.map(({ sentence }) => sentence.label);
}

function fitOrder(examples: readonly Example[]): LinearModel {
  const rows = examples.map(({ features }) => features.grams);
  return fitLogistic({ rows, labels: labelsOf(examples), weights: rows.map(() => 1) }, BUCKETS, STRENGTH);
}

function fitGist(examples: readonly Example[]): LinearModel {
  const rows = examples.map(({ gist }) => gist);
  const weights = rows.map(() => 1);
  return fitLogistic({ rows, labels: labelsOf(examples), weights }, GIST_BUCKETS, GIST_STRENGTH);
}

/**
 * The shapes with the score of the words in order and the surroundings. Both come from weights that have seen nothing of
 * the document: scores that know the answer would teach the trees to trust them too much.
 */
function completedShapes(examples: readonly Example[]): Float64Array[] {
  const partOf = foldsByDocument(examples, PARTS);
  const orders = new Map<Example, number>();
  const gists = new Map<Example, number>();
  for (let part = 0; part < PARTS; part += 1) {
    const rest = examples.filter(({ sentence }) => partOf.get(sentence.document) !== part);
    const [order, gist] = [fitOrder(rest), fitGist(rest)];
    for (const example of examples) {
      if (partOf.get(example.sentence.document) !== part) continue;
      orders.set(example, linearScore(order, example.features.grams));
      gists.set(example, linearScore(gist, example.gist));
    }
  }
  const gist = (example: Example) => gists.get(example) ?? 0;
  return examples.map((example) => {
    const shape = example.features.shape.slice();
    shape[ORDER_AT] = orders.get(example) ?? 0;
    const { before, behind } = aroundOf(example, gist);
    setSurroundings(before, behind, shape, AROUND_AT);
    return shape;
  });
}

type PackedTrees = Pick<
  PackedModel,
  'features' | 'cuts' | 'limits' | 'limitCounts' | 'leaves' | 'leafScale' | 'depth' | 'base'
>;

function packTrees({ base, trees }: TreeModel): PackedTrees {
  const nodes = trees.flatMap(({ features, limits }) =>
    features.map((feature, node) => ({ feature, limit: limits[node] ?? Number.POSITIVE_INFINITY })),
  );
  const limits = shapeNames.map((_, place) => {
    const own = nodes.filter(({ feature, limit }) => feature === place && Number.isFinite(limit));
    return [...new Set(own.map(({ limit }) => limit))].sort((a, b) => a - b);
  });
  const cut = ({ feature, limit }: (typeof nodes)[number]) =>
    Number.isFinite(limit) ? (limits[feature]?.indexOf(limit) ?? ALL_LEFT) : ALL_LEFT;
  const leaves = asBytes(trees.flatMap((tree) => tree.leaves));
  return {
    features: base64(Uint8Array.from(nodes, ({ feature }) => feature)),
    cuts: base64(Uint8Array.from(nodes, cut)),
    limits: base64(Float32Array.from(limits.flat())),
    limitCounts: base64(Uint8Array.from(limits, (list) => list.length)),
    leaves: base64(leaves.bytes),
    leafScale: leaves.unit,
    depth: TREES.depth,
    base,
  };
}

/** Signed bytes; times `unit` they are the values. */
function asBytes(values: ArrayLike<number>): { bytes: Int8Array; unit: number } {
  const all = Array.from(values);
  const unit = all.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  return { bytes: Int8Array.from(all, (value) => Math.round(value / unit)), unit };
}

/** How freely the weights for kinds may grow; there are about a thousand claims to learn them from. */
const KIND_STRENGTH = 3;
/** The largest weight for a kind is this many steps; more would only take bytes. */
const KIND_LEVELS = 3;

/** Weights that tell the kinds of claims apart: each kind against the others. */
function trainKinds(examples: readonly Example[]): Pick<PackedModel, 'kinds' | 'kindBiases'> {
  const claims = examples.filter(({ sentence }) => claimKinds.some((kind) => kind === sentence.kind));
  const rows = claims.map(({ features }) => kindFeatures(features.shape));
  const weights = claims.map(() => 1);
  const models = claimKinds.map((kind) => {
    const labels = claims.map(({ sentence }) => (sentence.kind === kind ? 1 : 0));
    return fitLogistic({ rows, labels, weights }, KIND_BUCKETS, KIND_STRENGTH);
  });
  const most = models.reduce(
    (top, model) => model.weights.reduce((a, b) => Math.max(a, Math.abs(b)), top),
    1e-9,
  );
  const unit = KIND_LEVELS / most;
  const bytes = Int8Array.from(
    models.flatMap((model) => Array.from(model.weights, (weight) => Math.round(weight * unit))),
  );
  // A row counts 1 / sqrt(its length) in training; the bias is brought to the unit of the summed bytes.
  const scale = unit * Math.sqrt(rows[0]?.length ?? 1);
  return { kinds: base64(bytes), kindBiases: models.map(({ bias }) => Math.round(bias * scale)) };
}

function base64(values: Int8Array | Uint8Array | Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

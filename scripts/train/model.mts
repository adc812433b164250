// Owns the training of the whole detector, and the packing of what it learned.
import { BUCKETS } from '../../server/src/core/claims/detect/grams.ts';
import { type Features, featuresOf, type PackedModel } from '../../server/src/core/claims/detect/model.ts';
import { type BoostingOptions, fitTrees, type Tree } from './boosting.mts';
import type { LabelledSentence } from './data.mts';
import { fitLogistic } from './logistic.mts';

export interface Example {
  readonly sentence: LabelledSentence;
  readonly features: Features;
}

export function examplesOf(sentences: readonly LabelledSentence[]): readonly Example[] {
  return sentences.map((sentence) => ({ sentence, features: featuresOf(sentence.text) }));
}

/** Chosen by cross-validation over `train.tsv`; see docs/claims.md. */
const STRENGTH = 10;
const MIX = 0.4;
const BAGS = 3;
const TREES: Omit<BoostingOptions, 'seed'> = {
  rounds: 200,
  depth: 3,
  rate: 0.06,
  rowShare: 0.7,
  columnShare: 0.3,
  leastHessian: 3,
  lambda: 5,
};
const SEED = 20250;

/** Trains on the examples. The confidence is not calibrated: slope 1, offset 0. */
export function trainModel(examples: readonly Example[]): PackedModel {
  const labels = examples.map(({ sentence }) => sentence.label);
  const weights = examples.map(() => 1);
  const linear = fitLogistic(
    { rows: examples.map(({ features }) => features.grams), labels, weights },
    BUCKETS,
    STRENGTH,
  );
  const scale = linear.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const shapes = examples.map(({ features }) => features.shape);
  const bags = Array.from({ length: BAGS }, (_, bag) =>
    fitTrees(shapes, labels, weights, { ...TREES, seed: SEED + bag }),
  );
  const trees: Tree[] = bags.flatMap((bag) => [...bag.trees]);
  return {
    linear: base64(Int8Array.from(linear.weights, (weight) => Math.round(weight / scale))),
    scale,
    bias: linear.bias,
    features: base64(Uint8Array.from(trees.flatMap(({ features }) => features))),
    limits: base64(Float32Array.from(trees.flatMap(({ limits }) => limits))),
    leaves: base64(Float32Array.from(trees.flatMap(({ leaves }) => leaves.map((leaf) => leaf / BAGS)))),
    depth: TREES.depth,
    base: bags.reduce((total, { base }) => total + base, 0) / BAGS,
    mix: MIX,
    slope: 1,
    offset: 0,
  };
}

function base64(values: Int8Array | Uint8Array | Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

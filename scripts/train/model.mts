// Owns the training of the whole detector, and the packing of what it learned.
import { BUCKETS } from '../../server/src/core/claims/detect/grams.ts';
import { claimKinds, KIND_BUCKETS, kindFeatures } from '../../server/src/core/claims/detect/kind.ts';
import { type Features, featuresOf, type PackedModel } from '../../server/src/core/claims/detect/model.ts';
import { type BoostingOptions, fitTrees } from './boosting.mts';
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
const STRENGTH = 15;
const MIX = 0.4;
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
  const labels = examples.map(({ sentence }) => sentence.label);
  const weights = examples.map(() => 1);
  const linear = fitLogistic(
    { rows: examples.map(({ features }) => features.grams), labels, weights },
    BUCKETS,
    STRENGTH,
  );
  const scale = linear.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const shapes = examples.map(({ features }) => features.shape);
  const { base, trees } = fitTrees(shapes, labels, weights, TREES);
  const leaves = trees.flatMap((tree) => tree.leaves);
  const leafScale = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 1e-9) / 127;
  return {
    linear: base64(Int8Array.from(linear.weights, (weight) => Math.round(weight / scale))),
    scale,
    bias: linear.bias,
    features: base64(Uint8Array.from(trees.flatMap(({ features }) => features))),
    limits: base64(Float32Array.from(trees.flatMap(({ limits }) => limits))),
    leaves: base64(Int8Array.from(leaves, (leaf) => Math.round(leaf / leafScale))),
    leafScale,
    depth: TREES.depth,
    base,
    mix: MIX,
    ...trainKinds(examples),
    slope: 1,
    offset: 0,
  };
}

/** How freely the weights for kinds may grow; there are about a thousand claims to learn them from. */
const KIND_STRENGTH = 3;

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
  const unit = 127 / most;
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

// Owns the training of what tells the kinds of claims apart, and the packing of what it learned.
import {
  claimKinds,
  KIND_BUCKETS,
  kindFeatures,
  type PackedKinds,
} from '../../server/src/core/claims/detect/kind.ts';
import { fitLogistic } from './logistic.mts';
import { type Example, weightsOf } from './model.mts';
import { packSteps } from './packing.mts';

/** Chosen by cross-validation over the claims of all real documents, as are the next two; see docs/claims.md. */
const STRENGTH = 8;
/** What a claim of our own counts beside a real one. */
const OWN = 0.3;
/** Steps of the weights, in root mean squares: finer ones would take bytes and tell little more. */
const STEP = 1.25;

/** Weights that tell the kinds of claims apart: each kind against the others. */
export function trainKinds(examples: readonly Example[]): PackedKinds {
  const claims = examples.filter(({ sentence }) => claimKinds.some((kind) => kind === sentence.kind));
  const rows = claims.map(({ features }) => kindFeatures(features));
  const weights = weightsOf(claims, OWN);
  const models = claimKinds.map((kind) => {
    const labels = claims.map(({ sentence }) => (sentence.kind === kind ? 1 : 0));
    return fitLogistic({ rows, labels, weights }, KIND_BUCKETS, STRENGTH);
  });
  const packed = packSteps(Float64Array.from(models.flatMap((model) => Array.from(model.weights))), STEP);
  return { steps: packed.steps, scale: packed.unit, biases: models.map(({ bias }) => bias) };
}

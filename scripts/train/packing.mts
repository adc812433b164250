// Owns the packing of what was learned, as `packed.ts` of the product reads it.
import { MOST_STEPS, textOfSteps } from '../../server/src/core/claims/detect/packed.ts';
import { shapeNames } from '../../server/src/core/claims/detect/shape.ts';
import { ALL_LEFT, type PackedTrees } from '../../server/src/core/claims/detect/trees.ts';
import type { TreeModel } from './boosting.mts';

/** Trees of the depth `DEPTH`. */
export function packTrees({ base, trees }: TreeModel): PackedTrees {
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
    base,
  };
}

/** Signed bytes; times `unit` they are the values. */
function asBytes(values: ArrayLike<number>): { bytes: Int8Array; unit: number } {
  const all = Array.from(values);
  const unit = all.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  return { bytes: Int8Array.from(all, (value) => Math.round(value / unit)), unit };
}

/** Whole steps of `step` root mean squares, larger where too few of them would reach; times `unit` they are nearly the values. */
export function packSteps(values: Float64Array, step: number): { steps: string; unit: number } {
  const squares = values.reduce((sum, value) => sum + value ** 2, 0);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = Math.max(step * Math.sqrt(squares / values.length), largest / MOST_STEPS);
  return { steps: textOfSteps(Int8Array.from(values, (value) => Math.round(value / unit))), unit };
}

function base64(values: Int8Array | Uint8Array | Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

// Owns boosted decision trees as they ship, and the score that they give a shape.
import { bytesOf, floatsOf, signedBytesOf } from './packed.ts';

/** Trees as they are stored, all of one depth. */
export interface PackedTrees {
  /** One byte for each inner node of each tree: the place in the shape that it asks about. */
  readonly features: string;
  /** One byte for each inner node: which of `limits` it compares with; a larger value goes right. `ALL_LEFT`: none does. */
  readonly cuts: string;
  /** 32-bit floats, little-endian: the limits of each place of the shape, one place after the other. */
  readonly limits: string;
  /** How many limits each place of the shape has. */
  readonly limitCounts: string;
  /** A signed byte for each leaf; times `leafScale` it is a score. */
  readonly leaves: string;
  readonly leafScale: number;
  readonly depth: number;
  readonly base: number;
}

/** Stands in `cuts` for a node that sends every value left. */
export const ALL_LEFT = 255;

export interface Trees {
  readonly packed: PackedTrees;
  readonly features: Uint8Array;
  /** The limit of each inner node. */
  readonly limits: Float64Array;
  readonly leaves: Int8Array;
}

export function unpackTrees(packed: PackedTrees): Trees {
  const features = bytesOf(packed.features);
  return { packed, features, limits: limitsOf(packed, features), leaves: signedBytesOf(packed.leaves) };
}

function limitsOf(packed: PackedTrees, features: Uint8Array): Float64Array {
  const [cuts, counts, values] = [bytesOf(packed.cuts), bytesOf(packed.limitCounts), floatsOf(packed.limits)];
  const starts: number[] = [];
  let start = 0;
  for (const count of counts) {
    starts.push(start);
    start += count;
  }
  return Float64Array.from(cuts, (cut, node) =>
    cut === ALL_LEFT
      ? Number.POSITIVE_INFINITY
      : (values[(starts[features[node] ?? 0] ?? 0) + cut] ?? Number.POSITIVE_INFINITY),
  );
}

/** The score (log odds) of a shape. */
export function treesScore(shape: Float64Array, { features, limits, leaves, packed }: Trees): number {
  const { depth } = packed;
  const inner = 2 ** depth - 1;
  let [sum, leaf] = [0, 0];
  for (let root = 0; root < features.length; root += inner) {
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const at = root + node;
      const isAbove = (shape[features[at] ?? 0] ?? 0) > (limits[at] ?? 0);
      node = 2 * node + (isAbove ? 2 : 1);
    }
    sum += leaves[leaf + node - inner] ?? 0;
    leaf += inner + 1;
  }
  return packed.base + packed.leafScale * sum;
}

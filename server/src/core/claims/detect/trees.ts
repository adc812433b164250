// Owns boosted decision trees as they ship, and the score that they give a shape.
import { bytesOf, floatsOf, signedBytesOf } from './packed.ts';

/** Questions from the root of each tree to a leaf. */
export const DEPTH = 4;
const INNER_NODES = 15;
const LEAVES = 16;

/** Trees as they are stored. The nodes of a tree come level by level, each level from left to right. */
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

/**
 * The score (log odds) of a shape. The levels are written out, and an answer is a number that leads to the next node: that
 * takes less than half the time of a loop that branches.
 */
export function treesScore(shape: Float64Array, { features, limits, leaves, packed }: Trees): number {
  let sum = 0;
  for (let root = 0, leaf = 0; root < features.length; root += INNER_NODES, leaf += LEAVES) {
    let way = answer(shape, features, limits, root);
    way = 2 * way + answer(shape, features, limits, root + 1 + way);
    way = 2 * way + answer(shape, features, limits, root + 3 + way);
    way = 2 * way + answer(shape, features, limits, root + 7 + way);
    sum += leaves[leaf + way] ?? 0;
  }
  return packed.base + packed.leafScale * sum;
}

/** 1 where the value that a node asks about is above its limit, and 0 where it is not. */
function answer(shape: Float64Array, features: Uint8Array, limits: Float64Array, node: number): number {
  return Number((shape[features[node] ?? 0] ?? 0) > (limits[node] ?? 0));
}

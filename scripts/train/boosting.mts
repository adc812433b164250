// Owns the learner of trees: gradient boosting on log loss, trees of a fixed depth over binned figures, seeded.

import { mulberry32 } from './random.mts';

/** A complete binary tree: node `i` has the children `2i + 1` and `2i + 2`; a value above the limit goes right. */
export interface Tree {
  readonly features: readonly number[];
  /** The largest value that still goes left, one for each inner node. */
  readonly limits: readonly number[];
  readonly leaves: readonly number[];
}

export interface BoostingOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly rowShare: number;
  readonly columnShare: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastHessian: number;
  /** L2 on leaf values. */
  readonly lambda: number;
  readonly seed: number;
}

export interface TreeModel {
  readonly base: number;
  readonly trees: readonly Tree[];
}

const BINS = 24;

/** Fits trees to rows of figures (`rows[i][feature]`), labels 0 or 1 and weights. */
export function fitTrees(
  rows: readonly Float64Array[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostingOptions,
): TreeModel {
  const random = mulberry32(options.seed);
  const limits = binLimits(rows);
  const binned = binnedColumns(rows, limits);
  const positive = sum(labels.map((label, index) => label * (weights[index] ?? 1)));
  const base = Math.log(positive / (sum(weights) - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const gradients = new Float64Array(rows.length);
    const hessians = new Float64Array(rows.length);
    const sample: number[] = [];
    for (let index = 0; index < rows.length; index += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
      gradients[index] = (weights[index] ?? 1) * (chance - (labels[index] ?? 0));
      hessians[index] = (weights[index] ?? 1) * chance * (1 - chance);
      if (random() < options.rowShare) sample.push(index);
    }
    const columns = limits.flatMap((list, feature) =>
      list.length > 0 && random() < options.columnShare ? [feature] : [],
    );
    const grown = growTree(binned, sample, gradients, hessians, columns, options);
    trees.push({
      features: grown.features,
      limits: grown.bins.map((bin, node) =>
        bin < 0 ? Number.POSITIVE_INFINITY : (limits[grown.features[node] ?? 0]?.[bin] ?? 0),
      ),
      leaves: grown.leaves,
    });
    for (let index = 0; index < rows.length; index += 1)
      scores[index] = (scores[index] ?? 0) + grownValue(grown, binned, index);
  }
  return { base, trees };
}

/** The score (log odds) of a row. */
export function treesScore({ base, trees }: TreeModel, row: Float64Array): number {
  let score = base;
  for (const tree of trees) score += treeValue(tree, row);
  return score;
}

function treeValue({ features, limits, leaves }: Tree, row: Float64Array): number {
  let node = 0;
  while (node < features.length)
    node = 2 * node + ((row[features[node] ?? 0] ?? 0) > (limits[node] ?? 0) ? 2 : 1);
  return leaves[node - features.length] ?? 0;
}

const NOBODY = new Int32Array(0);

interface Grown {
  readonly features: number[];
  readonly bins: number[];
  readonly leaves: number[];
}

/** As `treeValue` of the tree that comes of it, but by bins, which lie closer together in memory. */
function grownValue({ features, bins, leaves }: Grown, binned: readonly Uint8Array[], index: number): number {
  let node = 0;
  while (node < features.length) {
    const bin = bins[node] ?? -1;
    const isRight = bin >= 0 && (binned[features[node] ?? 0]?.[index] ?? 0) > bin;
    node = 2 * node + (isRight ? 2 : 1);
  }
  return leaves[node - features.length] ?? 0;
}

function growTree(
  binned: readonly Uint8Array[],
  sample: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  columns: readonly number[],
  options: BoostingOptions,
): Grown {
  const inner = 2 ** options.depth - 1;
  const grown: Grown = { features: [], bins: [], leaves: [] };
  const nodes: Int32Array[] = [Int32Array.from(sample)];
  for (let node = 0; node < inner; node += 1) {
    const members = nodes[node] ?? NOBODY;
    const split = bestSplit(binned, members, gradients, hessians, columns, options);
    grown.features.push(split?.feature ?? 0);
    grown.bins.push(split?.bin ?? -1);
    const column = split === undefined ? undefined : binned[split.feature];
    const [left, right] =
      split === undefined || column === undefined ? [members, NOBODY] : parted(members, column, split.bin);
    nodes[2 * node + 1] = left;
    nodes[2 * node + 2] = right;
  }
  for (let leaf = inner; leaf <= 2 * inner; leaf += 1) {
    let [gradient, hessian] = [0, 0];
    for (const index of nodes[leaf] ?? NOBODY) {
      gradient += gradients[index] ?? 0;
      hessian += hessians[index] ?? 0;
    }
    grown.leaves.push((-options.rate * gradient) / (hessian + options.lambda));
  }
  return grown;
}

/** Members up to the bin, and those beyond, each in their order. */
function parted(members: Int32Array, column: Uint8Array, bin: number): readonly [Int32Array, Int32Array] {
  const [left, right] = [new Int32Array(members.length), new Int32Array(members.length)];
  let [lefts, rights] = [0, 0];
  for (let place = 0; place < members.length; place += 1) {
    const index = members[place] ?? 0;
    if ((column[index] ?? 0) <= bin) {
      left[lefts] = index;
      lefts += 1;
    } else {
      right[rights] = index;
      rights += 1;
    }
  }
  return [left.subarray(0, lefts), right.subarray(0, rights)];
}

function bestSplit(
  binned: readonly Uint8Array[],
  members: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  columns: readonly number[],
  { lambda, leastHessian }: BoostingOptions,
): { feature: number; bin: number } | undefined {
  let [total, totalHessian] = [0, 0];
  for (const index of members) {
    total += gradients[index] ?? 0;
    totalHessian += hessians[index] ?? 0;
  }
  if (totalHessian < 2 * leastHessian) return undefined;
  let best: { feature: number; bin: number } | undefined;
  let bestGain = total ** 2 / (totalHessian + lambda) + 1e-6;
  const [sums, hessianSums] = [new Float64Array(BINS + 1), new Float64Array(BINS + 1)];
  const [nodeGradients, nodeHessians] = [gathered(gradients, members), gathered(hessians, members)];
  for (const feature of columns) {
    sums.fill(0);
    hessianSums.fill(0);
    const column = binned[feature];
    if (column === undefined) continue;
    addUp(column, members, nodeGradients, nodeHessians, sums, hessianSums);
    let [left, leftHessian] = [0, 0];
    for (let bin = 0; bin < BINS; bin += 1) {
      left += sums[bin] ?? 0;
      leftHessian += hessianSums[bin] ?? 0;
      if (leftHessian < leastHessian) continue;
      if (totalHessian - leftHessian < leastHessian) break;
      const gain =
        left ** 2 / (leftHessian + lambda) + (total - left) ** 2 / (totalHessian - leftHessian + lambda);
      if (gain > bestGain) [bestGain, best] = [gain, { feature, bin }];
    }
  }
  return best;
}

function gathered(values: Float64Array, members: Int32Array): Float64Array {
  const found = new Float64Array(members.length);
  for (let place = 0; place < members.length; place += 1) found[place] = values[members[place] ?? 0] ?? 0;
  return found;
}

/** Adds the derivatives of the members to the bins that they are in. */
function addUp(
  column: Uint8Array,
  members: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  sums: Float64Array,
  hessianSums: Float64Array,
): void {
  for (let place = 0; place < members.length; place += 1) {
    const bin = column[members[place] ?? 0] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (gradients[place] ?? 0);
    hessianSums[bin] = (hessianSums[bin] ?? 0) + (hessians[place] ?? 0);
  }
}

/** For each feature the limits between its bins, ascending; none where it never changes. */
function binLimits(rows: readonly Float64Array[]): number[][] {
  const features = rows[0]?.length ?? 0;
  return Array.from({ length: features }, (_, feature) => {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
    const limits = new Set<number>();
    const distinct = values.filter((value, index) => index === 0 || value !== values[index - 1]);
    for (let bin = 1; bin <= BINS; bin += 1) {
      const value =
        distinct.length <= BINS
          ? distinct[bin - 1]
          : values[Math.min(values.length - 1, Math.floor((bin * values.length) / (BINS + 1)))];
      if (value !== undefined && value < (values.at(-1) ?? 0)) limits.add(value);
    }
    return [...limits].sort((a, b) => a - b);
  });
}

/** For each feature the bin of each row. */
function binnedColumns(rows: readonly Float64Array[], limits: readonly number[][]): readonly Uint8Array[] {
  const columns = limits.map(() => new Uint8Array(rows.length));
  // Row by row, as a row lies together in memory.
  for (const [index, row] of rows.entries()) {
    for (const [feature, column] of columns.entries())
      column[index] = binOf(row[feature] ?? 0, limits[feature] ?? []);
  }
  return columns;
}

function binOf(value: number, limits: readonly number[]): number {
  let bin = 0;
  while (bin < limits.length && value > (limits[bin] ?? 0)) bin += 1;
  return bin;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

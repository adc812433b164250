import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type BoostingOptions,
  fitTrees,
  treesScore as scoreAsTrained,
} from '../../scripts/train/boosting.mts';
import { packTrees } from '../../scripts/train/packing.mts';
import { mulberry32 } from '../../scripts/train/random.mts';
import { shapeNames } from '../../server/src/core/claims/detect/shape.ts';
import { DEPTH, treesScore, unpackTrees } from '../../server/src/core/claims/detect/trees.ts';

const OPTIONS: BoostingOptions = {
  rounds: 20,
  depth: DEPTH,
  rate: 0.3,
  rowShare: 0.7,
  columnShare: 0.5,
  leastHessian: 1,
  lambda: 1,
  seed: 7,
};

/** Whole numbers, which the 32-bit limits keep as they are. */
function randomRows(count: number, seed: number): Float64Array[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => Float64Array.from(shapeNames, () => Math.floor(12 * random())));
}

/** Claims are the rows in which one of the first places outweighs the last. */
const labelOf = (row: Float64Array) => Number((row[0] ?? 0) + (row[3] ?? 0) > (row.at(-1) ?? 0) + 6);

describe('the trees of the claim detector', () => {
  it('score as they were trained, but for the rounding of their leaves', () => {
    const rows = randomRows(400, 1);
    const trained = fitTrees(
      rows,
      rows.map(labelOf),
      rows.map(() => 1),
      OPTIONS,
    );
    const trees = unpackTrees(packTrees(trained));
    const rounding = (trained.trees.length * trees.packed.leafScale) / 2 + 1e-9;
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const [row] = randomRows(1, seed);
        assert.ok(row !== undefined);
        assert.ok(Math.abs(treesScore(row, trees) - scoreAsTrained(trained, row)) <= rounding);
      }),
    );
    const right = rows.filter((row) => treesScore(row, trees) > 0 === (labelOf(row) === 1)).length;
    assert.ok(right > 0.9 * rows.length, `${right} of ${rows.length} told apart`);
  });

  it('lead every row to a leaf of its own in a tree that asks at every level', () => {
    const inner = 2 ** DEPTH - 1;
    const levelOf = (node: number) => Math.floor(Math.log2(node + 1));
    const tree = {
      features: Array.from({ length: inner }, (_, node) => levelOf(node)),
      limits: Array.from({ length: inner }, () => 0.5),
      leaves: Array.from({ length: inner + 1 }, (_, leaf) => leaf),
    };
    const trees = unpackTrees(packTrees({ base: 100, trees: [tree] }));
    for (let leaf = 0; leaf <= inner; leaf += 1) {
      const row = new Float64Array(shapeNames.length);
      for (let level = 0; level < DEPTH; level += 1) row[level] = (leaf >> (DEPTH - 1 - level)) & 1;
      assert.ok(Math.abs(treesScore(row, trees) - 100 - leaf) < 0.1, `leaf ${leaf}`);
    }
  });
});

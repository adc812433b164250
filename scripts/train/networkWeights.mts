// Owns the weights of a network while it learns: one array, and a view of each kind.
import {
  FILTERS,
  NO_VECTOR,
  TAG_ROWS,
  VECTOR,
  WIDTH,
  WORD_ROWS,
} from '../../server/src/core/claims/detect/network.ts';

/** Weights in the layout of `PackedNetwork`. */
export interface NetworkWeights {
  readonly words: Float64Array;
  readonly tags: Float64Array;
  readonly windows: Float64Array;
  readonly output: Float64Array;
  readonly filterBiases: Float64Array;
  readonly bias: Float64Array;
}

const SIZES = {
  words: WORD_ROWS * VECTOR,
  tags: TAG_ROWS * VECTOR,
  windows: FILTERS * WIDTH * VECTOR,
  output: FILTERS,
  filterBiases: FILTERS,
  bias: 1,
} as const;
const SIZE = Object.values(SIZES).reduce((sum, size) => sum + size, 0);

/** All weights in one array, and a view of each kind of them. */
export interface Weights extends NetworkWeights {
  readonly all: Float64Array;
}

/** All 0. */
export function newWeights(): Weights {
  const all = new Float64Array(SIZE);
  let start = 0;
  const views = Object.entries(SIZES).map(([name, size]) => {
    start += size;
    return [name, all.subarray(start - size, start)] as const;
  });
  return { all, ...(Object.fromEntries(views) as unknown as NetworkWeights) };
}

/** Small and random, as is usual: vectors normal, the rest uniform within one over the root of what they add up. */
export function startWeights({ words, tags, windows, output }: Weights, random: () => number): void {
  for (const vectors of [words, tags])
    for (let index = 0; index < vectors.length; index += 1) vectors[index] = 0.1 * normal(random);
  words.fill(0, NO_VECTOR * VECTOR);
  for (const [part, summed] of [
    [windows, WIDTH * VECTOR],
    [output, FILTERS],
  ] as const)
    for (let index = 0; index < part.length; index += 1) part[index] = (2 * random() - 1) / Math.sqrt(summed);
}

/** Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

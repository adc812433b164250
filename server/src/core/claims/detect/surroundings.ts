// Owns what the sentences around one tell about it, from what each is by itself: claims stand together.

/** So many sentences on each side count. */
export const MOST_NEIGHBOURS = 4;

/** The scores alone (log odds) of the sentences around one, the nearest first; that of the sentence itself where there are none. */
export interface Surroundings {
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** The surroundings of a sentence among its neighbours, the nearest first. One without neighbours is in its own company. */
export function surroundingsOf<T>(
  sentence: T,
  before: readonly T[],
  behind: readonly T[],
  scoreAlone: (one: T) => number,
): Surroundings {
  if (before.length + behind.length === 0) return { before: [scoreAlone(sentence)], behind: [] };
  return { before: before.map(scoreAlone), behind: behind.map(scoreAlone) };
}

/** What is told: in the order of the places in a shape. */
export const surroundingNames = [
  'around',
  'before',
  'behind',
  'most around',
  'right before',
  'right behind',
] as const;

/**
 * Writes what `surroundingNames` lists into `shape` from `at` on; a neighbour counts the less the farther it stands. At least
 * one of `before` and `behind` is not empty.
 */
export function setSurroundings({ before, behind }: Surroundings, shape: Float64Array, at: number): void {
  const [sumBefore, weightBefore] = weighted(before);
  const [sumBehind, weightBehind] = weighted(behind);
  const weight = weightBefore + weightBehind;
  const around = (sumBefore + sumBehind) / Math.max(1, weight);
  shape[at] = around;
  shape[at + 1] = weightBefore === 0 ? around : sumBefore / weightBefore;
  shape[at + 2] = weightBehind === 0 ? around : sumBehind / weightBehind;
  shape[at + 3] = most(before, most(behind, Number.NEGATIVE_INFINITY));
  shape[at + 4] = before[0] ?? around;
  shape[at + 5] = behind[0] ?? around;
}

function weighted(scores: readonly number[]): readonly [sum: number, weight: number] {
  let [sum, weight] = [0, 0];
  for (let index = 0; index < scores.length; index += 1) {
    sum += (scores[index] ?? 0) / (index + 1);
    weight += 1 / (index + 1);
  }
  return [sum, weight];
}

function most(scores: readonly number[], least: number): number {
  let found = least;
  for (let index = 0; index < scores.length; index += 1) found = Math.max(found, scores[index] ?? found);
  return found;
}

// Owns what the benchmarks of single stages share: a time, and the middle of many.

/** What `run` takes, in milliseconds. */
export function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

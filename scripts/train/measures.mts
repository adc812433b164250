// Owns the measures of a ranking: average precision, best F1, recall at a precision, calibration.

export interface Measures {
  readonly averagePrecision: number;
  readonly bestF1: number;
  /** The confidence at which F1 is best. */
  readonly bestThreshold: number;
  readonly recallAt70: number;
  readonly recallAt80: number;
}

/** Measures of confidences against labels (0 or 1), as `shared/claims/evaluate.mjs` takes them; shares from 0 to 1. */
export function measure(labels: readonly number[], confidences: readonly number[]): Measures {
  const order = labels.map((_, index) => index).sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
  const positives = labels.filter((label) => label === 1).length;
  let [found, averagePrecision, bestF1, bestThreshold, recallAt70, recallAt80] = [0, 0, 0, 1, 0, 0];
  for (const [rank, index] of order.entries()) {
    if (labels[index] !== 1) continue;
    found += 1;
    const precision = found / (rank + 1);
    const recall = found / positives;
    averagePrecision += precision / positives;
    const f1 = (2 * precision * recall) / (precision + recall);
    if (f1 > bestF1) [bestF1, bestThreshold] = [f1, confidences[index] ?? 1];
    if (precision >= 0.7) recallAt70 = recall;
    if (precision >= 0.8) recallAt80 = recall;
  }
  return { averagePrecision, bestF1, bestThreshold, recallAt70, recallAt80 };
}

/** The lowest confidence from which on the share of claims is at least `precision`; 1 where there is none. */
export function thresholdFor(
  precision: number,
  labels: readonly number[],
  confidences: readonly number[],
): number {
  const order = labels.map((_, index) => index).sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
  let [found, threshold] = [0, 1];
  for (const [rank, index] of order.entries()) {
    found += labels[index] ?? 0;
    if (rank >= 20 && found / (rank + 1) >= precision) threshold = confidences[index] ?? 1;
  }
  return threshold;
}

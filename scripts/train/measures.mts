// Owns the measures of a ranking: average precision, best F1, recall at a precision, calibration.

export interface Measures {
  readonly averagePrecision: number;
  readonly bestF1: number;
  readonly recallAt70: number;
  readonly recallAt80: number;
}

/** Measures of confidences against labels (0 or 1), as `shared/claims/evaluate.mjs` takes them; shares from 0 to 1. */
export function measure(labels: readonly number[], confidences: readonly number[]): Measures {
  const positives = labels.filter((label) => label === 1).length;
  let [found, averagePrecision, bestF1, recallAt70, recallAt80] = [0, 0, 0, 0, 0];
  for (const [rank, index] of ranking(confidences).entries()) {
    if (labels[index] !== 1) continue;
    found += 1;
    const precision = found / (rank + 1);
    const recall = found / positives;
    averagePrecision += precision / positives;
    const f1 = (2 * precision * recall) / (precision + recall);
    bestF1 = Math.max(bestF1, f1);
    if (precision >= 0.7) recallAt70 = recall;
    if (precision >= 0.8) recallAt80 = recall;
  }
  return { averagePrecision, bestF1, recallAt70, recallAt80 };
}

/**
 * The lowest confidence from which on the share of claims is at least `precision`, rows counted by their weights; 1 where
 * there is none. The first twenty rows settle nothing: one mistake among them would.
 */
export function thresholdFor(precision: number, judged: Weighted): number {
  let [found, seen, threshold] = [0, 0, 1];
  for (const [rank, index] of ranking(judged.confidences).entries()) {
    const weight = judged.weights[index] ?? 0;
    seen += weight;
    found += weight * (judged.labels[index] ?? 0);
    if (rank >= 20 && found / seen >= precision) threshold = judged.confidences[index] ?? 1;
  }
  return threshold;
}

/**
 * The confidence from which on F1 is best, rows counted by their weights: half of the best F1, as long as confidences are
 * calibrated (Lipton, Elkan and Narayanaswamy 2014). Where F1 was highest hangs on a few rows, as its top is flat.
 */
export function bestThreshold({ labels, confidences, weights }: Weighted): number {
  const positive = weights.reduce((sum, weight, index) => sum + weight * (labels[index] ?? 0), 0);
  let [found, seen, best] = [0, 0, 0];
  for (const index of ranking(confidences)) {
    const weight = weights[index] ?? 0;
    seen += weight;
    found += weight * (labels[index] ?? 0);
    best = Math.max(best, (2 * found) / (seen + positive));
  }
  return best / 2;
}

export interface Weighted {
  readonly labels: readonly number[];
  readonly confidences: readonly number[];
  readonly weights: readonly number[];
}

/** Indices from the highest confidence down. */
function ranking(confidences: readonly number[]): number[] {
  return confidences.map((_, index) => index).sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0));
}

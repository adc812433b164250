// Owns the learner of the convolutional network: Adam on log loss over small batches, seeded, the same result on every run of the same Node.
import { KNOWN_WORDS } from '../../server/src/core/claims/detect/network.ts';
import type { Word } from '../../server/src/core/claims/detect/words.ts';
import { Adam } from './adam.mts';
import { type Hidden, type Lesson, Pass } from './networkPass.mts';
import { type NetworkWeights, newWeights, startWeights } from './networkWeights.mts';
import { mulberry32 } from './random.mts';

export interface NetworkOptions extends Hidden {
  readonly epochs: number;
  /** Sentences in a batch. */
  readonly batch: number;
  /** The highest rate of learning. */
  readonly rate: number;
  readonly seed: number;
}

/** The words that come in most sentences, the most frequent first; among equals the order of the alphabet. */
export function frequentWords(sentences: readonly (readonly Word[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const key of new Set(words.map(({ form }) => form.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.slice(0, KNOWN_WORDS).map(([word]) => word);
}

/** Fits a network to sentences. */
export function fitNetwork(lessons: readonly Lesson[], options: NetworkOptions): NetworkWeights {
  const random = mulberry32(options.seed);
  const weights = newWeights();
  startWeights(weights, random);
  const gradient = newWeights();
  const adam = new Adam(weights.all.length);
  const pass = new Pass(weights, gradient, options, random);
  const order = Uint32Array.from(lessons.keys());
  const steps = options.epochs * Math.ceil(order.length / options.batch);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += options.batch) {
      const batch = order.subarray(from, from + options.batch);
      gradient.all.fill(0);
      pass.forget();
      for (const index of batch) {
        const lesson = lessons[index];
        if (lesson !== undefined) pass.learn(lesson, batch.length);
      }
      adam.step(weights.all, gradient.all, options.rate * rateAt(step / steps));
      step += 1;
    }
  }
  return weights;
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Up for three tenths of the way, then down to nothing, as Smith and Topin (2019), "Super-convergence", have it, but along a cosine. */
function rateAt(share: number): number {
  const UP = 0.3;
  return share < UP
    ? 0.04 + 0.96 * (0.5 - 0.5 * Math.cos((Math.PI * share) / UP))
    : 0.5 + 0.5 * Math.cos((Math.PI * (share - UP)) / (1 - UP));
}

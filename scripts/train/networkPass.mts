// Owns one sentence's way through a network and back: its score, and the slopes that it adds to the gradient.
import {
  Answers,
  FILTERS,
  type Filters,
  look,
  NO_VECTOR,
  nothingFound,
  REACH,
  ROWS_OF_WORD,
  VECTOR,
  WIDTH,
} from '../../server/src/core/claims/detect/network.ts';
import { MOST_WORDS } from '../../server/src/core/claims/detect/words.ts';
import type { Weights } from './networkWeights.mts';

/** What is hidden in training, so that nothing is relied on alone. */
export interface Hidden {
  /** Share of words whose vectors are, their tags' not: in cross-validation better than to show those of their endings. */
  readonly hiddenWords: number;
  /** Share of the filters' answers (dropout, Srivastava et al. 2014). */
  readonly hiddenAnswers: number;
}

/** A sentence to learn from. */
export interface Lesson {
  /** From `readRows`. */
  readonly rows: Uint16Array;
  readonly label: 0 | 1;
}

const WINDOW = WIDTH * VECTOR;

/** Keeps its arrays from one sentence to the next. */
export class Pass {
  readonly #weights: Weights;
  readonly #gradient: Weights;
  readonly #hidden: Hidden;
  readonly #random: () => number;
  readonly #filters: Filters;
  readonly #found = nothingFound();
  /** What becomes of each filter's answer: 0 where it is hidden, more than 1 elsewhere to make up for it. */
  readonly #kept = new Float64Array(FILTERS);
  /** Before the first word and behind the last stand zeros, so that every window is whole. */
  readonly #vectors = new Float64Array((MOST_WORDS + 2 * REACH) * VECTOR);
  readonly #slopes = new Float64Array((MOST_WORDS + 2 * REACH) * VECTOR);

  constructor(weights: Weights, gradient: Weights, hidden: Hidden, random: () => number) {
    this.#weights = weights;
    this.#gradient = gradient;
    this.#hidden = hidden;
    this.#random = random;
    this.#filters = {
      words: new Answers(weights.words, weights.windows),
      tags: new Answers(weights.tags, weights.windows),
      biases: weights.filterBiases,
    };
  }

  /** To be called when the weights have changed. */
  forget(): void {
    this.#filters.words.forget();
    this.#filters.tags.forget();
  }

  /** Adds the slopes of this sentence's share of the loss to the gradient; gives its score, with parts hidden. */
  learn(lesson: Lesson, ofBatch: number): number {
    const rows = this.#rowsToRead(lesson.rows);
    const count = rows.length / ROWS_OF_WORD;
    look(rows, this.#filters, this.#found);
    const score = this.#score();
    const pull = (1 / (1 + Math.exp(-score)) - lesson.label) / ofBatch;
    this.#readVectors(rows, count);
    this.#learnFilters(count, pull);
    this.#learnVectors(rows, count);
    return score;
  }

  #rowsToRead(rows: Uint16Array): Uint16Array {
    const read = rows.slice();
    for (let at = 0; at < rows.length; at += ROWS_OF_WORD)
      if (this.#random() < this.#hidden.hiddenWords) read[at] = NO_VECTOR;
    return read;
  }

  #score(): number {
    const { hiddenAnswers } = this.#hidden;
    const { output, bias } = this.#weights;
    let score = bias[0] ?? 0;
    for (let filter = 0; filter < FILTERS; filter += 1) {
      const kept = this.#random() < hiddenAnswers ? 0 : 1 / (1 - hiddenAnswers);
      this.#kept[filter] = kept;
      score += kept * (output[filter] ?? 0) * (this.#found.answers[filter] ?? 0);
    }
    return score;
  }

  #readVectors(rows: Uint16Array, count: number): void {
    const { words, tags } = this.#weights;
    const vectors = this.#vectors;
    for (let word = 0; word < count; word += 1) {
      const [own, tag] = rowsAt(rows, word);
      for (let number = 0; number < VECTOR; number += 1)
        vectors[(word + REACH) * VECTOR + number] =
          (words[own * VECTOR + number] ?? 0) + (tags[tag * VECTOR + number] ?? 0);
    }
    const end = (count + REACH) * VECTOR;
    vectors.fill(0, end, end + REACH * VECTOR);
  }

  /** Each filter learns from the one window that it answers to most. */
  #learnFilters(count: number, pull: number): void {
    const { windows, output } = this.#weights;
    const gradient = this.#gradient;
    const [vectors, slopes] = [this.#vectors, this.#slopes];
    slopes.fill(0, 0, (count + 2 * REACH) * VECTOR);
    gradient.bias[0] = (gradient.bias[0] ?? 0) + pull;
    for (let filter = 0; filter < FILTERS; filter += 1) {
      const middle = this.#found.middles[filter] ?? -1;
      const kept = pull * (this.#kept[filter] ?? 0);
      if (middle < 0 || kept === 0) continue;
      gradient.output[filter] = (gradient.output[filter] ?? 0) + kept * (this.#found.answers[filter] ?? 0);
      const slope = kept * (output[filter] ?? 0);
      gradient.filterBiases[filter] = (gradient.filterBiases[filter] ?? 0) + slope;
      for (let number = 0; number < WINDOW; number += 1) {
        const [of, at] = [filter * WINDOW + number, middle * VECTOR + number];
        gradient.windows[of] = (gradient.windows[of] ?? 0) + slope * (vectors[at] ?? 0);
        slopes[at] = (slopes[at] ?? 0) + slope * (windows[of] ?? 0);
      }
    }
  }

  #learnVectors(rows: Uint16Array, count: number): void {
    const { words, tags } = this.#gradient;
    for (let word = 0; word < count; word += 1) {
      const [own, tag] = rowsAt(rows, word);
      for (let number = 0; number < VECTOR; number += 1) {
        const slope = this.#slopes[(word + REACH) * VECTOR + number] ?? 0;
        tags[tag * VECTOR + number] = (tags[tag * VECTOR + number] ?? 0) + slope;
        if (own !== NO_VECTOR) words[own * VECTOR + number] = (words[own * VECTOR + number] ?? 0) + slope;
      }
    }
  }
}

function rowsAt(rows: Uint16Array, word: number): readonly [own: number, tag: number] {
  return [rows[ROWS_OF_WORD * word] ?? 0, rows[ROWS_OF_WORD * word + 1] ?? 0];
}

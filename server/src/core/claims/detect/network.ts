// Owns the small convolutional network of the detector: what it reads of a sentence, and the score that it gives.
import { stepsOf } from './packed.ts';
import type { Word } from './words.ts';

/*
 * After Kim (2014), "Convolutional neural networks for sentence classification": every word is a vector, filters look at
 * three words at a time, and a sentence is judged by the strongest answer of each filter. The vector of a word is the sum of
 * one of its own, or where it is not known one for its ending, and of one for its tag.
 */

/** Numbers in a vector. */
export const VECTOR = 16;
export const FILTERS = 32;
/** Words that a filter looks at. */
export const WIDTH = 3;
/** Words that have a vector of their own. */
export const KNOWN_WORDS = 3000;
/** Vectors for the endings of other words. */
const ENDINGS = 512;
/** The row of marks that are not known: a vector of zeros, as an ending tells nothing about them. */
export const NO_VECTOR = KNOWN_WORDS + ENDINGS;
export const WORD_ROWS = NO_VECTOR + 1;
const TAGS = 'DPAMICRVZXNGJSOFT#';
/** One for each tag, and the first for marks. */
export const TAG_ROWS = TAGS.length + 1;
/** By the code of a tag, which is ASCII. */
const tagRows = Uint8Array.from({ length: 128 }, (_, code) => TAGS.indexOf(String.fromCharCode(code)) + 1);
/** What is read of a word: the row of its vector, and that of its tag. */
export const ROWS_OF_WORD = 2;

/** The rows of each word, one word after the other; `vocabulary` has the rows of known words. */
export function readRows(words: readonly Word[], vocabulary: ReadonlyMap<string, number>): Uint16Array {
  const rows = new Uint16Array(ROWS_OF_WORD * words.length);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) break;
    const { key, isMark, ending } = word.form;
    rows[ROWS_OF_WORD * place] = vocabulary.get(key) ?? (isMark ? NO_VECTOR : rowOfEnding(ending));
    rows[ROWS_OF_WORD * place + 1] = isMark ? 0 : (tagRows[word.tag.charCodeAt(0)] ?? 0);
  }
  return rows;
}

function rowOfEnding(hash: number): number {
  return KNOWN_WORDS + ((hash ^ (hash >>> 16)) & (ENDINGS - 1));
}

/** Weights as they are stored: steps (`stepsOf`) that, times their `units`, are weights. */
export interface PackedNetwork {
  /** The words that have a vector of their own, in the order of their rows, parted by spaces. */
  readonly vocabulary: string;
  /** `WORD_ROWS` vectors. */
  readonly words: string;
  /** `TAG_ROWS` vectors. */
  readonly tags: string;
  /** For each filter a weight for each number of each word of a window. */
  readonly windows: string;
  /** For the strongest answer of each filter. */
  readonly output: string;
  readonly units: Readonly<Record<'words' | 'tags' | 'windows' | 'output', number>>;
  /** One for each filter. */
  readonly filterBiases: readonly number[];
  readonly bias: number;
}

/** What the filters look for. */
export interface Filters {
  readonly words: Answers;
  readonly tags: Answers;
  /** One for each filter. */
  readonly biases: Float64Array;
}

export interface Network {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly filters: Filters;
  readonly output: Float64Array;
  readonly bias: number;
}

export function unpackNetwork(packed: PackedNetwork): Network {
  const { units } = packed;
  const windows = weightsOf(packed.windows, units.windows);
  return {
    vocabulary: vocabularyOf(packed.vocabulary.split(' ')),
    filters: {
      words: new Answers(weightsOf(packed.words, units.words), windows),
      tags: new Answers(weightsOf(packed.tags, units.tags), windows),
      biases: Float64Array.from(packed.filterBiases),
    },
    output: weightsOf(packed.output, units.output),
    bias: packed.bias,
  };
}

export function vocabularyOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, row) => [word, row]));
}

function weightsOf(steps: string, unit: number): Float64Array {
  return Float64Array.from(stepsOf(steps), (step) => unit * step);
}

const ANSWERS = WIDTH * FILTERS;

/** What each filter answers to a vector at each place of a window, worked out when it is first asked for. */
export class Answers {
  /** For each row the answers at the first place of a window, then at the second, and so on; at the end zeros. */
  readonly known: Float64Array;
  /** Where the zeros begin. */
  readonly nothing: number;
  readonly #vectors: Float64Array;
  readonly #windows: Float64Array;
  readonly #isKnown: Uint8Array;

  /** `vectors`: one row after the other. `windows`: as in `PackedNetwork`. */
  constructor(vectors: Float64Array, windows: Float64Array) {
    const count = vectors.length / VECTOR;
    this.#vectors = vectors;
    this.#windows = windows;
    this.nothing = count * ANSWERS;
    this.known = new Float64Array(this.nothing + ANSWERS);
    this.#isKnown = new Uint8Array(count);
  }

  /** To be called when vectors or windows have changed. */
  forget(): void {
    this.#isKnown.fill(0);
  }

  /** Where the answers to the vector of `row` begin in `known`. */
  startOf(row: number): number {
    if (this.#isKnown[row] === 0) this.#learn(row);
    return row * ANSWERS;
  }

  #learn(row: number): void {
    this.#isKnown[row] = 1;
    for (let place = 0; place < WIDTH; place += 1) {
      for (let filter = 0; filter < FILTERS; filter += 1) {
        const from = (filter * WIDTH + place) * VECTOR;
        let answer = 0;
        for (let number = 0; number < VECTOR; number += 1)
          answer += (this.#windows[from + number] ?? 0) * (this.#vectors[row * VECTOR + number] ?? 0);
        this.known[row * ANSWERS + place * FILTERS + filter] = answer;
      }
    }
  }
}

/** What each filter finds in a sentence. */
export interface Found {
  /** Its strongest answer, not below 0. */
  readonly answers: Float64Array;
  /** The middle word of the window that it gives this answer to; -1 where it answers nothing above 0. */
  readonly middles: Int32Array;
}

export function nothingFound(): Found {
  return { answers: new Float64Array(FILTERS), middles: new Int32Array(FILTERS) };
}

/**
 * Looks through the windows around each word, which at the ends of the sentence have fewer words, and writes into `found`.
 * One loop adds up all that a filter hears in a window, so that nothing is stored in between.
 */
export function look(rows: Uint16Array, { words, tags, biases }: Filters, found: Found): void {
  const { answers, middles } = found;
  const [ofWords, ofTags] = [words.known, tags.known];
  const end = rows.length;
  answers.fill(0);
  middles.fill(-1);
  // Where each word of the window has its answers: those of its first word at the first place, and so on.
  let [wordBefore, tagBefore] = [words.nothing, tags.nothing];
  let [word, tag] = [words.nothing + FILTERS, tags.nothing + FILTERS];
  for (let at = 0; at <= end; at += ROWS_OF_WORD) {
    const wordBehind = (at < end ? words.startOf(rows[at] ?? 0) : words.nothing) + 2 * FILTERS;
    const tagBehind = (at < end ? tags.startOf(rows[at + 1] ?? 0) : tags.nothing) + 2 * FILTERS;
    if (at > 0) {
      for (let filter = 0; filter < FILTERS; filter += 1) {
        const sum =
          (biases[filter] ?? 0) +
          (ofWords[wordBefore + filter] ?? 0) +
          (ofTags[tagBefore + filter] ?? 0) +
          (ofWords[word + filter] ?? 0) +
          (ofTags[tag + filter] ?? 0) +
          (ofWords[wordBehind + filter] ?? 0) +
          (ofTags[tagBehind + filter] ?? 0);
        if (sum <= (answers[filter] ?? 0)) continue;
        answers[filter] = sum;
        middles[filter] = at / ROWS_OF_WORD - 1;
      }
    }
    [wordBefore, tagBefore] = [word - FILTERS, tag - FILTERS];
    [word, tag] = [wordBehind - FILTERS, tagBehind - FILTERS];
  }
}

/** Words that a window reaches to each side of its middle. */
export const REACH = (WIDTH - 1) / 2;

const found = nothingFound();

/** The score (log odds) of a sentence by its rows. */
export function networkScore(rows: Uint16Array, { filters, output, bias }: Network): number {
  look(rows, filters, found);
  let score = bias;
  for (let filter = 0; filter < FILTERS; filter += 1)
    score += (output[filter] ?? 0) * (found.answers[filter] ?? 0);
  return score;
}

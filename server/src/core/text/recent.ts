// Owns the keeping of answers by the text that they were made from: a keystroke changes one sentence of its paragraph.
import { ownCopy } from './ownCopy.ts';

/** Answers to the last texts that were asked about. Texts asked about again and again stay. */
export class Recent<T> {
  readonly #most: number;
  #younger = new Map<string, T>();
  #older: ReadonlyMap<string, T> = new Map();

  /** Keeps at least `most` answers and fewer than twice as many. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The answer for a text, made where it is not known; from a copy, so that parts of it hold nothing longer. */
  of(text: string, make: (text: string) => T): T {
    let answer = this.#younger.get(text);
    if (answer !== undefined) return answer;
    const own = ownCopy(text);
    answer = this.#older.get(own) ?? make(own);
    if (this.#younger.size >= this.#most) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(own, answer);
    return answer;
  }
}

// Owns the positions in a text that is no brief: offsets to lines and characters.
import { lastAtMost, lineStarts } from '../text/lines.ts';

/** 0-based line, and UTF-16 code units from its start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export class Lines {
  readonly #starts: ArrayLike<number>;
  readonly #length: number;

  /** `starts`: offset of the first unit of each line, the first being 0. */
  constructor(starts: ArrayLike<number>, length: number) {
    this.#starts = starts;
    this.#length = length;
  }

  static of(text: string): Lines {
    return new Lines(lineStarts(text), text.length);
  }

  /** Position of an offset; past the end means the end. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(0, offset), this.#length);
    const line = Math.max(0, lastAtMost(this.#starts, at));
    return { line, character: at - (this.#starts[line] ?? 0) };
  }
}

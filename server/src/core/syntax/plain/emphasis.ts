// Owns which runs of `*` and `_` in plain prose are markers of emphasis, and which are text.
import type { Flank } from './flanks.ts';

/** A run of one marker. */
export interface Run {
  readonly marker: '*' | '_';
  readonly length: number;
  /** Where it stands in the readable text. */
  readonly at: number;
}

/** Emphasis in emphasis in ...: from here on it is no plain prose, and looking through what is open is not cheap. */
const DEEPEST = 20;

/** The emphasis that is open at a place of some prose. Only pairs that match exactly are surely plain. */
export class OpenEmphasis {
  readonly #isLink: boolean;
  readonly #runs: Run[] = [];
  #closed: Run | undefined;

  /** @param isLink whether the prose is the words of a link: emphasis around it may still be open then */
  constructor(isLink: boolean) {
    this.#isLink = isLink;
  }

  get isNone(): boolean {
    return this.#runs.length === 0;
  }

  /** The run that began the emphasis which the last one ended, if that did. */
  get closed(): Run | undefined {
    return this.#closed;
  }

  /** What the run that comes next is. */
  accept(run: Run, flank: Flank): 'marker' | 'text' | 'unsure' {
    this.#closed = undefined;
    if (flank === 'neither') return 'text';
    if (flank === 'opens' && run.length < 3 && this.#runs.length < DEEPEST) {
      this.#runs.push(run);
      return 'marker';
    }
    if (flank !== 'closes') return 'unsure';
    const last = this.#runs.at(-1);
    if (last?.marker === run.marker && last.length === run.length) {
      this.#closed = this.#runs.pop();
      return 'marker';
    }
    return this.#isLink || this.#runs.some(({ marker }) => marker === run.marker) ? 'unsure' : 'text';
  }
}

// Owns the search of a piece for what may be more than a unit of text: marks, brackets, addresses.

const SPECIAL = /[\\`*_[\]<&~!@]|https?:\/\/|www\./gi;

/** Looks each up once, however many blocks and lines lie before it. */
export class Specials {
  readonly #source: string;
  /** None stands from `#from` up to `#found`. */
  #from = 0;
  #found = -1;

  constructor(source: string) {
    this.#source = source;
  }

  /** Where the next one stands, at `at` or behind; the end of the text where none does. */
  from(at: number): number {
    if (at < this.#from || at > this.#found) {
      SPECIAL.lastIndex = at;
      this.#found = SPECIAL.exec(this.#source)?.index ?? this.#source.length;
      this.#from = at;
    }
    return this.#found;
  }
}

// Owns the reading of a large JSON table piece by piece: the items of its lists one by one, so that no more of the text
// than an item need be in memory. Libraries that read JSON as a stream build it value by value, ten times as slowly.

/** A part of the text that is JSON by itself. */
export interface JsonPart {
  /** The member of the table that it belongs to. */
  readonly key: string;
  /** Its index in the member's list; undefined for a member that is taken whole. */
  readonly index: number | undefined;
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly offset: number;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Cuts a text that comes in chunks. `lists` names the members whose lists come item by item. */
export class JsonItems {
  readonly #lists: ReadonlySet<string>;
  /** What is left of the chunks before: from the start of the part that is being read. */
  #text = '';
  /** Offset of `#text` in the whole text. */
  #base = 0;
  /** Index in `#text` of the next unit, and of the part that is being read. */
  #at = 0;
  #start = -1;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #key: string | undefined;
  #isInList = false;
  #index = 0;
  #isDone = false;
  readonly #lineStarts: number[] = [0];
  /** The first thing that is wrong with the table itself; nothing is read behind it. */
  problem: { readonly offset: number; readonly message: string } | undefined;

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  /** Offsets at which the lines of what was read start. */
  get lineStarts(): readonly number[] {
    return this.#lineStarts;
  }

  get length(): number {
    return this.#base + this.#text.length;
  }

  /** The parts that end in this chunk. */
  *feed(chunk: string): Generator<JsonPart> {
    if (this.problem !== undefined) return;
    this.#text += chunk;
    while (this.#at < this.#text.length && this.problem === undefined) {
      if (this.#start >= 0 && this.#key !== undefined && !this.#isInText) this.#skip();
      if (this.#at >= this.#text.length) break;
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === 10) this.#lineStarts.push(this.#base + this.#at + 1);
      const part = this.#step(unit);
      this.#at += 1;
      if (part !== undefined) yield part;
    }
    const keep = this.#start >= 0 ? this.#start : this.#at;
    this.#base += keep;
    this.#text = this.#text.slice(keep);
    this.#at -= keep;
    if (this.#start >= 0) this.#start = 0;
  }

  /** To be called behind the last chunk. */
  end(): void {
    if (!this.#isDone) this.#fail('not valid JSON: the text breaks off');
  }

  /** Goes on inside a part to where it may end: most of a large text is passed over here. */
  #skip(): void {
    const text = this.#text;
    const floor = this.#isInList ? 2 : 1;
    let depth = this.#depth;
    let at = this.#at;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) {
        const close = closingQuote(text, at);
        if (close < 0) break;
        at = close;
      } else if (unit === 10) this.#lineStarts.push(this.#base + at + 1);
      else if (unit === 123 || unit === 91) depth += 1;
      else if (unit === 125 || unit === 93) {
        if (depth === floor) break;
        depth -= 1;
      } else if (unit === 44 && depth === floor) break;
    }
    this.#depth = depth;
    this.#at = at;
  }

  #step(unit: number): JsonPart | undefined {
    if (this.#isInText) return this.#inText(unit);
    if (unit === QUOTE) this.#isInText = true;
    if (unit === 32 || unit === 10 || unit === 13 || unit === 9) return undefined;
    const floor = this.#isInList ? 2 : 1;
    if (this.#depth >= floor && this.#start >= 0) return this.#inPart(unit, floor);
    return this.#between(unit, floor);
  }

  #inText(unit: number): JsonPart | undefined {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (unit === BACKSLASH) this.#isEscaped = true;
    else if (unit === QUOTE) {
      this.#isInText = false;
      if (this.#depth === 1 && this.#key === undefined && this.#start >= 0) this.#takeKey();
    }
    return undefined;
  }

  /** Inside a value that is taken whole. */
  #inPart(unit: number, floor: number): JsonPart | undefined {
    const isComma = unit === 44;
    const isClosing = unit === 125 || unit === 93;
    if (this.#depth === floor && (isComma || isClosing)) {
      const part = this.#take();
      this.#afterPart(unit);
      return part;
    }
    if (unit === 123 || unit === 91) this.#depth += 1;
    else if (isClosing) this.#depth -= 1;
    return undefined;
  }

  /** Before a table, a key, a value or an item. */
  #between(unit: number, floor: number): undefined {
    if (this.#isDone) return this.#fail('not valid JSON: expected the end of the file');
    if (this.#depth === 0) {
      if (unit !== 123) return this.#fail('expected a table of names and values');
      this.#depth = 1;
    } else if (unit === 44 || (unit === 58 && this.#key !== undefined)) return undefined;
    else if (this.#key === undefined && unit === QUOTE) this.#start = this.#at;
    else if (unit === 125 && floor === 1 && this.#key === undefined) this.#isDone = true;
    else if (this.#key === undefined) this.#fail('not valid JSON: expected a name in double quotes');
    else if (unit === 93 && this.#isInList) this.#endList();
    else if (unit === 91 && !this.#isInList && this.#lists.has(this.#key)) {
      this.#isInList = true;
      this.#index = 0;
      this.#depth = 2;
    } else {
      this.#start = this.#at;
      if (unit === 123 || unit === 91) this.#depth += 1;
    }
    return undefined;
  }

  #afterPart(unit: number): void {
    if (this.#isInList) {
      this.#index += 1;
      if (unit === 93) this.#endList();
      else if (unit === 125) this.#fail('not valid JSON: expected a closing bracket');
      return;
    }
    this.#key = undefined;
    if (unit === 125) this.#isDone = true;
    else if (unit === 93) this.#fail('not valid JSON: expected a closing brace');
  }

  #endList(): void {
    this.#isInList = false;
    this.#key = undefined;
    this.#depth = 1;
  }

  #takeKey(): void {
    const written = this.#text.slice(this.#start, this.#at + 1);
    this.#start = -1;
    try {
      this.#key = String(JSON.parse(written));
    } catch {
      this.#fail('not valid JSON: expected a name in double quotes');
    }
  }

  #take(): JsonPart {
    const text = this.#text.slice(this.#start, this.#at).trimEnd();
    const offset = this.#base + this.#start;
    this.#start = -1;
    return { key: this.#key ?? '', index: this.#isInList ? this.#index : undefined, text, offset };
  }

  #fail(message: string): undefined {
    this.problem ??= { offset: this.#base + this.#at, message };
    return undefined;
  }
}

/** Index of the quote that closes the text opened at `open`; -1 where it is not there yet. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close > 0) {
    let from = close;
    while (text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
    if ((close - from) % 2 === 0) return close;
    close = text.indexOf('"', close + 1);
  }
  return -1;
}

// Owns the cutting of a BibTeX file into its entries and fields with their places; values stay as they are written.
import type { Span } from '../text/span.ts';

/** A field as written: the name in lower case, the value with its braces, quotes and joining signs. */
export interface RawField {
  readonly name: string;
  readonly value: string;
  /** Place of the value. */
  readonly span: Span;
}

/** An entry as written, before anything in it is understood. */
export interface RawEntry {
  /** In lower case, without `@`. */
  readonly type: string;
  readonly key: string;
  readonly span: Span;
  readonly keySpan: Span;
  readonly fields: readonly RawField[];
}

export interface ScanProblem {
  /** Offset in the text. */
  readonly at: number;
  readonly message: string;
}

export interface BibtexScan {
  readonly entries: readonly RawEntry[];
  /** `@string` commands as written, in their order. */
  readonly strings: readonly string[];
  readonly problems: readonly ScanProblem[];
}

/** Deeper braces are an attack or an accident. */
const DEEPEST = 60;
/** Further problems of one file are not listed. */
const MOST_PROBLEMS = 50;

/**
 * Cuts a BibTeX or BibLaTeX file. As in Pandoc, what stands between entries is ignored, and there `%` begins a comment.
 * An entry that is not closed ends where the next one begins on a line of its own, and is a problem. Linear in the
 * length of the text.
 */
export function scanBibtex(text: string): BibtexScan {
  return new Scanner(text).run();
}

/** Thrown and caught inside this file only. */
class Broken extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class Scanner {
  readonly #text: string;
  readonly #entries: RawEntry[] = [];
  readonly #strings: string[] = [];
  readonly #problems: ScanProblem[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): BibtexScan {
    const next = /[@%]/g;
    for (;;) {
      next.lastIndex = this.#at;
      const found = next.exec(this.#text);
      if (found === null) break;
      this.#at = found.index + 1;
      if (found[0] === '%') this.#skipLine();
      else this.#readCommand(found.index);
    }
    return { entries: this.#entries, strings: this.#strings, problems: this.#problems };
  }

  #readCommand(start: number): void {
    const head = this.#match(/\s{0,99}([A-Za-z][A-Za-z0-9_-]{0,60})\s{0,99}([{(])/y);
    if (head === undefined) return;
    const type = (head[1] ?? '').toLowerCase();
    const close = head[2] === '{' ? '}' : ')';
    // Comments may hold anything: what looks like an entry in them is one, as BibTeX has it.
    if (type === 'comment') return;
    try {
      if (type === 'string' || type === 'preamble') this.#readOther(type, start, close);
      else this.#readEntry(type, start, close);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (this.#problems.length < MOST_PROBLEMS)
        this.#problems.push({ at: error.at, message: error.message });
    }
  }

  #readOther(type: string, start: number, close: string): void {
    if (type === 'string') this.#readField(start);
    else this.#readValue(start);
    this.#skipBlanks();
    this.#expect(close, start, `the @${type} is not closed; expected "${close}"`);
    if (type === 'string') this.#strings.push(this.#text.slice(start, this.#at));
  }

  #readEntry(type: string, start: number, close: string): void {
    this.#skipBlanks();
    const keyStart = this.#at;
    const key = this.#match(/[^\s,{}()"=#%@\\][^\s,{}"=#%\\]{0,499}/y)?.[0] ?? '';
    if (key === '') throw new Broken(start, `the @${type} has no key; expected "@${type}{key,"`);
    // A closing parenthesis belongs to the entry, not to the key.
    const length = close === ')' ? key.replace(/\)+$/, '').length : key.length;
    const keySpan = { start: keyStart, end: keyStart + length };
    this.#at = keySpan.end;
    const what = `the entry "${this.#text.slice(keyStart, keySpan.end)}"`;
    const fields: RawField[] = [];
    for (;;) {
      this.#skipBlanks();
      const hasComma = this.#take(',');
      this.#skipBlanks();
      if (this.#take(close)) break;
      if (!hasComma)
        throw new Broken(this.#isAtEnd() ? start : this.#at, this.#expectation(what, fields, close));
      while (this.#take(',')) this.#skipBlanks();
      if (this.#take(close)) break;
      fields.push(this.#readField(start));
    }
    const span = { start, end: this.#at };
    this.#entries.push({ type, key: this.#text.slice(keyStart, keySpan.end), span, keySpan, fields });
  }

  #expectation(what: string, fields: readonly RawField[], close: string): string {
    if (this.#isAtEnd()) return `${what} is not closed; expected "${close}"`;
    const last = fields.at(-1)?.name;
    const where = last === undefined ? 'its key' : `the field "${last}"`;
    return `${what} is broken behind ${where}; expected "," or "${close}"`;
  }

  #readField(start: number): RawField {
    const name = this.#match(/[^\s,{}()"=#%@\\]{1,100}/y)?.[0];
    if (name === undefined)
      throw new Broken(this.#isAtEnd() ? start : this.#at, 'expected the name of a field');
    this.#skipBlanks();
    this.#expect('=', this.#at, `the field "${name}" has no value; expected "="`);
    this.#skipBlanks();
    const from = this.#at;
    this.#readValue(start);
    const value = this.#text.slice(from, this.#at).trimEnd();
    return { name: name.toLowerCase(), value, span: { start: from, end: from + value.length } };
  }

  /** One or more parts that are joined by `#`. */
  #readValue(start: number): void {
    do {
      this.#skipBlanks();
      const unit = this.#text.charAt(this.#at);
      if (unit === '{') this.#readDelimited(start, '}');
      else if (unit === '"') this.#readDelimited(start, '"');
      else if (this.#match(/[^\s,{}()"=#%@\\]{1,200}/y) === undefined)
        throw new Broken(
          this.#isAtEnd() ? start : this.#at,
          'expected a value in braces or quotes, or a number',
        );
      this.#skipBlanks();
    } while (this.#take('#'));
  }

  #readDelimited(start: number, close: '}' | '"'): void {
    const mark = /[\\{}"]|[\r\n]@[A-Za-z]{1,60}[ \t]{0,9}[{(]/g;
    let depth = 0;
    mark.lastIndex = this.#at + 1;
    for (let found = mark.exec(this.#text); found !== null; found = mark.exec(this.#text)) {
      const unit = found[0];
      this.#at = found.index + 1;
      if (unit === '\\') mark.lastIndex = this.#at + 1;
      else if (unit.length > 1) {
        this.#at = found.index;
        throw new Broken(start, 'the entry is not closed before the next one begins');
      } else if (unit === close && depth === 0) return;
      else if (unit === '{') {
        depth += 1;
        if (depth > DEEPEST) throw new Broken(start, `braces are nested more than ${DEEPEST} deep`);
      } else if (unit === '}') depth = Math.max(0, depth - 1);
    }
    this.#at = this.#text.length;
    throw new Broken(start, `the entry is not closed; expected "${close}"`);
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #take(unit: string): boolean {
    if (!this.#text.startsWith(unit, this.#at)) return false;
    this.#at += unit.length;
    return true;
  }

  #expect(unit: string, at: number, message: string): void {
    if (!this.#take(unit)) throw new Broken(at, message);
  }

  #skipBlanks(): void {
    for (;;) {
      this.#match(/\s+/y);
      if (this.#text.charAt(this.#at) !== '%') return;
      this.#skipLine();
    }
  }

  #skipLine(): void {
    this.#match(/[^\r\n]*/y);
  }
}

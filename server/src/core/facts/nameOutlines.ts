// Owns the quick no of the speller: where nothing stands that could be a known name, rightly or wrongly written.
import { isLetterOrDigit, isSmall, isSpace, lowerUnit } from '../text/units.ts';

const MOST_WORDS = 5;
/** Blanks between two words of a name. */
const MOST_BLANKS = 3;
/** Longer names have the outline of this length. */
const LONGEST = 63;
const TABLE = 1 << 15;

/** First letter, length and three letters at either end of known names; all in letters and digits alone, in lower case. */
export class NameOutlines {
  readonly #lengths = new Set<number>();
  readonly #starts = new Uint8Array(TABLE);
  readonly #ends = new Uint8Array(TABLE);
  /** The first two and the last. */
  readonly #corners = new Uint8Array(TABLE);
  #mostWords = 1;
  #hasApostrophes = false;

  /** Adds a name; `slack` is how many letters longer or shorter what means it may be. */
  add(name: string, key: string, slack: number): void {
    const first = key.charCodeAt(0);
    for (let off = -slack; off <= slack; off += 1) this.#lengths.add(outline(first, key.length + off));
    this.#starts[hashOf(first, key.charCodeAt(1), key.charCodeAt(2))] = 1;
    const [a = 0, b = 0, c = 0] = [3, 2, 1].map((back) => key.charCodeAt(key.length - back));
    this.#ends[hashOf(a, b, c)] = 1;
    this.#corners[hashOf(first, key.charCodeAt(1), c)] = 1;
    this.#hasApostrophes ||= /['’]/.test(name);
    // One blank too many may stand in it.
    this.#mostWords = Math.min(MOST_WORDS, Math.max(this.#mostWords, name.split(/\s+/).length + 1));
  }

  /**
   * Ends of the stretches of words from `at` on, where a word starts, that may be a name; the furthest first. The last word
   * may go on behind a hyphen. In capitals they have the first three letters of a name, the last three, or the first two and
   * the last: a slip spares one of these in all names of six letters or more. In small letters they have the first three.
   */
  endsFrom(text: string, at: number): readonly number[] {
    return this.#isPlainNo(text, at) ? NONE : this.#endsFrom(text, at);
  }

  /** Most words of a text: three small letters that no name begins with. */
  #isPlainNo(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    if (!isSmall(first) || !isSmall(second) || !isSmall(third)) return false;
    return this.#starts[hashOf(first, second, third)] === 0;
  }

  #endsFrom(text: string, at: number): readonly number[] {
    const first = lowerUnit(text.charCodeAt(at));
    const isCapital = first !== text.charCodeAt(at);
    let ends: number[] | undefined;
    let length = 0;
    let second = 0;
    let [a, b, c] = [0, 0, 0];
    let isStart = false;
    for (let from = at, words = 1; words <= this.#mostWords; ) {
      let end = from;
      for (; isLetterOrDigit(text.charCodeAt(end)); end += 1) {
        a = b;
        b = c;
        c = lowerUnit(text.charCodeAt(end));
        length += 1;
        if (length === 2) second = c;
        if (length !== 3) continue;
        isStart = this.#starts[hashOf(first, second, c)] === 1;
        if (!isStart && !isCapital) return NONE;
      }
      if (
        length > 2 &&
        (isStart || (isCapital && this.#hasEnd(first, second, a, b, c))) &&
        this.#lengths.has(outline(first, length))
      ) {
        ends ??= [];
        ends.unshift(end);
      }
      const isHyphened = isInWord(text, end) || (this.#hasApostrophes && isApostrophe(text, end));
      from = isHyphened ? end + 1 : nextWord(text, end);
      if (from < 0) break;
      if (!isHyphened) words += 1;
    }
    return ends ?? NONE;
  }

  #hasEnd(first: number, second: number, a: number, b: number, c: number): boolean {
    return this.#ends[hashOf(a, b, c)] === 1 || this.#corners[hashOf(first, second, c)] === 1;
  }
}

const NONE: readonly number[] = [];

function outline(first: number, length: number): number {
  return first * (LONGEST + 1) + Math.min(length, LONGEST);
}

function hashOf(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (TABLE - 1);
}

/** Whether the unit at `at` belongs to the word that goes on there: a letter, a digit, or a hyphen between such. */
export function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetterOrDigit(unit) || (isHyphen(unit) && isLetterOrDigit(text.charCodeAt(at + 1)));
}

/** Whether a letter goes on behind an apostrophe: "O'Dálaigh", "Brigid's". */
function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 39 || unit === 0x2019) && isLetterOrDigit(text.charCodeAt(at + 1));
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011;
}

const LINE_FEED = 10;

/** Where the word behind a few blanks starts that follow at `at`; negative where there is none, or another paragraph. */
function nextWord(text: string, at: number): number {
  let next = at;
  let breaks = 0;
  while (next - at <= MOST_BLANKS && isSpace(text.charCodeAt(next))) {
    if (text.charCodeAt(next) === LINE_FEED) breaks += 1;
    next += 1;
  }
  if (next === at || next - at > MOST_BLANKS || breaks > 1) return -1;
  return isLetterOrDigit(text.charCodeAt(next)) ? next : -1;
}

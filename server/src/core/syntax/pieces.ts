// Owns the cut of a brief into pieces: stretches of whole lines that can be parsed apart with the same result.
// A cut is only made where no Markdown container can be open; when in doubt there is none, which is always right.

import { frontMatterEnd } from './frontMatterFence.ts';
import { closesHtml, htmlStart } from './htmlBlocks.ts';
import { asCommonMark } from './siteMarkup.ts';

/** So many pieces that begin within so few code units are too many: a brief's are ten times as long on average. */
export const MOST_PIECES = 20_000;
const FEWEST_UNITS = 50 * MOST_PIECES;
/** A list or a run of notes is cut between its items once a piece has this many code units. */
export const LONG_ENOUGH = 1500;

const FOOTNOTE = /^\[\^[^\s[\]\\^]{1,99}\]:/;
/** A note that reads otherwise where it breaks into a paragraph than by itself. */
const UNSURE_NOTE =
  /^\[\^[^\s[\]\\^]{1,99}\]:(?:[ \t]*(?:$|<|[-+*](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t]|$))|[ \t]{4})/;
const LINK_DEFINITION = /^\[[^[\]\\\r\n]{1,200}\]:[ \t]{1,9}[^\s<>]{1,2000}[ \t]*$/;
const BULLET = /^[-+*][ \t]+[^\s]/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const LIST_MARKER = /^(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$)/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Ends of the pieces of `text`, ascending, in UTF-16 code units, the last being the text's length; empty for an
 * empty text; undefined where they are too many and too short, which no brief is. Every cut stands at the start of a
 * line. `isStart`: the text is the beginning of a document, so that front matter may stand there. Linear in the length
 * of the text.
 */
export function cutPieces(text: string, isStart: boolean): readonly number[] | undefined {
  const front = isStart ? frontMatterEnd(text) : 0;
  return new Cutter(asCommonMark(text)).run(front);
}

/** Whether too many pieces begin too near to each other, of those that begin at `starts[from]` up to before `starts[to]`. */
export function areTooDense(starts: ArrayLike<number>, from: number, to: number): boolean {
  for (let index = Math.max(from, 0) + MOST_PIECES; index < to; index += 1)
    if ((starts[index] ?? 0) - (starts[index - MOST_PIECES] ?? 0) < FEWEST_UNITS) return true;
  return false;
}

/** What is open at the outermost level and would swallow a cut. */
type Open =
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'html'; readonly until: string };

class Cutter {
  readonly #text: string;
  readonly #ends: number[] = [];
  #pieceStart = 0;
  #isTooDense = false;
  #open: Open | undefined;
  /** Column from which a line belongs to the outermost list item; 0 when none is open. */
  #itemColumn = 0;
  /** Whether a fence is open in that item. */
  #itemFence = false;
  #itemEndsInWords = false;
  /** Whether there is an item in that item: what is code in it is then not told from its column. */
  #itemHasItems = false;
  #afterBlank = true;
  /** Raw HTML that only a blank line ends; footnotes cannot break into it. */
  #htmlUntilBlank = false;
  #previousIsDefinition = false;
  /** Whether the line before may belong to a paragraph that goes on. */
  #inParagraph = false;
  /** Whether the line before may be a row of a table, which words go on with. */
  #inRows = false;
  /** Whether the line before stands in a container, which an unindented line of words may lazily go on with. */
  #isLazy = false;

  constructor(text: string) {
    this.#text = text;
  }

  run(from: number): readonly number[] | undefined {
    const text = this.#text;
    if (from > 0) this.#cut(from);
    let line = from;
    while (line < text.length) {
      if (this.#isTooDense) return undefined;
      const end = lineEnd(text, line);
      // A byte order mark is no part of its line.
      this.#readLine(line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line, end);
      line = end;
    }
    if (text.length > this.#pieceStart) this.#ends.push(text.length);
    return this.#isTooDense ? undefined : this.#ends;
  }

  #cut(at: number): void {
    if (at > this.#pieceStart) this.#ends.push(at);
    const before = this.#ends.length - MOST_PIECES;
    if (before >= 0) this.#isTooDense ||= at - (this.#ends[before - 1] ?? 0) < FEWEST_UNITS;
    this.#pieceStart = at;
    this.#itemColumn = 0;
    this.#htmlUntilBlank = false;
  }

  #readLine(start: number, end: number): void {
    const text = this.#text;
    const stop = contentEnd(text, start, end);
    if (this.#open !== undefined) {
      this.#readInside(this.#open, start, stop);
      return;
    }
    let at = start;
    while (at < stop && isBlank(text.charCodeAt(at))) at += 1;
    if (at === stop) {
      this.#afterBlank = true;
      this.#htmlUntilBlank = false;
      this.#previousIsDefinition = false;
      this.#inParagraph = false;
      this.#inRows = false;
      this.#isLazy = false;
      return;
    }
    if (at === start && start > 1 && this.#mayCutBefore(start, stop)) this.#cut(start);
    const indent = at === start ? 0 : columns(text, start, at);
    const isRaw = this.#readContent(at, stop, indent);
    this.#afterBlank = false;
    // Words in a container are no paragraph to the unindented line below them, nor are indented code and table rows.
    const isCode = indent > 3 && !this.#inParagraph;
    const isRow = text.charCodeAt(at) === 124 || this.#inRows;
    this.#inRows = isRow;
    const isInItem = this.#itemColumn > 0;
    const isQuote = text.charCodeAt(at) === 62;
    this.#isLazy = isQuote || (isInItem && this.#itemEndsInWords);
    this.#inParagraph =
      !isRaw &&
      !isInItem &&
      !isQuote &&
      !isCode &&
      !isRow &&
      !/^(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$|=+[ \t]*$)/.test(text.slice(at, Math.min(stop, at + 200)));
  }

  /** Whether a line without indentation begins something that no earlier line can hold. */
  #mayCutBefore(start: number, stop: number): boolean {
    const text = this.#text;
    const first = text.charCodeAt(start);
    const isLong = start - this.#pieceStart >= LONG_ENOUGH;
    if (first === 91) {
      const head = text.slice(start, Math.min(stop, start + 2300));
      if (FOOTNOTE.test(head)) return !this.#htmlUntilBlank && (this.#afterBlank || !UNSURE_NOTE.test(head));
      if (this.#previousIsDefinition && LINK_DEFINITION.test(head)) return isLong;
    }
    const head = text.slice(start, Math.min(stop, start + 12));
    if (this.#afterBlank) return isLong || !LIST_MARKER.test(head);
    return isLong && !this.#htmlUntilBlank && BULLET.test(head) && !isRule(text.slice(start, stop));
  }

  /** Returns whether the line is one of raw text: HTML, or the start of a fence. */
  #readContent(at: number, stop: number, indent: number): boolean {
    const text = this.#text;
    const first = text.charCodeAt(at);
    const isInItem = this.#itemColumn > 0 && indent >= this.#itemColumn;
    this.#previousIsDefinition =
      first === 91 && indent === 0 && LINK_DEFINITION.test(text.slice(at, Math.min(stop, at + 2300)));
    if (this.#htmlUntilBlank) return true;
    if (isInItem) this.#readInItem(at, stop, indent);
    if (isInItem || indent > 3) return false;
    const head = text.slice(at, Math.min(stop, at + 12));
    // Only words go on lazily, and only behind words: anything else ends the item.
    if (this.#itemColumn > 0 && !this.#itemEndsInWords) this.#itemColumn = 0;
    if (this.#readFence(first, at, stop) || this.#readHtml(first, at, stop)) return true;
    const isBreak = isRule(text.slice(at, Math.min(stop, at + 200)));
    const marker = isBreak ? null : LIST_MARKER.exec(head);
    if (first === 91 && FOOTNOTE.test(text.slice(at, Math.min(stop, at + 110))))
      this.#startItem(4, stop, stop, 0);
    else if (marker !== null) {
      const end = at + marker[0].length;
      const column = indent + marker[0].length;
      this.#startItem(contentColumn(text, end, stop, column), end, stop, column);
    } else if (this.#afterBlank || isBreak || first === 62 || HEADING.test(head)) this.#itemColumn = 0;
    return false;
  }

  /** `column`: from which lines belong to the item. Its marker ends at `end`, in `endColumn`. */
  #startItem(column: number, end: number, stop: number, endColumn: number): void {
    const text = this.#text;
    this.#itemColumn = column;
    this.#itemFence = false;
    this.#itemEndsInWords = false;
    this.#itemHasItems = false;
    let at = end;
    while (at < stop && isBlank(text.charCodeAt(at))) at += 1;
    this.#readInItem(at, stop, columns(text, end, at, endColumn));
  }

  /** Follows fences inside the outermost item, as far as the end of the item asks for. `column`: that of `at`. */
  #readInItem(at: number, stop: number, column: number): void {
    const line = this.#text.slice(at, Math.min(stop, at + 200));
    const mayBeCode = column >= this.#itemColumn + 4 && !this.#itemHasItems;
    if (mayBeCode && (this.#afterBlank || !this.#itemEndsInWords)) {
      this.#itemEndsInWords = false;
      return;
    }
    const isFence = FENCE.test(line);
    if (isFence) this.#itemFence = !this.#itemFence;
    this.#itemHasItems ||= LIST_MARKER.test(line) && !isRule(line);
    this.#itemEndsInWords =
      !isFence && !this.#itemFence && line !== '' && !HEADING.test(line) && !isRule(line);
  }

  #readFence(first: number, at: number, stop: number): boolean {
    if (first !== 96 && first !== 126) return false;
    const match = FENCE.exec(this.#text.slice(at, stop));
    if (match === null) return false;
    this.#open = { kind: 'fence', mark: match[0].charAt(0), length: match[0].length };
    this.#itemColumn = 0;
    return true;
  }

  #readHtml(first: number, at: number, stop: number): boolean {
    if (first !== 60) return false;
    const line = this.#text.slice(at, stop);
    const html = htmlStart(line);
    if (html === undefined) return false;
    if (html.kind === 'raw') {
      this.#itemColumn = 0;
      const { until, from } = html;
      if (!closesHtml(line.slice(from), until)) this.#open = { kind: 'html', until };
      return true;
    }
    // On a lazy line it is HTML in the item, behind which no words go on with it.
    if (html.kind === 'loneTag' && this.#isLazy) this.#itemEndsInWords = false;
    if (html.kind === 'loneTag' && (this.#inParagraph || this.#isLazy)) return false;
    this.#htmlUntilBlank = true;
    this.#itemColumn = 0;
    return true;
  }

  #readInside(open: Open, start: number, stop: number): void {
    this.#afterBlank = false;
    this.#inParagraph = false;
    if (open.kind === 'html') {
      if (closesHtml(this.#text.slice(start, stop), open.until)) this.#open = undefined;
      return;
    }
    let at = start;
    while (at < stop && at - start < 4 && this.#text.charCodeAt(at) === 32) at += 1;
    if (at - start > 3 || !this.#text.startsWith(open.mark.repeat(open.length), at)) return;
    while (at < stop && this.#text[at] === open.mark) at += 1;
    while (at < stop && isBlank(this.#text.charCodeAt(at))) at += 1;
    if (at === stop) this.#open = undefined;
  }
}

function isRule(line: string): boolean {
  return /^(?:[-*_][ \t]*){3,}$/.test(line);
}

/** Start of the line after the one that holds `from`. Line ends are LF, CRLF and lone CR. */
function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return at + 1;
    if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}

function contentEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && (text.charCodeAt(stop - 1) === 10 || text.charCodeAt(stop - 1) === 13)) stop -= 1;
  return stop;
}

/** Column from which lines belong to an item whose marker ends at `end`, in `column`; more than four blanks are code in it. */
function contentColumn(text: string, end: number, stop: number, column: number): number {
  let at = end;
  while (at < stop && isBlank(text.charCodeAt(at))) at += 1;
  const content = columns(text, end, at, column);
  return at === stop || content - column > 4 ? column + 1 : content;
}

/** The column of `at`, where `start` is in column `from`. */
function columns(text: string, start: number, at: number, from = 0): number {
  let column = from;
  for (let i = start; i < at; i += 1) column += text.charCodeAt(i) === 9 ? 4 - (column % 4) : 1;
  return column;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

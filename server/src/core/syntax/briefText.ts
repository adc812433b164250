// Owns the text of a brief as a row of pieces: offsets, positions, and edits that re-cut only what they touch.

import { lastAtMost } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { spliced } from '../text/spliced.ts';
import { frontMatterEnd, mayEndFrontMatter, mayOpenFrontMatter } from './frontMatterFence.ts';
import { type Piece, PiecePool } from './piece.ts';
import { areTooDense, cutPieces, LONG_ENOUGH, MOST_PIECES } from './pieces.ts';
import { DEFINITION } from './rewriting.ts';

/** Zero-based line and UTF-16 code unit in the line, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A text at one version. Immutable; an edit makes a new one that shares the pieces it did not touch. */
export class BriefText {
  readonly pieces: readonly Piece[];
  /** Offset of each piece, and the length of the text behind the last. */
  readonly offsets: Int32Array;
  /** First line of each piece, and the number of line ends behind the last. */
  readonly lines: Int32Array;
  readonly #pool: PiecePool;

  private constructor(pieces: readonly Piece[], offsets: Int32Array, lines: Int32Array, pool: PiecePool) {
    this.pieces = pieces;
    this.offsets = offsets;
    this.lines = lines;
    this.#pool = pool;
  }

  static from(text: string): BriefText {
    return BriefText.#whole(text, new PiecePool());
  }

  static #whole(text: string, pool: PiecePool): BriefText {
    const ends = cutPieces(text, true);
    return BriefText.#of(
      ends === undefined ? makeUnread(text, pool) : makePieces(text, ends, true, pool),
      pool,
    );
  }

  static #of(pieces: readonly Piece[], pool: PiecePool): BriefText {
    const offsets = new Int32Array(pieces.length + 1);
    const lines = new Int32Array(pieces.length + 1);
    for (const [index, piece] of pieces.entries()) {
      offsets[index + 1] = (offsets[index] ?? 0) + piece.text.length;
      lines[index + 1] = (lines[index] ?? 0) + piece.lineEnds;
    }
    return new BriefText(pieces, offsets, lines, pool);
  }

  /** In code units. */
  get length(): number {
    return this.offsets[this.pieces.length] ?? 0;
  }

  get lineCount(): number {
    return (this.lines[this.pieces.length] ?? 0) + 1;
  }

  /** The whole text. Copies it: not for the way of a keystroke. */
  toString(): string {
    return this.pieces.map((piece) => piece.text).join('');
  }

  /** The text in the span, which may reach over pieces; what lies outside the text is left out. */
  slice(span: Span): string {
    let text = '';
    for (let index = Math.max(0, this.pieceAt(span.start)); index < this.pieces.length; index += 1) {
      const start = this.startOf(index);
      if (start >= span.end) break;
      text += this.pieces[index]?.text.slice(Math.max(0, span.start - start), span.end - start) ?? '';
    }
    return text;
  }

  /** Offset at which the piece starts. */
  startOf(index: number): number {
    return this.offsets[index] ?? this.length;
  }

  /** Index of the piece that holds the unit at `offset`; the last one for the end of the text, -1 for an empty text. */
  pieceAt(offset: number): number {
    return Math.min(lastAtMost(this.offsets, Math.max(0, offset)), this.pieces.length - 1);
  }

  /** Positions past a line's end mean that end, past the text its end; before it, its start. */
  offsetAt({ line, character }: Position): number {
    if (!(line >= 0)) return 0;
    if (line >= this.lineCount) return this.length;
    const index = Math.min(lastAtMost(this.lines, line), this.pieces.length - 1);
    const piece = this.pieces[index];
    if (piece === undefined) return 0;
    const row = line - (this.lines[index] ?? 0);
    const start = piece.lineStarts[row] ?? piece.text.length;
    const limit = contentEnd(piece.text, start, piece.lineStarts[row + 1]);
    return this.startOf(index) + Math.min(start + Math.max(0, character || 0), limit);
  }

  /** The position of an offset; outside the text, of the nearer end. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(0, offset), this.length);
    const index = this.pieceAt(at);
    const piece = this.pieces[index];
    if (piece === undefined) return { line: 0, character: 0 };
    const inside = at - this.startOf(index);
    const row = lastAtMost(piece.lineStarts, inside);
    return { line: (this.lines[index] ?? 0) + row, character: inside - (piece.lineStarts[row] ?? 0) };
  }

  /**
   * The text with `span` replaced. Pieces are cut anew from the one before the edit to where the new cuts meet the
   * old ones; as nothing is open at a cut, all that follows stays as it is.
   */
  edit(span: Span, newText: string): BriefText {
    const start = Math.min(Math.max(0, span.start), this.length);
    const end = Math.min(Math.max(start, span.end), this.length);
    if (this.pieces.length === 0 || this.#isUnread) return this.#cutAnew({ start, end }, newText);
    const from = this.#firstTouched(start);
    const region = this.#recut(from, this.pieceAt(end) + 1, { start, end }, newText);
    if (region === undefined) return this.#cutAnew({ start, end }, newText);
    this.#pool.keep(this.pieces.slice(from, region.until), this.length);
    const fresh = makePieces(region.text, region.ends, from === 0, this.#pool);
    const edited = this.#spliced(from, region.until, fresh);
    const isTooDense = areTooDense(
      edited.offsets,
      from - MOST_PIECES,
      edited.#densityEnd(from + fresh.length),
    );
    return isTooDense ? BriefText.#whole(edited.toString(), this.#pool) : edited;
  }

  /** Whether there are too many pieces, so that the text is not read. */
  get #isUnread(): boolean {
    return this.pieces.at(-1)?.role === 'unread';
  }

  #cutAnew(span: Span, newText: string): BriefText {
    if (!this.#isUnread) this.#pool.keep(this.pieces, this.length);
    const text = this.toString();
    return BriefText.#whole(text.slice(0, span.start) + newText + text.slice(span.end), this.#pool);
  }

  /** Up to where pieces may have come nearer to those before, when those before `end` are new. */
  #densityEnd(end: number): number {
    return Math.min(this.pieces.length, end + MOST_PIECES);
  }

  /** The piece from which to cut anew: the one before the edit or a little further up, or the first where front matter may come or go. */
  #firstTouched(start: number): number {
    const first = this.pieces[0];
    if (first?.role === 'body' && mayOpenFrontMatter(first.text)) return 0;
    let index = this.pieceAt(start) - 1;
    while (index > 0 && !this.#isLasting(index)) index -= 1;
    return Math.max(0, index);
  }

  /**
   * Whether a piece begins there whatever is written above: not where it does only as the line before is markup of another dialect,
   * over which other such markup may come to reach.
   */
  #isLasting(index: number): boolean {
    const [before, piece] = [this.pieces[index - 1], this.pieces[index]];
    if (before === undefined || piece === undefined || before.role === 'frontMatter') return true;
    return ENDS_BLANK.test(before.text) || before.text.length >= LONG_ENOUGH || DEFINITION.test(piece.text);
  }

  #recut(from: number, touchedEnd: number, span: Span, newText: string) {
    const base = this.startOf(from);
    const edited = this.slice({ start: base, end: span.start }) + newText;
    const isStart = from === 0;
    for (let ahead = 1; ; ahead *= 4) {
      const until = Math.min(touchedEnd + ahead, this.pieces.length);
      const text = edited + this.slice({ start: span.end, end: this.startOf(until) });
      const ends = cutPieces(text, isStart);
      if (ends === undefined) return undefined;
      if (until === this.pieces.length) return { text, ends, until };
      const met = this.#isFrontMatterTo(text, isStart, until)
        ? undefined
        : this.#meetingPoint(touchedEnd, until, text.length, ends);
      if (met !== undefined)
        return { text: text.slice(0, met.end), ends: ends.slice(0, met.count), until: met.until };
    }
  }

  /** Whether the text begins front matter that ends only behind it, in the pieces from `until` on. */
  #isFrontMatterTo(text: string, isStart: boolean, until: number): boolean {
    if (!isStart || !mayOpenFrontMatter(text) || frontMatterEnd(text) > 0) return false;
    return this.pieces.slice(until).some((piece) => mayEndFrontMatter(piece.text));
  }

  /** The first old piece behind the edit whose start is also a new cut. Only cuts with text behind them count. */
  #meetingPoint(touchedEnd: number, until: number, length: number, ends: readonly number[]) {
    const behind = length - this.startOf(until);
    for (let index = touchedEnd; index < until; index += 1) {
      const end = this.startOf(index) + behind;
      const at = lastAtMost(ends, end);
      if (ends[at] === end && end < length && this.#isLasting(index))
        return { end, count: at + 1, until: index };
    }
    return undefined;
  }

  #spliced(from: number, until: number, fresh: readonly Piece[]): BriefText {
    const pieces = spliced(this.pieces, from, until, fresh);
    const offsets = new Int32Array(pieces.length + 1);
    const lines = new Int32Array(pieces.length + 1);
    offsets.set(this.offsets.subarray(0, from + 1));
    lines.set(this.lines.subarray(0, from + 1));
    for (const [step, piece] of fresh.entries()) {
      offsets[from + step + 1] = (offsets[from + step] ?? 0) + piece.text.length;
      lines[from + step + 1] = (lines[from + step] ?? 0) + piece.lineEnds;
    }
    const end = from + fresh.length;
    const moved = (offsets[end] ?? 0) - this.startOf(until);
    const movedLines = (lines[end] ?? 0) - (this.lines[until] ?? 0);
    copyMoved(this.offsets.subarray(until + 1), offsets.subarray(end + 1), moved);
    copyMoved(this.lines.subarray(until + 1), lines.subarray(end + 1), movedLines);
    return new BriefText(pieces, offsets, lines, this.#pool);
  }
}

const ENDS_BLANK = /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/;

function copyMoved(from: Int32Array, to: Int32Array, by: number): void {
  if (by === 0) to.set(from);
  else for (let index = 0; index < from.length; index += 1) to[index] = (from[index] ?? 0) + by;
}

/** The front matter, if there is any, and one piece for all the rest. */
function makeUnread(text: string, pool: PiecePool): readonly Piece[] {
  const end = frontMatterEnd(text);
  const rest = pool.take(text.slice(end), 'unread');
  return end === 0 ? [rest] : [pool.take(text.slice(0, end), 'frontMatter'), rest];
}

function makePieces(
  text: string,
  ends: readonly number[],
  isStart: boolean,
  pool: PiecePool,
): readonly Piece[] {
  const frontMatter = isStart ? frontMatterEnd(text) : 0;
  let start = 0;
  return ends.map((end) => {
    const piece = pool.take(text.slice(start, end), end <= frontMatter ? 'frontMatter' : 'body');
    start = end;
    return piece;
  });
}

function contentEnd(text: string, start: number, nextLine: number | undefined): number {
  let end = nextLine ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end -= 1;
  return end;
}

// Owns how far the plain reading of prose has come, and the readable text written on the way.
import { type Projection, ProjectionBuilder } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';
import type { Place, ProseLines } from './proseLines.ts';

export class Cursor {
  readonly #source: string;
  readonly #builder = new ProjectionBuilder();
  line = 0;
  at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Length of the readable text so far, in code units. */
  get length(): number {
    return this.#builder.length;
  }

  /** How often `unit` stands from `start` on. */
  runLength(unit: string, start: number): number {
    let at = start;
    while (this.#source.charAt(at) === unit) at += 1;
    return at - start;
  }

  moveTo({ line, at }: Place): void {
    this.line = line;
    this.at = at;
  }

  /** Goes on to `until`; what lies between reads as it stands. */
  addText(until: number): void {
    if (until <= this.at) return;
    this.#builder.addUnits(this.#source.slice(this.at, until), this.at);
    this.at = until;
  }

  /** Goes on behind `span`, for which `text` stands as one. */
  addWhole(text: string, span: Span): void {
    this.#builder.addWhole(text, span);
    this.at = span.end;
  }

  /** Adds text that no source unit stands for by itself, and stays. */
  addGap(text: string, source: Span): void {
    this.#builder.addWhole(text, source);
  }

  /** Goes on to the next line; behind two blanks the line end is a hard break. */
  endLine(lines: ProseLines): void {
    const words = this.at;
    const feed = this.#source.indexOf('\n', words);
    const start = this.#source.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
    this.moveTo({ line: this.line + 1, at: lines.startOf(this.line + 1) });
    if (start - words > 1) this.#builder.addWhole('\n', { start: words, end: feed + 1 });
    else this.#builder.addUnits(this.#source.slice(start, feed + 1), start);
  }

  project(): Projection {
    return this.#builder.build();
  }
}

// Owns the readable text of a block and the map back to the source it was read from.
import type { Span } from './span.ts';

/** Stands for something that is no prose but takes a word's place in a sentence: code, a bare address. */
export const OBJECT = '\uFFFC';

/** A run of readable text. Runs of equal length map unit by unit; others map as a whole (`&amp;` to `&`). */
interface Segment {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
}

/**
 * Readable text with a map to the source. Offsets into `text` and into the source are UTF-16 code units.
 * Segments are in ascending order in both; the source between two segments is markup.
 */
export class Projection {
  readonly text: string;
  readonly #segments: readonly Segment[];

  constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.#segments = segments;
  }

  /** A projection that is the source itself: `text` stands at `sourceStart`. */
  static identity(text: string, sourceStart: number): Projection {
    const source = { start: sourceStart, end: sourceStart + text.length };
    return new Projection(text, text === '' ? [] : [{ at: 0, length: text.length, source }]);
  }

  /** The source span that a non-empty span of the text was read from, without markup at its edges. */
  toSource(span: Span): Span {
    if (span.start >= span.end) {
      const at = this.sourceOffset(span.start);
      return { start: at, end: at };
    }
    const first = this.#segmentAt(span.start);
    const last = this.#segmentAt(span.end - 1);
    if (first === undefined || last === undefined) return { start: 0, end: 0 };
    return { start: sourceStart(first, span.start), end: sourceEnd(last, span.end) };
  }

  /** The source offset of the unit at `offset`; past the end, the end of the last segment. */
  sourceOffset(offset: number): number {
    const segment = this.#segmentAt(offset);
    if (segment !== undefined) return sourceStart(segment, offset);
    return this.#segments.at(-1)?.source.end ?? 0;
  }

  /** The offset in the text of the first unit read from `sourceOffset` or later; the text's length if there is none. */
  fromSource(sourceOffset: number): number {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.source.end ?? 0) <= sourceOffset) low = middle + 1;
      else high = middle;
    }
    const segment = segments[low];
    if (segment === undefined) return this.text.length;
    const inside = sourceOffset - segment.source.start;
    return inside <= 0 || !isUnitByUnit(segment) ? segment.at : segment.at + inside;
  }

  /** The projection without the `cuts`: spans of the text, ascending and disjoint. */
  without(cuts: readonly Span[]): Projection {
    if (cuts.length === 0) return this;
    const builder = new ProjectionBuilder();
    let from = 0;
    for (const cut of [...cuts, { start: this.text.length, end: this.text.length }]) {
      this.#copy({ start: from, end: cut.start }, builder);
      from = cut.end;
    }
    return builder.build();
  }

  /** Several as one, each read from further on in the source than the one before; `gap` stands for what is between two. */
  static joined(parts: readonly Projection[], gap: string): Projection {
    const builder = new ProjectionBuilder();
    let end: number | undefined;
    for (const part of parts) {
      if (end !== undefined)
        builder.addWhole(gap, { start: end, end: Math.max(end, part.#segments[0]?.source.start ?? end) });
      part.#copy({ start: 0, end: part.text.length }, builder);
      end = part.#segments.at(-1)?.source.end ?? end ?? 0;
    }
    return builder.build();
  }

  #copy(kept: Span, builder: ProjectionBuilder): void {
    for (const segment of this.#segments) {
      const start = Math.max(kept.start, segment.at);
      const end = Math.min(kept.end, segment.at + segment.length);
      if (start >= end) continue;
      const source = { start: sourceStart(segment, start), end: sourceEnd(segment, end) };
      builder.addWhole(this.text.slice(start, end), source);
    }
  }

  #segmentAt(offset: number): Segment | undefined {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle];
      if (segment !== undefined && segment.at + segment.length <= offset) low = middle + 1;
      else high = middle;
    }
    return segments[low];
  }
}

/** Collects a projection from left to right. */
export class ProjectionBuilder {
  #text = '';
  readonly #segments: Segment[] = [];

  /** Length of the text so far, in code units. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds `text`, read from the source unit by unit from `sourceStart` on. */
  addUnits(text: string, sourceStart: number): void {
    this.addWhole(text, { start: sourceStart, end: sourceStart + text.length });
  }

  /** Adds `text`, read as a whole from `source`. */
  addWhole(text: string, source: Span): void {
    if (text === '') return;
    const last = this.#segments.at(-1);
    const at = this.#text.length;
    this.#text += text;
    const unitByUnit = text.length === source.end - source.start;
    if (last !== undefined && unitByUnit && isUnitByUnit(last) && last.source.end === source.start) {
      this.#segments.pop();
      this.#segments.push({
        at: last.at,
        length: last.length + text.length,
        source: { start: last.source.start, end: source.end },
      });
      return;
    }
    this.#segments.push({ at, length: text.length, source });
  }

  build(): Projection {
    return new Projection(this.#text, this.#segments);
  }
}

function isUnitByUnit(segment: Segment): boolean {
  return segment.length === segment.source.end - segment.source.start;
}

function sourceStart(segment: Segment, offset: number): number {
  return isUnitByUnit(segment) ? segment.source.start + (offset - segment.at) : segment.source.start;
}

function sourceEnd(segment: Segment, end: number): number {
  return isUnitByUnit(segment) ? segment.source.start + (end - segment.at) : segment.source.end;
}

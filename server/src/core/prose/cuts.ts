// Owns the stretches of a text that are no prose: how they grow together, and where the rest stands without them.
import type { Span } from '../text/span.ts';
import { firstFrom } from './ordered.ts';

/** Commas, dashes and carets between marks that stand side by side, and carets around them: "[^1]^,^[^2]". */
export function betweenMarks(marks: readonly Span[], text: string): readonly Span[] {
  const between: Span[] = [];
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  for (const [index, { start, end }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (
      next !== undefined &&
      next.start > end &&
      next.start - end < 5 &&
      BETWEEN.test(text.slice(end, next.start))
    )
      between.push({ start: end, end: next.start });
    const isRaised = text.charCodeAt(start - 1) === 94 && text.charCodeAt(end) === 94;
    if (isRaised) between.push({ start: start - 1, end: end + 1 });
  }
  return between;
}

const BETWEEN = /^[\s,;^–-]+$/;

/** The spans in order, those that touch or overlap as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (span.start === span.end) continue;
    if (last === undefined || span.start > last.end) all.push(span);
    else if (span.end > last.end) all[all.length - 1] = { start: last.start, end: span.end };
  }
  return all;
}

export function withBlanks(spans: readonly Span[], text: string): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: withoutBlanks(text, start), end }));
}

function withoutBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 10)) start -= 1;
  return start;
}

/** Tells where an offset stands once the cuts are taken out. */
export function withoutCuts(cuts: readonly Span[]): (offset: number) => number {
  /** Units taken out before each cut. */
  const before: number[] = [];
  let sum = 0;
  for (const { start, end } of cuts) {
    before.push(sum);
    sum += end - start;
  }
  return (offset) => {
    const index = firstFrom(cuts, offset, ({ start }) => start) - 1;
    const last = cuts[index];
    return last === undefined
      ? offset
      : offset - (before[index] ?? 0) - (Math.min(offset, last.end) - last.start);
  };
}

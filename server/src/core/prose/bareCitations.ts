// Owns what between two sentences is nothing but a citation, and belongs to the sentence before it.
import { OBJECT } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { findAuthorYear } from './authorYear.ts';
import type { Anchored } from './marks.ts';
import { findNumericReferences } from './numericReferences.ts';
import { firstFrom } from './ordered.ts';
import { skipSpace } from './sentences/units.ts';

/**
 * The sentences of a text with those that only cite, `([source](…)).`, joined to the one before, and those that begin
 * with such a bracket or a bare address, `(Smith 2024) It fell.`, parted behind it.
 */
export function joinBareCitations(
  sentences: readonly Span[],
  text: string,
  anchored: readonly Anchored[],
): readonly Span[] {
  const joined: Span[] = [];
  for (const span of sentences) {
    const last = joined.at(-1);
    const end = last === undefined ? span.start : endOfCitation(span, text, anchored);
    if (last === undefined || end === span.start) joined.push(span);
    else {
      joined[joined.length - 1] = { start: last.start, end };
      if (end < span.end) joined.push({ start: skipSpace(text, end), end: span.end });
    }
  }
  return joined;
}

/** A bracket or an address with a capitalised word behind it. */
const LEADING = /^(?:\((?:[^()]|\([^()]{1,50}\)){1,200}\)|\[[^[\]]{1,200}\]|\uFFFC)(?=\s+["“‘]?\p{Lu})/u;

/** Where the citation ends that the sentence is or begins with; its start if it does neither. */
function endOfCitation(span: Span, text: string, anchored: readonly Anchored[]): number {
  if (onlyCites(span, text, anchored)) return span.end;
  const leading = LEADING.exec(text.slice(span.start, span.start + 260))?.[0].length ?? 0;
  const end = span.start + leading;
  return leading > 0 && onlyCites({ start: span.start, end }, text, anchored) ? end : span.start;
}

const CITING_WORDS =
  /\b(?:see|source|sources|via|cf|citing|as|cited|quoted|in|read|more|and|also|here)\b|[^\p{L}\p{N}]+/giu;
/** A longer bracket holds more than works, in code units. */
const LONGEST = 200;

function onlyCites(span: Span, text: string, anchored: readonly Anchored[]): boolean {
  const marks = marksIn(span, anchored);
  const words = marks.length > 0 ? marks : worksCited(span, text);
  if (words.length === 0) return false;
  let rest = '';
  let from = span.start;
  for (const at of words) {
    rest += text.slice(from, Math.max(from, at.start));
    from = Math.max(from, at.end);
  }
  rest += text.slice(from, Math.max(from, span.end));
  return rest.replaceAll(OBJECT, ' ').replace(CITING_WORDS, '') === '';
}

/** The places of citations that overlap the span: of those that start before it, only the last can. */
function marksIn({ start, end }: Span, anchored: readonly Anchored[]): readonly Span[] {
  const first = firstFrom(anchored, start, ({ at }) => at.start);
  const last = firstFrom(anchored, end, ({ at }) => at.start);
  return anchored
    .slice(Math.max(0, first - 1), last)
    .map(({ at }) => at)
    .filter((at) => at.end > start);
}

function worksCited({ start, end }: Span, text: string): readonly Span[] {
  if (end - start > LONGEST || !/[[(]/.test(text.charAt(start))) return [];
  const bracket = text.slice(start, end);
  return [...findNumericReferences(bracket), ...findAuthorYear(bracket)].map(({ span }) => ({
    start: start + span.start,
    end: start + span.end,
  }));
}

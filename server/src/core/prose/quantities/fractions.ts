// Owns shares in words: half, a third, three in five; and dozens.
import type { Span } from '../../text/span.ts';
import { isDigit, WORD_UNITS } from '../../text/units.ts';
import { readApproximation } from './approximation.ts';
import { NUMBER_WORDS, readNumber, smallNumber } from './numbers.ts';
import { nothing, type Reading } from './reading.ts';
import { unitBehind } from './units.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const IN = new RegExp(
  `(\\d{1,3}|${NUMBER_WORDS})(?: in| out of)(?: every)? (\\d{1,4}|${NUMBER_WORDS})(?![${WORD_UNITS}.,-])(?! (?:and|hundred|thousand|million|of (?:them|which)))`,
  'iy',
);
const COUNTED = new RegExp(
  `(${NUMBER_WORDS})[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)(?![${WORD_UNITS}])`,
  'iy',
);
const PART = new RegExp(`(half|third|quarter|fourth|fifth|sixth|eighth|tenth)(?![${WORD_UNITS}])`, 'iy');
const DOZEN = new RegExp(`(?:(${NUMBER_WORDS})[ -])?dozen(?![${WORD_UNITS}])`, 'iy');

/** The share or dozen that starts at `at`, or at the article before it; undefined if what stands there is neither. */
export function readFraction(text: string, at: number): Reading | undefined {
  if (
    at > 0 &&
    /[\p{L}\p{N}_$€£¥.,/-]/u.test(text.charAt(at - 1)) &&
    !/\b(?:one|an?|half)-$/i.test(text.slice(Math.max(0, at - 6), at))
  )
    return undefined;
  const ofAll = readIn(text, at);
  if (ofAll !== undefined || isDigit(text.charCodeAt(at))) return ofAll;
  return readCounted(text, at) ?? readPart(text, at) ?? readDozen(text, at);
}

/** "three in five", "1 out of 10". */
function readIn(text: string, at: number): Reading | undefined {
  IN.lastIndex = at;
  const match = IN.exec(text);
  if (match === null) return undefined;
  const count = countOf(match[1]);
  const all = countOf(match[2]);
  if (count === undefined || all === undefined || count >= all || all > 1000 || count === 0) return undefined;
  return share(text, { start: at, end: at + match[0].length }, count, all);
}

/** "two thirds", "one-tenth": with "one" only where a whole follows, since "one third party" is no share. */
function readCounted(text: string, at: number): Reading | undefined {
  COUNTED.lastIndex = at;
  const match = COUNTED.exec(text);
  const parts = PARTS.get((match?.[2] ?? '').toLowerCase());
  const count = countOf(match?.[1]);
  if (match === null || parts === undefined || count === undefined || count >= parts) return undefined;
  const span = { start: at, end: at + match[0].length };
  if (match[3] === 's' || hasWhole(text, span)) return share(text, span, count, parts);
  return nothing(span.end);
}

/** "half of", "nearly half", "a quarter of". */
function readPart(text: string, at: number): Reading | undefined {
  PART.lastIndex = at;
  const word = PART.exec(text)?.[1];
  const parts = PARTS.get(word?.toLowerCase() ?? '');
  if (word === undefined || parts === undefined) return undefined;
  const article = /(?<![\p{L}\p{N}])an? $/iu.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
  const span = { start: at - article.length, end: at + word.length };
  if (
    /^[ -]an? (?:dozen|hundred|thousand|million|billion|trillion)/i.test(text.slice(span.end, span.end + 14))
  )
    return nothing(span.end);
  const isMeant =
    parts === 2 ? isHalf(text, span) : article !== '' && (hasWhole(text, span) || isHedged(text, span));
  return isMeant ? share(text, span, 1, parts) : nothing(span.end);
}

/** "the first half", "half-hearted" and "half an hour" are no shares. */
function isHalf(text: string, span: Span): boolean {
  if (
    /\b(?:first|second|latter|former|other|better|top|bottom|upper|lower|last|next|one|back|and a)\s$/i.test(
      text.slice(Math.max(0, span.start - 8), span.start),
    )
  )
    return false;
  if (/^(?:-|[ ](?:an?|hour|day|year|way|time|measure|full)\b)/.test(text.slice(span.end, span.end + 9)))
    return false;
  if (/\b(?:by|in)\s$/i.test(text.slice(Math.max(0, span.start - 3), span.start))) return true;
  return (
    hasWhole(text, span) ||
    isHedged(text, span) ||
    /^ (?:believe|said|say|want|think|support|oppose|were|are|had|have|did|do)\b/.test(
      text.slice(span.end, span.end + 10),
    )
  );
}

function hasWhole(text: string, { end }: Span): boolean {
  return (
    /^ (?:of|the|its|their|all|that|those|these|as|what|our|his|her)\b/.test(text.slice(end, end + 8)) &&
    !/^ of (?:19|20)\d\d/.test(text.slice(end, end + 8))
  );
}

function isHedged(text: string, span: Span): boolean {
  return readApproximation(text, span.start, span.end) !== 'exact';
}

/** "a dozen", "two dozen", "half a dozen". */
function readDozen(text: string, at: number): Reading | undefined {
  DOZEN.lastIndex = at;
  const match = DOZEN.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const article = /(?<![\p{L}\p{N}])(half )?an? $/iu.exec(text.slice(Math.max(0, at - 8), at));
  if (match[1] === undefined && article === null) return nothing(end);
  const count = match[1] === undefined ? (article?.[1] === undefined ? 1 : 0.5) : (countOf(match[1]) ?? 1);
  const span = { start: at - (match[1] === undefined ? (article?.[0].length ?? 0) : 0), end };
  const unit = unitBehind(text, end)?.name;
  const approximation = readApproximation(text, span.start, end);
  const dozen = {
    span,
    type: 'number' as const,
    low: 12 * count,
    high: 12 * count,
    halfUnit: 0.5,
    approximation,
  };
  return { found: [unit === undefined ? dozen : { ...dozen, unit }], end };
}

/** A share is a percentage, known to about a tenth of one part: half is 45 to 55 %. */
function share(text: string, span: Span, count: number, parts: number): Reading {
  const percent = (100 * count) / parts;
  const approximation = readApproximation(text, span.start, span.end);
  return {
    found: [
      { span, type: 'percent', low: percent, high: percent, halfUnit: 100 / parts / 10, approximation },
    ],
    end: span.end,
  };
}

function countOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return smallNumber(written) ?? readNumber(written, 0)?.value;
}

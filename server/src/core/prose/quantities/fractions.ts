// Owns shares in words: half, a third, three in five, a dozen.
import type { Quantity } from '../model.ts';
import { readApproximation } from './approximation.ts';
import { readNumber, WORDS } from './numbers.ts';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);
const IN = new RegExp(`\\b(\\d{1,3}|${WORDS}) (?:in|out of)(?: every)? (\\d{1,4}|${WORDS})\\b`, 'gi');
const PART = new RegExp(
  `\\b(?:(a|an|${WORDS})[ -])?(half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?= of\\b| the\\b| (?:its|their|all|that|those|these)\\b)`,
  'gi',
);
const DOZEN = new RegExp(`\\b(?:(a|an|${WORDS})[ -]|half a )dozen\\b`, 'gi');

/** Shares and dozens in words; spans are offsets into the text. Shares are percentages, to about a twentieth of one part. */
export function findFractions(text: string): readonly Quantity[] {
  if (
    !/\b(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|dozen|in|out of)\b/i.test(
      text,
    )
  )
    return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(IN)) {
    const count = readNumber(match[1] ?? '')?.value;
    const all = readNumber(match[2] ?? '')?.value;
    if (count !== undefined && all !== undefined && count < all && all <= 1000)
      found.push(share(text, match, count / all, all));
  }
  for (const match of text.matchAll(PART)) {
    const parts = PARTS.get((match[2] ?? '').toLowerCase());
    const count = /^an?$/i.test(match[1] ?? 'a') ? 1 : readNumber(match[1] ?? '')?.value;
    if (parts !== undefined && count !== undefined && count < parts)
      found.push(share(text, match, count / parts, parts));
  }
  for (const match of text.matchAll(DOZEN)) {
    const count = /^half/i.test(match[0])
      ? 0.5
      : /^an?$/i.test(match[1] ?? 'a')
        ? 1
        : (readNumber(match[1] ?? '')?.value ?? 1);
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      span,
      type: 'number',
      low: 12 * count,
      high: 12 * count,
      halfUnit: 0.5,
      approximation: readApproximation(text, span.start, span.end),
    });
  }
  return found;
}

function share(text: string, match: RegExpExecArray, value: number, parts: number): Quantity {
  const span = { start: match.index, end: match.index + match[0].length };
  const percent = 100 * value;
  const approximation = readApproximation(text, span.start, span.end);
  return { span, type: 'percent', low: percent, high: percent, halfUnit: 100 / parts / 10, approximation };
}

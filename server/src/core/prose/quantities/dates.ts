// Owns dates, down to the precision written.
import type { Quantity } from '../model.ts';
import { readApproximation } from './approximation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const PATTERNS: readonly RegExp[] = [
  /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<monthNumber>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])/g,
  new RegExp(
    `(?<!\\d)(?<day>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH}),? (?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'g',
  ),
  new RegExp(
    `\\b(?<month>${MONTH}) (?<day>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'g',
  ),
  new RegExp(`\\b(?<month>${MONTH}),? (?<year>(?:19|20)\\d\\d)(?!\\d)`, 'g'),
  /(?<=\b(?:in|since|until|by|from|during|before|after|of|between|and|to|late|early|mid|year|for|through|Q[1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)[ -])(?<year>(?:19|20)\d\d)(?![\d,]*\d|[-–]\d{3,}|%)/g,
];

/** Dates in the text; spans are offsets into it. `low` and `high` are the year. */
export function findDates(text: string): readonly Quantity[] {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const found: Quantity[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const { year = '', month, monthNumber, day } = match.groups ?? {};
      const number = monthNumber ?? (month === undefined ? undefined : monthOf(month));
      const date = [year, number, number === undefined ? undefined : day?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
      const low = Number(year);
      found.push({
        span,
        type: 'date',
        low,
        high: low,
        halfUnit: 0.5,
        date,
        approximation: readApproximation(text, span.start, span.end),
      });
    }
  }
  return found;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

// Owns the words before and after a figure that make it less than exact.
import type { Approximation } from '../model.ts';
import { wordBefore } from './wordBefore.ts';

/** So little that the amount is as good as there. */
const JUST = '(?:just|only just|slightly|a little|a bit|a touch|a shade|marginally)';
const DEGREE = `(?:(?:${JUST}|well|far|much|somewhat|comfortably) )?`;
const MORE =
  'more than|over|above|exceed(?:s|ed|ing)?|beyond|in excess of|(?:greater|higher|larger) than|north of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops';
const LESS = '(?:less|fewer|lower|smaller) than|under|below|short of|shy of';
/** Tried in order: "no more than" before "more than". Each ends where the figure starts. */
const BEFORE: readonly (readonly [RegExp, Approximation])[] = [
  [
    /(?:\b(?:at (?:the very )?least|(?:no|not) (?:less|fewer|lower) than|a minimum of|minimum|upwards? of|as (?:much|many) as or more than)\s|≥\s?)$/i,
    'atLeast',
  ],
  [
    /(?:\b(?:at (?:the very )?most|(?:no|not) (?:more|greater|higher) than|up to|as (?:much|many|high) as|a maximum of|maximum|capped at|limited to)\s|≤\s?)$/i,
    'atMost',
  ],
  [new RegExp(`\\b${JUST} (?:${MORE})\\s$`, 'i'), 'justOver'],
  [new RegExp(`(?:\\b${DEGREE}(?:${MORE})\\s|>\\s?)$`, 'i'), 'over'],
  [new RegExp(`\\b(?:nearly|almost|virtually|${JUST} (?:${LESS}))\\s$`, 'i'), 'nearly'],
  [new RegExp(`(?:\\b${DEGREE}(?:${LESS})\\s|<\\s?)$`, 'i'), 'under'],
  [
    /(?:\b(?:about|around|roughly|approximately|approx\.?|some|close to|near|circa|ca\.|c\.|(?:an )?estimated(?: at)?|in the region of|in the order of|on the order of|an average of|on average|perhaps)\s|[~≈∼]\s?)$/i,
    'about',
  ],
];
/** What every pattern ends with one of: the last word, or a sign. Most figures have none before them. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  'least than minimum of most to as maximum at over above exceed exceeds exceeded exceeding beyond surpass surpasses surpassed surpassing topped topping tops under below about around roughly approximately approx approx. some near nearly almost circa ca. c. estimated virtually average perhaps'.split(
    ' ',
  ),
);
const LAST_SIGN = /[~≈∼<>≤≥]\s?$/;

function mayHedge(before: string): boolean {
  const word = /[a-z]+\.?$/i.exec(wordBefore(before, before.length))?.[0].toLowerCase();
  return (word !== undefined && LAST_WORDS.has(word)) || LAST_SIGN.test(before);
}

/** How the words right before `start` and right behind `end` hedge the figure between them; `exact` if none does. */
export function readApproximation(text: string, start: number, end: number): Approximation {
  const before = text.slice(Math.max(0, start - 32), start);
  if (mayHedge(before)) {
    for (const [pattern, approximation] of BEFORE) {
      if (pattern.test(before)) return approximation;
    }
  }
  const after = text.slice(end, end + 16);
  if (/^\s?(?:\+|-?plus\b)|^\sor (?:more|higher|greater|above)\b/.test(after)) return 'atLeast';
  if (/^\sor (?:less|fewer|lower|under|below)\b/.test(after)) return 'atMost';
  return /^(?:\s(?:or so|or thereabouts)|\s?-?odd)\b/.test(after) ? 'about' : 'exact';
}

/** For dates: "before" and "after" are no hedges of a number. */
export function readDateApproximation(text: string, start: number, end: number): Approximation {
  const before = text.slice(Math.max(0, start - 16), start);
  if (/\b(?:before|prior to)\s$/i.test(before)) return 'under';
  if (/\bafter\s$/i.test(before)) return 'over';
  if (/\b(?:by|no later than)\s(?:the end of\s)?$/i.test(before)) return 'atMost';
  return readApproximation(text, start, end);
}

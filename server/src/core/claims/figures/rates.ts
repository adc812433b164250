// Owns the question per what a figure is, "a day", "per patient", and whether the one on record is per the same.
import type { Fact } from '../../facts/model.ts';
import type { Cue } from './cues.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { isInThePast } from './times.ts';
import { endWithUnit } from './unit.ts';

/** Adjectives and adverbs of time, and the spans of time that they are per. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['fortnightly', 'fortnight'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);
const PERIOD = /\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)\b/gi;

/** "annual", "daily": whether a word says per what time a figure is. */
export function isPeriod(word: string): boolean {
  return PERIODS.has(word);
}

const TIMES =
  'second|minute|hour|day|night|week(?:day|end)?|fortnight|month|quarter|season|year|decade|annum';
/** "a day", "each month", "per patient", "/day", "for every seat"; "a year ago" is a date. */
const RATE = `\\b(?:an?|each|every) (${TIMES})\\b(?! (?:ago|earlier|later|before|after|from|old)\\b)|(?:\\b(?:per|for each|for every) |/ ?)(?!cent\\b)([a-z]{1,20}(?: (?:kilo)?(?:metre|meter|mile))?)|\\b(each|apiece)\\b`;
const FIRST_RATE = new RegExp(RATE);
const ALL_RATES = new RegExp(RATE, 'g');
/** What parts a figure from a rate behind it; its noun and what it is of do not: "3 tonnes of carbon dioxide a year". */
const PARTED = /[.,;:()–—]|\b(?:and|or|but|that|which|who|in|on|at|to|is|are|was|were|has|have|for|by)\b/;
const OPENING = /(?:^|, )(?:Per|[Ff]or (?:each|every)) (?!cent\b)([a-z]{1,20}),/;

/** Whether the sentence gives the figure per another thing or time than the record does, or the record's per none. */
export function isOfOtherRate(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, fact } = place;
  const recorded = ratesOf(fact);
  const written = rateBehind(place);
  if (written !== undefined) return !recorded.has(written) && !(written === 'year' && isOfYear(place, cue));
  if (recorded.size === 0) return false;
  const { start, end } = clauseOf(place);
  const periods = text.slice(start, end).match(PERIOD) ?? [];
  if (periods.length > 0) return !periods.some((word) => isOfRecordedRate(word, fact));
  // "carried 88 million passengers": in all that time, where the record has them by the day.
  return quantity.type === 'number' && [...recorded].some((rate) => IS_TIME.test(rate)) && isInThePast(place);
}

/** "daily", where the record is by the day. */
export function isOfRecordedRate(word: string, fact: Fact): boolean {
  return ratesOf(fact).has(PERIODS.get(word.toLowerCase()) ?? '');
}

const IS_TIME = new RegExp(`^(?:${TIMES})$`);

/** So much text behind a figure is read, in code units. */
const LOOK = 80;

function rateBehind(place: FigurePlace): string | undefined {
  const from = endWithUnit(place);
  const after = place.text.slice(from, from + LOOK);
  const behind = FIRST_RATE.exec(after);
  const rate =
    behind === null || PARTED.test(after.slice(0, behind.index)) ? OPENING.exec(place.text) : behind;
  return rate === null ? periodBehind(after) : named(rate.slice(1));
}

/** "240,000 passengers daily". */
function periodBehind(after: string): string | undefined {
  const word = /^(?: [a-z]{2,20})? ([a-z]{4,12})\b/.exec(after)?.[1];
  return word === undefined ? undefined : PERIODS.get(word);
}

function named(parts: readonly (string | undefined)[]): string {
  const noun = parts.find((part) => part !== undefined) ?? '';
  return noun === 'annum' ? 'year' : noun.replace(/meter/, 'metre');
}

const kept = new WeakMap<Fact, ReadonlySet<string>>();

/** Per what the record gives its value: as its unit, its property or its statement has it. */
function ratesOf(fact: Fact): ReadonlySet<string> {
  let rates = kept.get(fact);
  if (rates === undefined) {
    const unit = fact.value?.type === 'number' ? (fact.value.unit ?? '') : '';
    const words = `${fact.statement} ${unit} ${(fact.property ?? '').replaceAll('-', ' ')}`;
    rates = new Set([
      ...Array.from(words.matchAll(ALL_RATES), (match) => named(match.slice(1))),
      ...(words.match(PERIOD) ?? []).map((word) => PERIODS.get(word.toLowerCase()) ?? ''),
    ]);
    kept.set(fact, rates);
  }
  return rates;
}

/** "its budget is €12 million a year": what is a year's by its nature, whether or not that is said. */
function isOfYear({ quantity }: FigurePlace, { word, end }: Cue): boolean {
  return /^(?:budgets?|revenues?|turnover|salar(?:y|ies))$/.test(word) && end <= quantity.span.start;
}

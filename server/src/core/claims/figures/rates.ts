// Owns the question per what a figure is, "a day", "per patient", and whether the one on record is per the same.
import { measureOf } from '../../facts/measures.ts';
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
/** What a figure may be per: "pupil", "square metre", "m²", "kWh", "100,000 people". */
const THING =
  '\\d[\\d,.]*(?: [a-z]+)?|(?:sq\\.?|cu\\.?) k?m|[a-zMGTW][a-zA-Z]{0,19}[²³23]?(?: (?:kilo)?(?:metre|meter|mile))?';
/** "a day", "in a week", "each month", "per patient", "/day", "for every seat", "in each class"; "a year ago" is a date. */
const RATE = `\\b(?:in )?(?:an?|each|every) (${TIMES})\\b(?! (?:ago|earlier|later|before|after|from|old)\\b)|(?:\\b(?:per|(?:for|in|at|on|to|from|by) (?:each|every)) |/ ?)(?!cent\\b)(${THING})|\\b(each|apiece)\\b`;
const FIRST_RATE = new RegExp(RATE);
const ALL_RATES = new RegExp(RATE, 'g');
/** One that stands where the text begins, in a noun phrase or as an adverb: "daily". */
const RATE_HERE = new RegExp(
  `^ ?(?:${RATE}|(?:hour|dai|night|week|fortnight|month|quarter|year|annual)ly\\b)`,
);
/** What parts a figure from a rate behind it; its noun and what it is of do not: "3 tonnes of carbon dioxide a year". */
const PARTED = /[.,;:()–—]|\b(?:and|or|but|that|which|who|in|on|at|to|is|are|was|were|has|have|for|by)\b/;
const OPENING = /(?:^|, )(?:Per|(?:[Ff]or|In|At|On) (?:each|every)) (?!cent\b)([a-z]{1,20}),/;

/** Whether the sentence gives the figure per another thing or time than the record does, or the record's per none. */
export function isOfOtherRate(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, fact } = place;
  const recorded = ratesOf(fact);
  const written = ratesBehind(place);
  if (written.some((rate) => !recorded.has(rate) && !(rate === 'year' && isOfYear(place, cue)))) return true;
  if (recorded.size === 0) return false;
  const things = thingsOf(fact).filter((thing) => !written.includes(thing));
  if (things.length > 0 && !isSaidPer(place, things)) return true;
  if (written.length > 0) return false;
  const { start, end } = clauseOf(place);
  const periods = text.slice(start, end).match(PERIOD) ?? [];
  if (periods.length > 0) return !periods.some((word) => isOfRecordedRate(word, fact));
  // "carried 88 million passengers": in all that time, where the record has them by the day.
  return quantity.type === 'number' && [...recorded].some((rate) => IS_TIME.test(rate)) && isInThePast(place);
}

const DISTRIBUTED = new RegExp(`\\b(?:per|an?|each|every|one)[ -](${THING})`, 'gi');

/** "per-pupil funding", "€5,160 a pupil", "each pupil brings": the clause says elsewhere per what its figure is. */
function isSaidPer(place: FigurePlace, things: readonly string[]): boolean {
  const { start, end } = clauseOf(place);
  const said = Array.from(place.text.slice(start, end).matchAll(DISTRIBUTED), ([, noun = '']) =>
    named([noun]),
  );
  return things.every((thing) => said.includes(thing));
}

/** Where the phrases and adverbs of rates end that stand at an offset of a text: "per square metre a year". */
export function behindRates(text: string, from: number): number {
  let at = from;
  for (;;) {
    const length = RATE_HERE.exec(text.slice(at, at + LOOK))?.[0].length ?? 0;
    if (length === 0) return at;
    at += length;
  }
}

/** "daily", where the record is by the day. */
export function isOfRecordedRate(word: string, fact: Fact): boolean {
  return ratesOf(fact).has(PERIODS.get(word.toLowerCase()) ?? '');
}

const IS_TIME = new RegExp(`^(?:${TIMES})$`);

/** So much text behind a figure is read, in code units. */
const LOOK = 80;

/** Per what the figure is, by the phrases behind it or the one that opens the clause. */
function ratesBehind(place: FigurePlace): readonly string[] {
  const from = endWithUnit(place);
  const after = place.text.slice(from, from + LOOK);
  const first = FIRST_RATE.exec(after);
  if (first === null || PARTED.test(after.slice(0, first.index))) {
    const opening = OPENING.exec(place.text);
    return opening === null ? periodBehind(after) : [named(opening.slice(1))];
  }
  const phrases = after.slice(first.index, behindRates(after, first.index));
  return Array.from(phrases.matchAll(ALL_RATES), (match) => named(match.slice(1)));
}

/** "240,000 passengers daily". */
function periodBehind(after: string): readonly string[] {
  const word = /^(?: [a-z]{2,20})? ([a-z]{4,12})\b/.exec(after)?.[1];
  const period = word === undefined ? undefined : PERIODS.get(word);
  return period === undefined ? [] : [period];
}

/** The same for all names of a measure: "m²", "square metre". */
function named(parts: readonly (string | undefined)[]): string {
  const noun = parts.find((part) => part !== undefined) ?? '';
  if (IS_TIME.test(noun)) return noun === 'annum' ? 'year' : noun;
  const measure = measureOf(noun);
  return measure === undefined ? noun.toLowerCase() : `${measure.dimension} ${measure.factor}`;
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

/** The things that the record is per by its unit or statement, beside times; a speed is per time by what it measures. */
function thingsOf(fact: Fact): readonly string[] {
  const unit = fact.value?.type === 'number' ? (fact.value.unit ?? '') : '';
  if (measureOf(unit) !== undefined && /\/|\sper\s/.test(unit)) return [];
  return Array.from(`${fact.statement} ${unit}`.matchAll(ALL_RATES), (match) => named(match.slice(1))).filter(
    (rate) => !IS_TIME.test(rate) && !/^(?:each|apiece)$/.test(rate),
  );
}

/** "its budget is €12 million a year": what is a year's by its nature, whether or not that is said. */
function isOfYear({ quantity }: FigurePlace, { word, end }: Cue): boolean {
  return /^(?:budgets?|revenues?|turnover|salar(?:y|ies))$/.test(word) && end <= quantity.span.start;
}

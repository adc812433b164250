// Owns the comparison of a figure in a text with a value on record.
import type { Quantity } from '../prose/model.ts';
import { measureOf } from './measures.ts';
import type { Fact, FactValue } from './model.ts';
import { stem } from './words.ts';

/** "About $14 billion" allows for so large a share of the value. */
const ABOUT = 0.05;

export type Agreement = 'agrees' | 'differs' | 'not-comparable';

/**
 * Whether a figure says what the record says. Values are compared, not notations: rounding to the precision written,
 * the value's own tolerance, and "about", "nearly", "over", "at least", "up to" are allowed for. Another kind of figure,
 * another currency or another unit is not comparable; one of the property's `cues` may stand for the unit.
 */
function compareFigure(quantity: Quantity, value: FactValue, cues: readonly string[] = []): Agreement {
  if (value.type === 'role' || value.type !== quantity.type) return 'not-comparable';
  if (value.type === 'date') return compareDates(quantity, value.date);
  if (value.type === 'money' && quantity.currency !== value.currency) return 'not-comparable';
  if (value.type === 'number' && !sameUnit(quantity.unit, value.unit, cues)) return 'not-comparable';
  if (value.type === 'percent' && quantity.unit !== undefined) return 'not-comparable';
  const amount = amountFor(quantity, value);
  const { below, above } = marginsOf(quantity, amount, value.tolerance);
  return quantity.high + above < amount || amount < quantity.low - below ? 'differs' : 'agrees';
}

/** "Nearly" and "just over" reach so far from the amount named, as shares of it: one step of the last digit written, within these. */
const JUST_LEAST = 0.07;
const JUST_MOST = 0.15;

/**
 * How far the value may lie below and above the figure as written. A limit is not rounded: "more than 2 billion" is untrue of 1.8.
 * The value's own tolerance holds on both sides.
 */
function marginsOf(
  { approximation, halfUnit, low }: Quantity,
  amount: number,
  tolerance: number,
): { readonly below: number; readonly above: number } {
  const own = Math.abs(amount) * Math.max(tolerance, 1e-9);
  const rounded = Math.max(halfUnit * (1 + 1e-9), own);
  const about = Math.max(rounded, Math.abs(amount) * ABOUT * (1 + 1e-9));
  const size = Math.abs(low);
  const just = Math.max(Math.min(Math.max(2 * halfUnit, size * JUST_LEAST), size * JUST_MOST), own);
  switch (approximation) {
    case 'over':
    case 'atLeast':
      return { below: own, above: Number.POSITIVE_INFINITY };
    case 'under':
    case 'atMost':
      return { below: Number.POSITIVE_INFINITY, above: own };
    case 'nearly':
      return { below: just, above: Math.max(own, Math.abs(amount) * ABOUT) };
    case 'justOver':
      return { below: own, above: just };
    case 'about':
      return { below: about, above: about };
    case 'exact':
      return { below: rounded, above: rounded };
  }
}

/** The record itself is of a maximum or a minimum. */
const MAXIMUM =
  /\b(?:maximum|max|up to|at most|as (?:much|high|many) as|ceiling|cap|capped|limit|limited|no more than)\b/i;
const MINIMUM = /\b(?:minimum|min|at least|threshold|floor|no (?:less|fewer) than)\b/i;

/** Whether a fact gives the largest or smallest value that there may be. */
export function isLimit({ statement, property = '' }: Fact): boolean {
  const words = `${property.replaceAll('-', ' ')} ${statement}`;
  return MAXIMUM.test(words) || MINIMUM.test(words);
}

/** Whether a figure says what a fact says, with what the fact says of its value: "up to 16 %" gives a maximum, and allows for nothing. */
export function compareToFact(
  quantity: Quantity,
  { value, cues, statement, property = '' }: Fact,
): Agreement {
  if (value === undefined) return 'not-comparable';
  const words = `${property.replaceAll('-', ' ')} ${statement}`;
  const isBound =
    (quantity.approximation === 'atMost' && MAXIMUM.test(words)) ||
    (quantity.approximation === 'atLeast' && MINIMUM.test(words));
  return compareFigure(isBound ? { ...quantity, approximation: 'exact' } : quantity, value, cues);
}

/** Dates agree where one is the beginning of the other: June 2025 and 13 June 2025 do. "Before 2024" is no date. */
function compareDates(quantity: Quantity, recorded: string): Agreement {
  const { date: written, approximation, low, halfUnit } = quantity;
  if (written === undefined) return 'not-comparable';
  const asWritten = recorded.slice(0, written.length);
  const agrees = (does: boolean): Agreement => (does ? 'agrees' : 'differs');
  if (approximation === 'under') return agrees(asWritten <= written);
  if (approximation === 'over' || approximation === 'justOver') return agrees(asWritten >= written);
  if (approximation === 'atMost') return agrees(asWritten <= written);
  if (approximation === 'about' || approximation === 'nearly')
    return agrees(Math.abs(Number(recorded.slice(0, 4)) - low) <= halfUnit);
  return agrees(written.startsWith(recorded) || asWritten === written);
}

/** The amount on record in the unit that the figure is written in: 1.4 GW is 1,400 where it says MW. */
export function amountFor(quantity: Quantity, value: Amount): number {
  const amount = Number(value.amount);
  if (value.type !== 'number') return amount;
  const written = measureOf(quantity.unit ?? '');
  const recorded = measureOf(baseUnit(value.unit ?? ''));
  const isConverted = written !== undefined && recorded?.dimension === written.dimension;
  // To fifteen digits, as 18.5 km are 18,500 m and not a hair more.
  return isConverted ? Number(((amount * recorded.factor) / written.factor).toPrecision(15)) : amount;
}

type Amount = Exclude<FactValue, { type: 'role' | 'date' }>;

/** The unit without what it is of and per what: "barrels" of "barrels a day", "tonnes" of "tonnes of CO2". */
function baseUnit(unit: string): string {
  return measureOf(unit) === undefined ? unit.slice(0, SAYS_MORE.exec(unit)?.index) : unit;
}

const SAYS_MORE = /\s(?:of|an?|per|each|every)\s| ?\//;

/** Whether a figure counts or measures what a fact does. No unit at all, as in "a workforce of 6,100", is the unit that the property has. */
function sameUnit(
  written: string | undefined,
  recorded: string | undefined,
  cues: readonly string[],
): boolean {
  if (written === undefined) return recorded === undefined || cues.length > 0;
  if (recorded !== undefined && isUnit(written, recorded)) return true;
  return cues.some((cue) => stem(cue.toLowerCase()) === stem(written));
}

/** Whether a unit as written is the one on record, or of the same dimension: "km" and "metres", "doses" and "dose". */
export function isUnit(written: string, recorded: string): boolean {
  const base = baseUnit(recorded);
  const dimension = measureOf(written)?.dimension;
  return dimension === undefined
    ? stem(written) === stem(base.toLowerCase())
    : dimension === measureOf(base)?.dimension;
}

const KIND_OF_PEOPLE =
  /^(?:employees?|staff|staffers?|workers?|members?|researchers?|engineers?|scientists?|experts?|officials?|students?|users?|customers?)$/i;

/** Words for all who work somewhere. */
const STAFF = /^(?:employees?|staff|staffers?|workers?|person)$/i;

/** "Employs 500 people" counts the kind of people that the fact counts, and "employs 500 staff" the people. */
export function ofPeople(quantity: Quantity, value: FactValue): Quantity {
  const recorded = value.type === 'number' ? value.unit : undefined;
  if (recorded === undefined || quantity.unit === undefined) return quantity;
  const isSame =
    (/^(?:people|person)$/.test(quantity.unit) && KIND_OF_PEOPLE.test(recorded)) ||
    (recorded === 'people' && STAFF.test(quantity.unit));
  return isSame ? { ...quantity, unit: recorded } : quantity;
}

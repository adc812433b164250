// Owns the comparison of a figure in a text with a value on record.
import type { Quantity } from '../prose/model.ts';
import type { Fact, FactValue } from './model.ts';
import { stem } from './words.ts';

/** "About $14 billion" allows for so large a share of the value. */
const ABOUT = 0.05;

export type Agreement = 'agrees' | 'differs' | 'not-comparable';

/**
 * Whether a figure says what the record says. Values are compared, not notations: rounding to the precision written,
 * the value's own tolerance, and "about", "over", "at least", "up to" are allowed for. Another kind of figure,
 * another currency or another unit is not comparable; one of the property's `cues` may stand for the unit.
 */
function compareFigure(quantity: Quantity, value: FactValue, cues: readonly string[] = []): Agreement {
  if (value.type === 'role' || value.type !== quantity.type) return 'not-comparable';
  if (value.type === 'date') return compareDates(quantity, value.date);
  if (value.type === 'money' && quantity.currency !== value.currency) return 'not-comparable';
  if (value.type === 'number' && !sameUnit(quantity.unit, value.unit, cues)) return 'not-comparable';
  if (value.type === 'percent' && quantity.unit !== undefined) return 'not-comparable';
  const amount = amountFor(quantity, value);
  const about = quantity.approximation === 'about' ? ABOUT : 0;
  const margin =
    Math.max(quantity.halfUnit, Math.abs(amount) * Math.max(value.tolerance, about)) * (1 + 1e-9);
  const isTooLow = quantity.high < amount - margin;
  const isTooHigh = quantity.low > amount + margin;
  switch (quantity.approximation) {
    case 'over':
    case 'atLeast':
      return isTooHigh ? 'differs' : 'agrees';
    case 'under':
    case 'atMost':
      return isTooLow ? 'differs' : 'agrees';
    default:
      return isTooLow || isTooHigh ? 'differs' : 'agrees';
  }
}

/** The record itself is of a maximum or a minimum. */
const MAXIMUM =
  /\b(?:maximum|max|up to|at most|as (?:much|high|many) as|ceiling|cap|capped|limit|limited|no more than)\b/i;
const MINIMUM = /\b(?:minimum|min|at least|threshold|floor|no (?:less|fewer) than)\b/i;

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
  if (approximation === 'over') return agrees(asWritten >= written);
  if (approximation === 'atMost') return agrees(asWritten <= written);
  if (approximation === 'about') return agrees(Math.abs(Number(recorded.slice(0, 4)) - low) <= halfUnit);
  return agrees(written.startsWith(recorded) || asWritten === written);
}

/** The amount on record in the unit that the figure is written in: 1.4 GW is 1,400 where it says MW. */
export function amountFor(quantity: Quantity, value: Amount): number {
  const amount = Number(value.amount);
  if (value.type !== 'number') return amount;
  const written = scaleOf(quantity.unit);
  const recorded = scaleOf(value.unit);
  const isConverted = written !== undefined && recorded !== undefined && written.base === recorded.base;
  return isConverted ? (amount * recorded.factor) / written.factor : amount;
}

type Amount = Exclude<FactValue, { type: 'role' | 'date' }>;

const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['g', 1e9],
  ['t', 1e12],
  ['p', 1e15],
  ['e', 1e18],
]);

const IN_WORDS = /^(kilo|mega|giga|tera|peta|exa)?(watt-?hour|watt|byte|hertz|flop)s?$/;
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['watt-hour', 'wh'],
  ['watthour', 'wh'],
  ['watt', 'w'],
  ['byte', 'b'],
  ['hertz', 'hz'],
  ['flop', 'flops'],
]);

/** "megawatts" as "mw"; what is no such word stays as it is. In lower case. */
export function symbolOf(unit: string): string {
  const [, prefix = '', base = ''] = IN_WORDS.exec(unit) ?? [];
  return base === '' ? unit : `${prefix.charAt(0)}${SYMBOLS.get(base) ?? base}`;
}

/** What a symbol of a unit stands for: "mw" is 1e6 of "w". Case says nothing: nobody counts milliwatts in a brief. */
function scaleOf(unit: string | undefined): { readonly base: string; readonly factor: number } | undefined {
  const match = /^([kmgtpe]?)(wh?|b|hz|flops?)$/.exec(symbolOf(unit?.toLowerCase() ?? ''));
  if (match === null) return undefined;
  return { base: (match[2] ?? '').replace(/s$/, ''), factor: PREFIXES.get(match[1] ?? '') ?? 1 };
}

/** No unit at all, as in "a workforce of 6,100", is the unit that the property has. */
function sameUnit(
  written: string | undefined,
  recorded: string | undefined,
  cues: readonly string[],
): boolean {
  if (written === undefined) return recorded === undefined || cues.length > 0;
  const scale = scaleOf(written);
  if (scale !== undefined && scale.base === scaleOf(recorded)?.base) return true;
  const units = [...(recorded === undefined ? [] : [recorded]), ...cues].map((unit) =>
    stem(unit.toLowerCase()),
  );
  return units.includes(stem(written));
}

const KIND_OF_PEOPLE =
  /^(?:employees?|staff|staffers?|workers?|members?|researchers?|engineers?|scientists?|experts?|officials?|students?|users?|customers?)$/i;

/** "Employs 500 people" counts the kind of people that the fact counts. */
export function ofPeople(quantity: Quantity, value: FactValue): Quantity {
  if (quantity.unit !== 'people' || value.type !== 'number' || !KIND_OF_PEOPLE.test(value.unit ?? ''))
    return quantity;
  return { ...quantity, ...(value.unit === undefined ? {} : { unit: value.unit }) };
}

// Owns the comparison of a figure in a text with a value on record.
import type { Quantity } from '../prose/model.ts';
import type { FactValue } from './model.ts';
import { stem } from './words.ts';

/** "About $14 billion" allows for so large a share of the value. */
const ABOUT = 0.05;

export type Agreement = 'agrees' | 'differs' | 'not-comparable';

/**
 * Whether a figure says what the record says. Values are compared, not notations: rounding to the precision written,
 * the value's own tolerance, and "about", "over", "at least", "up to" are allowed for. Another kind of figure,
 * another currency or another unit is not comparable; one of the property's `cues` may stand for the unit.
 */
export function compareFigure(quantity: Quantity, value: FactValue, cues: readonly string[] = []): Agreement {
  if (value.type === 'role' || value.type !== quantity.type) return 'not-comparable';
  if (value.type === 'date') return compareDates(quantity, value.date);
  if (value.type === 'money' && quantity.currency !== value.currency) return 'not-comparable';
  if (value.type === 'number' && !sameUnit(quantity.unit, value.unit, cues)) return 'not-comparable';
  if (value.type === 'percent' && quantity.unit !== undefined) return 'not-comparable';
  const amount = Number(value.amount);
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

/** No unit at all, as in "a workforce of 6,100", is the unit that the property has. */
function sameUnit(
  written: string | undefined,
  recorded: string | undefined,
  cues: readonly string[],
): boolean {
  if (written === undefined) return recorded === undefined || cues.length > 0;
  const units = [...(recorded === undefined ? [] : [recorded]), ...cues].map(stem);
  return units.includes(stem(written));
}

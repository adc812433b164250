// Owns the comparison of a figure in a text with a value on record.
import type { Quantity } from '../prose/model.ts';
import type { FactValue } from './model.ts';

/** "About $14 billion" allows for so large a share of the value. */
const ABOUT = 0.05;

export type Agreement = 'agrees' | 'differs' | 'not-comparable';

/**
 * Whether a figure says what the record says. Values are compared, not notations: rounding to the precision written,
 * the value's own tolerance, and "about", "over", "at least", "up to" are allowed for. Another kind of figure,
 * another currency or another unit is not comparable.
 */
export function compareFigure(quantity: Quantity, value: FactValue): Agreement {
  if (value.type === 'role' || value.type !== quantity.type) return 'not-comparable';
  if (value.type === 'date') return compareDates(quantity.date, value.date);
  if (value.type === 'money' && quantity.currency !== value.currency) return 'not-comparable';
  if (value.type === 'number' && !sameUnit(quantity.unit, value.unit)) return 'not-comparable';
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

/** Dates agree where one is the beginning of the other: June 2025 and 13 June 2025 do. */
function compareDates(written: string | undefined, recorded: string): Agreement {
  if (written === undefined) return 'not-comparable';
  return written.startsWith(recorded) || recorded.startsWith(written) ? 'agrees' : 'differs';
}

function sameUnit(written: string | undefined, recorded: string | undefined): boolean {
  if (written === undefined || recorded === undefined) return written === recorded;
  const singular = (unit: string) => unit.toLowerCase().replace(/s$/, '');
  return singular(written) === singular(recorded);
}

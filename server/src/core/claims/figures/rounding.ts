// Owns the question whether a figure only says more exactly what the record rounds: "95,980 people" where the record has 96,000.
import { amountFor, compareToFact, isLimit } from '../../facts/compare.ts';
import type { Fact, FactValue } from '../../facts/model.ts';
import { valueInWords } from '../../facts/wording.ts';
import type { Approximation, Quantity } from '../../prose/model.ts';
import { findQuantities } from '../../prose/quantities.ts';

/** Whether a figure cannot be true beside the record, to the precision that the record vouches for. */
export function contradictsRecord(quantity: Quantity, fact: Fact): boolean {
  return compareToFact(quantity, fact) === 'differs' && !isWithinRounding(quantity, fact);
}

type Amount = Exclude<FactValue, { type: 'role' | 'date' }>;

/** What is set is exact, as are prices without a scale: nobody rounds a fare of €7.60. */
const SET =
  /\b(?:fines?|penalt(?:y|ies)|tax|toll|levy|duty|fares?|fees?|tariffs?|thresholds?|notice|wages?|rents?|prices?|costs?|charges?)\b/i;
/** From such an amount of money on even a price is rounded. */
const LARGE = 1e6;
const EXACT = /\b(?:exactly|precisely)\b/i;

/** A tolerance that the record gives says itself how far it goes. */
function isWithinRounding(quantity: Quantity, fact: Fact): boolean {
  const { value, statement, property = '' } = fact;
  if (value === undefined || value.type === 'role' || value.type === 'date' || value.tolerance > 0)
    return false;
  const isSmall = value.type === 'percent' || Math.abs(Number(value.amount)) < LARGE;
  if (isLimit(fact) || EXACT.test(statement) || (isSmall && SET.test(property.replaceAll('-', ' '))))
    return false;
  const { below, above } = vouchedFor(value, statement);
  const amount = amountFor(quantity, value);
  const scale = amount / Number(value.amount);
  if (!Number.isFinite(scale)) return false;
  return quantity.high >= amount - below * scale && quantity.low < amount + above * scale;
}

/** How far from a record that is put as no more than about so much the value may be, as a share of it. */
const REACH: Readonly<Record<Approximation, readonly [below: number, above: number]>> = {
  exact: [0, 0],
  about: [0.05, 0.05],
  nearly: [0.1, 0],
  justOver: [0, 0.1],
  over: [0, 0.25],
  atLeast: [0, 0.25],
  under: [0.25, 0],
  atMost: [0.25, 0],
};

/** How far below and above its amount a record may be right, as its statement writes it, or as its amount would be written. */
function vouchedFor(value: Amount, statement: string): { readonly below: number; readonly above: number } {
  const amount = Number(value.amount);
  const own = (text: string) =>
    findQuantities(text).find(
      ({ type, low, high }) => type === value.type && low === high && Math.abs(low - amount) <= amount * 1e-9,
    );
  const { halfUnit = 0, approximation = 'exact' } = own(statement) ?? own(valueInWords(value)) ?? {};
  const [below, above] = REACH[approximation];
  return { below: Math.max(halfUnit, amount * below), above: Math.max(halfUnit, amount * above) };
}

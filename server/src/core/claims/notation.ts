// Owns how a value on record is written so that it looks like the figures around it.
import type { FactValue } from '../facts/model.ts';
import { grouped, valueInWords } from '../facts/wording.ts';

/** Words for thousands of millions, and so on, that go together; by falling size. */
const SCALES: readonly (readonly [trillion: string, billion: string, million: string])[] = [
  ['trillion', 'billion', 'million'],
  ['trn', 'bn', 'mn'],
  ['tn', 'bn', 'm'],
  ['T', 'B', 'M'],
];
const SIZES = [1e12, 1e9, 1e6] as const;

const MONEY =
  /^(?<before>\D{0,12}?)(?<digits>\d[\d,]*(?:\.\d+)?)(?<gap>[ \u00a0-]?)(?<scale>trillion|billion|million|trn|tn|bn|mn|m|T|B|M)?(?<behind>(?![\p{L}\p{N}])[ \u00a0-]?\D{0,20})$/u;

/** A written amount of money with the currency that it was read as. */
export interface MoneyExample {
  readonly text: string;
  readonly currency: string | undefined;
}

/**
 * A value of money as `example` is written: sign or name of the currency (where it is the same one), word for the
 * scale, and the blank between. As it is usually put where there is no example, or one of another kind.
 */
export function moneyLike(
  example: MoneyExample | undefined,
  value: Extract<FactValue, { type: 'money' }>,
): string {
  const usual = valueInWords(value);
  const written = MONEY.exec(example?.text ?? '')?.groups;
  const own = MONEY.exec(usual)?.groups;
  if (example === undefined || written === undefined || own === undefined) return usual;
  const isSame = example.currency === value.currency;
  const { before = '', behind = '' } = isSame ? written : own;
  const amount = Number(value.amount);
  const size = SIZES.findIndex((one) => Math.abs(amount) >= one);
  if (size < 0) return `${before}${grouped(amount)}${behind}`;
  const words = SCALES.find((row) => row.some((word) => word === written.scale));
  const gap = words === undefined ? ' ' : (written.gap ?? ' ');
  const shown = grouped(Number((amount / (SIZES[size] ?? 1)).toFixed(3)));
  return `${before}${shown}${gap}${(words ?? SCALES[0])?.[size] ?? ''}${behind}`;
}

/** A percentage with the sign or word of `example`: "7 %", "7%", "7 percent". */
export function percentLike(
  example: string | undefined,
  value: Extract<FactValue, { type: 'percent' }>,
): string {
  const sign = /\d([ \u00a0\u202f]?(?:%|per ?cent))$/i.exec(example ?? '')?.[1];
  return sign === undefined ? valueInWords(value) : `${grouped(Number(value.amount))}${sign}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date of any precision as prose writes it, the month before the day where `example` does so. */
export function dateLike(example: string | undefined, iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  const isMonthFirst = /^\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u.test(example ?? '');
  return isMonthFirst ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}

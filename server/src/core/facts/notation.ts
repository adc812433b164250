// Owns how a value on record is written the way a brief wrote its own figure.
import type { Quantity } from '../prose/model.ts';
import { amountFor } from './compare.ts';
import { measureOf } from './measures.ts';
import type { FactValue } from './model.ts';
import { grouped, MONTHS, scaled, scaledMoney } from './wording.ts';

/**
 * The value in the notation of the figure that it replaces: "US$14bn" to "US$15bn", "14 March 2022" to "14 March 2023",
 * "Four in five" to "60 %". The noun that a number counts is left out, as it stands behind the figure.
 */
export function inNotation(written: string, quantity: Quantity, value: FactValue): string {
  if (value.type === 'role') return value.role;
  if (value.type === 'date') return dateLike(written, quantity, value.date);
  return likeDigits(written, quantity, amountIn(quantity, value)) ?? inOwnWords(written, quantity, value);
}

/** Whether the value can be said in the figure's unit: 52 days are no number of weeks that anybody would write. */
export function isSayable(quantity: Quantity, value: FactValue): boolean {
  if (value.type !== 'number' || !/^(?:time|months)$/.test(measureOf(quantity.unit ?? '')?.dimension ?? ''))
    return true;
  return isRound(amountFor(quantity, value));
}

type Amount = Exclude<FactValue, { type: 'role' | 'date' }>;

/** In the figure's unit, to three digits where the one on record makes no round number of it: 62 km are 38.5 miles. */
function amountIn(quantity: Quantity, value: Amount): number {
  const amount = amountFor(quantity, value);
  return isRound(amount) ? amount : Number(amount.toPrecision(3));
}

function isRound(amount: number): boolean {
  return Math.abs(amount - Number(amount.toFixed(3))) <= Math.abs(amount) * 1e-9;
}

/** The digits alone replaced, where the figure has one run of them. */
function likeDigits(written: string, { type, low, high }: Quantity, amount: number): string | undefined {
  const parts = /^(\D*)(\d[\d,\u00a0\u2009\u202f]*(?:\.\d+)?)(\D*)$/.exec(written);
  if (parts === null || low !== high) return undefined;
  const [, before = '', digits = '', behind = ''] = parts;
  const plain = digits.replace(/[,\u00a0\u2009\u202f]/g, '');
  const scale = low / Number(plain);
  const scaledAmount = amount / scale;
  // Half a cent of a billion is as far as digits go: "$0.015 trillion" reads worse than other words.
  if (!Number.isFinite(scaledAmount) || scaledAmount < 0.1) return undefined;
  const isExact = Math.abs(Number(scaledAmount.toFixed(3)) * scale - amount) <= Math.abs(amount) * 1e-9;
  if (!isExact) return undefined;
  const rounded = Number(scaledAmount.toFixed(3));
  const isLonger = Number(plain) < 1000 && rounded >= 1000;
  // "$14mn" to "$15 billion": nobody writes "$15,000mn".
  if (isLonger && scale !== 1) return undefined;
  if (type === 'money' && scale === 1 && !Number.isInteger(rounded))
    return `${before}${scaledMoney(rounded)}${behind}`;
  return `${before}${/[^\d.]/.test(digits) || isLonger || rounded >= 10_000 ? grouped(rounded) : rounded}${behind}`;
}

const MONEY_BEHIND =
  /[\s-]((?:US |U\.S\. )?dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|[A-Z]{3})$/i;
const MONEY_BEFORE = /^(?:(?:US|CA|AU|NZ|HK|[CASR])?\$|[€£¥₹₩]|[A-Z]{3}[ \u00a0]?)/;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/** Where the figure is a range or in words: the value in digits, with the figure's own sign or unit. */
function inOwnWords(written: string, quantity: Quantity, value: Amount): string {
  const amount = amountIn(quantity, value);
  if (value.type === 'number') return scaled(amount);
  if (value.type === 'percent') {
    const unit = /(?:[ \u00a0]?%|[ \u00a0-]per[ -]?cent)$/i.exec(written)?.[0].replace('-', ' ') ?? ' %';
    return grouped(amount) + unit;
  }
  const before = MONEY_BEFORE.exec(written)?.[0];
  if (before !== undefined) return `${before}${scaledMoney(amount)}`;
  const behind = MONEY_BEHIND.exec(written)?.[1];
  if (behind !== undefined)
    return written.includes('-')
      ? `${scaledMoney(amount)} ${behind}`.replaceAll(' ', '-')
      : `${scaledMoney(amount)} ${behind}`;
  return `${SIGNS.get(value.currency) ?? `${value.currency} `}${scaledMoney(amount)}`;
}

/** The date as the brief writes its own, to its precision or the record's, whichever is less. */
function dateLike(written: string, { date = '' }: Quantity, recorded: string): string {
  const known = recorded.slice(0, Math.max(4, date.length));
  const [year = '', month, day] = known.split('-');
  if (/^\d{4}(?:-\d\d)*$/.test(written)) return known;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const short = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(\.?)/.exec(written);
  const shown = short === null ? name : `${name.slice(0, 3)}${name.length > 3 ? (short[1] ?? '') : ''}`;
  if (day === undefined) return `${shown} ${year}`;
  const comma = written.includes(',') ? ',' : '';
  const shownDay = /\d(?:st|nd|rd|th)\b/.test(written) ? ordinal(Number(day)) : String(Number(day));
  if (!/^\d/.test(written)) return `${shown} ${shownDay}${comma} ${year}`;
  return `${shownDay}${/\sof\s/.test(written) ? ' of' : ''} ${shown} ${year}`;
}

/** "1st", "22nd", "13th". */
function ordinal(day: number): string {
  const last = day > 10 && day < 14 ? 0 : day % 10;
  return `${day}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

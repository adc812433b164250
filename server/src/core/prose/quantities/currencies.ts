// Owns the signs, codes and names of currencies.
import { WORD_UNITS } from '../../text/units.ts';

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['R', 'BRL'],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['RMB', 'CNY'],
]);
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US|U\.S\.|American)?[ -]?dollars?$/i, 'USD'],
  [/^euros?$/i, 'EUR'],
  [/^(?:pounds? sterling|pounds?|British pounds?)$/i, 'GBP'],
  [/^(?:Japanese )?yen$/i, 'JPY'],
  [/^(?:Chinese )?(?:yuan|renminbi)$/i, 'CNY'],
  [/^(?:Indian )?rupees?$/i, 'INR'],
  [/^(?:South Korean )?won$/i, 'KRW'],
  [/^Canadian dollars?$/i, 'CAD'],
  [/^Australian dollars?$/i, 'AUD'],
  [/^Swiss francs?$/i, 'CHF'],
];
const PREFIX =
  /(?:(?:US|CA|AU|NZ|HK|[CASR])?\$|[€£¥₹₩]|(?:USD|EUR|GBP|JPY|CNY|RMB|CAD|AUD|CHF|INR)(?=[ \u00a0]?\d))[ \u00a0]?/y;
const SUFFIX = new RegExp(
  `[ \\u00a0\\u202f-]?(?:((?:(?:US|U\\.S\\.|American|Canadian|Australian)[ -])?dollars?|euros?|pounds? sterling|(?:British )?pounds?|(?:Japanese )?yen|(?:Chinese )?(?:yuan|renminbi)|(?:Indian )?rupees?|South Korean won|Swiss francs?)(?![${WORD_UNITS}])|(USD|EUR|GBP|JPY|CNY|RMB|CAD|AUD|CHF|INR)(?![${WORD_UNITS}])|([€£]))`,
  'iy',
);

export interface CurrencyMark {
  /** ISO 4217. */
  readonly currency: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sign or code before an amount, where its last sign stands at `at`: the letters of "US$" are looked for to the left. */
export function currencyBefore(text: string, at: number): CurrencyMark | undefined {
  const letters =
    text.charCodeAt(at) === 36
      ? (/(?<![\p{L}\p{N}])(?:US|CA|AU|NZ|HK|[CASR])$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '')
      : '';
  const start = at - letters.length;
  PREFIX.lastIndex = start;
  const mark = PREFIX.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const sign = mark.trim();
  const currency = DOLLARS.get(letters) ?? SIGNS.get(sign) ?? sign;
  return { currency, start, end: start + mark.length, text: sign };
}

/** The name, code or sign behind an amount that ends at `at`, with the blank or hyphen between. */
export function currencyBehind(text: string, at: number): CurrencyMark | undefined {
  SUFFIX.lastIndex = at;
  const match = SUFFIX.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? match[2] ?? match[3] ?? '';
  const code = name.toUpperCase();
  const currency = NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? SIGNS.get(code) ?? code;
  return { currency, start: at, end: at + match[0].length, text: name };
}

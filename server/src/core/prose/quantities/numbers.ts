// Owns numbers as prose writes them: digits, grouped digits, words, and the scale behind them.
import { WORD_UNITS } from '../../text/units.ts';
import { ownDigits } from './looseGroups.ts';

/** A number as written, with its scale: "1.50 million" is 1.5e6 to 1e4. */
export interface WrittenNumber {
  readonly value: number;
  /** What one step of the last digit written is worth. */
  readonly step: number;
  readonly end: number;
  readonly kind: 'digits' | 'words';
  /** "million", "bn", "k"; empty if none. Lower case. */
  readonly scale: string;
}

/** Source of a pattern for the words that a number may start with. */
export const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion';

const VALUES: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ...['k', 'thousand'].map((word): [string, number] => [word, 1e3]),
  ...['m', 'mn', 'mln', 'million'].map((word): [string, number] => [word, 1e6]),
  ...['b', 'bn', 'billion'].map((word): [string, number] => [word, 1e9]),
  ...['lakh', 'lakhs'].map((word): [string, number] => [word, 1e5]),
  ...['crore', 'crores'].map((word): [string, number] => [word, 1e7]),
  ...['t', 'tn', 'trn', 'trillion'].map((word): [string, number] => [word, 1e12]),
]);

/** Groups as in English, in India ("1,03,72,000"), in Switzerland ("15'000"), with points only if there are two ("1.000.000"), set off by a blank ("9 400"). */
const DIGITS =
  /[1-9]\d{0,2}(?:[,\u00a0\u2009\u202f'’]\d{3}(?!\d))+(?:\.\d{1,12})?|[1-9]\d?(?:,\d\d)+,\d{3}(?![\d,])|[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?!\d)(?:,\d\d?(?!\d))?|(?:\.\d{3})+,\d\d?(?![\d,]))|\d{1,3}(?: \d{3}(?!\d|,\d)){2,9}|[1-9]\d{0,2} \d{3}(?!\d|,\d)(?:\.\d{1,12})?|\d{1,15}(?:\.\d{1,12})?/y;
const SCALE_WORDS = 'hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|mn|bn|trn|tn';
const SCALE = new RegExp(`(?:[ \\u00a0\\u202f-]?(${SCALE_WORDS})|([kmbt]))(?![${WORD_UNITS}])`, 'iy');
const SCALE_OF_MONEY = new RegExp(
  `(?:[ \\u00a0\\u202f-]?(${SCALE_WORDS})|([kmbt]|[ \\u00a0\\u202f][kmb](?!['’&-])))(?![${WORD_UNITS}])`,
  'iy',
);
const WORD = new RegExp(`(?:${NUMBER_WORDS})(?![${WORD_UNITS}])`, 'iy');
const HALF_SCALE = /[ -]and a half(?: (thousand|million|billion|trillion))?\b/y;

/** The number that starts at `at`, in digits or words, with its scale; undefined if none does, or it cannot be told. */
export function readNumber(text: string, at: number): WrittenNumber | undefined {
  return readScaled(text, at, SCALE);
}

/** The same behind the sign of a currency, where a letter is a scale also behind a blank: "$15 B". */
export function readAmount(text: string, at: number): WrittenNumber | undefined {
  return readScaled(text, at, SCALE_OF_MONEY);
}

function readScaled(text: string, at: number, scales: RegExp): WrittenNumber | undefined {
  DIGITS.lastIndex = at;
  const run = DIGITS.exec(text)?.[0];
  const digits = run === undefined ? undefined : ownDigits(text, at, run);
  const number =
    digits === undefined
      ? readWords(text, at)
      : withScale(text, at + digits.length, readDigits(digits), scales);
  return number === undefined || isUnread(text, digits ?? '', number) ? undefined : number;
}

/** The value of a number word below a hundred that stands alone; undefined for anything else. */
export function smallNumber(word: string): number | undefined {
  return VALUES.get(word.toLowerCase());
}

const TAIL = /^(?:[.,'’]\d|[ \u00a0\u202f-]?(?:lacs?|lakhs?|crores?|cr|milliards?|mrd|mio)\b)/i;
const PER_CENT = /^[ \u00a0\u202f-]?(?:%|per[ -]?cent|pct)/;

/** Whether a number goes on in a way that is not read, or may be a thousand times what it seems: "600.000". */
function isUnread(text: string, digits: string, { end, scale }: WrittenNumber): boolean {
  const after = text.slice(end, end + 12);
  if (TAIL.test(after)) return true;
  const decimals = /^[1-9]\d{0,2}\.(\d{3})$/.exec(digits)?.[1];
  return decimals !== undefined && (decimals.endsWith('0') || scale === '') && !PER_CENT.test(after);
}

function withScale(
  text: string,
  at: number,
  digits: { value: number; step: number },
  scales: RegExp,
): WrittenNumber {
  let { value, step } = digits;
  let end = at;
  let scale = '';
  for (let times = 0; times < 2; times += 1) {
    scales.lastIndex = end;
    const match = scales.exec(text);
    const word = match?.[1] ?? match?.[2];
    if (match === null || word === undefined || (times > 0 && match[2] !== undefined)) break;
    scale = word.trim().toLowerCase();
    const factor = SCALES.get(scale) ?? 1;
    value *= factor;
    step *= factor;
    end += match[0].length;
  }
  if (scale === '') step = roundedStep(value, step);
  return { value, step, end, kind: 'digits', scale };
}

/** Behind groups with points a comma is the decimal sign. */
const POINTED = /\.\d{3}[.,]/;

function readDigits(text: string): { value: number; step: number } {
  const plain = POINTED.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  const digits = plain.replace(/[,\u00a0\u2009\u202f '’]/g, '');
  const point = digits.indexOf('.');
  return { value: Number(digits), step: point < 0 ? 1 : 10 ** (point + 1 - digits.length) };
}

/** Zeros that end a whole number from 100 on are taken for rounding, but for the first two digits: 15,000 is to 1,000. */
function roundedStep(value: number, step: number): number {
  if (step < 1 || value < 100) return step;
  let rounded = 1;
  while (value % (rounded * 10) === 0 && value / (rounded * 10) >= 10) rounded *= 10;
  return rounded;
}

/** What has been read of a number in words: finished thousands, the rest, and the last word's step. */
interface Sum {
  total: number;
  current: number;
  step: number;
  scale: string;
}

const LONGEST_IN_WORDS = 12;

function readWords(text: string, at: number): WrittenNumber | undefined {
  const sum: Sum = { total: 0, current: 0, step: 1, scale: '' };
  let end = at;
  for (let count = 0, from = at; count < LONGEST_IN_WORDS; count += 1) {
    WORD.lastIndex = from;
    const word = WORD.exec(text)?.[0].toLowerCase();
    if (word === undefined || !addWord(sum, word)) break;
    end = from + word.length;
    const gap = /^(?:[ \u00a0-]| and )/.exec(text.slice(end, end + 5))?.[0] ?? '';
    const isJoined = gap === '' || (/and/.test(text.slice(end, end + 4)) && word !== 'hundred');
    if (isJoined) break;
    from = end + (text.startsWith(' and ', end) ? 5 : 1);
  }
  if (end === at) return undefined;
  const value = sum.total + sum.current;
  HALF_SCALE.lastIndex = end;
  const half = HALF_SCALE.exec(text);
  if (half === null || value > 99) return { value, step: sum.step, end, kind: 'words', scale: sum.scale };
  const factor = SCALES.get(half[1] ?? '') ?? 1;
  const scale = half[1] ?? '';
  return { value: (value + 0.5) * factor, step: factor / 2, end: end + half[0].length, kind: 'words', scale };
}

/** Adds a word where it can stand: "twenty five", "two hundred", not "two three". A bare scale counts as one of it. */
function addWord(sum: Sum, word: string): boolean {
  const value = VALUES.get(word);
  const scale = SCALES.get(word) ?? 1;
  if (value !== undefined) {
    const isFree =
      sum.current % 100 === 0 || (sum.current % 10 === 0 && sum.current % 100 >= 20 && value < 10);
    if (!isFree) return false;
    sum.current += value;
    sum.step = 1;
  } else if (scale === 100) {
    if (sum.current > 99) return false;
    sum.current = (sum.current === 0 ? 1 : sum.current) * 100;
    sum.step = 100;
    sum.scale = word;
  } else {
    if (sum.total > 0 && sum.total % (scale * 1000) !== 0) return false;
    const isBare = sum.current === 0;
    if (isBare && sum.total > 0) return false;
    sum.total += (isBare ? 1 : sum.current) * scale;
    sum.step = scale * (isBare ? 1 : sum.step);
    sum.current = 0;
    sum.scale = word;
  }
  return true;
}

// Owns numbers as prose writes them: digits, grouped digits, and words.

/** A number with the unit of its last digit: "1.50" is 1.5 to a hundredth. */
export interface WrittenNumber {
  readonly value: number;
  /** What one step of the last digit written is worth. */
  readonly step: number;
}

/** Source of a pattern for a number in digits, grouped by comma, thin or non-breaking space or not at all. */
export const DIGITS =
  '\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3}(?!\\d))+(?:\\.\\d{1,12})?|\\d{1,15}(?:\\.\\d{1,12})?';

/** Source of a pattern for a number in words up to ninety-nine, and "a hundred" and the like by their scale. */
export const WORDS =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';

/** Source of a pattern for a scale behind a number. */
export const SCALES = 'hundred|thousand|million|billion|trillion|mln|mn|bn|trn|tn|m|b|k';

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)]),
);
const SCALE_VALUES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
]);

/** The number that digits or words stand for; undefined for anything else. */
export function readNumber(written: string): WrittenNumber | undefined {
  const text = written.toLowerCase();
  if (/^\d/.test(text)) return readDigits(text);
  const [first = '', second] = text.split(/[- ]/);
  const tens = TENS.get(first);
  if (tens !== undefined) return { value: tens + (SMALL.get(second ?? '') ?? 0), step: 1 };
  const small = SMALL.get(first);
  return small === undefined ? undefined : { value: small, step: 1 };
}

/** The factor of a scale word; 1 where there is none. */
export function readScale(scale: string | undefined): number {
  return scale === undefined ? 1 : (SCALE_VALUES.get(scale.toLowerCase()) ?? 1);
}

/** Trailing zeros of a whole number may be rounding: "15,000" is taken to be exact to the last digit that is not 0. */
function readDigits(text: string): WrittenNumber {
  const digits = text.replace(/[,\u00a0\u2009\u202f]/g, '');
  const point = digits.indexOf('.');
  const value = Number(digits);
  if (point >= 0) return { value, step: 10 ** (point + 1 - digits.length) };
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return { value, step: value === 0 ? 1 : 10 ** Math.min(zeros, digits.length - 1) };
}

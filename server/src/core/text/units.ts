// Owns what a single UTF-16 unit is: quick answers for loops over long texts.

const LETTER = 1;
const DIGIT = 2;
const MARK = 4;
const SPACE = 8;
const KNOWN = 16;
const KINDS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [MARK, /\p{M}/u],
  [SPACE, /\s/],
];

/**
 * Inside of a class for regular expressions: the letters and digits of the basic plane, with the marks and gaps between them.
 * For `[\p{L}\p{N}]` where a brief waits for it: that has 700 ranges, and takes four times as long to compile.
 */
export const WORD_UNITS =
  '0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u037d\\u037f-\\u0386\\u0388-\\u0481\\u048a-\\u0559\\u0560-\\u0588\\u05d0-\\u05f2\\u0620-\\u0669\\u066e-\\u08c9\\u0904-\\u0963\\u0966-\\u1fff\\u2070-\\u209c\\u2150-\\u2189\\u2460-\\u249b\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3038-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/** Filled as units are met: asking a regular expression for each would cost more than the loop around it. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  return known === 0 ? learn(unit) : known;
}

/** Apart from `kindOf`, which is small enough to be compiled into the loops that call it. */
function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = KINDS.find(([, pattern]) => pattern.test(char))?.[0] ?? 0;
  kinds[unit] = kind | KNOWN;
  return kind | KNOWN;
}

/** A small letter of the Latin alphabet, which most units of a text are. */
export function isSmall(unit: number): boolean {
  return unit > 96 && unit < 123;
}

/** One of 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}

/** A letter of any script in the basic plane. */
export function isLetter(unit: number): boolean {
  return isSmall(unit) || (kindOf(unit) & LETTER) !== 0;
}

/** A letter, or a digit or other number sign, of the basic plane. */
export function isLetterOrDigit(unit: number): boolean {
  return isSmall(unit) || (kindOf(unit) & (LETTER | DIGIT)) !== 0;
}

/** A letter, or an accent or other mark that combines with one. */
export function isLetterOrMark(unit: number): boolean {
  return isSmall(unit) || (kindOf(unit) & (LETTER | MARK)) !== 0;
}

/** The unit in lower case, where that is one unit. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit > 64 && unit < 91 ? unit + 32 : unit;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** A blank of any width, a tab, or the end of a line. */
export function isSpace(unit: number): boolean {
  return (kindOf(unit) & SPACE) !== 0;
}

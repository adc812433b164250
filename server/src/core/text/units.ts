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

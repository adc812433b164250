// Owns when a person's name is misspelt, and when it is another person's: given names and surnames are often near each other.
import { editDistance, isSlip } from './editDistance.ts';

/** Shorter words of a name must be the same: "Lee", "Ann". */
const SHORTEST_WITH_SLIPS = 4;
/** A letter may be missing from a word of so many letters. */
const SHORTEST_WITH_GAP = 6;
/** A given name of so many letters may have a letter more: "Alexander" for Alexandr. */
const SHORTEST_WITH_MORE = 8;

/**
 * Whether one word of the name is misspelt and the others are right: `wrong` and `right` are its words in order, in lower
 * case. A letter in the place of another makes another name (Wong, Yang), and so does an ending for another sex (Alexandra).
 */
export function isMisspeltPerson(wrong: readonly string[], right: readonly string[]): boolean {
  if (wrong.length !== right.length) return false;
  const others = right.flatMap((word, index) => (word === wrong[index] ? [] : [index]));
  const [other = -1] = others;
  const [written = '', known = ''] = [wrong[other] ?? '', right[other] ?? ''];
  if (others.length !== 1) return false;
  return other === right.length - 1 ? isMisspeltSurname(written, known) : isMisspeltGivenName(written, known);
}

function isMisspeltSurname(wrong: string, right: string): boolean {
  return isOtherScript(wrong, right) || isSlipOrGap(wrong, right);
}

function isMisspeltGivenName(written: string, known: string): boolean {
  if (isOtherScript(written, known)) return true;
  const [wrong, right] = [written, known].map((word) => word.replaceAll('ks', 'x').replaceAll('ph', 'f'));
  if (wrong === undefined || right === undefined || isOtherSex(wrong, right)) return false;
  if (wrong === right || isSlipOrGap(wrong, right)) return true;
  const isLonger = wrong.length > right.length && right.length >= SHORTEST_WITH_MORE;
  return isLonger && editDistance(wrong, right) === 1;
}

function isSlipOrGap(wrong: string, right: string): boolean {
  if (Math.min(wrong.length, right.length) < SHORTEST_WITH_SLIPS) return false;
  if (editDistance(wrong, right) !== 1) return false;
  return isSlip(wrong, right) || (wrong.length < right.length && right.length >= SHORTEST_WITH_GAP);
}

/** "Paula" beside Paul, "Christina" beside Christian, "Simone" beside Simon. After two consonants an e is none: "Alexandre". */
function isOtherSex(wrong: string, right: string): boolean {
  if (wrong.at(-1) === right.at(-1)) return false;
  return [wrong, right].some((word) => /[ao]$|[aeiouy]\p{L}e$/u.test(word));
}

/** "Muller" or "Mueller" for "Müller". */
function isOtherScript(wrong: string, right: string): boolean {
  return isPlainFormOf(wrong, right) || isPlainFormOf(right, wrong);
}

function isPlainFormOf(plain: string, accented: string): boolean {
  const bare = withoutAccents(accented);
  const isSpelledOut = withoutAccents(accented.replace(/[äöü]/g, (letter) => `${letter}e`)) === plain;
  return bare !== accented && (bare === withoutAccents(plain) || isSpelledOut);
}

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

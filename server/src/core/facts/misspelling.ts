// Owns when words that are not written as any known name are one of them, misspelt.
import { editDistance, isSlip } from './editDistance.ts';
import { isMisspeltPerson } from './misspeltPerson.ts';

/** A known name, and its letters and digits alone in lower case. */
export interface KnownName {
  readonly name: string;
  readonly key: string;
  readonly isPerson: boolean;
}

/** A name of one word is only taken as misspelt from so many letters on: shorter ones are near other words. */
const SHORTEST_WORD = 8;
export const SHORTEST_FOR_SLIPS = 6;
/** Names of several words may differ in two letters from so many letters on. */
const SHORTEST_FOR_TWO = 10;
/** Within a name, words of so many letters are whole words of the language: "AI" is neither "as" nor "API". */
const LONGEST_EXACT = 3;
/** Within a name, words of so many letters have no other letter in the place of one: "Meta" is not "Mega". */
const LONGEST_UNREPLACED = 5;

/** Letters and digits alone, in lower case. */
export function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether `words`, whose letters and digits are `key`, are a name misspelt. They are not the name in other blanks or capitals. */
export function isMisspelling(words: string, key: string, known: KnownName): boolean {
  const { key: right, name, isPerson } = known;
  if (key.replace(/\D/g, '') !== right.replace(/\D/g, '') || key.charAt(0) !== right.charAt(0)) return false;
  if (!/\s/.test(name)) return isMisspeltWord(key, known);
  if (isPerson) return isMisspeltPerson(partsOf(words).map(keyOf), partsOf(name).map(keyOf));
  return isMisspeltPhrase(words, known);
}

function isMisspeltWord(key: string, { key: right, isPerson }: KnownName): boolean {
  // Plurals, adjectives and shorter words: "Anthropics". A last letter doubled is none.
  if (editDistance(key, right) !== 1 || right.startsWith(key)) return false;
  if (isSlip(key, right)) return true;
  // Many a surname or given name is a letter away from another one.
  if (isPerson || key.startsWith(right)) return false;
  return right.length >= SHORTEST_WORD || (right.length > SHORTEST_FOR_SLIPS && key.length < right.length);
}

/** Word by word: what is near in letters altogether may be other words ("Scale as", "Mega platforms"). */
function isMisspeltPhrase(words: string, { name, key }: KnownName): boolean {
  const wrong = partsOf(words);
  const right = partsOf(name);
  if (wrong.length !== right.length) return false;
  const others = right.filter((part, index) => keyOf(part) !== keyOf(wrong[index] ?? ''));
  if (others.length > 2 || (others.length === 2 && key.length < SHORTEST_FOR_TWO)) return false;
  return right.every((part, index) => {
    const written = wrong[index] ?? '';
    if (/^\p{Lu}/u.test(part) && !/^\p{Lu}/u.test(written)) return false;
    return !others.includes(part) || isMisspeltPart(keyOf(written), keyOf(part));
  });
}

function partsOf(words: string): readonly string[] {
  return words.split(/[\s\u2010\u2011-]+/).filter((part) => keyOf(part) !== '');
}

function isMisspeltPart(wrong: string, right: string): boolean {
  if (editDistance(wrong, right) !== 1 || wrong.charAt(0) !== right.charAt(0)) return false;
  // "Akt" for "Act", as other languages write it.
  if (Math.min(wrong.length, right.length) <= LONGEST_EXACT)
    return wrong.length === right.length && wrong.replaceAll('k', 'c') === right.replaceAll('k', 'c');
  if (isSlip(wrong, right)) return true;
  // "Scaled AI", "Digital Markets Acts".
  if (wrong.startsWith(right)) return false;
  if (right.length > LONGEST_UNREPLACED) return true;
  return right.length === LONGEST_UNREPLACED && wrong.length !== right.length;
}

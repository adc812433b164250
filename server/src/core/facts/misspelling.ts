// Owns when words that are not written as any known name are one of them, misspelt.
import { editDistance, isLetterMoved, isSlip } from './editDistance.ts';
import { isMisspeltPerson, withoutAccents } from './misspeltPerson.ts';

/** A known name, and its letters and digits alone in lower case. */
export interface KnownName {
  readonly name: string;
  readonly key: string;
  readonly isPerson: boolean;
}

/** A name of one word is only taken as misspelt from so many letters on: shorter ones are near other words. */
const SHORTEST_WORD = 8;
export const SHORTEST_FOR_SLIPS = 6;
/** Of so many letters, with neighbours swapped: "Axois". */
export const SHORTEST_FOR_SWAPS = 5;
/** Names of several words may differ in two letters from so many letters on. */
const SHORTEST_FOR_TWO = 10;
/** Within a name, words of so many letters are whole words of the language: "AI" is neither "as" nor "API". */
const LONGEST_EXACT = 3;
/** Within a name, words of so many letters have no other letter in the place of one: "Meta" is not "Mega". */
const LONGEST_UNREPLACED = 5;

/** A letter may stand elsewhere in words of so many letters. */
const SHORTEST_MOVED = 7;

/** Letters and digits alone, in lower case. */
export function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether `words`, whose letters and digits are `key`, are a name misspelt. They are not the name in other blanks or capitals. */
export function isMisspelling(words: string, key: string, known: KnownName): boolean {
  const { key: right, name, isPerson } = known;
  if (looksTheSame(words, name)) return true;
  if (key.replace(/\D/g, '') !== right.replace(/\D/g, '') || key.charAt(0) !== right.charAt(0)) return false;
  if (!/\s/.test(name)) return isMisspeltWord(key, known) || isMisspeltCompound(words, name);
  if (isPerson) return isMisspeltPerson(partsOf(words).map(keyOf), partsOf(name).map(keyOf));
  return isMisspeltPhrase(words, known);
}

/** A name that lacks a letter is no other name from so many letters on. */
const SHORTEST_WITH_GAP = 8;

/**
 * Whether a misspelling of the name, `words`, is a slip of the hand in each word: neighbours swapped, a letter doubled,
 * moved or, in a long word, left out. A letter more, another one ("Microloft") or another number may make somebody else's name.
 */
export function isSlipOf(words: string, name: string): boolean {
  if (looksTheSame(words, name)) return true;
  const [wrong, right] = [partsOf(words).map(keyOf), partsOf(name).map(keyOf)];
  if (wrong.length !== right.length) return isSlipOfWord(keyOf(words), keyOf(name));
  return right.every((part, index) => part === wrong[index] || isSlipOfWord(wrong[index] ?? '', part));
}

/** Whether only letters differ that look the same: "OpenAl", with a small l for the I, and "ScaIe". */
function looksTheSame(words: string, name: string): boolean {
  return words !== name && words.replaceAll('l', 'I') === name.replaceAll('l', 'I');
}

function isSlipOfWord(wrong: string, right: string): boolean {
  if (isLetterMoved(wrong, right)) return true;
  if (editDistance(wrong, right) !== 1) return false;
  const isGap = wrong.length < right.length && right.length >= SHORTEST_WITH_GAP;
  return isSlip(wrong, right) || (isGap && !right.startsWith(wrong)) || lacksVowel(wrong, right);
}

function isMisspeltWord(key: string, { key: right, isPerson }: KnownName): boolean {
  if (right.length >= SHORTEST_MOVED && !isPerson && isLetterMoved(key, right)) return true;
  // Plurals, adjectives and shorter words: "Anthropics". A last letter doubled is none.
  if (editDistance(key, right) !== 1 || right.startsWith(key)) return false;
  // Many a surname or given name is a letter away from another one: "Altmann".
  if (isPerson) return key.length === right.length && isSlip(key, right);
  if (isSlip(key, right)) return right.length >= SHORTEST_FOR_SLIPS || key.length === right.length;
  if (key.startsWith(right)) return false;
  if (right.length >= SHORTEST_WORD) return true;
  if (right.length < SHORTEST_FOR_SLIPS || key.length > right.length) return false;
  if (key.length === right.length) return isTypedBeside(key, right);
  return right.length > SHORTEST_FOR_SLIPS || lacksVowel(key, right);
}

/** "Amazom", "Googlr": m for n, or a consonant for a vowel that leaves three of them at the end; other letters make other words. */
function isTypedBeside(key: string, right: string): boolean {
  const at = Array.from(right).findIndex((letter, index) => letter !== key.charAt(index));
  const [wrong, meant] = [key.charAt(at), right.charAt(at)];
  if (/^(?:mn|nm)$/.test(wrong + meant)) return true;
  // "Goggle" is hard to say for nobody, and an s makes another form of a word.
  return at > right.length - 4 && /[aeiou]/.test(meant) && wrong !== 's' && ENDS_IN_CONSONANTS.test(key);
}

const ENDS_IN_CONSONANTS = /[bcdfghjklmnpqrstvwxz]{3}$/;

/** "Amzon": what is left would be hard to say, and is hardly another word. */
function lacksVowel(key: string, right: string): boolean {
  const at = Array.from(right).findIndex((letter, index) => letter !== key.charAt(index));
  return (
    key.length + 1 === right.length &&
    /^[^aeiouy][aeiou][^aeiouy]$/.test(right.slice(at - 1, at + 2)) &&
    !/^[lr]$/.test(right.charAt(at + 1))
  );
}

/** A name of two words in one, "OpenAI": the second stands as it should, the first has a letter more or less. */
function isMisspeltCompound(words: string, name: string): boolean {
  const [, first = '', last = ''] = /^(\p{Lu}\p{Ll}{3,20})(\p{Lu}{1,4})$/u.exec(name) ?? [];
  if (first === '' || !words.endsWith(last)) return false;
  const wrong = words.slice(0, -last.length);
  return (
    /^\p{Lu}\p{Ll}{2,20}$/u.test(wrong) &&
    wrong.length !== first.length &&
    wrong.charAt(0) === first.charAt(0) &&
    editDistance(wrong, first) === 1 &&
    // "OpensAI" has another form of the word, and is another name.
    !wrong.startsWith(first)
  );
}

/** Word by word: what is near in letters altogether may be other words ("Scale as", "Mega platforms"). */
function isMisspeltPhrase(words: string, { name, key }: KnownName): boolean {
  const wrong = partsOf(words);
  const right = partsOf(name);
  if (wrong.length !== right.length) return false;
  const others = right.filter((part, index) => keyOf(part) !== keyOf(wrong[index] ?? ''));
  if (others.length > 2 || (others.length === 2 && key.length < SHORTEST_FOR_TWO)) return false;
  return (
    hasItsCapitals(words, name) &&
    right.every(
      (part, index) => !others.includes(part) || isMisspeltPart(keyOf(wrong[index] ?? ''), keyOf(part)),
    )
  );
}

/** Whether words begin with a capital wherever those of the name do; they are as many. */
export function hasItsCapitals(words: string, name: string): boolean {
  const written = partsOf(words);
  return partsOf(name).every(
    (part, index) => !/^\p{Lu}/u.test(part) || /^\p{Lu}/u.test(written[index] ?? 'A'),
  );
}

function partsOf(words: string): readonly string[] {
  return words.split(/[\s\u2010\u2011-]+/).filter((part) => keyOf(part) !== '');
}

function isMisspeltPart(wrong: string, right: string): boolean {
  if (wrong.charAt(0) !== right.charAt(0)) return false;
  if (right.length >= SHORTEST_MOVED && isLetterMoved(wrong, right)) return true;
  if (editDistance(wrong, right) !== 1) return false;
  // "Akt" for "Act", as other languages write it.
  if (Math.min(wrong.length, right.length) <= LONGEST_EXACT)
    return wrong.length === right.length && wrong.replaceAll('k', 'c') === right.replaceAll('k', 'c');
  if (isSlip(wrong, right)) return true;
  // "Scaled AI", "Digital Markets Acts"; "Charity Hospital" for Charité, though not "Charite".
  if (wrong.startsWith(right)) return false;
  if (wrong.length === right.length && withoutAccents(wrong).at(-1) !== withoutAccents(right).at(-1))
    return false;
  if (right.length > LONGEST_UNREPLACED) return true;
  return right.length === LONGEST_UNREPLACED && wrong.length !== right.length;
}

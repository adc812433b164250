// Owns the telling of perfects: "has fallen", "have already been".
import { readWords, type Word } from './words.ts';

const REGULAR = /..(?:ed|en|wn)$/;
const IRREGULAR = new Set(
  'begun run sunk shrunk won spun become come overcome done gone undergone made paid said laid had held led read met set put cut let hit shut split cost burst lost sold told left kept slept felt dealt meant built sent spent lent bent got bought brought caught taught thought sought fought'.split(
    ' ',
  ),
);

/** Whether a perfect of now begins at a place of the words. */
export function isPerfectAt(words: readonly Word[], place: number): boolean {
  const key = words[place]?.form.key ?? '';
  if (key !== 'has' && key !== 'have' && !key.endsWith("'ve")) return false;
  const [next, second] = [words[place + 1]?.form, words[place + 2]?.form];
  if (next === undefined || next.isMark) return false;
  if (isParticiple(next.key)) return true;
  return next.key !== 'not' && second !== undefined && isParticiple(second.key);
}

function isParticiple(key: string): boolean {
  return REGULAR.test(key) || IRREGULAR.has(key);
}

/** Whether a text has a perfect of now. */
export function hasPerfect(text: string): boolean {
  return readWords(text).some((_, place, words) => isPerfectAt(words, place));
}

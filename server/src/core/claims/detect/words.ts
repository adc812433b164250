// Owns the words of a sentence as the detector sees them: small letters, shape and a coarse tag.
import { classesOf, closedTag, listedTag } from './lexicon.ts';

/**
 * D determiner, P pronoun, A auxiliary, M modal, I preposition, C conjunction, R adverb, V verb (bare), Z verb in -s,
 * X verb in the past, N participle, G -ing, J adjective, S plural noun, O noun, T name, # figure, and a mark for itself.
 */
export type Tag = string;

export interface Word {
  readonly text: string;
  /** Small letters, digits as 0, quotes straight. */
  readonly key: string;
  readonly tag: Tag;
  readonly classes: readonly number[];
  readonly isClosed: boolean;
  readonly isCapital: boolean;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}&]*(?:['’.\-–][\p{L}\p{N}]+)*(?:\.(?=\S))?|[^\s\p{L}\p{N}]/gu;
/** A sentence longer than this many words is judged by its first ones. */
const MOST_WORDS = 120;

/** The words and marks of a sentence in order. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (words.length >= MOST_WORDS) break;
    words.push(wordOf(token, words));
  }
  return words;
}

function wordOf(text: string, before: readonly Word[]): Word {
  const key = text.toLowerCase().replace(/\d/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  const first = text.charCodeAt(0);
  const isLetter = text.toLowerCase() !== text.toUpperCase();
  if (!isLetter) {
    const isFigure = first >= 48 && first <= 57;
    return { text, key, tag: isFigure ? '#' : key, classes: [], isClosed: !isFigure, isCapital: false };
  }
  const isCapital = text.charAt(0) !== text.charAt(0).toLowerCase();
  const closed = closedTag(key);
  const tag = closed ?? (/\d/.test(text) && first >= 48 && first <= 57 ? '#' : openTag(key, text, isCapital, before));
  return { text, key, tag, classes: classesOf(key), isClosed: closed !== undefined, isCapital };
}

function openTag(key: string, text: string, isCapital: boolean, before: readonly Word[]): Tag {
  const last = before.at(-1);
  const opens = last === undefined || (before.length < 3 && !/[\p{L}\p{N}]/u.test(last.key)) || /^[.:!?"']$/.test(last.key);
  if (isCapital && (!opens || (text.length > 1 && text === text.toUpperCase()))) return 'T';
  const listed = listedTag(key);
  if (listed === 'X' || listed === 'N') return isParticipleHere(before) ? 'N' : listed;
  if (listed === 'J') return 'J';
  if (listed === 'V') return isNounHere(last) ? 'O' : 'V';
  if (key.length > 4 && key.endsWith('ed')) return isParticipleHere(before) ? 'N' : 'X';
  if (key.length > 4 && key.endsWith('ing')) return 'G';
  if (key.endsWith('ly')) return 'R';
  if (/(?:al|ive|ous|ful|ic|able|ible|ary|less|ant|ent)$/.test(key) && key.length > 5) return 'J';
  if (key.endsWith('s') && !/(?:ss|us|is)$/.test(key)) return verbInS(key, last) ? 'Z' : 'S';
  if (isCapital && opens && last === undefined) return 'F';
  return 'O';
}

/** After a form of be or have, with at most an adverb between. */
function isParticipleHere(before: readonly Word[]): boolean {
  const last = before.at(-1);
  const tag = last?.tag === 'R' ? before.at(-2)?.tag : last?.tag;
  return tag === 'A';
}

function isNounHere(last: Word | undefined): boolean {
  return last !== undefined && (last.tag === 'D' || last.tag === 'J' || last.tag === '#');
}

function verbInS(key: string, last: Word | undefined): boolean {
  if (last === undefined || isNounHere(last) || last.tag === 'I') return false;
  const bare = listedTag(key.slice(0, -1)) ?? listedTag(key.slice(0, -2));
  if (bare === 'V') return true;
  return last.tag === 'P' || (last.tag === 'T' && !last.key.endsWith('s'));
}

// Owns the frame of a sentence: the word that its subject turns on, its main verb, and how the verb stands.
import type { Word } from './words.ts';

export interface Frame {
  /** The place of the word that the subject turns on; -1 where there is none. */
  readonly subject: number;
  /** The place of the first verb, helping or not; -1 where there is none. */
  readonly first: number;
  /** The place of the main verb; that of the helping verb where no other follows. */
  readonly verb: number;
  /** The place of what is said to be so, as in "is dangerous"; -1 where there is none. */
  readonly predicate: number;
}

const NO_FRAME: Frame = { subject: -1, first: -1, verb: -1, predicate: -1 };

/** Reads the frame of a sentence from its tags; a guess, but the same guess for sentences built alike. */
export function readFrame(words: readonly Word[]): Frame {
  const first = firstVerb(words);
  if (first === -1) return NO_FRAME;
  const [verb, predicate] = mainVerb(words, first);
  return { subject: subjectBefore(words, first), first, verb, predicate };
}

function firstVerb(words: readonly Word[]): number {
  for (let place = 0; place < words.length; place += 1) {
    if (isSaying(words[place]?.tag) && !isRelative(words, place)) return place;
  }
  return -1;
}

function isSaying(tag: string | undefined): boolean {
  return tag === 'A' || tag === 'M' || tag === 'V' || tag === 'Z' || tag === 'X';
}

/** Whether the verb belongs to "that …", "who …" or to "to …". */
function isRelative(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.form.key;
  return (place > 1 && (before === 'that' || before === 'which' || before === 'who')) || before === 'to';
}

function mainVerb(words: readonly Word[], first: number): [verb: number, predicate: number] {
  const tag = words[first]?.tag;
  if (tag !== 'A' && tag !== 'M') return [first, -1];
  for (let place = first + 1; place < words.length && place <= first + 4; place += 1) {
    const here = words[place]?.tag;
    if (here === 'N' || here === 'V' || here === 'G' || here === 'X') return [place, -1];
    if (here === 'J') return [first, place];
    if (here !== 'R' && here !== 'A') break;
  }
  return [first, -1];
}

/** The last noun, name or pronoun before the first preposition of the stretch that leads up to the verb. */
function subjectBefore(words: readonly Word[], verb: number): number {
  let start = verb;
  while (start > 0 && words[start - 1]?.form.key !== ',') start -= 1;
  let head = -1;
  for (let place = start; place < verb; place += 1) {
    const tag = words[place]?.tag ?? '';
    if (NOMINAL.has(tag)) head = place;
    else if (head !== -1 && (tag === 'I' || tag === 'C' || tag === '(')) break;
  }
  return head;
}

const NOMINAL = new Set(['O', 'S', 'T', 'F', 'P', '#', 'G']);

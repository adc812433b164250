// Owns the recognition of names that are written wrongly: split, joined, in the wrong case, or misspelt.
import type { FactIndex } from './factIndex.ts';

/** A known name that a text seems to mean. */
export interface MeantName {
  readonly entityId: string;
  /** As it should be written. */
  readonly name: string;
  readonly how: 'spacing' | 'case' | 'spelling';
}

/** Of larger bases only the first names are looked for: each costs memory for its misspellings. */
const MOST_NAMES = 20_000;
/** A name of one word is only taken as misspelt from so many letters on: shorter ones are near other words. */
const SHORTEST_WORD = 8;
const SHORTEST_FOR_SLIPS = 6;
/** Names of several words may differ in two letters from so many letters on. */
const SHORTEST_FOR_TWO = 10;

interface Known {
  readonly entityId: string;
  readonly name: string;
  readonly key: string;
}

const made = new WeakMap<FactIndex, Speller>();

/** The speller of an index; made when first asked for. */
export function spellerFor(facts: FactIndex): Speller {
  let speller = made.get(facts);
  if (speller === undefined) {
    speller = new Speller(facts);
    made.set(facts, speller);
  }
  return speller;
}

export class Speller {
  /** Names by their letters and digits alone, in lower case. */
  readonly #byKey = new Map<string, Known>();
  /** Names by their keys with one unit left out, after the symmetric delete method of Garbe's SymSpell (2012). */
  readonly #byDeletion = new Map<string, Known[]>();
  readonly #firstUnits = new Set<string>();
  readonly #allowed = new Set<string>();

  constructor(facts: FactIndex) {
    for (const { id, name, aliases, notAliases } of facts.entities().slice(0, MOST_NAMES)) {
      for (const phrase of [name, ...aliases, ...notAliases]) this.#allowed.add(phrase);
      for (const written of [name, ...aliases]) this.#add(written, id);
    }
  }

  /** Whether a word with this first letter may begin a known name. */
  mayBegin(unit: string): boolean {
    return this.#firstUnits.has(unit.toLowerCase());
  }

  /** The name that is meant by words that are not written as any known name; undefined where none surely is. */
  nameFor(words: string): MeantName | undefined {
    if (this.#allowed.has(words)) return undefined;
    const key = keyOf(words);
    const same = this.#byKey.get(key);
    if (same !== undefined) return sameLetters(words, same);
    if (key.length < SHORTEST_FOR_SLIPS || !/^\p{Lu}/u.test(words)) return undefined;
    for (const near of this.#near(key)) {
      if (isMisspelling(words, key, near))
        return { entityId: near.entityId, name: near.name, how: 'spelling' };
    }
    return undefined;
  }

  #add(name: string, entityId: string): void {
    const key = keyOf(name);
    if (key.length < 4 || this.#byKey.has(key)) return;
    const known = { entityId, name, key };
    this.#byKey.set(key, known);
    this.#firstUnits.add(key.charAt(0));
    if (key.length < SHORTEST_FOR_SLIPS) return;
    for (const shorter of [key, ...deletions(key)]) {
      const list = this.#byDeletion.get(shorter);
      if (list === undefined) this.#byDeletion.set(shorter, [known]);
      else list.push(known);
    }
  }

  #near(key: string): ReadonlySet<Known> {
    const near = new Set<Known>();
    for (const shorter of [key, ...deletions(key)])
      for (const known of this.#byDeletion.get(shorter) ?? []) near.add(known);
    return near;
  }
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function deletions(key: string): readonly string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

/** The same letters, but spaced or cased otherwise. */
function sameLetters(words: string, { entityId, name }: Known): MeantName | undefined {
  const isSpaced = words.replace(/[\s\u00a0]+/g, ' ').toLowerCase() === name.toLowerCase();
  const isOneWord = !/[^\p{L}\p{N}]/u.test(name);
  if (!isSpaced) {
    // Small letters with blanks ("open ai options", "scale ai up") are other words; joined or hyphenated they are the name.
    if (/[\s\u00a0]/.test(words) && !startsInCapitals(words)) return undefined;
    return { entityId, name, how: 'spacing' };
  }
  if (words === words.toUpperCase()) return undefined;
  // A plain word with a capital is also a common word in small letters (meta, amazon, scale, llama).
  const isPlain = isOneWord && /^\p{Lu}[\p{Ll}\p{N}]*$/u.test(name);
  if (isPlain && (name.length < SHORTEST_WORD || !/^\p{Lu}.*\p{Lu}/u.test(words))) return undefined;
  if (!isOneWord && !startsInCapitals(words)) return undefined;
  return { entityId, name, how: 'case' };
}

/** Every word with letters begins with a capital, or a digit. */
function startsInCapitals(words: string): boolean {
  return words.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || /^[\p{Lu}\p{N}]/u.test(word));
}

function isMisspelling(words: string, key: string, { key: right, name }: Known): boolean {
  if (/\d/.test(right) && key.replace(/\D/g, '') !== right.replace(/\D/g, '')) return false;
  if (key.charAt(0) !== right.charAt(0)) return false;
  // Plurals, adjectives and the like of the name itself, and longer words that begin with it.
  if (key.startsWith(right) || right.startsWith(key)) return false;
  const hasBlanks = /[\s\u00a0]/.test(name);
  if (hasBlanks !== /[\s\u00a0-]/.test(words) && hasBlanks) return false;
  const distance = editDistance(key, right);
  if (hasBlanks) return distance === 1 || (distance === 2 && right.length >= SHORTEST_FOR_TWO);
  if (right.length >= SHORTEST_WORD) return distance === 1;
  // In short words only slips of the hand count: two letters swapped, or one left out.
  return distance === 1 && (key.length < right.length || sameUnits(key, right));
}

function sameUnits(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Edits by insertion, deletion, replacement or swap of neighbours (optimal string alignment); at most 3 is told apart. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(3, last[b.length] ?? 3);
}

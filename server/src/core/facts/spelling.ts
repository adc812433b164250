// Owns the recognition of names that are written wrongly: split, joined, in the wrong case, or misspelt.
import { Recent } from '../text/recent.ts';
import type { FactIndex } from './factIndex.ts';
import {
  hasItsCapitals,
  isMisspelling,
  isSlipOf,
  type KnownName,
  keyOf,
  SHORTEST_FOR_SLIPS,
  SHORTEST_FOR_SWAPS,
} from './misspelling.ts';
import type { Entity } from './model.ts';
import { NameOutlines } from './nameOutlines.ts';
import { plainForms, plainLetters } from './plainLetters.ts';

/** A known name that a text seems to mean. */
export interface MeantName {
  readonly entityId: string;
  /** As it should be written. */
  readonly name: string;
  readonly how: 'spacing' | 'case' | 'spelling';
  readonly isPerson: boolean;
  /** Whether no other name can be meant, as far as letters tell; always so where all of them are the same. */
  readonly isSlip: boolean;
}

/** Of more entities only these are looked for, smaller bases first: each costs memory for its misspellings. */
const MOST_ENTITIES = 2_000;
/** Letters in which a misspelling may differ, at most. */
const MOST_SLIPS = 2;
/** A capital inside a plain name of so many letters makes no other word of it ("MicroSoft"). */
const SHORTEST_CASED = 5;

/** Answers that are kept, as briefs repeat their words. */
const MOST_KEPT = 10_000;

interface Known extends KnownName {
  readonly entityId: string;
}

const made = new WeakMap<FactIndex, Speller>();

/** The speller of an index; made when first asked for. */
export function spellerFor(facts: FactIndex): Speller {
  const steps = prepareSpeller(facts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `spellerFor`, in steps: of many names it is made ready before a request needs it. */
export function* prepareSpeller(facts: FactIndex): Generator<void, Speller> {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const speller = new Speller();
  let done = 0;
  for (const entity of foremost(facts)) {
    speller.add(entity);
    done += 1;
    if (done % 50 === 0) yield;
  }
  made.set(facts, speller);
  return speller;
}

function foremost(facts: FactIndex): ReadonlySet<Entity> {
  const entities = new Set<Entity>();
  for (const base of [...facts.bases].sort((a, b) => a.entities.length - b.entities.length)) {
    for (const { id } of base.entities) {
      if (entities.size >= MOST_ENTITIES) return entities;
      // Another base may have put its own in the place of this one.
      const entity = facts.entity(id);
      if (entity !== undefined) entities.add(entity);
    }
  }
  return entities;
}

export class Speller {
  /** Names by their letters and digits alone, in lower case. */
  readonly #byKey = new Map<string, Known>();
  /** Names by their keys with one unit left out, after the symmetric delete method of Garbe's SymSpell (2012). */
  readonly #byDeletion = new Map<string, Known[]>();
  /** Names of people by their last word: a given name may be further off ("Aleksandr Wang"). */
  readonly #bySurname = new Map<string, Known[]>();
  /** Names with letters beyond English by the plain forms of their keys. */
  readonly #byPlainForm = new Map<string, Known>();
  readonly #outlines = new NameOutlines();
  /** What a misspelling of a name may look like: first letter, number of letters and digits, whether there are blanks. */
  readonly #shapes = new Set<string>();
  /** Names with one unit more, less or other than a key. */
  readonly #nearKeys = new Recent<readonly Known[]>(MOST_KEPT);
  readonly #allowed = new Set<string>();

  add({ id, kind, name, aliases, notAliases }: Entity): void {
    for (const phrase of [name, ...aliases, ...notAliases]) this.#allowed.add(withPlainMarks(phrase));
    for (const written of [name, ...aliases]) this.#add(written, id, kind === 'person');
  }

  /** Ends of the stretches of words from `at` on, where a word starts, that may mean a known name; the furthest first. */
  endsFrom(text: string, at: number): readonly number[] {
    return this.#outlines.endsFrom(text, at);
  }

  /** The name that is meant by words, with single blanks, that are not written as any known name; undefined where none surely is. */
  nameFor(written: string): MeantName | undefined {
    const words = withPlainMarks(written);
    if (this.#allowed.has(words)) return undefined;
    const meant = this.#meantBy(words);
    // "Axio's" is somebody's own, and no Axios.
    return meant !== undefined && words.includes("'") && !/['’]/.test(meant.name) ? undefined : meant;
  }

  #meantBy(words: string): MeantName | undefined {
    const key = keyOf(words);
    const same = this.#byKey.get(key);
    if (same !== undefined) return sameLetters(words, same);
    const plain = this.#byPlainForm.get(plainLetters(key));
    if (plain !== undefined && isPlainFormOf(words, plain)) return meantName(plain, 'spelling', true);
    if (!this.#shapes.has(shapeOf(words, key.length)) || !/^\p{Lu}/u.test(words)) return undefined;
    for (const near of this.#near(words, key)) {
      if (isMisspelling(words, key, near)) return meantName(near, 'spelling', isSlipOf(words, near.name));
    }
    return undefined;
  }

  #add(name: string, entityId: string, isPerson: boolean): void {
    const key = keyOf(name);
    if (key.length < 4 || this.#byKey.has(key)) return;
    const known = { entityId, name, key, isPerson };
    this.#byKey.set(key, known);
    const slack = key.length >= SHORTEST_FOR_SLIPS ? MOST_SLIPS : 0;
    this.#outlines.add(name, key, slack);
    this.#addPlainForms(known);
    if (key.length < SHORTEST_FOR_SWAPS) return;
    for (let off = -slack; off <= slack; off += 1) this.#shapes.add(shapeOf(name, key.length + off));
    for (const shorter of [key, ...deletions(key)]) append(this.#byDeletion, shorter, known);
    if (isPerson && /\s/.test(name)) append(this.#bySurname, lastWord(name), known);
  }

  #addPlainForms(known: Known): void {
    for (const form of plainForms(known.key)) {
      if (form === known.key || this.#byPlainForm.has(form)) continue;
      this.#byPlainForm.set(form, known);
      this.#outlines.add(known.name, form, 0);
    }
  }

  #near(words: string, key: string): ReadonlySet<Known> {
    const near = new Set(
      this.#nearKeys.of(key, (own) =>
        [own, ...deletions(own)].flatMap((shorter) => this.#byDeletion.get(shorter) ?? []),
      ),
    );
    for (const known of this.#bySurname.get(lastWord(words)) ?? []) near.add(known);
    return near;
  }
}

function withPlainMarks(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'");
}

/** A single word of fewer letters is near other words and names without its accents: "Veloz". */
const SHORTEST_PLAIN = 6;

/** Whether words that have the plain letters of a name stand as it does; in capitals they need no accents. */
function isPlainFormOf(words: string, { name, isPerson }: Known): boolean {
  if (words === words.toUpperCase() || !hasItsCapitals(words, name)) return false;
  const parts = /[\s-]+/;
  if (words.split(parts).length !== name.split(parts).length) return false;
  // "Moller" alone may be somebody else than Møller.
  return parts.test(name) || (!isPerson && words.length >= SHORTEST_PLAIN && /^\p{Lu}/u.test(words));
}

function shapeOf(words: string, length: number): string {
  return `${words.charAt(0).toLowerCase()}${length}${/[\s-]/.test(words) ? '_' : ''}`;
}

function append(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [known]);
  else list.push(known);
}

/** In lower case; empty for a single word. */
function lastWord(words: string): string {
  return /\s(\S+)$/.exec(words)?.[1]?.toLowerCase() ?? '';
}

function deletions(key: string): readonly string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

function meantName({ entityId, name, isPerson }: Known, how: MeantName['how'], isSlip: boolean): MeantName {
  return { entityId, name, how, isPerson, isSlip };
}

/** The same letters, but spaced or cased otherwise. */
function sameLetters(words: string, known: Known): MeantName | undefined {
  const { name, isPerson } = known;
  const isSpaced = words.toLowerCase() === name.toLowerCase();
  const isOneWord = !/[^\p{L}\p{N}]/u.test(name);
  if (!isSpaced) {
    // Small letters with blanks or hyphens ("open ai options", "open-AI policies") are other words; joined they are the name.
    const isSplit = isOneWord && /\s/.test(words);
    if (/[^\p{L}\p{N}]/u.test(words) && !(isSplit ? startsInCapitals(words) : /^\p{Lu}/u.test(words)))
      return undefined;
    // "Meta-platforms" are platforms.
    if (!isOneWord && /[\s-]/.test(words) && !isPerson && !hasItsCapitals(words, name)) return undefined;
    return meantName(known, 'spacing', true);
  }
  if (words === words.toUpperCase()) return undefined;
  // A plain word with a capital is also a common word in small letters (meta, amazon, scale, llama).
  const isPlain = isOneWord && /^\p{Lu}[\p{Ll}\p{N}]*$/u.test(name);
  if (isPlain && !(name.length >= SHORTEST_CASED && /\p{Ll}\p{Lu}|^\p{Lu}.*\p{Lu}/u.test(words)))
    return undefined;
  // Of several words in small letters only people's names are none of the language ("scale ai", but "alexandr wang").
  if (!isOneWord && !isPerson && !isNamelike(words)) return undefined;
  return meantName(known, 'case', true);
}

/** In capitals, or two words of which the first is: "Scale ai"; of three, "European medicines board" may be any. */
function isNamelike(words: string): boolean {
  return startsInCapitals(words) || /^\p{Lu}\S*\s+\S+$/u.test(words);
}

/** Every word with letters begins with a capital, or a digit. */
function startsInCapitals(words: string): boolean {
  return words.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || /^[\p{Lu}\p{N}]/u.test(word));
}

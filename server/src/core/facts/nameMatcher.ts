// Owns finding known names in a text in one pass.
import type { Span } from '../text/span.ts';
import type { Entity } from './model.ts';

/** A name found in a text. The span covers the name alone, without a possessive ending. */
export interface NameMatch {
  readonly span: Span;
  readonly entityId: string;
  /** The alias that matched, as the base writes it. */
  readonly alias: string;
}

/** A name; `entityId` is undefined for a phrase that only keeps a name in it from being linked. */
interface Name {
  /** As the base writes it, white space made single blanks. */
  readonly text: string;
  /** As the base writes it. */
  readonly alias: string;
  readonly entityId: string | undefined;
}

/** Names that begin alike. Where they are many, those that go on are found by how they go on (a burst trie). */
interface Bucket {
  /** Names that end here, or all where they are few. */
  names: Name[];
  next: Map<string, Bucket> | undefined;
}

/** So many names are looked through one by one. */
const MOST_IN_ROW = 8;

/** Shorter names are not accepted in capitals throughout, where another word may be meant. */
const SHORTEST_IN_CAPITALS = 4;

const SAINT = /(?<![\p{L}-])(?:St\.?|Saint)\s(?=\p{Lu})/u;

/** Finds names word by word: cost does not grow with the number of names. */
export class NameMatcher {
  /** Names by their first word in capitals. */
  readonly #byFirstWord = new Map<string, Bucket>();
  /** First units of first words, as written and in capitals, for a quick no. */
  readonly #firstUnits = new Set<number>();

  /** Adds an entity's name, aliases and what is not it. */
  add(entity: Entity): void {
    this.#addName(entity.name, entity.id);
    for (const alias of entity.aliases) this.#addName(alias, entity.id);
    for (const phrase of entity.notAliases) this.#addName(phrase, undefined);
  }

  /**
   * Names in `text` from left to right, disjoint: whole words, the longest first, in the case that the base writes
   * or in capitals. Any white space in the text stands for a blank in a name. Linear in the length of the text.
   */
  find(text: string): readonly NameMatch[] {
    const found: NameMatch[] = [];
    let at = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (!isWordUnit(unit)) {
        at += 1;
        continue;
      }
      const end = wordEnd(text, at);
      const match = this.#firstUnits.has(unit) ? this.#matchAt(text, at, end) : undefined;
      if (match !== undefined && match.entityId !== undefined) {
        found.push({ span: { start: at, end: match.end }, entityId: match.entityId, alias: match.alias });
      }
      at = match === undefined ? end : match.end;
    }
    return found;
  }

  /** The longest name at a place; of two equal phrases the one that keeps from linking counts, then the first added. */
  #matchAt(text: string, at: number, end: number): (Name & { readonly end: number }) | undefined {
    if (!opensWord(text, at)) return undefined;
    let best: (Name & { readonly end: number }) | undefined;
    let bucket = this.#byFirstWord.get(text.slice(at, end).toUpperCase());
    for (let from = end; bucket !== undefined; ) {
      for (const name of bucket.names) {
        if (best !== undefined && !isBetter(name, best)) continue;
        const stop = matchName(text, at, name.text) ?? matchCapitals(text, at, name);
        if (stop !== undefined)
          best = { text: name.text, entityId: name.entityId, alias: name.alias, end: stop };
      }
      if (bucket.next === undefined) break;
      const following = nextToken(text, from);
      bucket = bucket.next.get(following.token);
      from = following.end;
    }
    return best;
  }

  #addName(written: string, entityId: string | undefined): void {
    const text = written.replace(/\s+/g, ' ').trim();
    this.#addText(text, written, entityId);
    // As some newspapers write it.
    if (text.includes('AI')) this.#addText(text.replace(/\bAI\b/g, 'A.I.'), written, entityId);
    // "St. Brigid's", "St Brigid's" and "Saint Brigid's" are one by the style of the house.
    if (SAINT.test(text))
      for (const saint of ['St. ', 'St ', 'Saint '])
        this.#addText(text.replace(SAINT, saint), written, entityId);
  }

  #addText(text: string, written: string, entityId: string | undefined): void {
    if (!isWordUnit(text.charCodeAt(0))) return;
    const end = wordEnd(text, 0);
    const first = text.slice(0, end).toUpperCase();
    put(bucketFor(this.#byFirstWord, first), { text, alias: written, entityId }, end);
    this.#firstUnits.add(text.charCodeAt(0)).add(first.charCodeAt(0));
  }
}

/** Puts a name into a bucket that shares its first `from` units. */
function put(bucket: Bucket, name: Name, from: number): void {
  let at = bucket;
  for (let end = from; at.next !== undefined && end < name.text.length; ) {
    const { token, end: stop } = nextToken(name.text, end);
    if (stop === end) break;
    at = bucketFor(at.next, token);
    end = stop;
    from = stop;
  }
  if (at.names.some((other) => other.text === name.text && other.entityId === name.entityId)) return;
  at.names.push(name);
  if (at.next === undefined && at.names.length > MOST_IN_ROW) split(at, from);
}

function bucketFor(buckets: Map<string, Bucket>, key: string): Bucket {
  const bucket = buckets.get(key) ?? { names: [], next: undefined };
  buckets.set(key, bucket);
  return bucket;
}

/** Sorts the names of a bucket that go on by how they go on. */
function split(bucket: Bucket, from: number): void {
  const all = bucket.names;
  bucket.next = new Map();
  bucket.names = all.filter(({ text }) => nextToken(text, from).end === from);
  for (const name of all) if (!bucket.names.includes(name)) put(bucket, name, from);
  if (bucket.next.size === 0) bucket.next = undefined;
}

/** What stands between words from `from` on, and the next word, in capitals; nothing where no word follows. */
function nextToken(text: string, from: number): { readonly token: string; readonly end: number } {
  let start = from;
  while (start < text.length && start - from < LONGEST_GAP && !isWordUnit(text.charCodeAt(start))) start += 1;
  if (start >= text.length || !isWordUnit(text.charCodeAt(start))) return { token: '', end: from };
  const end = wordEnd(text, start);
  const gap = text
    .slice(from, start)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\u2019', "'");
  return { token: `${gap}${text.slice(start, end).toUpperCase()}`, end };
}

/** More units between two words of a name are not looked at. */
const LONGEST_GAP = 12;

function isBetter(name: Name, best: Name): boolean {
  if (name.text.length !== best.text.length) return name.text.length > best.text.length;
  return name.entityId === undefined && best.entityId !== undefined;
}

/** End of a name that stands in capitals throughout. */
function matchCapitals(text: string, at: number, { text: name, entityId }: Name): number | undefined {
  if (entityId === undefined || name.replace(/[^\p{L}]/gu, '').length < SHORTEST_IN_CAPITALS)
    return undefined;
  // A small letter early on says no without making the capitals.
  if (isLowerLetter(text.charCodeAt(at)) || isLowerLetter(text.charCodeAt(at + 1))) return undefined;
  return matchName(text, at, name.toUpperCase());
}

/** End of `name` in `text` from `at` on, if it stands there as whole words. */
function matchName(text: string, at: number, name: string): number | undefined {
  let from = at;
  for (let index = 0; index < name.length; index += 1) {
    const wanted = name.charCodeAt(index);
    if (wanted === 32) {
      const start = from;
      while (isSpace(text.charCodeAt(from)) && from - start < 8) from += 1;
      if (from === start) return undefined;
    } else {
      const unit = text.charCodeAt(from);
      if (unit !== wanted && !(wanted === 39 && unit === 0x2019)) return undefined;
      from += 1;
    }
  }
  return closesWord(text, from) ? from : undefined;
}

/** Names inside addresses, handles and tags (`@Meta`, `#Meta`, `x.Meta`, `$META`) are none. */
function opensWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (at === 0) return true;
  if (isWordUnit(before) || before === 64 || before === 35 || before === 36 || before === 92) return false;
  if (before === 46 || before === 47) return !isWordUnit(text.charCodeAt(at - 2));
  return true;
}

/** Whether a name may end here: no letter goes on, and no address (`Google.org`) or e-mail name. */
function closesWord(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  if (at >= text.length) return true;
  if (isWordUnit(next) || next === 64) return false;
  if (next === 46 && isWordUnit(text.charCodeAt(at - 1))) return !isLowerLetter(text.charCodeAt(at + 1));
  return true;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

/** ASCII letters, digits and underscore; beyond ASCII, letters and digits of any script. */
function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58) || unit === 95;
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return unit > 0xbf && unit !== 0xd7 && unit !== 0xf7
    ? !(unit >= 0x3000 && unit <= 0x303f) && !(unit >= 0xd800 && unit < 0xe000) && unit < 0xfe00
    : false;
}

function isLowerLetter(unit: number): boolean {
  return unit > 96 && unit < 123;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0 || unit === 0x202f;
}

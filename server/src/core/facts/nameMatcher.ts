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

/** A name, or a phrase that only keeps a name of the entity in it from being linked. */
export interface PhraseMatch extends NameMatch {
  readonly isBarred: boolean;
}

/** A name, or with `isBarred` a phrase that is none of the entity's. */
interface Name {
  /** As the base writes it, white space made single blanks. */
  readonly text: string;
  /** As the base writes it. */
  readonly alias: string;
  readonly entityId: string;
  readonly isBarred: boolean;
  /** Whether an s right behind it is likelier an owner's without its apostrophe than a plural: "Anthropics models". */
  readonly mayOwn: boolean;
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

/** No common noun, which has a plural: a long word, or with a capital within. */
const NO_NOUN = /^\p{Lu}(?:\p{L}{7,}|\p{Ll}+\p{Lu}\p{L}*)(?<!s)$/u;
const SMALL_S = 115;
/** An s, and a word that may be a noun. */
const OWNED =
  /^s\s(?!(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|than|that|the|to|was|were|which|who|with)\s)\p{Ll}/u;

/** Before the plural of a name: "two Microsofts". */
const SEVERAL = /\b(?:the|these|those|two|three|many|more|several|other|such|new|next)\s$/i;

const SAINT = /(?<![\p{L}-])(?:St\.?|Saint)\s(?=\p{Lu})/u;

/** Finds names word by word: cost does not grow with the number of names. */
export class NameMatcher {
  /** Names by their first word in capitals. */
  readonly #byFirstWord = new Map<string, Bucket>();
  /** First units of first words, as written and in capitals, for a quick no. */
  readonly #firstUnits = new Set<number>();

  /** Adds an entity's name, aliases and what is not it. */
  add(entity: Entity): void {
    const { id, kind } = entity;
    const isBody = kind === 'company' || kind === 'organisation';
    for (const name of [entity.name, ...entity.aliases])
      this.#addName(name, { entityId: id, isBarred: false, mayOwn: isBody && NO_NOUN.test(name) });
    for (const phrase of entity.notAliases)
      this.#addName(phrase, { entityId: id, isBarred: true, mayOwn: false });
  }

  /**
   * Names in `text` from left to right, disjoint: whole words, the longest first, in the case that the base writes
   * or in capitals. Any white space in the text stands for a blank in a name. Linear in the length of the text.
   */
  find(text: string): readonly NameMatch[] {
    return this.findPhrases(text).filter(({ isBarred }) => !isBarred);
  }

  /** As `find`, with the phrases that keep a name in them from being linked. */
  findPhrases(text: string): readonly PhraseMatch[] {
    const found: PhraseMatch[] = [];
    let at = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (!isWordUnit(unit)) {
        at += 1;
        continue;
      }
      const end = wordEnd(text, at);
      const match = this.#firstUnits.has(unit) ? this.#matchAt(text, at, end) : undefined;
      if (match !== undefined) {
        const { entityId, alias, isBarred } = match.name;
        found.push({ span: { start: at, end: match.end }, entityId, alias, isBarred });
      }
      at = match === undefined ? end : match.end;
    }
    return found;
  }

  /** The longest name at a place; of two equal phrases the one that keeps from linking counts, then the first added. */
  #matchAt(text: string, at: number, end: number): { readonly name: Name; readonly end: number } | undefined {
    if (!opensWord(text, at)) return undefined;
    let [best, bestEnd]: [Name | undefined, number] = [undefined, end];
    const first = text.slice(at, end).toUpperCase();
    let bucket = this.#byFirstWord.get(first);
    if (bucket === undefined && text.charCodeAt(end - 1) === SMALL_S)
      bucket = this.#byFirstWord.get(first.slice(0, -1));
    for (let from = end; bucket !== undefined; ) {
      for (const name of bucket.names) {
        if (best !== undefined && !isBetter(name, best)) continue;
        const stop =
          matchName(text, at, name.text) ?? matchCapitals(text, at, name) ?? matchOwner(text, at, name);
        if (stop === undefined) continue;
        best = name;
        bestEnd = stop;
      }
      if (bucket.next === undefined) break;
      const following = nextToken(text, from);
      bucket = bucket.next.get(following.token);
      from = following.end;
    }
    return best === undefined ? undefined : { name: best, end: bestEnd };
  }

  #addName(written: string, whose: Omit<Name, 'text' | 'alias'>): void {
    const text = written.replace(/\s+/g, ' ').trim();
    this.#addText(text, written, whose);
    // As some newspapers write it.
    if (text.includes('AI')) this.#addText(text.replace(/\bAI\b/g, 'A.I.'), written, whose);
    // "St. Brigid's", "St Brigid's" and "Saint Brigid's" are one by the style of the house.
    if (SAINT.test(text))
      for (const saint of ['St. ', 'St ', 'Saint '])
        this.#addText(text.replace(SAINT, saint), written, whose);
  }

  #addText(text: string, written: string, whose: Omit<Name, 'text' | 'alias'>): void {
    if (!isWordUnit(text.charCodeAt(0))) return;
    const end = wordEnd(text, 0);
    const first = text.slice(0, end).toUpperCase();
    put(bucketFor(this.#byFirstWord, first), { text, alias: written, ...whose }, end);
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
  if (at.names.some((other) => other.text === name.text && isOfSame(other, name))) return;
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
  return name.isBarred && !best.isBarred;
}

function isOfSame(a: Name, b: Name): boolean {
  return a.entityId === b.entityId && a.isBarred === b.isBarred;
}

/** End of a name that stands in capitals throughout. */
function matchCapitals(text: string, at: number, { text: name, isBarred }: Name): number | undefined {
  if (isBarred || name.replace(/[^\p{L}]/gu, '').length < SHORTEST_IN_CAPITALS) return undefined;
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

/** End of a name that owns what stands behind it, with an s and no apostrophe; "the Microsofts of" are several. */
function matchOwner(text: string, at: number, { text: name, mayOwn }: Name): number | undefined {
  const end = at + name.length;
  const isOwner =
    mayOwn &&
    text.startsWith(name, at) &&
    OWNED.test(text.slice(end, end + 8)) &&
    !SEVERAL.test(text.slice(Math.max(0, at - 9), at));
  return isOwner ? end : undefined;
}

/** Names inside addresses, handles and tags (`@Meta`, `#Meta`, `x.Meta`, `$META`) are none. */
function opensWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (at === 0) return true;
  if (isWordUnit(before) || before === 64 || before === 35 || before === 36 || before === 92) return false;
  if (before === 46 || before === 47) return !isWordUnit(text.charCodeAt(at - 2));
  return true;
}

/** Whether a name may end here: no letter goes on, no further number (`GPT-4.5`), and no address (`Google.org`) or e-mail name. */
function closesWord(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  if (at >= text.length) return true;
  if (isWordUnit(next) || next === 64) return false;
  if (next !== 46 || !isWordUnit(text.charCodeAt(at - 1))) return true;
  const behind = text.charCodeAt(at + 1);
  return !isLowerLetter(behind) && !(isDigit(behind) && isDigit(text.charCodeAt(at - 1)));
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

function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}

function isLowerLetter(unit: number): boolean {
  return unit > 96 && unit < 123;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0 || unit === 0x202f;
}

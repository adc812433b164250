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

/** A name by its words; `entityId` is undefined for a phrase that only keeps a name in it from being linked. */
interface Name {
  /** As it stands in a text. */
  readonly text: string;
  /** As the base writes it. */
  readonly alias: string;
  readonly entityId: string | undefined;
}

/** Shorter names are not accepted in capitals throughout, where another word may be meant. */
const SHORTEST_IN_CAPITALS = 4;

/** Finds names by their first word: cost does not grow with the number of names. */
export class NameMatcher {
  /** Names by first word, longest first. */
  readonly #byFirstWord = new Map<string, Name[]>();
  /** First units of first words, for a quick no. */
  readonly #firstUnits = new Set<number>();

  /** Adds an entity's name, aliases and what is not it. */
  add(entity: Entity): void {
    for (const name of new Set([entity.name, ...entity.aliases])) {
      this.#addName(name, entity.id);
      const letters = name.replace(/[^\p{L}]/gu, '').length;
      if (letters >= SHORTEST_IN_CAPITALS) this.#addName(name.toUpperCase(), entity.id, name);
    }
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

  #matchAt(text: string, at: number, end: number) {
    if (!opensWord(text, at)) return undefined;
    for (const name of this.#byFirstWord.get(text.slice(at, end)) ?? []) {
      const stop = matchName(text, at, name.text);
      if (stop !== undefined) return { ...name, end: stop };
    }
    return undefined;
  }

  #addName(written: string, entityId: string | undefined, alias: string = written): void {
    const text = written.replace(/\s+/g, ' ').trim();
    const start = [...text].findIndex((character) => isWordUnit(character.charCodeAt(0)));
    if (start !== 0) return;
    const first = text.slice(0, wordEnd(text, 0));
    const names = this.#byFirstWord.get(first) ?? [];
    if (names.some((name) => name.text === text && name.entityId === entityId)) return;
    names.push({ text, alias, entityId });
    // Of two equal phrases the one that keeps from linking comes first.
    names.sort(
      (a, b) =>
        b.text.length - a.text.length || Number(a.entityId !== undefined) - Number(b.entityId !== undefined),
    );
    this.#byFirstWord.set(first, names);
    this.#firstUnits.add(first.charCodeAt(0));
  }
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

// Owns the search for entities by the beginning of a name, as completion needs it.
import { withoutAccents } from './misspeltPerson.ts';
import type { Entity } from './model.ts';

export interface FoundName {
  readonly entity: Entity;
  /** The name, or the end of one from a word on, that begins with what was asked for. */
  readonly matched: string;
}

/** In small letters without accents, as they are often typed: "Jorg" for Jörg. */
function folded(name: string): string {
  const lower = name.toLowerCase();
  return PLAIN.test(lower)
    ? lower
    : withoutAccents(lower).replace(/[øłđı]/g, (letter) => STRUCK.get(letter) ?? letter);
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Letters that no accent can be taken off. */
const STRUCK: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/** Keys handled between two steps, so that a step stays well under the time a request may wait. */
const STEP = 1000;

/** Entities by the lower-case beginnings of their names, aliases, and the words in them. */
export class NameSearch {
  readonly #entities: readonly Entity[];
  /** All names in small letters without accents, and the entity of each. */
  readonly #names: string[] = [];
  readonly #owners: number[] = [];
  /** Where a key begins: the number of its name, and the unit in it. */
  #nameOf = new Uint32Array(0);
  #startOf = new Uint16Array(0);
  /** Numbers of the keys in the order of their texts; made when first asked for, or in steps beforehand. */
  #sorted: Uint32Array | undefined;

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
  }

  /** At most `limit` entities with a name, or a word in one, that begins with `prefix`, whatever the case and accents. */
  complete(prefix: string, limit: number): readonly FoundName[] {
    const wanted = folded(prefix).replace(/\s+/g, ' ').trimStart();
    if (wanted === '')
      return this.#entities.slice(0, limit).map((entity) => ({ entity, matched: entity.name }));
    const sorted = this.#sorted ?? this.#prepareNow();
    const found = new Map<Entity, FoundName>();
    for (let at = this.#firstAtLeast(sorted, wanted); at < sorted.length && found.size < limit; at += 1) {
      const key = sorted[at] ?? 0;
      const text = this.#textOf(key);
      if (!text.startsWith(wanted)) break;
      const entity = this.#entities[this.#owners[this.#nameOf[key] ?? 0] ?? 0];
      if (entity !== undefined && !found.has(entity)) found.set(entity, { entity, matched: text });
    }
    return [...found.values()];
  }

  /** Makes what `complete` needs, in steps. A base that only serves checks need never pay for it. */
  *prepare(): Generator<void, Uint32Array> {
    if (this.#sorted !== undefined) return this.#sorted;
    const [names, starts] = yield* this.#findKeys();
    this.#nameOf = new Uint32Array(names);
    this.#startOf = new Uint16Array(starts);
    this.#sorted = yield* this.#sort();
    return this.#sorted;
  }

  *#findKeys(): Generator<void, readonly [number[], number[]]> {
    const nameOf: number[] = [];
    const startOf: number[] = [];
    for (const [owner, entity] of this.#entities.entries()) {
      for (const name of new Set([entity.name, ...entity.aliases])) {
        const lower = folded(name);
        const number = this.#names.push(lower) - 1;
        this.#owners.push(owner);
        for (let at = 0; at < lower.length; at += 1) {
          if (at > 0 && !(isGap(lower.charCodeAt(at - 1)) && !isSpace(lower.charCodeAt(at)))) continue;
          nameOf.push(number);
          startOf.push(at);
        }
      }
      if (owner % (STEP / 4) === STEP / 4 - 1) yield;
    }
    return [nameOf, startOf];
  }

  /** Sorts the keys in short runs, then merges the runs two by two. */
  *#sort(): Generator<void, Uint32Array> {
    const { length } = this.#nameOf;
    let from = new Uint32Array(length);
    for (let key = 0; key < length; key += 1) from[key] = key;
    for (let start = 0; start < length; start += STEP) {
      from.subarray(start, start + STEP).sort((a, b) => this.#compare(a, b));
      yield;
    }
    let to = new Uint32Array(length);
    for (let width = STEP; width < length; width *= 2) {
      for (let start = 0; start < length; start += 2 * width) {
        const middle = Math.min(start + width, length);
        yield* this.#merge(from, to, start, middle, Math.min(start + 2 * width, length));
      }
      [from, to] = [to, from];
    }
    return from;
  }

  *#merge(from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number): Generator<void> {
    let left = start;
    let right = middle;
    for (let at = start; at < end; at += 1) {
      const takesLeft =
        left < middle && (right >= end || this.#compare(from[left] ?? 0, from[right] ?? 0) <= 0);
      to[at] = (takesLeft ? from[left++] : from[right++]) ?? 0;
      if (at % STEP === 0) yield;
    }
  }

  /** By text; of equal ones the entity that came first. Compares in place: a copy of each key would cost memory. */
  #compare(a: number, b: number): number {
    const one = this.#names[this.#nameOf[a] ?? 0] ?? '';
    const other = this.#names[this.#nameOf[b] ?? 0] ?? '';
    let [i, j] = [this.#startOf[a] ?? 0, this.#startOf[b] ?? 0];
    for (; i < one.length && j < other.length; i += 1, j += 1) {
      const difference = one.charCodeAt(i) - other.charCodeAt(j);
      if (difference !== 0) return difference;
    }
    return one.length - i - (other.length - j) || a - b;
  }

  #textOf(key: number): string {
    return (this.#names[this.#nameOf[key] ?? 0] ?? '').slice(this.#startOf[key] ?? 0);
  }

  #prepareNow(): Uint32Array {
    const steps = this.prepare();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  #firstAtLeast(sorted: Uint32Array, wanted: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#textOf(sorted[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isGap(unit: number): boolean {
  return unit === 45 || isSpace(unit);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}

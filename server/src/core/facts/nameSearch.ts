// Owns the search for entities by the beginning of a name, as completion needs it.
import type { Entity } from './model.ts';

interface Key {
  readonly text: string;
  readonly entity: Entity;
}

export interface FoundName {
  readonly entity: Entity;
  /** The name, or the end of one from a word on, that begins with what was asked for. */
  readonly matched: string;
}

/** Entities by the lower-case beginnings of their names, aliases, and the words in them. */
export class NameSearch {
  readonly #entities: readonly Entity[];
  #keys: readonly Key[] | undefined;

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
  }

  /** At most `limit` entities with a name, or a word in one, that begins with `prefix`, whatever the case. */
  complete(prefix: string, limit: number): readonly FoundName[] {
    const wanted = prefix.toLowerCase().replace(/\s+/g, ' ').trimStart();
    if (wanted === '')
      return this.#entities.slice(0, limit).map((entity) => ({ entity, matched: entity.name }));
    const keys = this.#sortedKeys();
    const found = new Map<Entity, FoundName>();
    for (let at = firstAtLeast(keys, wanted); at < keys.length && found.size < limit; at += 1) {
      const key = keys[at];
      if (key === undefined || !key.text.startsWith(wanted)) break;
      if (!found.has(key.entity)) found.set(key.entity, { entity: key.entity, matched: key.text });
    }
    return [...found.values()];
  }

  /** Made when first asked for: a base that only serves checks never pays for it. */
  #sortedKeys(): readonly Key[] {
    this.#keys ??= this.#entities
      .flatMap(keysOf)
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    return this.#keys;
  }
}

function keysOf(entity: Entity): readonly Key[] {
  const texts = new Set<string>();
  for (const name of [entity.name, ...entity.aliases]) {
    const lower = name.toLowerCase();
    texts.add(lower);
    for (const word of lower.matchAll(/(?<=[\s-])\S/g)) texts.add(lower.slice(word.index));
  }
  return [...texts].map((text) => ({ text, entity }));
}

function firstAtLeast(keys: readonly Key[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.text ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

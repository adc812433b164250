// Owns the loading of one fact base: what is sound comes in, what is wrong is said with its place.
import { loadEntity, loadFact, loadSource } from './loadParts.ts';
import type { Entity, Fact, FactBase, Source } from './model.ts';
import { type FactProblem, Raw } from './raw.ts';

export type { FactProblem } from './raw.ts';

export interface LoadedBase {
  /** Empty where nothing was sound. */
  readonly base: FactBase;
  readonly problems: readonly FactProblem[];
}

/** A base as it was read, before it is known whether what it refers to exists. */
export interface ReadBase extends LoadedBase {
  /** For each item of the base its index in the list of the file: unsound ones leave gaps. */
  readonly places: {
    readonly sources: readonly number[];
    readonly entities: readonly number[];
    readonly facts: readonly number[];
  };
}

/** The version of the format that is read. */
const SCHEMA_VERSION = 1;

/** Members that a base may have; others are said. */
const MEMBERS = new Set([
  '$schema',
  'schemaVersion',
  'id',
  'title',
  'extends',
  'sources',
  'entities',
  'facts',
]);

/** Reads a base; whether the ids that it refers to exist is left open. */
export function readFactBase(data: unknown, name: string): ReadBase {
  const reader = new BaseReader(name);
  const raw = reader.root(data);
  if (raw !== undefined) {
    for (const item of raw.at('sources').items()) reader.source(item);
    for (const item of raw.at('entities').items()) reader.entity(item);
    for (const item of raw.at('facts').items()) reader.fact(item);
  }
  return reader.done();
}

/** Takes a base in item by item, so that a large one need never be in memory as plain data. */
export class BaseReader {
  readonly #name: string;
  readonly #problems: FactProblem[] = [];
  readonly #sources = new Items<Source>();
  readonly #entities = new Items<Entity>();
  readonly #facts = new Items<Fact>();
  #head = { id: '', title: '', extends: [] as readonly string[] };

  constructor(name: string) {
    this.#name = name;
    this.#head = { id: name, title: name, extends: [] };
  }

  /** Takes in what stands beside the lists. Undefined where the data is no base at all. */
  root(data: unknown): Raw | undefined {
    const raw = new Raw(data, [], this.#problems);
    if (!raw.isTable()) return undefined;
    const version = raw.at('schemaVersion');
    if (version.value !== SCHEMA_VERSION) version.complain(`expected schemaVersion: ${SCHEMA_VERSION}`);
    raw.complainOfOthers(MEMBERS);
    const id = raw.at('id').text() ?? this.#name;
    const title = raw.at('title').optionalText() ?? id;
    if (raw.at('title').isMissing)
      raw.at('title').complain('"title" is missing: what the base is about', 'warning');
    this.#head = { id, title, extends: raw.at('extends').texts() };
    return raw;
  }

  source(raw: Raw): void {
    this.#sources.add(raw, loadSource(raw));
  }

  entity(raw: Raw): void {
    this.#entities.add(raw, loadEntity(raw));
  }

  fact(raw: Raw): void {
    this.#facts.add(raw, loadFact(raw));
  }

  done(): ReadBase {
    const [sources, entities, facts] = [this.#sources, this.#entities, this.#facts];
    return {
      base: { ...this.#head, sources: sources.list, entities: entities.list, facts: facts.list },
      problems: this.#problems,
      places: { sources: sources.places, entities: entities.places, facts: facts.places },
    };
  }
}

/** The sound items of a list; of two with the same id the first counts. */
class Items<T extends { readonly id: string }> {
  readonly list: T[] = [];
  readonly places: number[] = [];
  readonly #ids = new Set<string>();

  add(raw: Raw, item: T | undefined): void {
    if (item === undefined) return;
    if (this.#ids.has(item.id)) {
      raw.at('id').complain(`the id "${item.id}" is used twice; the first counts`);
      return;
    }
    this.#ids.add(item.id);
    this.list.push(item);
    this.places.push(Number(raw.path.at(-1)));
  }
}

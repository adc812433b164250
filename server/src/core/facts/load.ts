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

/** What else is known when references are checked: the bases that this one extends. */
export interface KnownElsewhere {
  readonly hasEntity: (id: string) => boolean;
  readonly hasSource: (id: string) => boolean;
}

const nothingElsewhere: KnownElsewhere = { hasEntity: () => false, hasSource: () => false };

/** The version of the format that is read. */
const SCHEMA_VERSION = 1;

/**
 * Loads a base from parsed YAML or JSON. `name` stands in for a missing id. A fact about an unknown entity, or with
 * no known source, is left out with a problem; the rest stands.
 */
export function loadFactBase(
  data: unknown,
  name: string,
  elsewhere: KnownElsewhere = nothingElsewhere,
): LoadedBase {
  const problems: FactProblem[] = [];
  const raw = new Raw(data, [], problems);
  if (!raw.isTable()) return { base: { ...emptyBase, id: name, title: name }, problems };
  const version = raw.at('schemaVersion');
  if (version.value !== SCHEMA_VERSION) version.complain(`expected schemaVersion: ${SCHEMA_VERSION}`);
  const sources = distinct(raw.at('sources'), loadSource);
  const entities = distinct(raw.at('entities'), loadEntity);
  const known: KnownElsewhere = {
    hasEntity: (id) => entities.has(id) || elsewhere.hasEntity(id),
    hasSource: (id) => sources.has(id) || elsewhere.hasSource(id),
  };
  const facts = distinct(raw.at('facts'), (item) => checkFact(item, loadFact(item), known));
  complainOfSharedAliases(raw.at('entities'));
  const id = raw.at('id').text() ?? name;
  const base = {
    id,
    title: raw.at('title').optionalText() ?? id,
    extends: raw.at('extends').texts(),
    sources: [...sources.values()],
    entities: [...entities.values()],
    facts: [...facts.values()],
  };
  return { base, problems };
}

const emptyBase: FactBase = { id: '', title: '', extends: [], sources: [], entities: [], facts: [] };

/** The sound items of a list by id; of two with the same id the first counts. */
function distinct<T extends Source | Entity | Fact>(
  list: Raw,
  load: (raw: Raw) => T | undefined,
): ReadonlyMap<string, T> {
  const items = new Map<string, T>();
  for (const raw of list.items()) {
    const item = load(raw);
    if (item === undefined) continue;
    if (items.has(item.id)) raw.at('id').complain(`the id "${item.id}" is used twice`);
    else items.set(item.id, item);
  }
  return items;
}

function checkFact(raw: Raw, fact: Fact | undefined, known: KnownElsewhere): Fact | undefined {
  if (fact === undefined) return undefined;
  if (!known.hasEntity(fact.subject))
    return raw.at('subject').complain(`there is no entity "${fact.subject}"`);
  const about = fact.about.filter((id, index) => {
    if (known.hasEntity(id)) return true;
    raw.at('about').items()[index]?.complain(`there is no entity "${id}"`);
    return false;
  });
  const evidence = fact.evidence.filter(({ source }, index) => {
    if (known.hasSource(source)) return true;
    raw.at('evidence').items()[index]?.at('source').complain(`there is no source "${source}"`);
    return false;
  });
  return evidence.length === 0 ? undefined : { ...fact, about, evidence };
}

function complainOfSharedAliases(list: Raw): void {
  const owners = new Map<string, string>();
  for (const raw of list.items()) {
    const owner = raw.at('id').value;
    if (typeof owner !== 'string') continue;
    for (const alias of [raw.at('name'), ...aliasItems(raw)]) {
      if (typeof alias.value !== 'string') continue;
      const other = owners.get(alias.value);
      if (other !== undefined && other !== owner)
        alias.complain(`"${alias.value}" also names "${other}"`, 'warning');
      owners.set(alias.value, other ?? owner);
    }
  }
}

/** Without complaints: those were made when the entity was read. */
function aliasItems(raw: Raw): readonly Raw[] {
  const aliases = raw.at('aliases');
  return Array.isArray(aliases.value) ? aliases.items() : [];
}

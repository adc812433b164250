// Owns the names on record by their kind, in order, for a tree that is asked level by level.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity } from '../facts/model.ts';
import type { FactFilter } from './factFilter.ts';

type Kinds = ReadonlyMap<string, readonly Entity[]>;

/** The last list of an index, so that a level is not sorted and filtered anew for each of its rows. */
const last = new WeakMap<FactIndex, { readonly key: string; readonly kinds: Kinds }>();
const sorted = new WeakMap<FactIndex, Kinds>();

/** Kinds in alphabetical order, each with the names that the filter shows, also in order; kinds without any left out. */
export function namesByKind(facts: FactIndex, filter: FactFilter): Kinds {
  if (filter.key === '') return allByKind(facts);
  const known = last.get(facts);
  if (known?.key === filter.key) return known.kinds;
  const shown = [...allByKind(facts)].flatMap(([kind, names]): (readonly [string, readonly Entity[]])[] => {
    const kept = names.filter(filter.shows);
    return kept.length === 0 ? [] : [[kind, kept]];
  });
  const kinds = new Map(shown);
  last.set(facts, { key: filter.key, kinds });
  return kinds;
}

function allByKind(facts: FactIndex): Kinds {
  const known = sorted.get(facts);
  if (known !== undefined) return known;
  const kinds = new Map<string, { readonly entity: Entity; readonly by: string }[]>();
  for (const entity of facts.entities()) {
    const row = { entity, by: entity.name.toLowerCase() };
    const list = kinds.get(entity.kind);
    if (list === undefined) kinds.set(entity.kind, [row]);
    else list.push(row);
  }
  const inOrder = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, rows]): readonly [string, readonly Entity[]] => [
      kind,
      rows.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ entity }) => entity),
    ]);
  const result = new Map(inOrder);
  sorted.set(facts, result);
  return result;
}

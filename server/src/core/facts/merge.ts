// Owns the merging of bases: later ones extend and override earlier ones by id.
import type { Entity, Fact, FactBase, Source } from './model.ts';

export interface MergedBases {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** All items of the bases by id; of several with the same id the last counts. */
export function mergeFactBases(bases: readonly FactBase[]): MergedBases {
  return {
    entities: byId(bases.map((base) => base.entities)),
    sources: byId(bases.map((base) => base.sources)),
    facts: byId(bases.map((base) => base.facts)),
  };
}

function byId<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): ReadonlyMap<string, T> {
  const items = new Map<string, T>();
  for (const list of lists) for (const item of list) items.set(item.id, item);
  return items;
}

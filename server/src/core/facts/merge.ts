// Owns the merging of bases: later ones extend and override earlier ones by id.
import type { Entity, Fact, FactBase, Source } from './model.ts';

export interface MergedBases {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Items handled between two steps, so that a step stays well under the time a request may wait. */
const STEP = 2000;

/** All items of the bases by id; of several with the same id the last counts. In steps. */
export function* mergeFactBases(bases: readonly FactBase[]): Generator<void, MergedBases> {
  return {
    entities: yield* byId(bases.map((base) => base.entities)),
    sources: yield* byId(bases.map((base) => base.sources)),
    facts: yield* byId(bases.map((base) => base.facts)),
  };
}

function* byId<T extends { readonly id: string }>(
  lists: readonly (readonly T[])[],
): Generator<void, ReadonlyMap<string, T>> {
  const items = new Map<string, T>();
  for (const list of lists) {
    for (const [index, item] of list.entries()) {
      items.set(item.id, item);
      if (index % STEP === STEP - 1) yield;
    }
  }
  return items;
}

// Owns the facts at hand as everything downstream asks for them: one index over all loaded bases.
import { mergeFactBases } from './merge.ts';
import type { Entity, Fact, FactBase, Source } from './model.ts';
import { NameMatcher } from './nameMatcher.ts';
import { type FoundName, NameSearch } from './nameSearch.ts';

export interface FactIndex {
  readonly bases: readonly FactBase[];
  readonly facts: readonly Fact[];
  readonly names: NameMatcher;
  readonly counts: { readonly entities: number; readonly facts: number; readonly sources: number };
  readonly entities: () => readonly Entity[];
  readonly entity: (id: string) => Entity | undefined;
  readonly source: (id: string) => Source | undefined;
  readonly fact: (id: string) => Fact | undefined;
  /** Facts with the entity as subject, most useful first, then those that name it; superseded ones last. */
  readonly factsAbout: (entityId: string) => readonly Fact[];
  /** At most `limit` entities with a name that begins with the prefix, whatever the case. */
  readonly completeNames: (prefix: string, limit: number) => readonly FoundName[];
}

/** Builds the index. Of items with the same id in several bases the last counts. */
export function buildFactIndex(bases: readonly FactBase[]): FactIndex {
  const steps = buildFactIndexInSteps(bases);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items handled between two steps, so that a step stays well under the time a request may wait. */
const STEP = 2000;

/** As `buildFactIndex`, in steps that a server can spread over time. */
export function* buildFactIndexInSteps(bases: readonly FactBase[]): Generator<void, FactIndex> {
  const { entities, facts, sources } = mergeFactBases(bases);
  const names = new NameMatcher();
  let done = 0;
  for (const entity of entities.values()) {
    names.add(entity);
    done += 1;
    if (done % STEP === 0) yield;
  }
  const about = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    for (const id of new Set([fact.subject, ...fact.about])) {
      const list = about.get(id);
      if (list === undefined) about.set(id, [fact]);
      else list.push(fact);
    }
    done += 1;
    if (done % STEP === 0) yield;
  }
  for (const [id, list] of about) list.sort((a, b) => usefulness(a, id) - usefulness(b, id));
  const search = new NameSearch([...entities.values()]);
  return {
    bases,
    facts: [...facts.values()],
    names,
    counts: { entities: entities.size, facts: facts.size, sources: sources.size },
    entities: () => [...entities.values()],
    entity: (id) => entities.get(id),
    source: (id) => sources.get(id),
    fact: (id) => facts.get(id),
    factsAbout: (id) => about.get(id) ?? [],
    completeNames: (prefix, limit) => search.complete(prefix, limit),
  };
}

const STANDING_ORDER = ['stated', 'reported', 'analysis', 'forecast'] as const;

/** Lower is more useful: own facts before others', values before statements, what is stated before what is guessed. */
function usefulness(fact: Fact, entityId: string): number {
  const superseded = fact.supersededBy === null ? 0 : 100;
  const others = fact.subject === entityId ? 0 : 10;
  const value = fact.value === undefined ? 1 : 0;
  return superseded + others + value + 2 * STANDING_ORDER.indexOf(fact.standing);
}

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

/** With more entities the search for names is made ready beforehand: made on request it would keep the request waiting. */
const MANY = 2000;

/** As `buildFactIndex`, in steps that a server can spread over time. */
export function* buildFactIndexInSteps(bases: readonly FactBase[]): Generator<void, FactIndex> {
  const { entities, facts, sources } = yield* mergeFactBases(bases);
  const names = new NameMatcher();
  let done = 0;
  for (const entity of entities.values()) {
    names.add(entity);
    done += 1;
    if (done % STEP === 0) yield;
  }
  const about = yield* factsByEntity(facts);
  const allEntities = [...entities.values()];
  const search = new NameSearch(allEntities);
  if (allEntities.length > MANY) yield* search.prepare();
  return {
    bases,
    facts: [...facts.values()],
    names,
    counts: { entities: entities.size, facts: facts.size, sources: sources.size },
    entities: () => allEntities,
    entity: (id) => entities.get(id),
    source: (id) => sources.get(id),
    fact: (id) => facts.get(id),
    factsAbout: (id) => about.get(id) ?? [],
    completeNames: (prefix, limit) => search.complete(prefix, limit),
  };
}

/** Facts by the entities that they are about, the most useful first. */
function* factsByEntity(
  facts: ReadonlyMap<string, Fact>,
): Generator<void, ReadonlyMap<string, readonly Fact[]>> {
  const about = new Map<string, Fact[]>();
  let done = 0;
  const enter = (id: string, fact: Fact) => {
    const list = about.get(id);
    if (list === undefined) about.set(id, [fact]);
    else if (list.at(-1) !== fact) list.push(fact);
  };
  for (const fact of facts.values()) {
    enter(fact.subject, fact);
    for (const id of fact.about) enter(id, fact);
    done += 1;
    if (done % STEP === 0) yield;
  }
  for (const [id, list] of about) {
    list.sort((a, b) => usefulness(a, id) - usefulness(b, id));
    // A list that has grown keeps room for more, which of so many adds up.
    about.set(id, list.slice());
    done += 1;
    if (done % STEP === 0) yield;
  }
  return about;
}

const STANDING_ORDER = ['stated', 'reported', 'analysis', 'forecast'] as const;

/** Lower is more useful: own facts before others', values before statements, what is stated before what is guessed. */
function usefulness(fact: Fact, entityId: string): number {
  const superseded = fact.supersededBy === null ? 0 : 100;
  const others = fact.subject === entityId ? 0 : 10;
  const value = fact.value === undefined ? 1 : 0;
  return superseded + others + value + 2 * STANDING_ORDER.indexOf(fact.standing);
}

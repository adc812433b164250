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
const STEP = 500;

/** With more entities the search for names is made ready beforehand: made on request it would keep the request waiting. */
const MANY = 2000;

/** As `buildFactIndex`, in steps that a server can spread over time. */
export function* buildFactIndexInSteps(bases: readonly FactBase[]): Generator<void, FactIndex> {
  const { entities, facts, sources } = yield* mergeFactBases(bases);
  const names = new NameMatcher();
  let done = 0;
  // Of two entities that bear one name the later base's has it, as it would with the same id.
  for (const base of bases.toReversed())
    for (const entity of base.entities) {
      if (entities.get(entity.id) === entity) names.add(entity);
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
    factsAbout: about,
    completeNames: (prefix, limit) => search.complete(prefix, limit),
  };
}

/**
 * Facts by the entities that they are about, the most useful first. They lie in one row, entity by entity: a list for
 * each of very many entities would cost more than the facts. A list is made and sorted when it is asked for.
 */
function* factsByEntity(
  facts: ReadonlyMap<string, Fact>,
): Generator<void, (entityId: string) => readonly Fact[]> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let done = 0;
  for (const fact of facts.values()) {
    for (const id of partiesOf(fact)) {
      const number = numbers.get(id) ?? numbers.size;
      if (number === counts.length) numbers.set(id, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    done += 1;
    if (done % STEP === 0) yield;
  }
  const ends: number[] = [];
  let end = 0;
  for (const count of counts) {
    ends.push(end);
    end += count;
  }
  const row: Fact[] = new Array(end);
  for (const fact of facts.values()) {
    for (const id of partiesOf(fact)) {
      const number = numbers.get(id) ?? 0;
      const at = ends[number] ?? 0;
      row[at] = fact;
      ends[number] = at + 1;
    }
    done += 1;
    if (done % STEP === 0) yield;
  }
  const lists = new Map<string, readonly Fact[]>();
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) return [];
    const known = lists.get(id);
    if (known !== undefined) return known;
    const stop = ends[number] ?? 0;
    const list = row.slice(stop - (counts[number] ?? 0), stop);
    list.sort((a, b) => usefulness(a, id) - usefulness(b, id));
    lists.set(id, list);
    return list;
  };
}

function partiesOf({ subject, about }: Fact): Iterable<string> {
  return about.length === 0 ? [subject] : new Set([subject, ...about]);
}

const STANDING_ORDER = ['stated', 'reported', 'analysis', 'forecast'] as const;

/** Lower is more useful: own facts before others', values before statements, what is stated before what is guessed. */
function usefulness(fact: Fact, entityId: string): number {
  const superseded = fact.supersededBy === null ? 0 : 100;
  const others = fact.subject === entityId ? 0 : 10;
  const value = fact.value === undefined ? 1 : 0;
  return superseded + others + value + 2 * STANDING_ORDER.indexOf(fact.standing);
}

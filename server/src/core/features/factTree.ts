// Owns the facts as a tree, one level at a time: kinds, the names of a kind (in ranges where there are many), their facts.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact } from '../facts/model.ts';
import { originOf } from '../facts/wording.ts';
import { factFilter } from './factFilter.ts';
import { namesByKind } from './factKinds.ts';
import { standingInWords } from './factText.ts';

/** One row of the tree. `id` names it among all, and is what its children are asked for by. */
export type FactNode =
  | { readonly type: 'kind' | 'range'; readonly id: string; readonly label: string; readonly count: number }
  | {
      readonly type: 'entity';
      readonly id: string;
      readonly label: string;
      readonly entityId: string;
      readonly description: string;
      readonly count: number;
    }
  | {
      readonly type: 'fact';
      readonly id: string;
      readonly label: string;
      readonly factId: string;
      readonly entityId: string;
      /** "Stated", "Reported", ..., and what qualifies it. */
      readonly standing: string;
      /** Where it comes from, in words. */
      readonly source: string;
    }
  /** Says how many more there are than a level shows; the sheet has all. */
  | { readonly type: 'more'; readonly id: string; readonly entityId: string; readonly count: number };

/** A level with more names is cut into ranges ("Aaron … Berg"). */
const MOST_NAMES = 200;
/** A level has at most so many ranges; larger kinds have ranges of ranges. */
const MOST_RANGES = 100;
const MOST_FACTS = 200;

/**
 * The rows below `parent`; the kinds where it is undefined; none for an id that is not (or no longer) there. With a
 * `query`, only names and facts that hold all its words.
 */
export function factChildren(
  facts: FactIndex,
  parent: string | undefined,
  query: string,
): readonly FactNode[] {
  const filter = factFilter(facts, query);
  const kinds = namesByKind(facts, filter);
  if (parent === undefined) {
    return [...kinds].map(([kind, names]) => ({
      type: 'kind',
      id: `kind:${kind}`,
      label: kind,
      count: names.length,
    }));
  }
  const place = readId(parent);
  if (place === undefined) return [];
  if (place.type === 'entity') {
    const entity = facts.entity(place.entityId);
    return entity === undefined ? [] : factsOf(entity, facts, filter.facts(entity));
  }
  const names = kinds.get(place.kind) ?? [];
  const end = Math.min(names.length, place.end ?? names.length);
  return names.length === 0
    ? []
    : namesBetween(place.kind, names, place.start, end, (entity) => filter.facts(entity).length);
}

function namesBetween(
  kind: string,
  names: readonly Entity[],
  start: number,
  end: number,
  count: (entity: Entity) => number,
): readonly FactNode[] {
  if (end - start <= MOST_NAMES)
    return names.slice(start, end).map((entity) => entityNode(entity, count(entity)));
  const size = Math.max(MOST_NAMES, Math.ceil((end - start) / MOST_RANGES));
  const ranges: FactNode[] = [];
  for (let from = start; from < end; from += size) {
    const to = Math.min(end, from + size);
    const label = `${names[from]?.name ?? ''} … ${names[to - 1]?.name ?? ''}`;
    ranges.push({ type: 'range', id: `range:${from}:${to}:${kind}`, label, count: to - from });
  }
  return ranges;
}

function entityNode({ id, name, description = '' }: Entity, count: number): FactNode {
  return { type: 'entity', id: `entity:${id}`, label: name, entityId: id, description, count };
}

function factsOf(entity: Entity, facts: FactIndex, list: readonly Fact[]): readonly FactNode[] {
  const shown = list.slice(0, MOST_FACTS).map(
    (fact): FactNode => ({
      type: 'fact',
      id: `fact:${entity.id}:${fact.id}`,
      label: fact.statement,
      factId: fact.id,
      entityId: entity.id,
      standing: standingInWords(fact),
      source: originOf(fact, facts),
    }),
  );
  const rest = list.length - shown.length;
  return rest > 0
    ? [...shown, { type: 'more', id: `more:${entity.id}`, entityId: entity.id, count: rest }]
    : shown;
}

type Place =
  | {
      readonly type: 'names';
      readonly kind: string;
      readonly start: number;
      readonly end: number | undefined;
    }
  | { readonly type: 'entity'; readonly entityId: string };

function readId(id: string): Place | undefined {
  const [, type, rest = ''] = /^(kind|entity):(.*)$/s.exec(id) ?? [];
  if (type === 'kind') return { type: 'names', kind: rest, start: 0, end: undefined };
  if (type === 'entity') return { type: 'entity', entityId: rest };
  const [, from, to, kind] = /^range:(\d{1,9}):(\d{1,9}):(.*)$/s.exec(id) ?? [];
  if (from === undefined || to === undefined || kind === undefined) return undefined;
  return { type: 'names', kind, start: Number(from), end: Number(to) };
}

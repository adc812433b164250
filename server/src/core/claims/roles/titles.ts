// Owns the titles on record of an office that somebody held, which say by themselves of what it is.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import { type Office, officesOf, patternOf } from '../../facts/offices.ts';
import { isOfOwnState } from '../../prose/names/ownWords.ts';
import { allNames, type Role } from './words.ts';

export interface Titles {
  /** Source of a pattern. */
  readonly titles: string;
  /** Whether one of them has no field, and so may be that of another place. */
  readonly isBare: boolean;
  /** Whether the record names the nation of an adjective: the title of another state is another title. */
  readonly isOwnNation: (nation: string) => boolean;
}

const made = new WeakMap<FactIndex, Map<Fact, Titles | undefined>>();

/** The titles of a former role; undefined where it has none, or where the person holds such an office now. */
export function titlesOf(fact: Fact, role: Role, facts: FactIndex): Titles | undefined {
  const ofIndex = made.get(facts) ?? new Map<Fact, Titles | undefined>();
  made.set(facts, ofIndex);
  if (!ofIndex.has(fact)) ofIndex.set(fact, readTitles(fact, role, facts));
  return ofIndex.get(fact);
}

function readTitles(fact: Fact, role: Role, facts: FactIndex): Titles | undefined {
  const held = officesOfRole(role, facts);
  if (held.length === 0) return undefined;
  const now = facts
    .factsAbout(fact.subject)
    .filter((one) => one !== fact && one.subject === fact.subject && isHeld(one));
  const names = now.flatMap(({ value }) => (value?.type === 'role' ? titlesNow(value, facts) : []));
  const offices = held.filter((office) => {
    const pattern = new RegExp(`^(?:${patternOf(office)})`, 'iu');
    return !names.some((name) => pattern.test(name));
  });
  if (offices.length === 0) return undefined;
  const titles = [...new Set(offices.map(patternOf))].toSorted((a, b) => b.length - a.length).join('|');
  const entities = [fact.subject, role.organisation ?? ''].flatMap((id) => facts.entity(id) ?? []);
  return {
    titles,
    isBare: offices.some(({ field }) => field === undefined),
    isOwnNation: (nation) => entities.some((entity) => isOfOwnState(nation, entity, facts)),
  };
}

function isHeld({ qualifiers: { former, end }, supersededBy }: Fact): boolean {
  return !former && end === null && supersededBy === null;
}

function titlesNow(role: Role, facts: FactIndex): readonly string[] {
  return [
    ...allNames(role),
    ...officesOfRole(role, facts).map(({ head, field }) => `${head} of ${field ?? ''}`),
  ];
}

function officesOfRole(role: Role, facts: FactIndex): readonly Office[] {
  const organisation = facts.entity(role.organisation ?? '');
  const organisations = organisation === undefined ? [] : [organisation.name, ...organisation.aliases];
  return officesOf(allNames(role), organisations);
}

// Owns what can only be said of bases together: references to what no base has, ids and names that two claim, and values that compete.
import { competingFacts } from './competing.ts';
import type { ReadBase } from './load.ts';
import type { Entity, Fact, FactBase, Source } from './model.ts';
import type { FactProblem } from './raw.ts';

export interface CheckedBase {
  readonly base: FactBase;
  /** Only those that come of the other bases, or of what refers to nothing. */
  readonly problems: readonly FactProblem[];
}

/** Items handled between two steps, so that a step stays well under the time a request may wait. */
const STEP = 500;

/**
 * Checks bases that are used together, in the order in which later ones override earlier ones, in steps that a server
 * can spread over time. Ids may be those of any of them. What refers to nothing is taken out of a fact; a fact whose
 * subject or every source is unknown is left out.
 */
export function* checkBases(reads: readonly ReadBase[]): Generator<void, readonly CheckedBase[]> {
  const known = new Known();
  for (const [index, { base }] of reads.entries()) yield* known.add(base, index);
  const said = reads.map((): FactProblem[] => []);
  yield* checkOverrides(reads, known, said);
  const competing = yield* competingFacts(reads);
  const names = new Map<string, string>();
  const checked: CheckedBase[] = [];
  for (const [index, read] of reads.entries()) {
    const problems = said[index] ?? [];
    yield* checkNames(read, names, problems);
    const base = yield* checkFacts(read, known, problems);
    problems.push(...(competing[index] ?? []));
    checked.push({ base, problems });
  }
  return checked;
}

/** The base without the facts that rest on nothing. */
function* checkFacts(
  { base, places }: ReadBase,
  known: Known,
  problems: FactProblem[],
): Generator<void, FactBase> {
  const facts: Fact[] = [];
  let isWhole = true;
  for (const [at, fact] of base.facts.entries()) {
    const sound = checkFact(fact, ['facts', places.facts[at] ?? 0], known, problems);
    if (sound !== undefined) facts.push(sound);
    if (sound !== fact) isWhole = false;
    if (at % STEP === STEP - 1) yield;
  }
  return isWhole ? base : { ...base, facts };
}

type Place = readonly (string | number)[];
type List = 'sources' | 'entities' | 'facts';

const LISTS: readonly (readonly [List, string])[] = [
  ['sources', 'source'],
  ['entities', 'entity'],
  ['facts', 'fact'],
];

/** Place of an item: index of its base, and index in the base's list. */
type Ref = readonly [base: number, at: number];

/** Which ids there are, and where those stand that several bases have. */
class Known {
  readonly #ids: Readonly<Record<List, Map<string, Ref>>> = {
    sources: new Map(),
    entities: new Map(),
    facts: new Map(),
  };
  readonly #shared: Readonly<Record<List, Map<string, Ref[]>>> = {
    sources: new Map(),
    entities: new Map(),
    facts: new Map(),
  };

  has(list: List, id: string): boolean {
    return this.#ids[list].has(id);
  }

  /** Places of the ids that several bases have, in the order of the bases. */
  shared(list: List): ReadonlyMap<string, readonly Ref[]> {
    return this.#shared[list];
  }

  *add(base: FactBase, index: number): Generator<void> {
    for (const [list] of LISTS) {
      const [ids, shared] = [this.#ids[list], this.#shared[list]];
      for (const [at, { id }] of base[list].entries()) {
        if (at % STEP === STEP - 1) yield;
        const before = ids.get(id);
        if (before === undefined) ids.set(id, [index, at]);
        else shared.set(id, [...(shared.get(id) ?? [before]), [index, at]]);
      }
    }
  }
}

/** Items that take the place of another base's without saying so. */
function* checkOverrides(
  reads: readonly ReadBase[],
  known: Known,
  said: readonly FactProblem[][],
): Generator<void> {
  const bases = reads.map(({ base }) => base);
  const extended = bases.map((base) => extendedBy(base, bases));
  for (const [list, word] of LISTS) {
    let done = 0;
    for (const [id, refs] of known.shared(list)) {
      done += 1;
      if (done % STEP === 0) yield;
      for (const [index, [base, at]] of refs.entries()) {
        const [theirs = 0, theirAt = 0] = refs[index - 1] ?? [];
        const other = bases[theirs];
        if (index === 0 || other === undefined || extended[base]?.has(other.id) === true) continue;
        if (sameItem(bases[base]?.[list][at], other[list][theirAt])) continue;
        said[base]?.push({
          path: [list, reads[base]?.places[list][at] ?? 0, 'id'],
          message: `the ${word} "${id}" is also in the base "${other.id}"; this one counts, and "extends: [${other.id}]" would say that it is meant to`,
          severity: 'warning',
        });
      }
    }
  }
}

function sameItem(a: Source | Entity | Fact | undefined, b: Source | Entity | Fact | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Ids of the bases that one extends, at first or at second hand. */
export function extendedBy(base: FactBase, bases: readonly FactBase[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...base.extends];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const other of bases) if (other.id === id) open.push(...other.extends);
  }
  return found;
}

/** Names that mean two entities: only the first is found in a brief. */
function* checkNames(
  { base, places }: ReadBase,
  owners: Map<string, string>,
  problems: FactProblem[],
): Generator<void> {
  for (const [at, { id, name, aliases }] of base.entities.entries()) {
    const path = ['entities', places.entities[at] ?? 0];
    for (let index = -1; index < aliases.length; index += 1) {
      const written = index < 0 ? name : (aliases[index] ?? '');
      const other = owners.get(written);
      if (other === undefined) owners.set(written, id);
      else if (other !== id)
        problems.push({
          path: [...path, ...(index < 0 ? ['name'] : ['aliases', index])],
          message: `"${written}" also names "${other}"`,
          severity: 'warning',
        });
    }
    if (at % STEP === STEP - 1) yield;
  }
}

function checkFact(fact: Fact, path: Place, known: Known, problems: FactProblem[]): Fact | undefined {
  const complain = (where: Place, message: string, severity: FactProblem['severity'] = 'error') => {
    problems.push({ path: [...path, ...where], message, severity });
  };
  const hasSubject = known.has('entities', fact.subject);
  if (!hasSubject) complain(['subject'], `there is no entity "${fact.subject}"`);
  const about = kept(fact.about, (id, index) => {
    if (known.has('entities', id)) return true;
    complain(['about', index], `there is no entity "${id}"`);
    return false;
  });
  const evidence = kept(fact.evidence, ({ source }, index) => {
    if (known.has('sources', source)) return true;
    complain(['evidence', index, 'source'], `there is no source "${source}"`);
    return false;
  });
  const { supersededBy, value } = fact;
  if (supersededBy !== null && !known.has('facts', supersededBy))
    complain(['supersededBy'], `there is no fact "${supersededBy}"`, 'warning');
  const organisation = value?.type === 'role' ? value.organisation : undefined;
  if (organisation !== undefined && !known.has('entities', organisation))
    complain(['value', 'organisation'], `there is no entity "${organisation}"`, 'warning');
  if (!hasSubject || evidence.length === 0) return undefined;
  return about === fact.about && evidence === fact.evidence ? fact : { ...fact, about, evidence };
}

/** The items that pass; the same list where all do. */
function kept<T>(list: readonly T[], passes: (item: T, index: number) => boolean): readonly T[] {
  const left = list.filter(passes);
  return left.length === list.length ? list : left;
}

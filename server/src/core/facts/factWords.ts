// Owns what the facts of an index say in concepts, each weighted by how few facts share it.
import type { Span } from '../text/span.ts';
import type { FactIndex } from './factIndex.ts';
import type { Fact } from './model.ts';
import { conceptsOf } from './words.ts';

/** A concept of a fact's statement, of the cues that say its property, or of both. */
export interface FactConcept {
  readonly concept: string;
  readonly weight: number;
  readonly isStated: boolean;
  /** Cues that the statement lacks may stand for one that it has. */
  readonly isCue: boolean;
}

/** What a fact says: each concept once, names aside. */
export interface FactReading {
  readonly concepts: readonly FactConcept[];
  /** Weight of all that its statement says. */
  readonly stated: number;
}

/** Stands for a property that only the cues name. Cues count as it. */
const PROPERTY = '=property';

export interface FactWords {
  readonly of: (fact: Fact) => FactReading;
  /** How telling a concept is: the fewer facts share it, the more. */
  readonly weight: (concept: string) => number;
  /** Concepts of an entity's name where it is a description ("Meta's next AI models"); empty for a plain name. */
  readonly described: (entityId: string) => ReadonlySet<string>;
  /** Facts whose statement names nobody. */
  readonly allNameless: ReadonlySet<Fact>;
  /** Facts that share one of the concepts and whose statement names nobody: they may be restated without a name. */
  readonly nameless: (concepts: Iterable<string>) => Iterable<Fact>;
}

const made = new WeakMap<FactIndex, FactWords>();

/** The counts over a sample are enough to tell a rare word from a common one. */
const SAMPLE = 5000;
/** A concept that so many nameless facts share tells none of them from the others. */
const MOST_ALIKE = 100;

/** The concepts of an index's facts; read fact by fact when first asked for. */
export function factWords(facts: FactIndex): FactWords {
  const steps = prepareFactWords(facts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `factWords`, in steps: of many facts it is made ready before a request needs it. */
export function* prepareFactWords(facts: FactIndex): Generator<void, FactWords> {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const nameless = new Map<string, Fact[]>();
  const allNameless = new Set<Fact>();
  const sample = facts.facts.slice(0, SAMPLE);
  for (const [index, fact] of sample.entries()) {
    const names = facts.names.find(fact.statement);
    const concepts = conceptsOf(withoutNames(fact.statement, names));
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    if (names.length === 0) {
      allNameless.add(fact);
      for (const concept of concepts) append(nameless, concept, fact);
    }
    if (index % STEP === STEP - 1) yield;
  }
  const weight = (concept: string) => Math.log(1 + sample.length / (counts.get(concept) ?? 1));
  const words: FactWords = {
    of: remembered((fact: Fact) => read(fact, facts, weight)),
    weight,
    described: remembered((id: string) => describedBy(id, facts)),
    allNameless,
    *nameless(concepts) {
      for (const concept of concepts) {
        const alike = nameless.get(concept) ?? [];
        if (alike.length <= MOST_ALIKE) yield* alike;
      }
    },
  };
  made.set(facts, words);
  return words;
}

/** Facts read between two steps. */
const STEP = 50;

function append(lists: Map<string, Fact[]>, key: string, fact: Fact): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [fact]);
  else list.push(fact);
}

/** Weight of the property where the statement itself has none of the cues. */
const UNSAID = 1.5;

function read(fact: Fact, facts: FactIndex, weight: FactWords['weight']): FactReading {
  const stated = conceptsOf(withoutNames(fact.statement, facts.names.find(fact.statement)));
  const cues = conceptsOf(fact.cues.join(' '));
  const concepts = Array.from(new Set([...stated, ...cues]), (concept) => ({
    concept,
    weight: weight(concept),
    isStated: stated.has(concept),
    isCue: cues.has(concept),
  }));
  if (cues.size > 0 && !concepts.some(({ isStated, isCue }) => isStated && isCue))
    concepts.push({ concept: PROPERTY, weight: UNSAID, isStated: true, isCue: true });
  return {
    concepts,
    stated: concepts.reduce((sum, one) => sum + (one.isStated ? one.weight : 0), 0),
  };
}

function describedBy(id: string, facts: FactIndex): ReadonlySet<string> {
  const name = facts.entity(id)?.name ?? '';
  return conceptsOf(
    Array.from(name.matchAll(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}-]*/gu), ([word]) => word).join(' '),
  );
}

/** The text without names; words in small letters that belong to one ("next models") stay. */
export function withoutNames(text: string, names: readonly { readonly span: Span }[]): string {
  let rest = '';
  let from = 0;
  for (const { span } of names) {
    if (span.start < from) continue;
    rest += `${text.slice(from, span.start)} ${text.slice(span.start, span.end).replace(/(?<![\p{L}'’])[\p{Lu}\p{N}][^\s]*/gu, '')} `;
    from = span.end;
  }
  return rest + text.slice(from);
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const kept = values.get(key);
    if (kept !== undefined) return kept;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

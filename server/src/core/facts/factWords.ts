// Owns what the facts of an index say in concepts, each weighted by how few facts share it.
import type { Span } from '../text/span.ts';
import type { FactIndex } from './factIndex.ts';
import type { Fact } from './model.ts';
import { conceptsOf } from './words.ts';

/** What a fact says. */
export interface FactReading {
  /** Concepts of its statement with their weights, without names. */
  readonly concepts: ReadonlyMap<string, number>;
  /** Concepts of its cues, which say the property; those that the statement lacks may stand for one that it has. */
  readonly cues: ReadonlySet<string>;
}

/** Stands for a property that only the cues name. Cues count as it. */
export const PROPERTY = '=property';

export interface FactWords {
  readonly of: (fact: Fact) => FactReading;
  /** How telling a concept is: the fewer facts share it, the more. */
  readonly weight: (concept: string) => number;
  /** Concepts of an entity's name where it is a description ("Meta's next AI models"); empty for a plain name. */
  readonly described: (entityId: string) => ReadonlySet<string>;
  /** Facts whose statement names nobody: they may be restated without a name. */
  readonly nameless: readonly Fact[];
}

const made = new WeakMap<FactIndex, FactWords>();

/** The counts over a sample are enough to tell a rare word from a common one. */
const SAMPLE = 5000;

/** The concepts of an index's facts; read fact by fact when first asked for. */
export function factWords(facts: FactIndex): FactWords {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const sample = facts.facts.slice(0, SAMPLE);
  for (const fact of sample) {
    for (const concept of conceptsOf(withoutNames(fact.statement, facts.names.find(fact.statement))))
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const weight = (concept: string) => Math.log(1 + sample.length / (counts.get(concept) ?? 1));
  const words: FactWords = {
    of: remembered((fact: Fact) => read(fact, facts, weight)),
    weight,
    described: remembered((id: string) => describedBy(id, facts)),
    nameless: sample.filter(({ statement }) => facts.names.find(statement).length === 0),
  };
  made.set(facts, words);
  return words;
}

/** Weight of the property where the statement itself has none of the cues. */
const UNSAID = 1.5;

function read(fact: Fact, facts: FactIndex, weight: FactWords['weight']): FactReading {
  const stated = conceptsOf(withoutNames(fact.statement, facts.names.find(fact.statement)));
  const cues = conceptsOf(fact.cues.join(' '));
  const concepts = new Map([...stated].map((concept) => [concept, weight(concept)]));
  if (cues.size > 0 && ![...cues].some((cue) => stated.has(cue))) concepts.set(PROPERTY, UNSAID);
  return { concepts, cues };
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

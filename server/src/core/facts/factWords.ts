// Owns what the facts of an index say in concepts, each weighted by how few facts share it.
import type { FactIndex } from './factIndex.ts';
import type { Fact } from './model.ts';
import { conceptsOf } from './words.ts';

export interface FactWords {
  /** Concepts of a fact's statement and cues with their weights; names of entities are left out. */
  readonly of: (fact: Fact) => ReadonlyMap<string, number>;
}

const made = new WeakMap<FactIndex, FactWords>();

/** The concepts of an index's facts; read fact by fact when first asked for. */
export function factWords(facts: FactIndex): FactWords {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const concepts = new Map<Fact, ReadonlySet<string>>();
  const weights = new Map<Fact, ReadonlyMap<string, number>>();
  const readAbout = (fact: Fact): ReadonlySet<string> => {
    const set = conceptsOf(withoutNames(fact, facts));
    concepts.set(fact, set);
    return set;
  };
  // The counts over a sample are enough to tell a rare word from a common one.
  for (const fact of facts.facts.slice(0, 5000)) {
    for (const concept of readAbout(fact)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const total = Math.min(5000, facts.facts.length);
  const words: FactWords = {
    of: (fact) => {
      const kept = weights.get(fact);
      if (kept !== undefined) return kept;
      const set = concepts.get(fact) ?? readAbout(fact);
      const own = new Map(
        [...set].map((concept) => [concept, Math.log(1 + total / (counts.get(concept) ?? 1))]),
      );
      weights.set(fact, own);
      return own;
    },
  };
  made.set(facts, words);
  return words;
}

function withoutNames(fact: Fact, facts: FactIndex): string {
  let rest = '';
  let from = 0;
  for (const { span } of facts.names.find(fact.statement)) {
    rest += `${fact.statement.slice(from, span.start)} `;
    from = span.end;
  }
  return rest + fact.statement.slice(from);
}

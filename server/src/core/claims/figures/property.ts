// Owns the words that a fact's property goes by.
import type { Fact } from '../../facts/model.ts';
import { type CuePattern, cuePattern, isAgent } from './cues.ts';

/** Words of a property's id that say nothing of their own. */
const GENERIC =
  /^(?:value|amount|count|share|rate|date|price|size|number|per|of|the|total|status|level|into|from|with|under|over|upon|between)$/;

interface Names {
  readonly patterns: readonly CuePattern[];
  readonly hasAgent: boolean;
}

const names = new WeakMap<Fact, Names>();

/** What a property goes by; kept, as each sentence about the subject is asked for it. */
export function namesOf(fact: Fact): Names {
  let known = names.get(fact);
  if (known === undefined) {
    const all = [...fact.cues, ...propertyWords(fact)];
    known = { patterns: all.map(cuePattern), hasAgent: all.some(isAgent) };
    names.set(fact, known);
  }
  return known;
}

/** A property's id also names it: "headcount", "takeover-price". */
function propertyWords({ property = '' }: Fact): readonly string[] {
  return property.split(/[^a-z]+/i).filter((word) => word.length > 3 && !GENERIC.test(word.toLowerCase()));
}

// Owns the words by which the record says of which state somebody or something is.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import { areOfSameState } from './states.ts';

/** Whether the record of an entity names the state or land of a word: "Danish", with "Denmark" in a statement about it. */
export function isOfOwnState(word: string, entity: Entity, facts: FactIndex): boolean {
  return ownWords(entity, facts).some((own) => areOfSameState(own, word));
}

const kept = new WeakMap<FactIndex, Map<string, readonly string[]>>();

/** Words with a capital in what the record says of an entity, of its first statements. */
function ownWords(entity: Entity, facts: FactIndex): readonly string[] {
  const ofIndex = kept.get(facts) ?? new Map<string, readonly string[]>();
  kept.set(facts, ofIndex);
  const known = ofIndex.get(entity.id);
  if (known !== undefined) return known;
  const statements = facts.factsAbout(entity.id).slice(0, MOST_STATEMENTS);
  const said = [entity.description ?? '', ...statements.map(({ statement }) => statement)];
  const own = [entity.name, ...entity.aliases, ...said]
    .flatMap((words) => words.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => /^\p{Lu}/u.test(word));
  ofIndex.set(entity.id, own);
  return own;
}

const MOST_STATEMENTS = 50;

// Owns the question which facts can be cited for a sentence.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import { contradicts } from './backing/contradicts.ts';
import { matchable, matchesOf } from './claim.ts';

/**
 * The facts that a sentence restates, best first. Not those that it contradicts, whose source would then say the opposite,
 * nor those that it only touches: of twenty near misses in `fixtures/matching` that touch a fact none says what the fact says.
 */
export function backingOf(sentence: Sentence, facts: FactIndex): readonly Fact[] {
  const claim = matchable(sentence);
  return matchesOf(sentence, facts).flatMap(({ fact, strength }) =>
    strength === 'restates' && !contradicts(claim, fact, facts) ? [fact] : [],
  );
}

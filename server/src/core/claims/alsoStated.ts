// Owns which facts that are on record as stated say what a sentence says, and which only share a thing with it.
import { withoutNames } from '../facts/factWords.ts';
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf } from '../facts/words.ts';

export function isHeldAsStated({ standing, supersededBy }: Fact): boolean {
  return standing === 'stated' && supersededBy === null;
}

/** A stated fact that has no more than this share of what a sentence and another fact say in common says something else. */
const ONLY_A_THING = 0.5;

/**
 * Whether a stated fact says what the sentence says where `fact`, of another standing, does. "Kestrel has eleven plants" states
 * nothing of a sentence that closes one: it has the plants, and not what becomes of them.
 */
export function saysItToo(stated: Fact, fact: Fact, { text, mentions }: ClaimText): boolean {
  const own = conceptsOf(stated.statement);
  const said = conceptsOf(fact.statement);
  const shared = [...conceptsOf(withoutNames(text, mentions))].filter(
    (concept) => said.has(concept) || own.has(concept),
  );
  const common = shared.filter((concept) => said.has(concept));
  const isPart = shared.length === common.length;
  const held = common.filter((concept) => own.has(concept)).length;
  return !isPart || held > common.length * ONLY_A_THING;
}

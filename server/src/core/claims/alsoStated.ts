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
  if (isOfAnother(stated.statement, fact.statement, text)) return false;
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

const NAMES_AND_FIGURES = /(?<=\p{Ll},?\s)\p{Lu}\p{Ll}{2,20}|\d(?:[\d.,]*\d)?/gu;

function namesAndFigures(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(NAMES_AND_FIGURES), ([one]) => one));
}

/** "Fired 50 in Oulu" is no record of "will fire 300 in Turku", beside a fact on Turku: each has a name or figure that the other lacks. */
function isOfAnother(stated: string, statement: string, text: string): boolean {
  const said = namesAndFigures(text);
  const its = namesAndFigures(statement);
  const other = namesAndFigures(stated);
  const isFound = (ones: ReadonlySet<string>, apart: ReadonlySet<string>) =>
    [...ones].filter((one) => !apart.has(one)).some((one) => said.has(one));
  return [...other].some((one) => !its.has(one)) && isFound(its, other) && !isFound(other, its);
}

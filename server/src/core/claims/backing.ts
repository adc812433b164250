// Owns the question which facts can be cited for a sentence.
import type { FactIndex } from '../facts/factIndex.ts';
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import { contradicts } from './backing/contradicts.ts';
import { hasFigureBeyond } from './backing/otherFigures.ts';
import { isInOtherVoice } from './backing/otherVoice.ts';
import { isShareOfOther } from './backing/shareOfOther.ts';
import { namesStranger } from './backing/strangers.ts';
import { matchable, matchesOf } from './claim.ts';
import { isOwnDoing } from './ownDoing.ts';

/**
 * The facts that a sentence restates, best first. Not those that it contradicts, whose source would then say the opposite, nor those
 * whose source is silent on the figures, names or voices of the sentence, as a note behind it would vouch for all of them; nor those
 * that it only touches: of twenty near misses in `fixtures/matching` that touch a fact none says what the fact says.
 */
export function backingOf(sentence: Sentence, facts: FactIndex): readonly Fact[] {
  const claim = matchable(sentence);
  const said = matchesOf(sentence, facts).flatMap(({ fact, strength }) =>
    strength === 'restates' && isSaidBy(claim, fact, facts) ? [fact] : [],
  );
  return said.filter((fact) => {
    // One source may bear out several parts of a sentence: "leads it after a deal with Scale AI".
    const record = said.filter(
      (other) => other === fact || (sharesSource(other, fact) && sharesParty(other, fact)),
    );
    return !namesStranger(claim, record, facts);
  });
}

function isSaidBy(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  return (
    !contradicts(claim, fact, facts) &&
    !hasFigureBeyond(claim, fact, facts) &&
    !isShareOfOther(claim, fact, facts) &&
    isOwnDoing(claim, fact) &&
    !isInOtherVoice(claim.text, fact, facts)
  );
}

function sharesSource(a: Fact, b: Fact): boolean {
  return a.evidence.some(({ source }) => b.evidence.some((one) => one.source === source));
}

function sharesParty(a: Fact, b: Fact): boolean {
  const parties = [b.subject, ...b.about];
  return [a.subject, ...a.about].some((party) => parties.includes(party));
}

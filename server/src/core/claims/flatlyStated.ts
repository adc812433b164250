// Owns which fact a sentence states as certain that the record has only as reported, judged or expected.
import type { FactIndex } from '../facts/factIndex.ts';
import { type ClaimText, matchFacts, twinsOf } from '../facts/match.ts';
import { mayMatchNameless } from '../facts/mayMatch.ts';
import type { Fact } from '../facts/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { isHeldAsStated, saysItToo } from './alsoStated.ts';
import { isFlatlySaid } from './assertion.ts';
import { type Claim, matchable, matchesOf, partOf } from './claim.ts';
import { factClause } from './factClause.ts';
import { isOwnDoing } from './ownDoing.ts';
import { isNoStatement } from './place.ts';

/** Only a sentence that clearly says what the fact says is held to its standing; more so where it names nobody. */
const SURE = 0.45;
const SURE_OF_NAMELESS = 0.55;

/** The fact, of another standing than stated, that a sentence states as if it were certain. `today`: ISO. */
export function flatlyStated(
  { sentence }: Claim,
  facts: FactIndex,
  today: string | undefined,
): Fact | undefined {
  const isNameless = sentence.mentions.length === 0;
  const sure = isNameless ? SURE_OF_NAMELESS : SURE;
  if (isNameless && !mayMatchNameless(sentence.text, facts, sure)) return undefined;
  // What is stated of one who is only named beside, as in "Like Google, Meta keeps", leaves the rest as it is.
  const matches = matchesOf(sentence, facts).filter(
    ({ fact, score }) => score >= sure && (!isHeldAsStated(fact) || isOwnDoing(matchable(sentence), fact)),
  );
  const best = matches.find(({ fact }) => !isHeldAsStated(fact));
  if (best === undefined || best.fact.supersededBy !== null) return undefined;
  // What the base also holds as stated may be said flatly.
  const others = [...matches.map(({ fact }) => fact), ...twinsOf(best.fact, facts)];
  if (others.some((fact) => isHeldAsStated(fact) && saysItToo(fact, best.fact, matchable(sentence))))
    return undefined;
  if (/\?["'”’)\]]*$/.test(sentence.text)) return undefined;
  const clause = factClause(sentence, (text) => isRestated(best.fact, text, facts));
  if (isNoStatement(clause.text)) return undefined;
  return isFlatlySaid(clause, best.fact, { facts, today }) ? best.fact : undefined;
}

/** Whether a stretch of the sentence alone says what the fact says. */
export function restates(fact: Fact, sentence: Sentence, span: Span, facts: FactIndex): boolean {
  return isRestated(fact, partOf(sentence, span), facts);
}

function isRestated(fact: Fact, text: ClaimText, facts: FactIndex): boolean {
  const [best] = matchFacts({ ...text, quantities: [] }, facts, 1);
  return best?.fact === fact && best.score >= SURE;
}

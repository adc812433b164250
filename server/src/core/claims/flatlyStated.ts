// Owns which fact a sentence states as certain that the record has only as reported, judged or expected.
import type { FactIndex } from '../facts/factIndex.ts';
import { type ClaimText, matchFacts, twinsOf } from '../facts/match.ts';
import { mayMatchNameless } from '../facts/mayMatch.ts';
import type { Fact } from '../facts/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { isFlatlySaid } from './assertion.ts';
import { type Claim, matchable, matchesOf, partOf } from './claim.ts';
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
  const matches = matchesOf(sentence, facts).filter(({ score }) => score >= sure);
  const [best] = matches;
  if (best === undefined || best.fact.supersededBy !== null || isNoStatement(sentence.text)) return undefined;
  // What the base also holds as stated may be said flatly.
  if ([best.fact, ...matches.map(({ fact }) => fact), ...twinsOf(best.fact, facts)].some(isStated))
    return undefined;
  return isFlatlySaid(leadingClause(sentence, best.fact, facts), best.fact, { facts, today })
    ? best.fact
    : undefined;
}

const MOST_CLAUSES = 4;
const ADDED = /,\s(?:and|while|whereas)\s(?!(?:this|that|it|so)\b)/g;

/** The sentence up to a clause that is only added to it, where what is left still says what the fact says. */
function leadingClause(sentence: Sentence, fact: Fact, facts: FactIndex): ClaimText {
  for (const { index } of [...sentence.text.matchAll(ADDED)].slice(0, MOST_CLAUSES)) {
    const span = { start: 0, end: index };
    if (restates(fact, sentence, span, facts)) return partOf(sentence, span);
  }
  return matchable(sentence);
}

/** Whether a stretch of the sentence alone says what the fact says. */
export function restates(fact: Fact, sentence: Sentence, span: Span, facts: FactIndex): boolean {
  const [best] = matchFacts({ ...partOf(sentence, span), quantities: [] }, facts, 1);
  return best?.fact === fact && best.score >= SURE;
}

function isStated({ standing, supersededBy }: Fact): boolean {
  return standing === 'stated' && supersededBy === null;
}

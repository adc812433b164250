// Owns the rule `dropped-hedge`: what the record has as reported, judged or expected, stated as certain.
import { isFlatlySaid } from '../claims/assertion.ts';
import { type Claim, matchable, matchesOf } from '../claims/claim.ts';
import { isNoStatement } from '../claims/place.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { type ClaimText, type FactMatch, matchFacts, twinsOf } from '../facts/match.ts';
import { mayMatchNameless } from '../facts/mayMatch.ts';
import type { Fact, Standing } from '../facts/model.ts';
import { originOf, publisherOf } from '../facts/wording.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type PieceView, type TextEdit } from './rule.ts';

export const droppedHedge = defineRule({
  id: 'dropped-hedge',
  severity: 'warning',
  summary: 'A reported, forecast or analysis fact stated as certain, without attribution or hedge',
  *check(piece) {
    for (const claim of piece.claims) {
      const fact = flatlyStated(claim, piece)?.fact;
      if (fact === undefined) continue;
      yield {
        span: claim.sentence.span,
        message: `States as certain what the record has as ${STANDINGS[fact.standing]} (${originOf(fact, piece.facts)}); expected a hedge or an attribution`,
        related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
        fixes: fixesFor(claim, fact, piece),
      };
    }
  },
});

/** Only a sentence that clearly says what the fact says is held to its standing; more so where it names nobody. */
const SURE = 0.45;
const SURE_OF_NAMELESS = 0.55;

const STANDINGS: Readonly<Record<Standing, string>> = {
  stated: 'stated',
  reported: 'reported',
  analysis: 'a judgement',
  forecast: 'expected',
};

function flatlyStated(claim: Claim, { facts, brief }: PieceView): FactMatch | undefined {
  const { sentence } = claim;
  const isNameless = sentence.mentions.length === 0;
  const sure = isNameless ? SURE_OF_NAMELESS : SURE;
  if (isNameless && !mayMatchNameless(sentence.text, facts, sure)) return undefined;
  const matches = matchesOf(sentence, facts).filter(({ score }) => score >= sure);
  const [best] = matches;
  if (best === undefined || best.fact.supersededBy !== null || isNoStatement(sentence.text)) return undefined;
  // What the base also holds as stated may be said flatly.
  if ([best.fact, ...matches.map(({ fact }) => fact), ...twinsOf(best.fact, facts)].some(isStated))
    return undefined;
  return isFlatlySaid(leadingClause(sentence, best, facts), best.fact, { facts, today: brief.today })
    ? best
    : undefined;
}

const MOST_CLAUSES = 4;
const ADDED = /,\s(?:and|while|whereas)\s(?!(?:this|that|it|so)\b)/g;

/** The sentence up to a clause that is only added to it, where what is left still says what the fact says. */
function leadingClause(sentence: Claim['sentence'], { fact }: FactMatch, facts: FactIndex): ClaimText {
  const all = matchable(sentence);
  for (const { index } of [...all.text.matchAll(ADDED)].slice(0, MOST_CLAUSES)) {
    const isWithin = ({ span }: { span: Span }) => span.end <= index;
    const { text, mentions, quantities } = all;
    const clause = {
      text: text.slice(0, index),
      mentions: mentions.filter(isWithin),
      quantities: quantities.filter(isWithin),
    };
    const matches = matchFacts({ ...clause, quantities: [] }, facts, 1);
    if (matches[0]?.fact === fact && matches[0].score >= SURE) return clause;
  }
  return all;
}

function isStated({ standing, supersededBy }: Fact): boolean {
  return standing === 'stated' && supersededBy === null;
}

const OPENINGS: Readonly<Record<Exclude<Standing, 'stated'>, string>> = {
  reported: 'Reportedly, ',
  analysis: 'According to analysts, ',
  forecast: 'It is expected that ',
};

/** The hedge as the record has it; and who says so, where the record knows, with the source cited. */
function fixesFor({ sentence }: Claim, fact: Fact, { text, facts }: PieceView): readonly Fix[] {
  const { standing } = fact;
  if (standing === 'stated') return [];
  const opening = OPENINGS[standing];
  const hedge: Fix = {
    kind: 'edit',
    title: `Restore the hedge: "${opening.trim().replace(/,$/, '')} …"`,
    edits: [openWith(opening, sentence, text)],
    isPreferred: true,
  };
  const publisher = publisherOf(fact, facts);
  if (publisher === undefined) return [hedge];
  const attribute: Fix = {
    kind: 'cite',
    title: `Name and cite the source: "According to ${publisher}, …"`,
    factId: fact.id,
    sentence: sentence.span,
    edits: [openWith(`According to ${publisher}, `, sentence, text)],
  };
  return [hedge, attribute];
}

/** Words put before the sentence, whose own first word then goes on in small letters unless it is a name. */
function openWith(opening: string, sentence: Claim['sentence'], text: string): TextEdit {
  const first = text.slice(sentence.span.start, sentence.span.start + 1);
  const isName =
    sentence.mentions.some(({ item }) => item.span.start === 0) ||
    !/^\p{Lu}\p{Ll}*(?:-\p{Ll}+)*\s(?!\p{Lu})/u.test(sentence.text) ||
    /^I\s/.test(sentence.text);
  const span = { start: sentence.span.start, end: sentence.span.start + 1 };
  return { span, newText: opening + (isName ? first : first.toLowerCase()) };
}

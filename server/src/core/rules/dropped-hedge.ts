// Owns the rule `dropped-hedge`: what the record has as reported, judged or expected, stated as certain.
import { isOwnVoice } from '../claims/backing/ownVoice.ts';
import { addsNothing, isAsSure } from '../claims/backing/saysNoMore.ts';
import { type Claim, matchable } from '../claims/claim.ts';
import { flatlyStated, restates } from '../claims/flatlyStated.ts';
import { firstWordWithin, hedgePlace } from '../claims/hedgePlace.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact, Standing } from '../facts/model.ts';
import { publisherInProse } from '../facts/publisher.ts';
import { beginningOf, originOf } from '../facts/wording.ts';
import { defineRule, type Fix, type PieceView, type TextEdit } from './rule.ts';

export const droppedHedge = defineRule({
  id: 'dropped-hedge',
  severity: 'warning',
  summary: 'A reported, forecast or analysis fact stated as certain, without attribution or hedge',
  *check(piece) {
    for (const claim of piece.claims) {
      const fact = flatlyStated(claim, piece.facts, piece.brief.today);
      if (fact === undefined) continue;
      yield {
        span: claim.sentence.span,
        message: `States as certain what the record has as ${STANDINGS[fact.standing]}, "${beginningOf(fact.statement)}" (${originOf(fact, piece.facts)}); expected a hedge or an attribution`,
        related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
        fixes: fixesFor(claim, fact, piece),
      };
    }
  },
});

const STANDINGS: Readonly<Record<Standing, string>> = {
  stated: 'stated',
  reported: 'reported',
  analysis: 'a judgement',
  forecast: 'expected',
};

/** Before a sentence, as sure as the record is; with nothing cited, analysts would be nobody in particular. */
function openingFor({ standing, statement }: Fact, isCited: boolean): string {
  if (standing === 'reported') return 'Reportedly, ';
  if (standing === 'analysis') return isCited ? 'According to analysts, ' : 'Arguably, ';
  return MAY.test(statement) ? 'It is possible that ' : 'It is expected that ';
}

const MAY = /\b(?:may|might|could)\b/;

/** The hedge as the record has it; and who says so, where the record knows, with the source cited. None where its place is not sure. */
function fixesFor(claim: Claim, fact: Fact, { text, facts }: PieceView): readonly Fix[] {
  const { standing } = fact;
  const { sentence, block } = claim;
  if (standing === 'stated' || block.block.kind === 'tableRow') return [];
  const reach = hedgePlace(matchable(sentence), fact, (span) => restates(fact, sentence, span, facts));
  const first = firstWordWithin(matchable(sentence), fact);
  if (reach === undefined || first === undefined) return [];
  const openWith = (opening: string) => openingEdits(opening, first, sentence, text);
  const fixes: Fix[] = [];
  const opening = openingFor(fact, claim.sources.length > 0);
  if (reach === 'whole' || standing === 'reported')
    fixes.push({
      kind: 'edit',
      title: `Restore the hedge: "${opening.trim().replace(/,$/, '')} …"`,
      edits: openWith(opening),
      isPreferred: true,
    });
  const naming = reach === 'whole' ? namingFor(claim, fact, facts) : undefined;
  if (naming !== undefined)
    fixes.push({
      kind: 'cite',
      title: `Name and cite the source: "${naming.trim()} …"`,
      factId: fact.id,
      sentence: sentence.span,
      edits: openWith(naming),
    });
  return fixes;
}

/** Who says so, and how surely, where the sentence says nothing that the source does not say itself. */
function namingFor({ sentence }: Claim, fact: Fact, facts: FactIndex): string | undefined {
  const publisher = publisherInProse(fact, facts);
  const said = matchable(sentence);
  if (publisher === undefined || !isOwnVoice(fact) || !addsNothing(said, fact, facts)) return undefined;
  const naming = `According to ${publisher}, `;
  if (fact.standing === 'forecast') return naming + openingFor(fact, true).replace('It', 'it');
  return isAsSure(said.text, fact.statement) ? naming : undefined;
}

/** Words put before the sentence, and before the emphasis or link that its first words have; its own first word then goes on within it. */
function openingEdits(
  opening: string,
  first: string,
  { span: { start } }: Claim['sentence'],
  text: string,
): readonly TextEdit[] {
  const marks = /[*_[]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  const newText = first.charAt(0);
  if (marks === 0) return [{ span: { start, end: start + 1 }, newText: opening + newText }];
  return [
    { span: { start: start - marks, end: start - marks }, newText: opening },
    { span: { start, end: start + 1 }, newText },
  ];
}

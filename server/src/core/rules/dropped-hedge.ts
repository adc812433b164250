// Owns the rule `dropped-hedge`: what the record has as reported, judged or expected, stated as certain.
import { type Claim, matchable } from '../claims/claim.ts';
import { flatlyStated, restates } from '../claims/flatlyStated.ts';
import { firstWordWithin, hedgePlace } from '../claims/hedgePlace.ts';
import type { Fact, Standing } from '../facts/model.ts';
import { originOf, publisherOf } from '../facts/wording.ts';
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

const LONGEST_QUOTED = 80;

/** A statement, cut behind a word where it is long. */
function beginningOf(statement: string): string {
  const plain = statement.replace(/\.$/, '');
  if (plain.length <= LONGEST_QUOTED) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_QUOTED)).replace(/[,;:]$/, '')} …`;
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  stated: 'stated',
  reported: 'reported',
  analysis: 'a judgement',
  forecast: 'expected',
};

const OPENINGS: Readonly<Record<Exclude<Standing, 'stated'>, string>> = {
  reported: 'Reportedly, ',
  analysis: 'According to analysts, ',
  forecast: 'It is expected that ',
};

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
  // With nothing cited, analysts would be nobody in particular.
  const opening = standing === 'analysis' && claim.sources.length === 0 ? 'Arguably, ' : OPENINGS[standing];
  if (reach === 'whole' || standing === 'reported')
    fixes.push({
      kind: 'edit',
      title: `Restore the hedge: "${opening.trim().replace(/,$/, '')} …"`,
      edits: openWith(opening),
      isPreferred: true,
    });
  const publisher = publisherOf(fact, facts);
  if (publisher !== undefined && reach === 'whole')
    fixes.push({
      kind: 'cite',
      title: `Name and cite the source: "According to ${publisher}, …"`,
      factId: fact.id,
      sentence: sentence.span,
      edits: openWith(`According to ${publisher}, `),
    });
  return fixes;
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

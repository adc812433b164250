// Owns the rule `unsourced-claim`: a claim with no citation in reach.
import { type Claim, matchesOf } from '../claims/claim.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const unsourcedClaim = defineRule({
  id: 'unsourced-claim',
  severity: 'warning',
  summary: 'A claim that has no citation in its reach',
  readsJudgement: true,
  *check(piece) {
    for (const claim of piece.claims) {
      const { sentence } = claim;
      // A citation with nothing behind it has a finding of its own.
      if (claim.isSourced || claim.sources.length > 0 || sentence.citationNeeded) continue;
      const { judgement } = claim;
      if (judgement.confidence < piece.confidence.hint) continue;
      yield {
        span: sentence.span,
        message: `${capitalised(judgement.reason)}, but has no source`,
        ...(judgement.confidence < piece.confidence.warning ? { severity: 'hint' as const } : {}),
        fixes: fixesFor(claim, piece),
      };
    }
  },
});

/** At most this many facts are offered as sources for one claim. */
const MOST_FACTS = 3;

function fixesFor(claim: Claim, piece: PieceView): readonly Fix[] {
  const { sentence } = claim;
  const cites = matchesOf(sentence, piece.facts)
    .slice(0, MOST_FACTS)
    .map(
      ({ fact }): Fix => ({
        kind: 'cite',
        title: `Cite the record: ${fact.statement}`,
        factId: fact.id,
        sentence: sentence.span,
      }),
    );
  const needed: Fix = {
    kind: 'edit',
    title: 'Mark as needing a citation',
    edits: [{ span: { start: sentence.span.end, end: sentence.span.end }, newText: ' [citation needed]' }],
  };
  return [...cites, needed];
}

function capitalised(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

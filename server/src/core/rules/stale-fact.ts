// Owns the rule `stale-fact`: the brief uses a fact that is due for review or has been replaced.
import { matchesOf } from '../claims/claim.ts';
import type { Fact } from '../facts/model.ts';
import { defineRule, type PieceView } from './rule.ts';

export const staleFact = defineRule({
  id: 'stale-fact',
  severity: 'information',
  summary: 'The brief uses a fact that is past its review date or has been superseded',
  *check(piece) {
    for (const { sentence } of piece.claims) {
      if (sentence.mentions.length === 0) continue;
      for (const { fact, strength } of matchesOf(sentence, piece.facts)) {
        const problem = strength === 'restates' ? problemWith(fact, piece) : undefined;
        if (problem === undefined) continue;
        const related = [{ kind: 'fact' as const, factId: fact.id, message: fact.statement }];
        yield { span: sentence.span, message: problem, related, fixes: [] };
      }
    }
  },
});

function problemWith(fact: Fact, { brief, facts }: PieceView): string | undefined {
  if (fact.supersededBy !== null) {
    const newer = facts.fact(fact.supersededBy);
    return `Uses a fact that has been superseded${newer === undefined ? '' : `; the record now has: ${newer.statement.replace(/\.$/, '')}`}`;
  }
  const { due } = fact.review;
  if (due === null || brief.today === undefined || due >= brief.today) return undefined;
  return `Uses a fact that was due for review on ${due}; expected a look at whether it still holds`;
}

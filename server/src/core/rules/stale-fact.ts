// Owns the rule `stale-fact`: the brief uses a fact that is due for review or has been replaced.
import { correctionOf } from '../claims/figures/correction.ts';
import { usedFacts } from '../claims/usedFacts.ts';
import type { Fact } from '../facts/model.ts';
import { beginningOf, dateInWords } from '../facts/wording.ts';
import { defineRule, type PieceView } from './rule.ts';

export const staleFact = defineRule({
  id: 'stale-fact',
  severity: 'information',
  summary: 'The brief uses a fact that is past its review date or has been superseded',
  *check(piece) {
    const isStale = (fact: Fact) => problemWith(fact, piece) !== undefined;
    for (const { sentence } of piece.claims) {
      if (sentence.mentions.length === 0) continue;
      for (const { fact, figure } of usedFacts(sentence, piece.facts, isStale)) {
        const problem = problemWith(fact, piece);
        if (problem === undefined) continue;
        const related = [{ kind: 'fact' as const, factId: fact.id, message: fact.statement }];
        const value = fact.supersededBy === null ? undefined : piece.facts.fact(fact.supersededBy)?.value;
        const correction =
          figure === undefined || value === undefined
            ? undefined
            : correctionOf(piece.text, { sentence, quantity: figure, value });
        const fixes =
          correction === undefined ? [] : [{ kind: 'edit' as const, ...correction, isPreferred: true }];
        yield { span: sentence.span, message: problem, related, fixes };
      }
    }
  },
});

function problemWith(fact: Fact, { brief, facts }: PieceView): string | undefined {
  if (fact.supersededBy !== null) {
    const newer = facts.fact(fact.supersededBy);
    const now = newer === undefined ? '' : `; the record now has ${quoted(newer)}`;
    return `Uses a fact that has been superseded, ${quoted(fact)}${now}`;
  }
  const { due } = fact.review;
  if (due === null || brief.today === undefined || due >= brief.today) return undefined;
  return `Uses a fact that was due for review ${timeInWords(due)}, ${quoted(fact)}; expected a look at whether it still holds`;
}

function quoted({ statement }: Fact): string {
  return `"${beginningOf(statement)}"`;
}

/** "on 14 March 2024", "in June 2025". */
function timeInWords(date: string): string {
  return `${/^\d{4}-\d\d-\d\d$/.test(date) ? 'on' : 'in'} ${dateInWords(date)}`;
}

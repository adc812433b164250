// Owns the rule `stale-fact`: the brief uses a fact that is due for review or has been replaced.
import { matchesOf } from '../claims/claim.ts';
import { compareFigure } from '../facts/compare.ts';
import type { FactMatch } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import type { Sentence } from '../prose/sentence.ts';
import { defineRule, type PieceView } from './rule.ts';

export const staleFact = defineRule({
  id: 'stale-fact',
  severity: 'information',
  summary: 'The brief uses a fact that is past its review date or has been superseded',
  *check(piece) {
    for (const { sentence } of piece.claims) {
      if (sentence.mentions.length === 0) continue;
      const matches = matchesOf(sentence, piece.facts).filter(({ strength }) => strength === 'restates');
      for (const match of matches) {
        const { fact } = match;
        const problem = problemWith(fact, piece);
        if (problem === undefined || saysTheNewer(sentence, match, matches)) continue;
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

/** Whether the sentence says what the newer fact says: with its figure, or closer to its words. */
function saysTheNewer(
  { quantities }: Sentence,
  { fact, score }: FactMatch,
  matches: readonly FactMatch[],
): boolean {
  const newer = matches.find((match) => match.fact.id === fact.supersededBy);
  if (newer === undefined) return false;
  const has = ({ value, cues }: Fact) =>
    value !== undefined && quantities.some(({ item }) => compareFigure(item, value, cues) === 'agrees');
  if (has(fact) !== has(newer.fact)) return has(newer.fact);
  return newer.score > score;
}

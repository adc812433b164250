// Owns the rule `stale-fact`: the brief uses a fact that is due for review or has been replaced.
import { matchesOf } from '../claims/claim.ts';
import { compareFigure } from '../facts/compare.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { FactMatch } from '../facts/match.ts';
import type { Fact, FactValue } from '../facts/model.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Quantity } from '../prose/model.ts';
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
        if (problem === undefined || !usesIt(sentence, match, matches, piece.facts)) continue;
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

/**
 * Whether the sentence says what the fact says: with its figure and not that of the newer fact; where it has none, without
 * denying it, and not closer to the words of the newer.
 */
function usesIt(
  sentence: Sentence,
  { fact, score }: FactMatch,
  matches: readonly FactMatch[],
  facts: FactIndex,
): boolean {
  const newer = fact.supersededBy === null ? undefined : facts.fact(fact.supersededBy);
  if (fact.value !== undefined && fact.value.type !== 'role')
    return givesFigureOf(sentence, fact) && (newer === undefined || !givesFigureOf(sentence, newer));
  if (isDenied(sentence.text) !== isDenied(fact.statement)) return false;
  const match = matches.find((one) => one.fact === newer);
  return match === undefined || match.score <= score;
}

/** Whether a figure of the sentence is the fact's, and is not denied: "no longer has 500 employees". */
function givesFigureOf({ text, quantities }: Sentence, { value, cues }: Fact): boolean {
  if (value === undefined) return false;
  const isSaidAt = (at: number) => !readHedges(text.slice(0, at)).negated;
  return quantities.some(
    ({ item }) => compareFigure(ofPeople(item, value), value, cues) === 'agrees' && isSaidAt(item.span.start),
  );
}

const KIND_OF_PEOPLE =
  /^(?:employees?|staff|staffers?|workers?|members?|researchers?|engineers?|scientists?|experts?|officials?|students?|users?|customers?)$/i;

/** "Employs 500 people" counts the kind of people that the fact counts. */
function ofPeople(quantity: Quantity, value: FactValue): Quantity {
  if (quantity.unit !== 'people' || value.type !== 'number' || !KIND_OF_PEOPLE.test(value.unit ?? ''))
    return quantity;
  return { ...quantity, ...(value.unit === undefined ? {} : { unit: value.unit }) };
}

const OVER =
  /\b(?:stop(?:s|ped)?|ceas(?:e[sd]?|ing)|discontinu(?:e[sd]?|ing)|end(?:s|ed)|quit|until|used to)\b/i;

/** Whether a text denies what it speaks of, or has it over. */
function isDenied(text: string): boolean {
  return readHedges(text).negated || OVER.test(text);
}

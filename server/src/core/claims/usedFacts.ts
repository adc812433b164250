// Owns the question whether a sentence says of now what a fact says, with its figure if it has one.
import { compareToFact, ofPeople } from '../facts/compare.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { FactMatch } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Quantity } from '../prose/model.ts';
import type { Placed, Sentence } from '../prose/sentence.ts';
import { matchesOf } from './claim.ts';
import { isSaidOfPast } from './figures/times.ts';

/** A fact that a sentence uses, and the figure of the sentence that is the fact's, if it has one. */
export interface UsedFact {
  readonly fact: Fact;
  readonly figure: Placed<Quantity> | undefined;
}

/** Those facts that are asked about which the sentence says over again as they stand. */
export function usedFacts(
  sentence: Sentence,
  facts: FactIndex,
  isAsked: (fact: Fact) => boolean,
): readonly UsedFact[] {
  const matches = matchesOf(sentence, facts).filter(({ strength }) => strength === 'restates');
  return matches.flatMap((match): readonly UsedFact[] => {
    const { fact } = match;
    if (!isAsked(fact)) return [];
    if (fact.value === undefined || fact.value.type === 'role')
      return usesWords(sentence, match, matches, facts) ? [{ fact, figure: undefined }] : [];
    const figure = figureOf(sentence, fact);
    const newer = newerThan(fact, facts);
    const isUsed = figure !== undefined && (newer === undefined || figureOf(sentence, newer) === undefined);
    return isUsed && !isSaidOfPast(sentence, figure.item, fact) ? [{ fact, figure }] : [];
  });
}

function newerThan({ supersededBy }: Fact, facts: FactIndex): Fact | undefined {
  return supersededBy === null ? undefined : facts.fact(supersededBy);
}

/** Where a fact has no figure: the sentence does not deny it, and is not closer to the words of the newer one. */
function usesWords(
  sentence: Sentence,
  { fact, score }: FactMatch,
  matches: readonly FactMatch[],
  facts: FactIndex,
): boolean {
  if (isDenied(sentence.text) !== isDenied(fact.statement)) return false;
  const newer = newerThan(fact, facts);
  const match = matches.find((one) => one.fact === newer);
  return match === undefined || match.score <= score;
}

/** The figure of the sentence that is the fact's, and is not denied: "no longer has 500 employees". */
function figureOf({ text, quantities }: Sentence, fact: Fact): Placed<Quantity> | undefined {
  return quantities.find(
    ({ item }) => isFigureOf(item, fact) && !readHedges(text.slice(0, item.span.start)).negated,
  );
}

/** Whether the figure is the fact's, whatever is said of it. */
export function isFigureOf(quantity: Quantity, fact: Fact): boolean {
  return fact.value !== undefined && compareToFact(ofPeople(quantity, fact.value), fact) === 'agrees';
}

const OVER =
  /\b(?:stop(?:s|ped)?|ceas(?:e[sd]?|ing)|discontinu(?:e[sd]?|ing)|end(?:s|ed)|quit|until|used to)\b/i;

/** Whether a text denies what it speaks of, or has it over. */
function isDenied(text: string): boolean {
  return readHedges(text).negated || OVER.test(text);
}

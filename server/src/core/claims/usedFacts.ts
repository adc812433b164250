// Owns the question whether a sentence says of now what a fact says, with its figure if it has one.
import { compareToFact, ofPeople } from '../facts/compare.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { type FactMatch, statementOf } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Quantity } from '../prose/model.ts';
import type { Placed, Sentence } from '../prose/sentence.ts';
import { matchable, matchesOf } from './claim.ts';
import { isStated } from './figures/force.ts';
import { isSaidOfPast } from './figures/times.ts';
import { restatedFigure } from './figures.ts';
import { isOwnDoing } from './ownDoing.ts';
import { isSaidOfNow } from './saidOfNow.ts';

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
  const named = new Set(sentence.mentions.map(({ item }) => item.entityId));
  const asked = [...named].flatMap((id) =>
    facts.factsAbout(id).filter((fact) => fact.subject === id && isAsked(fact)),
  );
  const byFigure = asked.filter(hasFigure).flatMap((fact): readonly UsedFact[] => {
    if (!fact.about.every((other) => named.has(other))) return [];
    const figure = usedFigure(fact, sentence, facts);
    return figure === undefined ? [] : [{ fact, figure }];
  });
  const matches = matchesOf(sentence, facts).filter(({ strength }) => strength === 'restates');
  const byWords = matches
    .filter(({ fact }) => !hasFigure(fact) && isAsked(fact))
    .filter((match) => usesWords(sentence, match, matches, facts))
    .map(({ fact }) => ({ fact, figure: undefined }));
  return [...byFigure, ...byWords];
}

function hasFigure({ value }: Fact): boolean {
  return value !== undefined && value.type !== 'role';
}

/** The figure that the sentence states as the fact's of now, where it does not have the one that took its place. */
function usedFigure(fact: Fact, sentence: Sentence, facts: FactIndex): Placed<Quantity> | undefined {
  const { quantity } = restatedFigure(fact, sentence, facts) ?? {};
  if (quantity === undefined || !isFigureOf(quantity.item, fact) || !isStated(sentence, quantity.item, fact))
    return undefined;
  const newer = newerThan(fact, facts);
  if (newer !== undefined && sentence.quantities.some(({ item }) => isFigureOf(item, newer)))
    return undefined;
  return isSaidOfPast(sentence, quantity.item, fact) ? undefined : quantity;
}

function newerThan({ supersededBy }: Fact, facts: FactIndex): Fact | undefined {
  return supersededBy === null ? undefined : facts.fact(supersededBy);
}

/** Where a fact has no figure: the sentence says it of the fact's own, as of now, and is not closer to the words of the newer one. */
function usesWords(
  sentence: Sentence,
  { fact, score }: FactMatch,
  matches: readonly FactMatch[],
  facts: FactIndex,
): boolean {
  if (isDenied(sentence.text) !== isDenied(fact.statement)) return false;
  if (
    !isOwnDoing(matchable(sentence), fact) ||
    !isSaidOfNow(matchable(sentence), statementOf(fact, facts), fact)
  )
    return false;
  const newer = newerThan(fact, facts);
  const match = matches.find((one) => one.fact === newer);
  return match === undefined || match.score <= score;
}

/** Whether the figure is the fact's, whatever is said of it. */
export function isFigureOf(quantity: Quantity, fact: Fact): boolean {
  return fact.value !== undefined && compareToFact(ofPeople(quantity, fact.value), fact) === 'agrees';
}

const OVER =
  /\b(?:formerly|previously|once|stop(?:s|ped)?|ceas(?:e[sd]?|ing)|discontinu(?:e[sd]?|ing)|end(?:s|ed)|quit|until|used to)\b/i;

/** Whether a text denies what it speaks of, or has it over. */
function isDenied(text: string): boolean {
  return readHedges(text).negated || OVER.test(text);
}

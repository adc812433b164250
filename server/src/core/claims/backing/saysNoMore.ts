// Owns the question whether a sentence says what a fact says and nothing beyond it, so that it can be put in the mouth of the source.
import { compareToFact } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import { factWords, withoutNames } from '../../facts/factWords.ts';
import { type ClaimText, matchFacts, statementOf } from '../../facts/match.ts';
import type { Fact } from '../../facts/model.ts';
import { conceptsOf, stem } from '../../facts/words.ts';
import { readHedges } from '../../prose/hedges.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Span } from '../../text/span.ts';
import { tellsOfThePast } from '../tense.ts';
import { contradicts } from './contradicts.ts';
import { isLimited, isPossible, isToCome, isTotal } from './degrees.ts';

/** From this score on a sentence says so much of a fact that no main part of it is missing. */
const SURE = 0.55;

/**
 * Whether a sentence, but for the words at `except`, says what the fact says and nothing beyond it: every word, name and
 * figure is the record's, in its order of names, as limited, as sure and of the same time. It can then be put in the mouth of the source.
 */
export function saysNoMore(sentence: ClaimText, fact: Fact, facts: FactIndex, except: Span): boolean {
  const claim = without(sentence, except);
  const match = matchFacts(claim, facts, 5).find((one) => one.fact === fact);
  if (match === undefined || match.score < SURE) return false;
  return (
    addsNothing(claim, fact, facts) &&
    isAsLimited(claim.text, fact.statement) &&
    isAsSure(claim.text, fact.statement)
  );
}

/** Whether every word, name and figure of a text is the record's, in its order of names, however sure the one and the other are. */
export function addsNothing(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  return (
    !contradicts(claim, fact, facts) &&
    claim.quantities.every((quantity) => isRecorded(quantity, claim.text, fact)) &&
    namesInOrder(claim, statementOf(fact, facts)) &&
    hasNoOtherWord(claim, fact, facts)
  );
}

function without({ text, mentions, quantities }: ClaimText, { start, end }: Span): ClaimText {
  const isOutside = ({ span }: { readonly span: Span }) => span.end <= start || end <= span.start;
  return {
    text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    mentions: mentions.filter(isOutside),
    quantities: quantities.filter(isOutside),
  };
}

/** Over or under what is on record is more than it says. */
function isRecorded(quantity: Quantity, text: string, fact: Fact): boolean {
  if (!/^(?:exact|about|nearly)$/.test(quantity.approximation)) return false;
  if (compareToFact(quantity, fact) === 'agrees') return true;
  return fact.statement.includes(text.slice(quantity.span.start, quantity.span.end));
}

/** Whether the claim names nobody but those of the statement, and first whom it names first. */
function namesInOrder(claim: ClaimText, record: ClaimText): boolean {
  const order = [...new Set(record.mentions.map(({ entityId }) => entityId))];
  const places = [...new Set(claim.mentions.map(({ entityId }) => entityId))].map((id) => order.indexOf(id));
  return places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
}

const WORD = /[\p{L}\p{M}]+/gu;
const NAME = /\p{Lu}[\p{L}\p{M}]*/gu;

/** A value needs the statement's own words, as what was bought is more than a deal; elsewhere a synonym will do. */
function hasNoOtherWord(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  const { statement, value } = fact;
  const inOrder = [...claim.mentions, ...claim.quantities].toSorted((a, b) => a.span.start - b.span.start);
  const rest = withoutNames(claim.text, inOrder).replace(/\d+(?:st|nd|rd|th|bn|m)?/g, ' ');
  const own = new Set(Array.from(statement.matchAll(WORD), ([word]) => stem(word.toLowerCase())));
  const known = new Set(
    value === undefined ? Array.from(factWords(facts).of(fact).concepts, ({ concept }) => concept) : [],
  );
  const isKnown = (word: string) =>
    own.has(stem(word.toLowerCase())) ||
    isLimited(word) ||
    [...conceptsOf(word)].every((concept) => known.has(concept));
  if (!Array.from(rest.matchAll(WORD)).every(([word]) => isKnown(word))) return false;
  // A name says more than what it may be a synonym of: "Chinese" of "foreign". The first word has a capital of its own.
  return Array.from(rest.trimStart().slice(1).matchAll(NAME)).every(([name]) => statement.includes(name));
}

/** What the record has of some is not said of all. */
function isAsLimited(text: string, statement: string): boolean {
  if (isTotal(text) && !isTotal(statement)) return false;
  return !isLimited(statement) || isLimited(text);
}

/** What is possible is not said to be so, nor what is planned to be done, and what was once not to be now. */
export function isAsSure(text: string, statement: string): boolean {
  if (isPossible(text) !== isPossible(statement)) return false;
  if (!isPossible(text) && isToCome(text) !== isToCome(statement)) return false;
  return (
    readHedges(text).conditional === readHedges(statement).conditional &&
    tellsOfThePast(text) === tellsOfThePast(statement)
  );
}

// Owns citations by number: "[12]", "[3, 5–7]", "[see 1, p. 4]", "(2, 3)".
import type { Span } from '../text/span.ts';
import { withNarrowBrackets } from './brackets.ts';
import { LABELLED_LOCATOR } from './locators.ts';

/** A bracket of reference numbers; whether it cites, a numbered list of sources tells. */
export interface NumericReference {
  /** The bracket with its edges. */
  readonly span: Span;
  /** Each number once, in the order written, ranges filled in; 1 to 999. */
  readonly numbers: readonly number[];
}

const NONE: readonly never[] = Object.freeze([]);
const BRACKET = /\[[^[\]]{1,200}\](?![(:])/g;
const NUMBERS = /^\[\s?\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40}\s?\]$/;
/** Names what has the number, "(source 1)", "[Refs. 2, 3]". Part of an expression. */
const NAMED_NUMBER = '(?:refs?|references?|sources?|citations?|(?:foot|end)?notes?)\\.?';
/** What else a bracket may hold: "see", "p. 4" behind a comma or blank, and ": 33". */
const NO_NUMBERS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:see|cf\\.|e\\.g\\.,?|${NAMED_NUMBER})(?: also)?\\s|(?:,\\s?|\\s)${LABELLED_LOCATOR}|:\\s?\\d{1,5}(?:[–—-]\\d{1,5})?`,
  'giu',
);
/** A wider range is no list of sources. */
const WIDEST_RANGE = 100;

/**
 * Brackets that hold nothing but numbers below 1,000 and ranges of them, with where in the source and a "see", from left to right;
 * offsets into `text`.
 */
export function findNumericReferences(text: string): readonly NumericReference[] {
  const line = withNarrowBrackets(text);
  if (!line.includes('[')) return NONE;
  const found: NumericReference[] = [];
  for (const { index, 0: bracket } of line.matchAll(BRACKET)) {
    const list = withoutLocators(bracket);
    const numbers = NUMBERS.test(list) ? numbersIn(list) : undefined;
    if (numbers !== undefined) found.push({ span: { start: index, end: index + bracket.length }, numbers });
  }
  return found;
}

/** Behind a word or a year, right before a stop or comma: no "(1) the first" of an enumeration, no "Article 5 (1)". */
const ROUND = new RegExp(
  `(?=\\()(?<=(?:[\\p{L}%”"’)]|(?<![\\p{L}\\p{N}.,/])(?:19|20)\\d\\d) )\\((?:(?:see )?${NAMED_NUMBER} ?)?(\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,20})\\)(?=[.,;:]|$)`,
  'giu',
);
/** What is numbered itself, or counted in words and figures: "Article (2)", "equation (3)", "five (5)". */
const NUMBERED =
  /\b(?:art(?:icle)?s?|sec(?:tion)?s?|para(?:graph)?s?|points?|items?|steps?|options?|eqs?|equations?|formulas?|tab(?:le)?s?|fig(?:ure)?s?|rules?|clauses?|parts?|chapters?|annex|appendix|recitals?|phases?|stages?|tiers?|levels?|groups?|cases?|models?|columns?|and|or|to|than|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|sixty|ninety|hundred)\.? $/i;

/** Numbers in round brackets, "(1)", "(2,3)", "(refs. 1, 2)", with the bracket; offsets into `text`. */
export function findRoundReferences(text: string): readonly NumericReference[] {
  if (!text.includes('(')) return NONE;
  return Array.from(text.matchAll(ROUND)).flatMap(({ index, 0: bracket, 1: list = '' }) => {
    if (NUMBERED.test(text.slice(Math.max(0, index - 14), index))) return [];
    const numbers = numbersIn(list);
    return numbers === undefined ? [] : [{ span: { start: index, end: index + bracket.length }, numbers }];
  });
}

/** What a bracket holds without "see", and without where in the source. */
export function withoutLocators(bracket: string): string {
  return bracket.replace(NO_NUMBERS, '');
}

/**
 * The numbers of a list such as "3, 5–7", with or without brackets, each once; undefined for what cannot be a list of
 * references: words, 0, or a range that falls or is too wide.
 */
export function numbersIn(list: string): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const part of list.replace(/^\s*[[(]|[\])]\s*$/g, '').split(/[,;]/)) {
    const edges = part.split(/[–—-]/).map(Number);
    const low = edges[0] ?? 0;
    const high = edges[1] ?? low;
    if (edges.length > 2 || !(low >= 1 && high >= low && high - low <= WIDEST_RANGE)) return undefined;
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  return [...numbers];
}

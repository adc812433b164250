// Owns the figure on record behind a fact's opening words: "Meta's deal with Scale AI was worth " → "$15 billion".
import type { Analysis } from '../analysis/analysis.ts';
import { cuePattern, findCues, wordsOf } from '../claims/figures/cues.ts';
import { statedFigures } from '../claims/figures.ts';
import type { Fact, FactValue } from '../facts/model.ts';
import { inNotation } from '../facts/notation.ts';
import { valueInWords } from '../facts/wording.ts';
import { readHedges } from '../prose/hedges.ts';
import type { Quantity } from '../prose/model.ts';
import { findQuantities } from '../prose/quantities.ts';
import type { Sentence } from '../prose/sentence.ts';
import { isEnglish } from '../syntax/frontMatter.ts';
import type { Piece } from '../syntax/piece.ts';
import type { Span } from '../text/span.ts';
import type { Ghost } from './ghostName.ts';
import { valueBehind } from './ghostValue.ts';
import { piecesNear } from './nearby.ts';
import type { TypingPlace } from './typingPlace.ts';

type Figure = Exclude<FactValue, { type: 'role' }>;

/**
 * The value that the record has for what the sentence before the cursor speaks of, written as figures nearby are.
 * The sentence is read as if a figure stood at the cursor: it is offered for a fact where the rule on figures would
 * hold it against that fact. Nothing where facts with different values compete.
 */
export function ghostFigure(analysis: Analysis, place: TypingPlace): Ghost | undefined {
  const opening = openingAt(place);
  if (opening === undefined || !isEnglish(analysis.frontMatter)) return undefined;
  const facts = factsFor(opening.sentence, opening.words, analysis);
  const texts = new Set(
    facts.map((fact) => written(valueBehind(opening.words, fact), analysis, place, opening.typed)),
  );
  const [text] = texts;
  if (text === undefined || texts.size > 1) return undefined;
  const { typed } = opening;
  return text.length > typed.length && text.startsWith(typed) ? { typed, text } : undefined;
}

interface Opening {
  readonly sentence: Sentence;
  /** The sentence up to where the figure goes, without the blank. */
  readonly words: string;
  /** What was typed of the figure: "", "$", "$1". */
  readonly typed: string;
}

/** A figure may follow a blank, and stand before the end of the line or a mark of punctuation. */
function openingAt({ block, at, before, behind }: TypingPlace): Opening | undefined {
  const typed = /[ \u00a0]((?:[A-Z]{0,3}[$€£¥])?[\d.,]*)$/u.exec(before)?.[1];
  if (typed === undefined || !/^\s*(?:$|[.,;:)\]–—[])/.test(behind)) return undefined;
  const until = block.readable.fromSource(at);
  const sentence = block.sentences.findLast(({ readable }) => readable.start < until);
  if (sentence === undefined) return undefined;
  const read = block.readable.text.slice(sentence.readable.start, until).trimEnd();
  if (!read.endsWith(typed)) return undefined;
  const words = read.slice(0, read.length - typed.length).trimEnd();
  return /[.!?:;]["'”’)\]]*$/.test(words) || words === '' ? undefined : { sentence, words, typed };
}

/** Facts whose figure would stand at the end of the words; one value of each type and unit is tried in their place. */
function factsFor(
  sentence: Sentence,
  words: string,
  { facts }: Analysis,
): readonly (Fact & { readonly value: Figure })[] {
  const { negated, conditional } = readHedges(words);
  if (negated || conditional) return [];
  const mentions = sentence.mentions.filter(({ item }) => item.span.end <= words.length);
  const known = mentions.flatMap(({ item }) => facts.factsAbout(item.entityId)).filter(hasFigure);
  const tried = new Map(known.map(({ value }) => [measureOf(value), value]));
  const found = new Set<Fact>();
  for (const value of tried.values()) {
    const text = `${words} ${usual(value)}`;
    const quantities = findQuantities(text).map((item) => ({ item, source: item.span }));
    const readable = { start: 0, end: text.length };
    const supposed = { ...sentence, span: readable, readable, text, mentions, quantities };
    for (const { fact, quantity } of statedFigures(supposed, facts)) {
      if (quantity.item.span.end > words.length && hasCue(words, fact)) found.add(fact);
    }
  }
  return [...found].filter(hasFigure).filter((fact) => opens(words, fact));
}

/** What a value is given in: figures in other units are not held against its fact. */
function measureOf(value: Figure): string {
  switch (value.type) {
    case 'money':
      return value.currency;
    case 'number':
      return `number of ${value.unit ?? ''}`;
    default:
      return value.type;
  }
}

/** The cue must have been written, in any of its forms: the noun that the tried figure counts would be one too. */
function hasCue(words: string, { cues }: Fact): boolean {
  return findCues(wordsOf(words), cues.map(cuePattern), true).length > 0;
}

function hasFigure(fact: Fact): fact is Fact & { readonly value: Figure } {
  return fact.value !== undefined && fact.value.type !== 'role';
}

const AMOUNT =
  /\b(?:of|at|to|by|reached|reaches|reaching|hits?|totall?(?:ed|ing|s)|has|have|had|employs?|employed|owns?|owned|holds?|held|acquired|bought|took|takes|sold|about|around|roughly|approximately|nearly|almost|equals?)$/i;
const MONEY =
  /\b(?:worth|costs?|costing|paid|pays?|paying|invest(?:ed|s|ing)?|spent|spends?|spending|raised|raises|raising|for)$/i;
const DATE = /\b(?:in|on|since|during|until|till|from|by|early|late|mid)$/i;
const COPULA = /\b(?:is|was|are|were)$/i;
/** What a copula links with a figure. */
const MEASURE =
  /\b(?:value|price|cost|valuation|share|revenues?|profits?|number|total|size|amount|budget|headcount|staff|rate|figure|worth|date)\b/i;

/** Whether the last word calls for a figure of the fact's type, or is the one before the figure in its statement. */
function opens(words: string, { value, statement }: Fact & { readonly value: Figure }): boolean {
  if (COPULA.test(words) && MEASURE.test(words)) return true;
  if (value.type === 'date') return DATE.test(words);
  if (AMOUNT.test(words) || (value.type === 'money' && MONEY.test(words))) return true;
  const own = findQuantities(statement).find(({ type }) => type === value.type);
  const word = /(?<![\p{L}'’])([\p{L}'’]+)\s*$/u.exec(statement.slice(0, own?.span.start ?? 0))?.[1];
  return word !== undefined && words.toLowerCase().endsWith(` ${word.toLowerCase()}`) && !COPULA.test(word);
}

/** The value as figures like it are written nearby, else as it is usually put. */
function written(value: Figure, analysis: Analysis, place: TypingPlace, typed: string): string {
  const example = exampleFor(value, analysis, place);
  const text = example === undefined ? usual(value) : inNotation(example.text, example.quantity, value);
  // A sign of the same currency that the writer has typed is the one to go on with.
  const sign = /^[A-Z]*[$€£¥]/.exec(typed)?.[0];
  const isSame = value.type === 'money' && findQuantities(`${sign}1 billion`)[0]?.currency === value.currency;
  return sign !== undefined && isSame ? text.replace(/^\D+/, sign) : text;
}

const USUAL_DATE = '1 January 2025';

function usual(value: Figure): string {
  const [date] = findQuantities(USUAL_DATE);
  return value.type === 'date' && date !== undefined
    ? inNotation(USUAL_DATE, date, value)
    : valueInWords(value);
}

/** The nearest figure in the brief that shows how the value would be written there. */
function exampleFor(value: Figure, analysis: Analysis, place: TypingPlace) {
  const isTyped = (piece: Piece, { start, end }: Span) =>
    piece === place.piece.piece && start < place.at && place.at <= end;
  for (const { prose, piece } of piecesNear(analysis, place.pieceIndex)) {
    for (const { sentences } of prose) {
      for (const { quantities } of sentences) {
        const found = quantities.findLast(
          ({ item, source }) => shows(item, value) && !isTyped(piece, source),
        );
        if (found !== undefined) {
          const text = piece.text.slice(found.source.start, found.source.end);
          return { text, quantity: found.item };
        }
      }
    }
  }
  return undefined;
}

/** A range shows nothing, nor a year alone, another currency, or an amount of another size: "$500m" is no "$0.5bn". */
function shows({ type, date, low, high, currency }: Quantity, value: Figure): boolean {
  if (type !== value.type || low !== high) return false;
  if (value.type === 'date') return (date?.length ?? 0) >= value.date.length && value.date.length > 4;
  if (value.type === 'number') return false;
  if (value.type === 'percent') return true;
  return currency === value.currency && sizeOf(low) === sizeOf(Number(value.amount));
}

/** Whether an amount is put in millions, thousands of millions, ...; smaller ones are all alike. */
function sizeOf(amount: number): number {
  return Math.max(1, Math.floor(Math.log10(Math.abs(amount) || 1) / 3));
}

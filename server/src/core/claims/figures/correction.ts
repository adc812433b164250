// Owns the edits that put the figure on record in place of a brief's, and take away what beside it would then be untrue.
import type { FactValue } from '../../facts/model.ts';
import { inNotation } from '../../facts/notation.ts';
import { valueInWords } from '../../facts/wording.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Placed, Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';

type Figure = Placed<Quantity>;

/** A replacement of a stretch of the piece. */
interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Correction {
  /** What it does, in words. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A figure that a sentence gives for a fact. */
export interface Misstated {
  readonly sentence: Sentence;
  readonly quantity: Figure;
  readonly value: FactValue;
}

/** How the piece is put right; undefined where the figure is converted beside it, as what the record's comes to is not known. */
export function correctionOf(text: string, { sentence, quantity, value }: Misstated): Correction | undefined {
  if (isConverted(sentence, quantity)) return undefined;
  const figures = [quantity, ...repeated(sentence, quantity)];
  return {
    title: `Take the figure on record: ${valueInWords(value)}`,
    edits: figures.flatMap((figure) => editsFor(text, figure, value)),
  };
}

function editsFor(text: string, { item, source }: Figure, value: FactValue): readonly Edit[] {
  const written = text.slice(source.start, source.end);
  const figure = { span: source, newText: inNotation(written, item, value) };
  const hedge = hedgeBefore(text.slice(Math.max(0, source.start - LOOK_BACK), source.start), item);
  if (hedge === undefined) return [figure];
  const start = source.start - hedge.back;
  return [{ span: { start, end: start + hedge.length }, newText: hedge.newText }, figure];
}

/** So much text before a figure may hold what hedges it, in code units. */
const LOOK_BACK = 48;
/** Marks of emphasis may stand between. */
const MARKS = '(?=[*_]{0,3}$)';
const RANGE = new RegExp(`\\b(?:(?:somewhere|anywhere) )?(?:between|from)\\s${MARKS}`, 'i');
/** Untrue of the value itself: "at least" and "up to" are not, nor is "about". */
const UNTRUE = new RegExp(
  `(?:\\b(?:(?:just|slightly|a little|well|far|much|somewhat|comfortably|only) )?(?:(?:more|less|fewer|greater|higher|lower|larger|smaller) than|over|above|beyond|in excess of|north of|under|below|short of|shy of|nearly|almost|close to|virtually|just)\\s|[<>]\\s?)${MARKS}`,
  'i',
);
/** Says that it is little or much. */
const COMMENT =
  /\b(?:only|just|merely|barely|fully|a (?:mere|paltry|meagre|measly|modest|whopping|staggering|hefty|massive|huge))\s(?=(?:about |around |roughly |some |approximately )?[*_]{0,3}$)/i;
const VERB = new RegExp(`\\b(exceed|surpass|top)(e?s|p?ed|p?ing)?\\s${MARKS}`, 'i');

interface Hedge {
  /** Distance from its start to the figure, and its length, in code units. */
  readonly back: number;
  readonly length: number;
  readonly newText: string;
}

function hedgeBefore(before: string, { low, high }: Quantity): Hedge | undefined {
  const verb = VERB.exec(before);
  if (verb !== null) return at(before, verb, `${toBe(verb, before)} `);
  const match = (low === high ? null : RANGE.exec(before)) ?? UNTRUE.exec(before) ?? COMMENT.exec(before);
  return match === null ? undefined : at(before, match, '');
}

function at(before: string, { 0: words, index }: RegExpExecArray, newText: string): Hedge {
  return { back: before.length - index, length: words.length, newText };
}

/** "exceeds" to "is", "exceeding" to "of". */
function toBe({ 2: ending = '', index }: RegExpExecArray, before: string): string {
  if (ending.endsWith('ing')) return 'of';
  if (ending.endsWith('ed')) return /\b(?:has|have|had)\s$/.test(before.slice(0, index)) ? 'been' : 'was';
  if (ending !== '') return 'is';
  return /\b(?:will|would|can|could|may|might|must|shall|to)\s$/.test(before.slice(0, index)) ? 'be' : 'are';
}

const APPOSITION = /^,?\s?[(–—]?\s?(?:or|i\.e\.,?|that is,?|in other words,?|in words,?|in figures,?|=)?\s?$/;

function isBeside({ text }: Sentence, { item: { span } }: Figure, other: Figure): boolean {
  const between = text.slice(
    Math.min(span.end, other.item.span.end),
    Math.max(span.start, other.item.span.start),
  );
  return between.trim() !== '' && APPOSITION.test(between);
}

/** "$14 bn, i.e. 14 billion US dollars": the same figure once more. */
function repeated(sentence: Sentence, quantity: Figure): readonly Figure[] {
  const { type, low, high, currency, unit } = quantity.item;
  return sentence.quantities.filter(
    (other) =>
      other !== quantity &&
      other.item.type === type &&
      other.item.low === low &&
      other.item.high === high &&
      other.item.currency === currency &&
      (type !== 'number' || other.item.unit === unit) &&
      isBeside(sentence, quantity, other),
  );
}

/** "$14 billion (€12 billion)". */
function isConverted(sentence: Sentence, quantity: Figure): boolean {
  return sentence.quantities.some(
    (other) =>
      other.item.type === 'money' &&
      other.item.currency !== quantity.item.currency &&
      isBeside(sentence, quantity, other),
  );
}

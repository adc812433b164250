// Owns the question whether other figures of a sentence rest on one, so that it cannot be put right alone: by arithmetic, or compared.
import { measureOf } from '../../facts/measures.ts';
import { readNumber } from '../../prose/quantities/numbers.ts';
import { unitBehind } from '../../prose/quantities/units.ts';
import type { Sentence } from '../../prose/sentence.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Figure } from './correction.ts';

/** So many to one: halves, thirds and quarters, or what one period has of another, where one is named. */
const PARTS = [1, 2, 3, 4];
const PERIODS = [7, 12, 24, 30, 52, 365];
const PER_PERIOD =
  /^[^.,;:]{0,32}\b(?:(?:an?|per|each|every) (?:hour|day|night|week|month|quarter|year)|hourly|daily|weekly|monthly|quarterly|yearly|annually)\b/;
/** Sentences with more numbers are lists. */
const MOST = 16;

/** An amount in the unit of the figure that is asked about, and what one step of its last digit is worth. */
interface Amount {
  readonly value: number;
  readonly step: number;
  /** Whether it may be of what the figure is of: in its unit or currency, or with none. */
  readonly isOfKind: boolean;
  readonly isPerPeriod: boolean;
}

/**
 * "14 km (8.7 miles)", "€300 a month (€3,600 a year)", "450 beds: 200 here, 250 there", "longer than the 13 km tunnel": whether the
 * sentence has figures that would be untrue beside another one. `edited` are those that change with it,
 * to the `recorded` amount in the figure's own unit.
 */
export function isTied(
  sentence: Sentence,
  figure: Figure,
  { edited, recorded }: { readonly edited: readonly Figure[]; readonly recorded: number },
): boolean {
  if (isCompared(sentence, figure)) return true;
  const others = amountsBeside(
    sentence,
    figure.item,
    edited.map((one) => one.item.span),
  );
  return (
    isReckoned(figure, others) || others.some((one) => one.isOfKind && isBetween(one.value, figure, recorded))
  );
}

const THAN =
  /\b(?:(?:more|less|fewer|greater|higher|lower|larger|smaller)\s)?than\s|\b(?:twice|double|triple|treble|times (?:as|the))\s/giu;

/** Whether its stretch between semicolons compares; "more than" right before a figure only hedges it. */
function isCompared({ text, quantities }: Sentence, { item: { span } }: Figure): boolean {
  const start = text.lastIndexOf(';', span.start) + 1;
  const stop = text.indexOf(';', span.end);
  const clause = text.slice(start, stop < 0 ? text.length : stop);
  return Array.from(clause.matchAll(THAN)).some(({ 0: words, index }) => {
    const end = start + index + words.length;
    return !(words.includes(' than ') && quantities.some(({ item }) => item.span.start === end));
  });
}

/** "12,000 people, 10,000 of them drivers": a part that would be more than the whole, or the smaller that would be the larger. */
function isBetween(value: number, { item: { low, high } }: Figure, recorded: number): boolean {
  return low > recorded ? recorded < value && value < low : high < value && value < recorded;
}

function isReckoned({ item }: Figure, others: readonly Amount[]): boolean {
  if (item.low !== item.high) return false;
  const own = { value: item.low, step: 2 * item.halfUnit };
  const kin = others.filter(({ isOfKind }) => isOfKind);
  if (kin.some((one) => ratiosOf(one).some((ratio) => isRatio(own, one, ratio)))) return true;
  if (item.type === 'percent' && kin.some(({ value }) => Math.abs(own.value + value - 100) < 1e-9))
    return true;
  return isTotal(own, kin) || isOfPair(own, others);
}

type Value = Pick<Amount, 'value' | 'step'>;

function ratiosOf({ isPerPeriod }: Amount): readonly number[] {
  return isPerPeriod ? [...PARTS, ...PERIODS] : PARTS;
}

function isRatio(own: Value, other: Value, ratio: number): boolean {
  return isSame(own, times(other, ratio)) || isSame(other, times(own, ratio));
}

/** Whether the others make it up, in the order in which they stand: "200 here, 250 there". */
function isTotal(own: Value, kin: readonly Value[]): boolean {
  return kin.some((_, start) => {
    let sum = 0;
    return kin.slice(start).some(({ value, step }, index) => {
      sum += value;
      return index > 0 && isSame(own, { value: sum, step });
    });
  });
}

/** Whether it comes of two others, or one of them of it and the other: "15 wards of 30", "€9 a metre, €585 for 65 metres". */
function isOfPair(own: Value, others: readonly Amount[]): boolean {
  return others.some((one, at) =>
    others.some((two, index) => {
      if (index === at || one.value <= 1 || two.value <= 1) return false;
      const isSum = one.isOfKind && two.isOfKind && isSame(two, { ...own, value: own.value + one.value });
      return isSum || isSame(own, times(one, two.value)) || isSame(two, times(own, one.value));
    }),
  );
}

function times({ value, step }: Value, by: number): Value {
  return { value: value * by, step: step * by };
}

/** To the coarser of the two roundings. */
function isSame(one: Value, two: Value): boolean {
  return Math.abs(one.value - two.value) <= (Math.max(one.step, two.step) / 2) * (1 + 1e-9);
}

/** The numbers of the sentence beside dates and what is edited, read or not: "200 in the north". */
function amountsBeside(
  { text, quantities }: Sentence,
  item: Figure['item'],
  edited: readonly Span[],
): readonly Amount[] {
  const taken = [
    ...edited,
    ...quantities.filter(({ item: { type } }) => type === 'date').map((one) => one.item.span),
  ];
  const found: Amount[] = [];
  let end = 0;
  for (const { index } of text.matchAll(DIGITS)) {
    const number = readNumber(text, index);
    if (number === undefined || found.length === MOST) continue;
    const span = { start: index, end: number.end };
    if (span.start < end || taken.some((other) => overlaps(other, span))) continue;
    end = span.end;
    const read = quantities.find((one) => overlaps(one.item.span, span))?.item;
    const unit = unitBehind(text, number.end)?.name;
    const factor = read?.type === 'money' ? undefined : factorTo(item.unit, unit);
    const isOfKind =
      read === undefined || read.type === 'number'
        ? unit === undefined || factor !== undefined || unit === item.unit
        : read.type === item.type && read.currency === item.currency;
    found.push({
      value: number.value * (factor ?? 1),
      step: number.step * (factor ?? 1),
      isOfKind,
      isPerPeriod: PER_PERIOD.test(text.slice(number.end)),
    });
  }
  return found;
}

const DIGITS = /(?<![\p{L}\p{N}]|\d[.,])\d/gu;

/** How many of the figure's measure one of another is; undefined for things that are counted, or of other dimensions. */
function factorTo(own: string | undefined, other: string | undefined): number | undefined {
  const measure = measureOf(own ?? '');
  const from = measureOf(other ?? '');
  if (measure === undefined || from?.dimension !== measure.dimension) return undefined;
  return from.factor / measure.factor;
}

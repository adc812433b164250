// Owns money, percentages and plain numbers, alone and as ranges.
import type { Span } from '../../text/span.ts';
import type { Quantity } from '../model.ts';
import { readApproximation } from './approximation.ts';
import { isCount } from './counting.ts';
import type { CurrencyMark } from './currencies.ts';
import { isFree } from './glued.ts';
import { isInDoubt } from './looseGroups.ts';
import type { WrittenNumber } from './numbers.ts';
import { nothing, type Reading } from './reading.ts';
import { strongEnd } from './strong.ts';
import { unitBehind } from './units.ts';
import { inherit, readWritten, unitAt, type Written } from './written.ts';

/** The figure that starts at `at`: a digit, a currency, or a number word. */
export function readFigure(text: string, at: number): Reading {
  const written = readWritten(text, at);
  if (written === undefined) return nothing(at + 1);
  const { span, first, second, money, percent } = written;
  if (!isFree(text, span.start)) return nothing(Math.max(first.end, at + 1));
  if (isInDoubt(text, span)) return nothing(span.end);
  const isCounted = money === undefined && percent === undefined;
  if (isCounted ? !isCount(text, written) : money !== undefined && isWeight(money, written))
    return nothing(span.end);
  if (second === undefined)
    return { found: [quantityOf(text, written, span, [first, first])], end: span.end };
  const low = inherit(first, second);
  const found = isTwoFigures(text, written)
    ? twoFigures(text, written, [low, second])
    : [quantityOf(text, written, span, [low, second])];
  return { found, end: span.end };
}

const RANGING = /\b(?:rang|vari|vary|span|stretch|anywhere)[a-z]{0,6}\s(?:widely\s)?from\s$/i;

/** "rose from 10 to 15 %": two figures; "ranges from 10 to 15 %" and "10 to 15 %": one range. */
function isTwoFigures(text: string, { span, link }: Written): boolean {
  const before = text.slice(Math.max(0, span.start - 28), span.start);
  return link === ' to ' && /\bfrom\s$/i.test(before) && !RANGING.test(before);
}

function twoFigures(
  text: string,
  written: Written,
  [first, second]: readonly [WrittenNumber, WrittenNumber],
): readonly Quantity[] {
  const { span, secondStart } = written;
  return [
    quantityOf(text, written, { start: span.start, end: unitAt(text, first.end).end }, [first, first]),
    quantityOf(text, written, { start: secondStart, end: span.end }, [second, second]),
  ];
}

function quantityOf(
  text: string,
  { money, percent }: Written,
  span: Span,
  [low, high]: readonly [WrittenNumber, WrittenNumber],
): Quantity {
  const isTurned = low.value > high.value;
  const quantity: Draft = {
    span,
    type: money === undefined ? 'number' : 'money',
    low: isTurned ? high.value : low.value,
    high: isTurned ? low.value : high.value,
    halfUnit: Math.min(low.step, high.step, percent === undefined ? Number.POSITIVE_INFINITY : 1) / 2,
    approximation: readApproximation(text, span.start, span.end),
  };
  if (percent !== undefined) {
    quantity.type = 'percent';
    if (percent === 'points') quantity.unit = 'percentage points';
  } else if (money !== undefined) quantity.currency = money.currency;
  // What a "69,000-strong workforce" counts is left to the noun.
  else if (strongEnd(text, span.end) === undefined) {
    const unit = unitBehind(text, span.end)?.name;
    if (unit !== undefined) quantity.unit = unit;
  }
  return quantity;
}

/** A quantity while it is made. */
type Draft = { -readonly [Part in keyof Quantity]: Quantity[Part] };

/** Pounds without a scale are as likely a weight. */
function isWeight({ text }: CurrencyMark, { first, second }: Written): boolean {
  return first.scale === '' && (second?.scale ?? '') === '' && /^pounds?$/i.test(text);
}

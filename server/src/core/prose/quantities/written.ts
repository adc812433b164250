// Owns a figure as it is written: sign, number, range, unit.
import type { Span } from '../../text/span.ts';
import { WORD_UNITS } from '../../text/units.ts';
import { type CurrencyMark, currencyBefore, currencyBehind } from './currencies.ts';
import { readAmount, readNumber, type WrittenNumber } from './numbers.ts';

/** A figure as it stands: number by number, with the sign before and the unit behind. */
export interface Written {
  readonly span: Span;
  readonly first: WrittenNumber;
  readonly second: WrittenNumber | undefined;
  /** Where the second number starts, with its sign. */
  readonly secondStart: number;
  readonly link: string;
  readonly money: CurrencyMark | undefined;
  readonly percent: 'percent' | 'points' | undefined;
}

const PERCENT = new RegExp(
  `[ \\u00a0\\u202f-]?(?:(%-?[ \\u00a0]?points?\\b|percentage[ -]points?\\b|pp(?![${WORD_UNITS}])|(?:per ?cent|pct)[ -]points?\\b)|(%|per[ -]?cent(?![${WORD_UNITS}])|pct\\b\\.?))`,
  'y',
);
const LINK = /[ \u00a0]?(?:–|—|-)[ \u00a0]?| (?:to|and|or) /y;

/** The figure that starts at `at`; undefined if nothing but a sign or a vague scale stands there. */
export function readWritten(text: string, at: number): Written | undefined {
  const sign = currencyBefore(text, at);
  const read = sign === undefined ? readNumber : readAmount;
  const first = read(text, sign?.end ?? at);
  if (first === undefined) return undefined;
  const isBare = isBareScale(text, at, first);
  const bare = isBare ? articleBefore(text, at) : undefined;
  if (isBare && bare === undefined) return undefined;
  const own = unitAt(text, first.end);
  const follower = readSecond(text, own.end, sign?.start ?? at, { first, read });
  const behind = follower === undefined ? own : unitAt(text, follower.number.end);
  const range =
    follower !== undefined && isOfOneKind(first, { sign, ...own }, follower, behind) ? follower : undefined;
  const last = range === undefined ? own : behind;
  const scaled = bare?.half === true ? { ...first, value: first.value / 2, step: first.step / 10 } : first;
  return {
    span: { start: sign?.start ?? bare?.start ?? at, end: last.end },
    first: scaled,
    second: range?.number,
    secondStart: range?.start ?? at,
    link: range?.link ?? '',
    money: sign ?? last.money ?? own.money ?? range?.sign,
    percent: last.percent ?? own.percent,
  };
}

/** "a million", "half a billion": the article and half belong to the figure. */
function articleBefore(text: string, at: number): { start: number; half: boolean } | undefined {
  const match = /(?<![\p{L}\p{N}])(half[ -])?an?[ -]$/iu.exec(text.slice(Math.max(0, at - 8), at));
  return match === null ? undefined : { start: at - match[0].length, half: match[1] !== undefined };
}

/** "hundreds", "a few hundred", "several million": vague unless a number or an article counts them. */
function isBareScale(text: string, at: number, number: WrittenNumber): boolean {
  return (
    number.kind === 'words' && /^(?:hundred|thousand|million|billion|trillion)/i.test(text.slice(at, at + 8))
  );
}

interface Unit {
  readonly end: number;
  readonly money?: CurrencyMark;
  readonly percent?: 'percent' | 'points';
}

/** Per cent or money behind a number that ends at `at`. */
export function unitAt(
  text: string,
  at: number,
): { end: number; money?: CurrencyMark; percent?: 'percent' | 'points' } {
  PERCENT.lastIndex = at;
  const percent = PERCENT.exec(text);
  if (percent !== null)
    return { end: at + percent[0].length, percent: percent[1] === undefined ? 'percent' : 'points' };
  const money = currencyBehind(text, at);
  return money === undefined ? { end: at } : { end: money.end, money };
}

interface Second {
  readonly number: WrittenNumber;
  readonly start: number;
  readonly link: string;
  readonly sign: CurrencyMark | undefined;
}

/** The upper end of a range; "and" only behind "between", "or" only between small numbers. */
function readSecond(
  text: string,
  at: number,
  start: number,
  { first, read }: { first: WrittenNumber; read: typeof readNumber },
): Second | undefined {
  LINK.lastIndex = at;
  const link = LINK.exec(text)?.[0];
  if (link === undefined) return undefined;
  const isBetween = /\bbetween\s$/i.test(text.slice(Math.max(0, start - 10), start));
  if (link === ' and ' && !isBetween) return undefined;
  const from = at + link.length;
  const sign = currencyBefore(text, from);
  const number = read(text, sign?.end ?? from);
  if (number === undefined || isBareScale(text, sign?.end ?? from, number)) return undefined;
  if (isTelephone(text.slice(at - 4, number.end))) return undefined;
  if (link === ' or ' && (number.value !== first.value + 1 || number.kind !== first.kind)) return undefined;
  if (/^[\p{L}\p{N}-]*\d/u.test(text.slice(number.end, number.end + 3))) return undefined;
  return { number, start: sign?.start ?? from, link, sign };
}

/** Whether two numbers can be the ends of one range: "$5 million to 40 labs" is none. */
function isOfOneKind(
  first: WrittenNumber,
  own: Unit & { sign: CurrencyMark | undefined },
  second: Second,
  behind: Unit,
): boolean {
  if (own.percent !== undefined && behind.percent === undefined) return false;
  if (own.money !== undefined && behind.money === undefined && second.sign === undefined) return false;
  if (own.sign === undefined ? second.sign !== undefined : behind.percent !== undefined) return false;
  return first.scale === '' || second.number.scale !== '' || second.number.value > first.value;
}

function isTelephone(text: string): boolean {
  return /^\D?\d{3}-\d{4}$/.test(text);
}

/** "$1.5–2 billion": the lower end has the scale of the upper one unless that would turn the range round. */
export function inherit(first: WrittenNumber, second: WrittenNumber): WrittenNumber {
  if (first.scale !== '' || second.scale === '' || first.kind !== second.kind) return first;
  const factor = /^(?:hundred)$/.test(second.scale) ? 100 : (SCALE_OF.get(second.scale.charAt(0)) ?? 1);
  if (first.value * factor > second.value) return first;
  return { ...first, value: first.value * factor, step: Math.min(first.step, 1) * factor };
}

const SCALE_OF: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['t', 1e12],
  ['m', 1e6],
  ['b', 1e9],
  ['l', 1e5],
  ['c', 1e7],
]);

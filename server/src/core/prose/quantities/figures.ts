// Owns money, percentages and plain numbers.
import type { Quantity } from '../model.ts';
import { readApproximation } from './approximation.ts';
import { DIGITS, readNumber, readScale, SCALES, WORDS } from './numbers.ts';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['us dollars', 'USD'],
  ['u.s. dollars', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['pounds', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['¥', 'JPY'],
  ['jpy', 'JPY'],
  ['yen', 'JPY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['yuan', 'CNY'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud', 'AUD'],
  ['chf', 'CHF'],
  ['₹', 'INR'],
  ['inr', 'INR'],
]);

const PREFIX =
  '(?:US\\$|CA?\\$|AU?\\$|\\$|€|£|¥|₹|\\b(?:USD|EUR|GBP|JPY|CNY|RMB|CAD|AUD|CHF|INR)[ \\u00a0]?)';
const SUFFIX =
  'U\\.S\\. dollars|US dollars|dollars?|euros?|pounds sterling|pounds|yen|yuan|USD|EUR|GBP|JPY|CNY|RMB|CAD|AUD|CHF|INR|€';
const GAP = '[ \\u00a0\\u202f-]?';
const NUMBER = `(?:${DIGITS}|\\b(?:${WORDS})\\b)`;
const SCALED = `(${NUMBER})(?:${GAP}(${SCALES})\\b)?(?:[ -](million|billion|trillion)\\b)?`;
const RANGE = '[ \\u00a0]?(?:–|—|-|to|and)[ \\u00a0]?';

const PATTERN = new RegExp(
  `(${PREFIX})?[ \\u00a0]?${SCALED}(?:${RANGE}(?:${PREFIX})?${SCALED})?(?:${GAP}(%|per ?cent\\b|percentage points?\\b|pp\\b)|${GAP}(${SUFFIX})(?![\\p{L}]))?`,
  'giu',
);
const WORTH_A_LOOK = new RegExp(`[0-9]|\\b(?:${WORDS})\\b`, 'i');

/** Figures in the text; spans are offsets into it. Versions, section numbers and the like are none. */
export function findFigures(text: string): readonly Quantity[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const figure = figureOf(match, text);
    if (figure !== undefined) found.push(figure);
  }
  return found;
}

function figureOf(match: RegExpExecArray, text: string): Quantity | undefined {
  const [whole, prefix, first = '', scale, scale2, second, rangeScale, rangeScale2, percent, suffix] = match;
  const lead = whole.length - whole.trimStart().length;
  const span = { start: match.index + lead, end: match.index + whole.trimEnd().length };
  const low = readNumber(first);
  if (low === undefined) return undefined;
  const currency = SIGNS.get((prefix ?? suffix ?? '').trim().toLowerCase());
  const type = percent !== undefined ? 'percent' : currency !== undefined ? 'money' : 'number';
  const isBare = type === 'number' && scale === undefined;
  if (isBare && !isCount(text, span, first)) return undefined;
  if (type === 'number' && /^[mbk]$/i.test(scale ?? '')) return undefined;
  const high = second === undefined ? low : (readNumber(second) ?? low);
  const highFactor = readScale(rangeScale ?? undefined) * readScale(rangeScale2);
  const ownFactor = readScale(scale) * readScale(scale2);
  const lowFactor = second !== undefined && ownFactor === 1 ? highFactor : ownFactor;
  const unit = type === 'number' ? unitBehind(text, span.end) : undefined;
  return {
    span,
    type,
    low: low.value * lowFactor,
    high: second === undefined ? low.value * lowFactor : high.value * highFactor,
    halfUnit: (Math.min(low.step, high.step) * (second === undefined ? lowFactor : highFactor)) / 2,
    approximation: readApproximation(text, span.start, span.end),
    ...(currency === undefined || type !== 'money' ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const NAME_BEFORE =
  /(?:\b(?:section|sec\.|article|art\.|chapter|ch\.|part|table|figure|fig\.|page|p\.|pp\.|paragraph|para\.|version|v|no\.|number|nos\.|step|phase|level|tier|grade|type|annex|appendix|title|rule|regulation|directive|order|act|bill|act of|sb|hr|h\.r\.|ab|iso|rfc|window|windows|covid|sars|channel|room|item|option|question|q|day|week|year|vol\.|volume|issue|line|schedule|clause|recital|principle|goal|target)[ \u00a0-]?|[#§/\\_.:@^=+-]|\[)$/i;

/** Whether a bare number counts something: behind it stands a noun, and before it nothing that it is a name or place of. */
function isCount(text: string, span: { start: number; end: number }, written: string): boolean {
  const before = text.slice(Math.max(0, span.start - 16), span.start);
  const after = text.slice(span.end, span.end + 24);
  if (/[\p{L}\p{N}]$/u.test(before) || NAME_BEFORE.test(before)) return false;
  if (
    /\p{Lu}[\p{L}-]*[ \u00a0]$/u.test(before) &&
    /^\d/.test(written) &&
    !/(?:^|[.!?]\s)\p{Lu}\p{Ll}+ $/u.test(before)
  )
    return false;
  if (/^(?:[\p{L}_/\\%^°]|-[\p{L}\d]|[.:,]\d|\]|[ \u00a0]?(?:a\.m|p\.m|am|pm)\b)/u.test(after)) return false;
  if (/^(?:1[89]|20)\d\d$/.test(written)) return false;
  if (/^\d/.test(written))
    return /^[ \u00a0]\p{Ll}/u.test(after) || Number(written.replace(/\D/g, '')) >= 1000;
  return !/^one$/i.test(written) && /^ \p{Ll}{3}/u.test(after);
}

const NO_UNIT =
  /^(?:of|in|on|at|to|and|or|for|by|from|with|as|is|are|was|were|has|have|had|than|the|a|an|that|which|who|per|more|less|fewer|out|when|while|but|if|other|most|new|different)$/;

/** The lower-case noun that is counted: the first word behind the number that is no function word. */
function unitBehind(text: string, end: number): string | undefined {
  const word = /^[ \u00a0](\p{Ll}[\p{Ll}-]{1,30})/u.exec(text.slice(end, end + 34))?.[1];
  return word === undefined || NO_UNIT.test(word) ? undefined : word;
}

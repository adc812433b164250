// Owns dates, down to the precision written.
import { WORD_UNITS } from '../../text/units.ts';
import type { Quantity } from '../model.ts';
import { readDateApproximation } from './approximation.ts';
import { nothing, type Reading } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?))';
const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d%]|[.,]\\d)';
/** Dates are often held together by blanks that do not break. */
const BLANK = '[ \\u00a0\\u202f]';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** Each is tried where a figure may start. A second day makes the month the precision. */
const STARTING_WITH_DIGIT: readonly RegExp[] = [
  /(?<year>(?:1[5-9]|20)\d\d)-(?<number>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?(?![\d-])/y,
  new RegExp(
    `${DAY}(?<second> ?[–-] ?\\d{1,2}(?:st|nd|rd|th)?)?(?:${BLANK}of)?${BLANK}${MONTH},?${BLANK}${YEAR}`,
    'y',
  ),
];
const STARTING_WITH_MONTH: readonly RegExp[] = [
  new RegExp(`${MONTH}${BLANK}${DAY}(?<second> ?[–-] ?\\d{1,2}(?:st|nd|rd|th)?)?,?${BLANK}${YEAR}`, 'y'),
  new RegExp(`${MONTH},?${BLANK}(?:of${BLANK})?${YEAR}`, 'y'),
];
const DAY_ALONE = new RegExp(
  `(?:${DAY}(?:${BLANK}of)?${BLANK}${MONTH}|${MONTH.replace('month', 'other')}${BLANK}\\d{1,2}(?:st|nd|rd|th)?)(?![${WORD_UNITS}])`,
  'y',
);
const YEARS = new RegExp(
  `((?:1[5-9]|20)\\d\\d)(?:[–—/-](\\d\\d|(?:1[5-9]|20)\\d\\d)(?![${WORD_UNITS}])| to ((?:1[5-9]|20)\\d\\d)(?![${WORD_UNITS}])| and ((?:1[5-9]|20)\\d\\d)(?![${WORD_UNITS}]))?(?![${WORD_UNITS}%_]|[.,:]\\d|[–/-]\\d)`,
  'y',
);

const GLUED = /[\p{L}\p{N}_#§/\\.@^=$€£¥[’']/u;

/** The date that starts at `at`, or undefined. `low` and `high` are the year; `date` is missing for a span of years. */
export function readDate(text: string, at: number): Reading | undefined {
  const patterns = patternsFor(text.charAt(at));
  if (patterns === undefined) return undefined;
  if (GLUED.test(text.charAt(at - 1)) && !/(?<![\p{L}\p{N}])FY$/u.test(text.slice(Math.max(0, at - 3), at)))
    return undefined;
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && text.charAt(at - 1) !== '-')
      return { found: [fullDate(text, at, match)], end: at + match[0].length };
  }
  DAY_ALONE.lastIndex = at;
  const alone = DAY_ALONE.exec(text);
  if (alone !== null) return nothing(at + alone[0].length);
  return patterns === STARTING_WITH_DIGIT ? readYears(text, at) : undefined;
}

function patternsFor(first: string): readonly RegExp[] | undefined {
  if (first >= '0' && first <= '9') return STARTING_WITH_DIGIT;
  return 'ADFJMNOS'.includes(first) ? STARTING_WITH_MONTH : undefined;
}

function fullDate(text: string, at: number, match: RegExpExecArray): Quantity {
  const { year = '', month, number, day, second } = match.groups ?? {};
  const monthNumber = number ?? (month === undefined ? '' : monthOf(month));
  const date = [
    year,
    monthNumber,
    ...(day === undefined || second !== undefined ? [] : [day.padStart(2, '0')]),
  ].join('-');
  return dateAt(text, { start: at, end: at + match[0].length }, [Number(year), Number(year)], date);
}

const VAGUE =
  /(?<![\p{L}\p{N}])(?:(?:Q[1-4]|H[12]|FY|[Ee]arly|[Mm]id|[Ll]ate|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) (?:quarter|half) of|end of|[Bb]eginning of|[Ss]tart of|[Mm]iddle of)[ -](?:of )?|FY)$/u;
const DATED =
  /(?:^|\b(?:in|since|until|till|by|from|during|before|after|of|between|and|to|for|through|throughout|year|around|about|circa|ca\.|c\.|over)\s|[([,;]\s?)$/i;

/** A year alone, or a span of years; from 1980 to 2040 also without "in" before it. */
function readYears(text: string, at: number): Reading | undefined {
  YEARS.lastIndex = at;
  const match = YEARS.exec(text);
  const first = match?.[1];
  if (match === null || first === undefined) return undefined;
  const before = text.slice(Math.max(0, at - 24), at);
  const vague = VAGUE.exec(before)?.[0];
  if (vague === undefined && /-$/.test(before)) return undefined;
  const last = match[2] ?? match[3] ?? match[4];
  const isSpan = last !== undefined && (match[4] === undefined || /\bbetween\s$/i.test(before));
  const low = Number(first);
  const high = !isSpan ? low : last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
  const end = at + (isSpan || last === undefined ? match[0].length : 4);
  if (high < low) return nothing(at + match[0].length);
  if (!isYear(text, { before, end, low, isMarked: vague !== undefined || isSpan })) return undefined;
  const start = at - (vague?.length ?? 0);
  const quantity = dateAt(text, { start, end }, [low, high], isSpan ? undefined : first);
  const isVague = vague !== undefined && quantity.approximation === 'exact';
  return { found: [isVague ? { ...quantity, approximation: 'about' } : quantity], end };
}

interface YearPlace {
  readonly before: string;
  readonly end: number;
  readonly low: number;
  readonly isMarked: boolean;
}

function isYear(text: string, { before, end, low, isMarked }: YearPlace): boolean {
  if (isMarked) return true;
  const after = text.slice(end, end + 24);
  const isRound = low % 100 === 0;
  if (/^[ \u00a0](?:million|billion|trillion|thousand|dollars|euros|per ?cent|percent|%)/.test(after))
    return false;
  if (
    (isRound || low < 1980 || low > 2040) &&
    /^[ \u00a0]\p{Ll}+s\b/u.test(after) &&
    !/^ (?:was|is|has)\b/.test(after)
  )
    return false;
  if (/\b(?:some|nearly|almost|more than|at least|up to|roughly|approximately)\s$/i.test(before))
    return false;
  if (
    /\b(?:No\.|Nos\.|Order|Resolution|Regulation|Directive|Agenda|Vision|section|page|room|ISO|RFC|IEEE|EO)\s$/i.test(
      before,
    )
  )
    return false;
  if (low >= 1980 && low <= 2040) return true;
  return DATED.test(before);
}

/** "About 2000" is known to so many years. */
const ABOUT = 2;

function dateAt(
  text: string,
  span: { start: number; end: number },
  [low, high]: readonly [number, number],
  date: string | undefined,
): Quantity {
  const approximation = readDateApproximation(text, span.start, span.end);
  const halfUnit = approximation === 'about' ? ABOUT : 0.5;
  return date === undefined
    ? { span, type: 'date', low, high, halfUnit, approximation }
    : { span, type: 'date', low, high, halfUnit, approximation, date };
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

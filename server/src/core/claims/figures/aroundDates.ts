// Owns the words before a date that hang on it: a preposition, an article, a day of the week.
import type { Around, Replaced } from './correction.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)';
const WEEKDAY_BEFORE = new RegExp(`\\b(${WEEKDAY})(,?\\s(?:the\\s)?[*_]{0,3})$`);
const WEEKDAY_BEHIND = new RegExp(`^[,\\s(–—]{1,3}(?:an?\\s|the\\s|which was an?\\s|on an?\\s)?${WEEKDAY}`);
const PREPOSITION = /\b(in|on|at|by)(\sthe)?(\s[*_]{0,3})$/i;
const ARTICLE = /\bthe\s[*_]{0,3}$/i;
/** Behind these a time of the year may stand for the year. */
const OPEN = /\b(?:since|from)\sthe\s$/i;

/**
 * What stands before the date as the one that takes its place asks for it, the words furthest before it first: "at the end of 2023" to
 * "in 2024", "on Friday, 2 August 2024" to "on Thursday, 1 August 2024". `recorded`: the date on record, ISO. Undefined where the words
 * would have to be written anew.
 */
export function aroundDate(
  around: Around,
  newText: string,
  recorded: string,
): readonly Replaced[] | undefined {
  if (WEEKDAY_BEHIND.test(around.behind)) return undefined;
  const weekday = weekdayFor(around.before, newText, recorded);
  const before = around.before.slice(0, around.before.length - (weekday?.words ?? 0));
  const preposition = prepositionFor({ ...around, before }, newText);
  if (preposition === undefined) return undefined;
  return [
    ...preposition.map((one) => ({ ...one, back: one.back + (weekday?.words ?? 0) })),
    ...(weekday === undefined ? [] : [weekday]),
  ];
}

function hasDay(date: string): boolean {
  return /\b\d{1,2}(?:st|nd|rd|th)?\b/.test(date.replace(/\b\d{4}\b(?!-)/, ''));
}

/** The day of the week before a date, as its new one has it; none where that has no day. `words`: its length with what parts it from the date. */
function weekdayFor(
  before: string,
  newText: string,
  recorded: string,
): (Replaced & { readonly words: number }) | undefined {
  const [whole, written = '', gap = ''] = WEEKDAY_BEFORE.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const words = whole.length;
  if (!hasDay(newText))
    return { back: words, length: written.length + gap.replace(/[*_]{1,3}$/, '').length, newText: '', words };
  const name = WEEKDAYS[weekdayOf(recorded)] ?? '';
  const stop = written.endsWith('.') ? '.' : '';
  const isShort = !written.endsWith('day');
  return {
    back: words,
    length: written.length,
    newText: isShort ? `${name.slice(0, 3)}${stop}` : name,
    words,
  };
}

/** 0 for Sunday, of an ISO date in the Gregorian calendar, after Sakamoto (1992). */
function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** "on" before a day, "in" before a month or year, and no article but before "1st of August". */
function prepositionFor(
  { before, written }: Pick<Around, 'before' | 'written'>,
  newText: string,
): readonly Replaced[] | undefined {
  // "end of 2023", "early 2023": the year takes the place of a time in it.
  const isPart = /^\D/.test(written) && /^\d{4}$/.test(newText);
  const [whole, word = '', the = '', gap = ''] = PREPOSITION.exec(before) ?? [];
  if (whole !== undefined) {
    const isBy = /^by$/i.test(word) && !isPart;
    const wanted = isBy ? word.toLowerCase() : hasDay(newText) ? 'on' : 'in';
    const cased = /^\p{Lu}/u.test(word) ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
    const losesArticle = isPart || (/\sof\s|\d(?:st|nd|rd|th)\b/.test(written) && !hasDay(newText));
    const right = cased + (losesArticle ? '' : the);
    const wrong = word + the;
    return right === wrong ? [] : [{ back: whole.length, length: whole.length - gap.length, newText: right }];
  }
  if (!isPart || !ARTICLE.test(before)) return [];
  return OPEN.test(before) ? [{ back: 4, length: 4, newText: '' }] : undefined;
}

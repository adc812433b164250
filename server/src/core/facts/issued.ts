// Owns when a source was published: read from the forms that dates of CSL have, and the year of it.
import { isIsoDate, type Raw } from './raw.ts';

/**
 * The date of a source, ISO to the precision known: `{ "date-parts": [[2025, 6, 13]] }`, `{ year: 2025, month: 6 }` as Pandoc had
 * it, `{ "raw": "June 2025" }`, or a plain text. What is no date is kept as it stands, and said where a date was to stand.
 */
export function readIssued(raw: Raw): string | undefined {
  if (raw.isMissing) return undefined;
  const one = (Array.isArray(raw.value) ? raw.items()[0] : raw) ?? raw;
  if (typeof one.value !== 'object') return readPlain(one);
  const parts =
    one.at('date-parts').items()[0]?.items() ?? ['year', 'month', 'day'].map((name) => one.at(name));
  const numbers = parts
    .map((part) => Number(part.value))
    .filter((part) => Number.isInteger(part) && part > 0);
  if (numbers.length > 0)
    return numbers.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  const text = one.at('raw').optionalText() ?? one.at('literal').optionalText();
  return text === undefined ? undefined : (inIso(text) ?? text);
}

/** The year of a date as `readIssued` gives it; undefined where none can be made out. */
export function yearIssued(issued: string | undefined): string | undefined {
  return /(?<!\d)\d{4}(?!\d)/.exec(issued ?? '')?.[0];
}

function readPlain(raw: Raw): string | undefined {
  const text = typeof raw.value === 'boolean' ? undefined : raw.optionalText();
  if (text !== undefined && isDate(text)) return text;
  raw.complain('expected a date such as 2025, 2025-06 or 2025-06-13', 'warning');
  return text === undefined ? undefined : (inIso(text) ?? text);
}

/** Dates of the calendar, and what the Extended Date/Time Format adds: seasons, spans, doubt, a time of day. */
function isDate(text: string): boolean {
  return isIsoDate(text) || /^\d{4}(?:-2[1-4]$|(?:-\d{2}){0,2}[T~?%/])/.test(text);
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** "June 2025", "13 June 2025", "June 13, 2025" as ISO; undefined for all else: which of 6/7/2025 is the month, nobody can say. */
function inIso(text: string): string | undefined {
  const [, day, name = '', year] = DAY_FIRST.exec(text) ?? [];
  if (year === undefined) {
    const [, month, dayBehind, yearBehind] = MONTH_FIRST.exec(text) ?? [];
    return month === undefined ? undefined : inIso(`${dayBehind} ${month} ${yearBehind}`);
  }
  const month = MONTHS.findIndex((known) => known.startsWith(name.toLowerCase())) + 1;
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const date = parts.join('-');
  return isIsoDate(date) ? date : undefined;
}

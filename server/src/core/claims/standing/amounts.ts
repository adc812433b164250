// Owns the telling of what states an amount, though it is no sentence (cells of table rows, items such as "Staff: 12,400") or has no digits ("one in five").
import { saysNothing } from '../../prose/emptyNote.ts';
import { saysSomething } from './fields.ts';

const QUALIFIER =
  '(?:about|over|under|up to|upwards of|nearly|almost|around|approx(?:imately|\\.)?|circa|c\\.|ca\\.|some|roughly|only|just|more than|less than|fewer than|at (?:least|most)|an? (?:estimated|average of)|up|down|rose|fell|[+~≈<>≤≥±−–-])';
/** "$1.2", "about 40", "12,400", "3–5", "3 to 5", "2/3", "10^25". */
const NUMBER = new RegExp(
  `^["“'(]?(?:${QUALIFIER} ?){0,2}(?:(?:EUR|USD|GBP|CHF|AUD|CAD) ?|[A-Z]{0,2}[$€£¥₹] ?)?\\d[\\d.,/^]{0,20}(?: ?(?:[–-]|to|by|of|in|out of) ?[$€£¥₹]?\\d[\\d.,]{0,20})?`,
  'iu',
);
/** Whatever stands around it, this is an amount. */
const MEASURED =
  /[$€£¥₹]\s?\d|\d\s?(?:%|percent\b|per cent\b|percentage points?\b|[kmb]n\b|(?:thousand|million|billion|trillion|lakh|crore)s?\b)/i;
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}(?![\d.,])/;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** Of its unit: "km per hour and lane". */
const MOST_WORDS = 6;
/** A year, a day, a time, a version, or a place in an order. */
const NO_AMOUNT =
  /^\W{0,4}(?:1[5-9]|20)\d\d(?:\s?(?:[–/-]|to)\s?(?:\d\d){1,2})?\W{0,4}$|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^\W{0,4}\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\W{0,4}$|\d(?:st|nd|rd|th)\b|^\W{0,4}\d{1,3}(?:\.\d{1,3}){2,4}\W{0,4}$|\d:\d\d/;
/** "(2023)", "(est.)": behind an amount, says of when it is or how it was found. */
const ASIDE = / ?[([][^()[\]]{1,30}[)\]]\W{0,2}$/;
/** The first cell says whom or what a row is about: 1 is a number there, and 40 % an amount. */
const UNIT = /[$€£¥₹%]/;
/** Longer cells, in code units, are text. */
const LONGEST = 60;

/** Heads a column of numbers that only say which one or where: "Page", "Room", "No." */
const NAMES_PLACES =
  /^\W{0,3}(?:pages?|pp?|rooms?|halls?|floors?|ids?|nos?|nrs?|items?|sections?|chapters?|articles?|clauses?|recitals?|steps?|phases?|stages?|versions?|days?|weeks?|months?|years?|times?|start|end|dates?|deadline|sessions?|questions?|slides?|rows?|codes?|post ?codes?|zip|phone|tel|refs?|references?|notes?|#)\W{0,3}$/i;

/** Whether a cell of the row is an amount; the cells of both stand between bars. */
export function rowStatesAmount(row: string, header = ''): boolean {
  const heads = header.split('|');
  const isCounted = (index: number) => !NAMES_PLACES.test(heads[index] ?? '');
  return row
    .split('|')
    .some((cell, index) => (index > 0 ? isCounted(index) : UNIT.test(cell)) && isAmount(cell.trim()));
}

function isAmount(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const words = cell.replace(ASIDE, '');
  const number = NUMBER.exec(words)?.[0];
  if (number === undefined || NO_AMOUNT.test(words)) return false;
  const behind = words.slice(number.length);
  const isPlain = !/\d/.test(behind.replace(/\b[A-Z]{1,2}[a-z]?\d\b/g, ''));
  return (isPlain || MEASURED.test(words)) && (behind.match(WORD)?.length ?? 0) <= MOST_WORDS;
}

/** The row without cells that are still to be filled in, where others state an amount: "Acme | $12 million | TBC". */
export function withoutOpenCells(row: string): string {
  if (!rowStatesAmount(row)) return row;
  const cells = row.split('|');
  return cells.filter((cell) => cell.trim() === '' || !saysNothing(cell)).join('|');
}

/** A label of an item and what it is given. */
const LABELLED = /^([^:.!?|]{2,60}): (\S.{0,200})$/u;
/** An amount of this is no more than a detail of what the writers offer or do. */
const OWN =
  'tel|phone|fax|isbn|issn|doi|reading time|words?|word count|pages?|versions?|tickets?|fees?|price|duration|length|time|date|deadline|budget|option|step|phase|example|note';
const OWN_LABEL = new RegExp(`\\b(?:${OWN})\\b`, 'i');
/** No more than that: a "deadline for Member States" is one that somebody set. */
const IS_OWN_LABEL = new RegExp(`^(?:${OWN})$`, 'i');

/**
 * Whether an item of a list is a label with an amount: "Staff: 12,400 (2023)". A bare small number is none, as it may count what the brief itself
 * has: "Interviews: 12".
 */
export function itemStatesAmount(item: string): boolean {
  const [, label, value = ''] = LABELLED.exec(item) ?? [];
  if (label === undefined || OWN_LABEL.test(label) || NO_AMOUNT.test(value.slice(0, LONGEST))) return false;
  return (
    NUMBER.test(value) && (MEASURED.test(value.slice(0, LONGEST)) || THOUSANDS.test(value.slice(0, LONGEST)))
  );
}

/** Whether words only say when something of the writers' own is, or which of several it is: "Deadline: 12 March 2025". */
export function isOwnDetail(text: string): boolean {
  const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
  return (
    IS_OWN_LABEL.test(label) && value.length <= LONGEST && NO_AMOUNT.test(value) && !saysSomething(value)
  );
}

/** "One in five", "two out of ten", "half of", "a third of", "two thirds", "by two to one"; but not "one in five years". */
const SHARE = new RegExp(
  String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:[\p{L}-]{2,15} )?(?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|\d{1,4})\b(?! (?:years|months|weeks|days|hours|minutes|steps|parts)\b)` +
    String.raw`|\b(?:half|(?:an?|one|two|three|four) (?:thirds?|quarters?|fifths?|tenths?)) of\b|\b(?:two|three|four)[- ](?:thirds|quarters|fifths|tenths)\b` +
    String.raw`|\bby (?:two|three|four|five|six|ten|\d{1,3}) to (?:one|two|three)\b`,
  'iu',
);

/** What none of them goes without: most sentences have none of it, which is told sooner. */
const OF_SHARE = / (?:in|of|to) (?:every |one |t|f|s|e|n|\d)|(?:half|third|quarter|fifth|tenth)/;

/** Whether a sentence states a share or a ratio in words. */
export function statesShare(text: string): boolean {
  return OF_SHARE.test(text) && SHARE.test(text);
}

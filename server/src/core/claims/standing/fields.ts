// Owns the telling of what a document, a message or a meeting is filed under from prose: "Owner: Jane Roe", "Jane Roe, Berlin, 3 May 2025".
import { isVerbless } from './entries.ts';

const PEOPLE =
  'owners?|approvers?|assignees?|assigned to|responsible|contacts?|maintainers?|leads?|contributors?|recipients?|distribution(?: list)?|circulation|presenters?|speakers?|moderators?|hosts?|facilitators?|chairs?|chair(?:man|person|woman)|secretary|rapporteurs?|scribe|(?:note|minute)-?takers?';
const FILE =
  'status|state|stage|type|kind|category|categories|labels?|areas?|projects?|teams?|departments?|unit|client|priority|importance|classification|confidentiality|language|format|folder|file(?: ?name)?|path|url|links?|id|doi|issn|isbn|(?:doc(?:ument)?|file|case) (?:id|no\\.?|number|ref(?:erence)?|type|owner|title|status)|ref(?:erence)?(?: no\\.?| number)?|alias(?:es)?|up|parent|related|title|topics?|venue|location|place|room|time|duration|due(?: date)?|deadline|review date|next (?:review|meeting)|word count|read(?:ing)? time|agenda|meeting(?: title)?';
const DONE =
  'created|edited|updated|modified|changed|saved|printed|reviewed|revised|published|posted|prepared|written|drafted|compiled|approved|submitted|sent|received|accessed|issued';
/** How somebody is reached. */
const CONTACT = 'phone|telephone|tel|mobile|fax|e-?mail|web ?site|(?:postal |e-?mail )?address';
/** Labels that may also tell something of whom the text is about; they count beside others. */
const MAY_BE_FIELD = new RegExp(
  `^(?:${PEOPLE}|${FILE}|(?:${DONE})(?: (?:by|on|at|for|to|time|date))?)$`,
  'i',
);
/** Labels of nothing but documents, messages and meetings. */
const IS_FIELD = new RegExp(
  `^(?:${CONTACT}|(?:lead |corresponding )?authors?|editors?|reviewers?|from|to|b?cc|subject|re|fwd?|reply-to|sender|attachments?|keywords?|tags?|version|revision|present|in attendance|attendees|attending|participants|apolog(?:y|ies)(?: for absence)?|absent|regrets|minutes(?: taken)? by|dates?(?: and time| (?:${DONE}))?|(?:publication|submission|meeting) date|last (?:${DONE})(?: (?:by|on|at|time|date))?|(?:${DONE}) (?:on|at|time|date))$`,
  'i',
);
/** What these hold may be said in a sentence, and is a title all the same. */
const HOLDS_TITLE = /^(?:subject|re|fwd?|titles?|topics?|agenda|meeting(?: title)?)$/i;
/** Dataview and Logseq write two colons: a field of the page, whatever its name. */
const LINE = /^(?:[-*•] )?(\p{L}[\p{L}\p{N} /.()'’_-]{0,40}?) ?(::?)(?:\s+(\S.{0,200}))?$/u;
const HOLDS_NUMBER = new RegExp(
  `^(?:${CONTACT}|version|revision|doi|is[sb]n|ref|time|duration|(?:.* )?(?:id|no\\.?|number|count|time))$`,
  'i',
);
/** A figure is what somebody would want a source for: "Fines: EUR 3 billion". A year is none. */
const FIGURE = /\d\s?%|[$€£]\s?\d|\d,\d{3}|\b(?:million|billion|trillion|percent|per cent)\b/i;
const NUMBER = /^\d{1,20}(?:[.,]\d{1,20})?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether all lines of a sentence are such fields; `opening`: the first sentence of its paragraph. */
export function isFields(text: string, opening: string): boolean {
  const lines = text.split('\n');
  const [surely, maybe] = [countOf(lines, isSurely), countOf(lines, isMaybe)];
  if (surely === undefined || maybe === undefined) return false;
  if (surely > 0 && 2 * (surely + maybe) > lines.length) return true;
  const isBesideOthers = lines.length > 1 || (opening !== text && isField(opening.split('\n')[0] ?? ''));
  return isBesideOthers && 2 * maybe > lines.length;
}

interface Field {
  readonly label: string;
  readonly isNamed: boolean;
}

/** The field in a line; undefined where it is none, or holds what may be a claim. */
function fieldIn(line: string): Field | undefined {
  const [, label = '', colons, value = ''] = LINE.exec(line.trim()) ?? [];
  if (label === '' || (isFigure(value) && !HOLDS_NUMBER.test(label))) return undefined;
  if (!HOLDS_TITLE.test(label) && saysSomething(value)) return undefined;
  return { label, isNamed: colons === '::' };
}

/** The month is no verb. In two words nothing is said of anybody: "In progress", "On hold". */
const MAY = /\bMay(?=\s\d)|(?<=\d\s)May\b/g;
const FEWEST_WORDS = 3;

/** Whether what stands behind a label is said in a sentence. */
export function saysSomething(value: string): boolean {
  return value.split(/\s+/).length >= FEWEST_WORDS && !isVerbless(value.replace(MAY, ''));
}

function isFigure(value: string): boolean {
  return FIGURE.test(value) || (NUMBER.test(value) && !YEAR.test(value));
}

const isSurely = ({ label, isNamed }: Field) => isNamed || IS_FIELD.test(label);
const isMaybe = (field: Field) => !isSurely(field) && MAY_BE_FIELD.test(field.label);

function isField(line: string): boolean {
  const field = fieldIn(line);
  return field !== undefined && (isSurely(field) || isMaybe(field));
}

/** How many of the fields are so; undefined where a line is none. */
function countOf(lines: readonly string[], is: (field: Field) => boolean): number | undefined {
  let count = 0;
  for (const line of lines) {
    const field = fieldIn(line);
    if (field === undefined) return undefined;
    if (is(field)) count += 1;
  }
  return count;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ENDS_IN_DATE = new RegExp(
  `(?:,|\\s[|·•–—-])\\s(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?${MONTH}\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?)(?:19|20)\\d\\d\\.?$`,
  'i',
);
const NAMES = /^(?:(?:\p{Lu}[\p{L}.’'-]*|of|for|and|the|de|von|van|&|[|,·•–—-])(?:,?\s|,?$))+$/u;
/** Longer ones, in code units, are no lines of a title page. */
const LONGEST = 120;

/** Whether it is names and a date, as the line under a title: all in capitals, and nothing said of them. */
export function isDateline(text: string): boolean {
  if (text.length > LONGEST) return false;
  const date = ENDS_IN_DATE.exec(text);
  if (date === null) return false;
  const names = text.slice(0, date.index);
  return NAMES.test(names) && isVerbless(names);
}

const LAST_DONE = new RegExp(
  `^last (?:${DONE})(?: on| at)?:? (?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|(?:\\d{1,2} )?${MONTH} (?:\\d{1,2},? )?\\d{4})\\.?$`,
  'i',
);

/** Whether it says no more than when the text was worked on last, as programs print it: "Last saved 12/03/2026". */
export function tellsLastChange(text: string): boolean {
  return text.length <= LONGEST && LAST_DONE.test(text);
}

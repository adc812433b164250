// Owns the forms in which the person's name comes first: "Wang, chief executive of Scale AI", "Wang leads Scale AI".
import type { Span } from '../../text/span.ts';
import { isTaken } from './changeOver.ts';
import {
  AND_ALSO,
  BEFORE_FIRM,
  EXTRA,
  join,
  NOW_OR_ALSO,
  OF,
  type Pair,
  PLACE_OF,
  type RoleFound,
} from './forms.ts';
import { former, formerAt } from './putInPast.ts';
import { isNamed, roleNames, verbsFor } from './words.ts';

/** What may be put in behind a name: ", 28", " (born 19 January 1997)", ", a prize-winning scientist" before a verb. */
export const PUT_IN =
  '(?:,\\s(?:aged\\s)?\\d{1,2}(?=,)|\\s\\((?:\\d{1,2}|(?:born|b\\.|pictured|aged)\\s[^()]{1,40}|pictured)\\)(?=[,\\s])|,\\san?\\s[^,;:()]{3,50}(?=,\\s(?:is|remains|stays|continues|serves)\\s))?';
/** What stands between a name and what it is: a comma, a bracket, a bar of a table, or a verb. */
export const LINK = `(?:,?\\s(?:who\\s)?(?:${NOW_OR_ALSO}\\s)?(?:(?<verb>is|remains|stays|continues\\sto\\sbe)(?:\\s${NOW_OR_ALSO})?|(?<serves>serves|acts|works|continues|stays|continues\\sto\\s(?:serve|act|work))(?:\\sboth)?\\sas|(?<holds>holds|occupies|retains|keeps)\\s(?:the\\s|her\\s|his\\s)?(?:post|position|job|role|office|title)\\s(?:of|as))\\s|(?<as>,?\\sas\\s)|,\\s|\\s?\\(|\\s?[:|–—-]\\s?|\\s\\|\\s)`;
const DETERMINER = '(?:(?:the|its|an?|current|still|now|both|not\\s(?:only|just|merely|simply|solely))\\s)*';

export function personFirst(pair: Pair): RoleFound | undefined {
  const found =
    namedBehind(pair) ?? possessedBehind(pair) ?? byVerb(pair) ?? inCharge(pair) ?? ofOrganisation(pair);
  return found !== undefined && isNoSubject(pair) ? undefined : found;
}

/** "An aide to Wang heads Scale AI": what the verb behind the name says is said of another. */
function isNoSubject({ text, person, organisation }: Pair): boolean {
  const isVerb = /^\s(?:(?:now|still|currently|also)\s)?(?:is|remains|stays|continues|\p{Ll}+s)\s/u;
  return isVerb.test(text.slice(person.end, organisation.start)) && isSaidOfAnother(text, person);
}

/** Whether the verb behind a name has another subject, which the name is only put to: "An aide to Wang". */
export function isSaidOfAnother(text: string, { start }: Span): boolean {
  return /\b(?:to|of|by|with|for|from|than|under|behind|against|around)\s$/i.test(text.slice(0, start));
}

/** "Droege follows Wang as CEO of Scale AI": what "as" says without a comma is only said of a subject. */
function isAsOfAnother(as: string | undefined, { text, person }: Pair): boolean {
  return (
    as !== undefined &&
    !as.startsWith(',') &&
    !OPENS_CLAUSE.test(text.slice(Math.max(0, person.start - NEAR), person.start))
  );
}

/** How far the words before a name are looked at, in code units. */
const NEAR = 40;

/** Before a subject: a mark, a word that opens a clause, or the other words of a name. */
const OPENS_CLAUSE =
  /(?:^|[,;:(|–—]\s?|\b(?:and|but|so|that|while|because|although|though|since|whereas)\s|\p{Lu}[\p{L}’'-]{0,30}\.?\s)$/u;

/** "Wang, chief executive of Scale AI", "Wang is the CEO of Scale AI", "Wang (CEO of Scale AI)". */
function namedBehind(pair: Pair): RoleFound | undefined {
  const { text, person, organisation, role } = pair;
  const between = text.slice(person.end, organisation.start);
  if (!isNamed(role, between)) return undefined;
  const match = new RegExp(
    `^${PUT_IN}${LINK}${DETERMINER}(?<role>${EXTRA}(?:${roleNames(role)}))(?:${AND_ALSO}\\s${OF}|,\\s|\\s?\\|\\s)$`,
    'iu',
  ).exec(between);
  const words = match?.groups?.role;
  if (match === null || words === undefined || isAsOfAnother(match.groups?.as, pair)) return undefined;
  // "CEO of Scale AI's parent", "member of Scale AI's board".
  if (/^['’]s\s/.test(text.slice(organisation.end))) return undefined;
  const at = person.end + between.lastIndexOf(words);
  return {
    span: join(person, organisation, text),
    edits: former({
      text,
      match,
      from: person.end,
      role: { start: at, end: at + words.length },
      behind: text.slice(organisation.end),
    }),
  };
}

const POSSESSED = new RegExp(`^${PUT_IN}${LINK}${DETERMINER}(?:${PLACE_OF})?$`, 'iu');

/** "Wang, Scale AI's chief executive", "Wang is Scale AI's CEO", "Wang (Scale AI CEO)". */
function possessedBehind(pair: Pair): RoleFound | undefined {
  const { text, person, organisation, role } = pair;
  const words = text.slice(organisation.end, organisation.end + 80);
  if (!isNamed(role, words)) return undefined;
  const link = POSSESSED.exec(text.slice(person.end, organisation.start));
  const behind = new RegExp(`^(['’]s?)?\\s${EXTRA}(?:${roleNames(role)})(?![\\p{L}\\p{N}])`, 'iu').exec(
    words,
  );
  if (link === null || behind === null || isAsOfAnother(link.groups?.as, pair)) return undefined;
  // "Wang, Scale AI CEO Jason Droege and others": the role is that of the name behind it.
  if (/^\s\p{Lu}/u.test(text.slice(organisation.end + behind[0].length))) return undefined;
  const possessive = behind[1]?.length;
  const at = possessive === undefined ? organisation.start : organisation.end + possessive + 1;
  const end = organisation.end + behind[0].length;
  return {
    span: join(person, { start: organisation.start, end }, text),
    edits: former({ text, match: link, from: person.end, role: { start: at, end }, behind: text.slice(end) }),
  };
}

/** "Wang leads Scale AI", "Wang, who now runs Scale AI", "Wang continues to run Scale AI". */
function byVerb({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(person.end, organisation.start);
  const match =
    /^(,?\s(?:who\s)?)((?:(?:still|now|currently)\s)?(continues to\s)?(\p{L}+(?:\sover)?))\s(?:the\s)?$/iu.exec(
      between,
    );
  const [, before = '', phrase = '', infinitive, verb] = match ?? [];
  if (verb === undefined) return undefined;
  const past = verbsFor(role).get(
    infinitive === undefined ? verb.toLowerCase() : inThirdPerson(verb.toLowerCase()),
  );
  if (past === undefined) return undefined;
  const start = person.end + before.length;
  const edits = [{ span: { start, end: start + phrase.length }, newText: `formerly ${past}` }];
  return { span: join(person, organisation, text), edits };
}

/** "lead" to "leads", "preside over" to "presides over". */
function inThirdPerson(verb: string): string {
  return verb.replace(/^\p{L}+/u, (word) => `${word}s`);
}

const IN_CHARGE = 'in (?:charge|command|control)|at the (?:helm|head|top|wheel)';
const SAYS_IN_CHARGE = new RegExp(`\\s(?:${IN_CHARGE})\\s`, 'i');
const IS_IN_CHARGE = new RegExp(
  `^(,?\\s(?:who\\s)?)((?:${NOW_OR_ALSO}\\s)?(?:is|remains|stays)(?:\\s${NOW_OR_ALSO})?)\\s(?:${IN_CHARGE})\\s${OF}$`,
  'iu',
);

/** "Wang is in charge of Scale AI", "Wang, who is at the helm of Scale AI". */
function inCharge({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(person.end, organisation.start);
  // The expression for all of it is slow to compile, and most texts never need it.
  const match = SAYS_IN_CHARGE.test(between) ? IS_IN_CHARGE.exec(between) : null;
  const [, before = '', verb = ''] = match ?? [];
  if (match === null || verbsFor(role).size === 0) return undefined;
  const start = person.end + before.length;
  const edits = [{ span: { start, end: start + verb.length }, newText: 'was' }];
  return { span: join(person, organisation, text), edits };
}

const GOES =
  /^,?\s(?:(?:has|had|have|will|is|was|to|who|also|now|recently|later|just|then)\s){0,3}(?:join|mov|c[ao]m|go|went|switch|transferr|arriv|defect|start|took|tak|becom|becam|replac|succeed|hired|poached|recruited|appointed|named)(?:\p{Ll}{0,4})\b/iu;

const OF_FIRM = new RegExp(`^\\s(of|from)\\s${BEFORE_FIRM}$`, 'iu');

/** "Alexandr Wang of Scale AI"; and "from Scale AI", but for who was taken or went from there. */
function ofOrganisation(pair: Pair): RoleFound | undefined {
  const { text, person, organisation } = pair;
  const between = text.slice(person.end, organisation.start);
  const word = /^\s(?:of|from)\s/i.test(between) ? OF_FIRM.exec(between)?.[1] : undefined;
  if (word === undefined) return undefined;
  const behind = text.slice(organisation.end, organisation.end + 60);
  if (word === 'from' && (isTaken(text, person.start) || GOES.test(behind))) return undefined;
  const title = titleBefore(pair);
  if (title !== undefined) {
    const at = title.start;
    // "Deputy Director Müller" has another role, and "former" does not belong within it.
    const isWhole = !/(?:^|\s)\p{Lu}\S{0,30}\s$|-$/u.test(text.slice(Math.max(0, at - NEAR), at));
    const edits = isWhole ? formerAt(text, title) : [];
    return { span: join({ start: at, end: person.end }, organisation, text), edits };
  }
  const edits = [{ span: { start: person.end, end: person.end }, newText: ', formerly' }];
  const needsComma = /^\s/.test(text.slice(organisation.end));
  const { end } = organisation;
  return {
    span: join(person, organisation, text),
    edits: needsComma ? [...edits, { span: { start: end, end }, newText: ',' }] : edits,
    how: 'tie',
  };
}

/** "Director Müller of the Office": the role stands before the name. */
function titleBefore({ text, person, role }: Pair): Span | undefined {
  const before = text.slice(Math.max(0, person.start - NEAR), person.start);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${roleNames(role)})\\s$`, 'iu').exec(before)?.[0];
  return words === undefined ? undefined : { start: person.start - words.length, end: person.start };
}

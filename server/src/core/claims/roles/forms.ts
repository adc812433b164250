// Owns the forms in which a sentence gives a person a role in an organisation, and what makes each a former one.
import type { Span } from '../../text/span.ts';
import { type Role, roleNames, verbsFor } from './words.ts';

/** What was found. Spans are offsets into the sentence's text. */
export interface RoleFound {
  /** All of it: "Scale AI CEO Alexandr Wang". */
  readonly span: Span;
  /** What makes it former: words put in, or a verb replaced. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

/** Two names in a sentence, and the words around them. */
export interface Pair {
  readonly text: string;
  readonly person: Span;
  readonly organisation: Span;
  readonly role: Role;
}

/** "chief ", "founder and ", "28-year-old ": words before the name of a role. */
const EXTRA = '(?:(?:\\d{1,2}-year-old|[\\p{L}-]+)\\s(?:and\\s)?){0,2}?';
/** An age behind a name: ", 28", " (28)". */
const AGE = '(?:,\\s(?:aged\\s)?\\d{1,2}(?=,)|\\s\\(\\d{1,2}\\)(?=[,\\s]))?';
const OF = '(?:of|at|for|in)\\s(?:the\\s)?';
/** What stands between a name and what it is: a comma, a bracket, a bar of a table, or a verb. */
const LINK =
  '(?:,?\\s(?:who\\s)?(?<verb>is|remains|stays)(?:\\s(?:currently|now|also|still))?\\s|,?\\s(?:who\\s)?(?<serves>serves|acts|works|continues|stays)\\sas\\s|,?\\sas\\s|,\\s|\\s?\\(|\\s?[:|–—-]\\s?|\\s\\|\\s)';
const DETERMINER = '(?:(?:the|its|an?|current|still|now)\\s)*';

/** The form that the two names stand in; undefined where the sentence gives no role. */
export function readForm(pair: Pair): RoleFound | undefined {
  return pair.person.start < pair.organisation.start ? personFirst(pair) : organisationFirst(pair);
}

function personFirst(pair: Pair): RoleFound | undefined {
  const found = namedBehind(pair) ?? possessedBehind(pair) ?? byVerb(pair) ?? ofOrganisation(pair);
  return found !== undefined && isNoSubject(pair) ? undefined : found;
}

/** "An aide to Wang heads Scale AI": what the verb behind the name says is said of another. */
function isNoSubject({ text, person, organisation }: Pair): boolean {
  const isVerb = /^\s(?:(?:now|still|currently|also)\s)?(?:is|remains|stays|continues|\p{Ll}+s)\s/u;
  return (
    isVerb.test(text.slice(person.end, organisation.start)) &&
    /\b(?:to|of|by|with|for|from|than|under|behind|against|around)\s$/i.test(text.slice(0, person.start))
  );
}

/** "Wang, chief executive of Scale AI", "Wang is the CEO of Scale AI", "Wang (CEO of Scale AI)". */
function namedBehind({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(person.end, organisation.start);
  const match = new RegExp(
    `^${AGE}${LINK}${DETERMINER}(?<role>${EXTRA}(?:${roleNames(role)}))(?:\\s${OF}|,\\s|\\s?\\|\\s)$`,
    'iu',
  ).exec(between);
  const words = match?.groups?.role;
  if (match === null || words === undefined) return undefined;
  const at = person.end + between.lastIndexOf(words);
  return { span: join(person, organisation, text), edits: former(match, { text, from: person.end, at }) };
}

/** "Wang, Scale AI's chief executive", "Wang is Scale AI's CEO", "Wang (Scale AI CEO)". */
function possessedBehind({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const link = new RegExp(`^${AGE}${LINK}${DETERMINER}$`, 'iu').exec(
    text.slice(person.end, organisation.start),
  );
  const behind = new RegExp(`^(['’]s?)?\\s${EXTRA}(?:${roleNames(role)})(?![\\p{L}\\p{N}])`, 'iu').exec(
    text.slice(organisation.end, organisation.end + 80),
  );
  if (link === null || behind === null) return undefined;
  // "Wang, Scale AI CEO Jason Droege and others": the role is that of the name behind it.
  if (/^\s\p{Lu}/u.test(text.slice(organisation.end + behind[0].length))) return undefined;
  const possessive = behind[1]?.length;
  const at = possessive === undefined ? organisation.start : organisation.end + possessive + 1;
  const end = organisation.end + behind[0].length;
  return {
    span: join(person, { start: organisation.start, end }, text),
    edits: former(link, { text, from: person.end, at }),
  };
}

/** "Wang leads Scale AI", "Wang, who runs Scale AI", "Wang continues to run Scale AI". */
function byVerb({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(person.end, organisation.start);
  const match =
    /^,?\s(?:who\s)?(?:(?:still|now|currently)\s)?((?:continues to\s)?(\p{L}+))\s(?:the\s)?$/iu.exec(between);
  const [, phrase, verb] = match ?? [];
  if (phrase === undefined || verb === undefined) return undefined;
  const isInfinitive = phrase !== verb;
  const past = verbsFor(role).get(isInfinitive ? `${verb.toLowerCase()}s` : verb.toLowerCase());
  if (past === undefined) return undefined;
  const start = person.end + between.indexOf(phrase);
  const edits = [{ span: { start, end: start + phrase.length }, newText: `formerly ${past}` }];
  return { span: join(person, organisation, text), edits };
}

/** What takes somebody from one place to another, before the name and behind it. */
const TAKEN =
  /\b(?:hir|poach|recruit|lur|bring|brought|tak|took|pull|snatch|tempt|entic|attract|win|won|woo|draw|drew|steal|stole|transfer|mov|receiv|acqui|buy|bought|appoint|tapp|pick|headhunt|sign|get|got|land|nabb|loan|borrow|defect|arriv|depart|exit|switch)(?:\p{Ll}{0,6})\b[^.;:]*$/iu;
const GOES =
  /^,?\s(?:(?:has|had|have|will|is|was|to|who|also|now|recently|later|just|then)\s){0,3}(?:join|mov|c[ao]m|go|went|switch|transferr|arriv|defect|start|took|tak|becom|becam|replac|succeed|hired|poached|recruited|appointed|named)(?:\p{Ll}{0,4})\b/iu;

/** "Alexandr Wang of Scale AI"; and "from Scale AI", but for who was taken or went from there. */
function ofOrganisation({ text, person, organisation }: Pair): RoleFound | undefined {
  const word = /^\s(of|from)\s$/.exec(text.slice(person.end, organisation.start))?.[1];
  if (word === undefined) return undefined;
  const behind = text.slice(organisation.end, organisation.end + 60);
  if (
    word === 'from' &&
    (TAKEN.test(text.slice(Math.max(0, person.start - 80), person.start)) || GOES.test(behind))
  )
    return undefined;
  const edits = [{ span: { start: person.end, end: person.end }, newText: ', formerly' }];
  const needsComma = /^\s/.test(text.slice(organisation.end));
  const { end } = organisation;
  return {
    span: join(person, organisation, text),
    edits: needsComma ? [...edits, { span: { start: end, end }, newText: ',' }] : edits,
  };
}

function organisationFirst(pair: Pair): RoleFound | undefined {
  return compound(pair) ?? ofThenPerson(pair) ?? ledBy(pair) ?? whose(pair);
}

/** "Scale AI CEO Alexandr Wang", "Scale AI's chief executive, Wang", "Scale AI's Wang". */
function compound({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  const span = join(organisation, person, text);
  if (/^['’]s?\s$/.test(between))
    return {
      span,
      edits: [{ span: { start: person.start, end: person.start }, newText: `former ${role.role} ` }],
    };
  const match = new RegExp(
    `^(['’]s?)?\\s(?:current\\s)?${EXTRA}(?:${roleNames(role)})(?:,?\\s|\\s\\(|:\\s|\\s\\|\\s|,?\\s(?:is|remains)\\s)$`,
    'iu',
  ).exec(between);
  if (match === null) return undefined;
  const at = match[1] === undefined ? organisation.start : organisation.end + match[1].length + 1;
  return { span, edits: [formerAt(text, at)] };
}

/** "the CEO of Scale AI, Alexandr Wang". */
function ofThenPerson({ text, person, organisation, role }: Pair): RoleFound | undefined {
  if (!/^(?:,?\s|\s\(|,?\s(?:is|remains)\s)$/.test(text.slice(organisation.end, person.start)))
    return undefined;
  if (/^['’]/.test(text.slice(person.end))) return undefined;
  const before = new RegExp(`(?:^|\\s)((?:${roleNames(role)})\\s${OF})$`, 'iu').exec(
    text.slice(0, organisation.start),
  )?.[1];
  if (before === undefined) return undefined;
  const start = organisation.start - before.length;
  return { span: { start, end: person.end }, edits: [formerAt(text, start)] };
}

/** "Scale AI is led by Wang", "Scale AI, run by Wang,". */
function ledBy({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  const match =
    /^,?\s(?:which\s)?(?:(is)\s)?(?:(?:still|now|currently)\s)?(led|run|headed|chaired)\sby\s$/i.exec(
      between,
    );
  if (match === null || verbsFor(role).size === 0) return undefined;
  const word = match[1] ?? match[2] ?? '';
  const start = organisation.end + between.indexOf(word);
  const newText = match[1] === undefined ? `formerly ${word}` : 'was formerly';
  return {
    span: join(organisation, person, text),
    edits: [{ span: { start, end: start + word.length }, newText }],
  };
}

/** "Scale AI, whose CEO is Wang", "Scale AI, whose chief executive, Wang,". */
function whose({ text, person, organisation, role }: Pair): RoleFound | undefined {
  const between = text.slice(organisation.end, person.start);
  const match = new RegExp(
    `^,?\\swhose\\s(?:current\\s)?(?<role>${EXTRA}(?:${roleNames(role)}))(?:,?\\s(?:is|remains)\\s|,\\s|\\s)$`,
    'iu',
  ).exec(between);
  const words = match?.groups?.role;
  if (words === undefined) return undefined;
  return {
    span: join(organisation, person, text),
    edits: [formerAt(text, organisation.end + between.lastIndexOf(words))],
  };
}

const SERVED: ReadonlyMap<string, string> = new Map([
  ['serves', 'formerly served'],
  ['acts', 'formerly acted'],
  ['works', 'formerly worked'],
  ['continues', 'formerly served'],
  ['stays', 'formerly served'],
  ['remains', 'was'],
]);

/** The verb in the past, where it says that the role goes on; else "former" before the role. */
function former(link: RegExpExecArray, { text, from, at }: { text: string; from: number; at: number }) {
  const verb = link.groups?.serves ?? (link.groups?.verb === 'is' ? undefined : link.groups?.verb);
  const past = SERVED.get(verb?.toLowerCase() ?? '');
  if (verb === undefined || past === undefined) return [formerAt(text, at)];
  const start = from + link[0].indexOf(verb);
  return [{ span: { start, end: start + verb.length }, newText: past }];
}

/** "former " put in; at the start of a sentence with a capital, which a word behind it then loses. */
function formerAt(text: string, at: number): RoleFound['edits'][number] {
  const isFirst = text.slice(0, at).trim() === '' || /[“"(]$/.test(text.slice(0, at));
  if (!isFirst) return { span: { start: at, end: at }, newText: 'former ' };
  const isRole = /^(?:Chief|Head|Chair|President|Director|Boss|Founder|Managing)\b/.test(text.slice(at));
  if (!isRole) return { span: { start: at, end: at }, newText: 'Former ' };
  return { span: { start: at, end: at + 1 }, newText: `Former ${text.charAt(at).toLowerCase()}` };
}

/** Both names with what is between them, and the bracket that closes what they stand in. */
function join(first: Span, last: Span, text: string): Span {
  const isOpen = text.slice(first.end, last.start).includes('(') && text.charAt(last.end) === ')';
  return { start: first.start, end: last.end + (isOpen ? 1 : 0) };
}

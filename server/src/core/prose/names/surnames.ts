// Owns whether a surname that stands alone is that of the person on record who bears it.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { NameMatch } from '../../facts/nameMatcher.ts';
import { isGivenName } from './givenNames.ts';
import { isOrganisationNoun } from './organisationNouns.ts';

/** A full stop belongs to an initial or title; behind any other word a sentence ends. */
const WORD_BEFORE =
  /(?<![\p{L}\p{M}'’-])(?:(\p{Lu}|Mr|Ms|Mrs|Mx|Dr|Prof)\.|(\p{Lu}[\p{L}\p{M}'’-]{0,40}))[ \u00a0\n]{1,3}$/u;
const NAME_AFTER = /^[ \u00a0]{1,3}(?:\p{Lu}[\p{Ll}\p{M}'’-]{1,40}|\p{Lu}\.)/u;
/** "Wang et al.", "Wang (2024)", "Wang 2024", "Wang, 2024;", "Wang, Liu and Chen (2024)". */
const WORK_AFTER =
  /^(?:,?\s{1,3}(?:et al|and colleagues|and co-authors|\(?(?:19|20)\d\d[a-z]?[);])|\s\(?(?:19|20)\d\d[a-z]?(?!\p{L})|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,6},?\s(?:and|&)\s\p{Lu}[\p{L}’'-]{1,30},?\s\(?(?:19|20)\d\d(?!\d))/u;
/** "Hale & Sons", "Hale and Dorr LLP", "Hale v. Henkel": a firm, and a case before a court. */
const FIRM_OR_CASE_AFTER =
  /^(?:,?\s&\s\p{Lu}|\sv(?:s?\.|s)?\s\p{Lu}|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,3},?\sand\s(?:Sons|Daughters|Brothers|Partners|Associates|Company|Co)(?!\p{L})|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,3},?\sand\s\p{Lu}[\p{L}’'-]{1,30},?\s(?:LL[CP]|PLLC|PLC|plc|Ltd|Limited|Inc|Co|GmbH|AG|Solicitors|Attorneys|Advocates|Partners|Associates)(?!\p{L}))/u;
const CASE_BEFORE = /\p{L}\sv(?:s?\.|s)?\s$/u;

/** Public offices in lower case right before a name: who holds one is somebody else, unless the record has them in it. */
const OFFICE_BEFORE =
  /(?<![\p{L}-])(minister|premier|chancellor|ambassador|envoy|senator|judge|justice|magistrate|governor|mayor|general|colonel|admiral|secretary|commissioner|congressman|congresswoman|lawmaker|legislator|councillor|councilor|prosecutor|sheriff|bishop|archbishop|cardinal|king|queen|prince|princess)\s$/u;

/**
 * Whether a surname alone means the person on record who bears it: no other given name, second name, publication or office stands
 * with it, and the text before names no other bearer of it in full.
 */
export function isTheirs(match: NameMatch, text: string, entity: Entity, facts: FactIndex): boolean {
  const { span } = match;
  const after = text.slice(span.end, span.end + 120);
  if (WORK_AFTER.test(after) || NAME_AFTER.test(after) || FIRM_OR_CASE_AFTER.test(after)) return false;
  const before = text.slice(Math.max(0, span.start - 50), span.start);
  if (CASE_BEFORE.test(before) || (before.trim() === '' && isFamilyNameFirst(after))) return false;
  const office = OFFICE_BEFORE.exec(before)?.[1];
  if (office !== undefined && !isOwnTitle(office, entity, facts)) return false;
  const word = wordAtEnd(before);
  if (word !== undefined && isGivenName(word) && !isOwnGivenName(word, match, entity))
    return isOwnTitle(word, entity, facts);
  return !isOfAnother(match, text, entity);
}

function wordAtEnd(before: string): string | undefined {
  const [, abbreviated, word] = WORD_BEFORE.exec(before) ?? [];
  return abbreviated ?? word;
}

function isOwnGivenName(word: string, { alias }: NameMatch, { name }: Entity): boolean {
  return name.startsWith(`${word} `) && name.endsWith(` ${alias}`);
}

/** The text before is looked at from so far on, in code units. */
const LOOKED_BACK = 2000;

/** Whether who was named in full last before, with this surname, is another: "Wang Yi spoke. Wang added", "Jane Wang spoke. Wang added". */
function isOfAnother(match: NameMatch, text: string, entity: Entity): boolean {
  const before = text.slice(Math.max(0, match.span.start - LOOKED_BACK), match.span.start);
  for (
    let at = before.lastIndexOf(match.alias);
    at >= 0;
    at = at === 0 ? -1 : before.lastIndexOf(match.alias, at - 1)
  ) {
    const end = at + match.alias.length;
    if (/^[\p{L}\p{N}]/u.test(before.slice(end))) continue;
    const word = wordAtEnd(before.slice(Math.max(0, at - 50), at));
    if (word !== undefined && isOwnGivenName(word, match, entity)) return false;
    if ((word !== undefined && isGivenName(word)) || isFamilyNameFirst(before.slice(end, end + 40)))
      return true;
  }
  return false;
}

/** "Wang Yi", but not "Wang Labs"; and "Wang, Amy." in a list of works. */
function isFamilyNameFirst(after: string): boolean {
  const [, given, inverted] = GIVEN_NAME_BEHIND.exec(after) ?? [];
  return inverted !== undefined || (given !== undefined && !isOrganisationNoun(given) && !/s$/.test(given));
}

const GIVEN_NAME_BEHIND =
  /^(?:\s(\p{Lu}\p{Ll}{1,12}(?:-?\p{Ll}{1,12})?)(?![\p{L}\p{N}])|,\s(\p{Lu}[\p{Ll}.]{1,20})[.;]\s)/u;

/** "Mayor Hale", where the record has Hale as one. */
function isOwnTitle(word: string, { id }: Entity, facts: FactIndex): boolean {
  const lower = word.toLowerCase();
  return facts
    .factsAbout(id)
    .some(
      ({ subject, value }) =>
        subject === id &&
        value?.type === 'role' &&
        [value.role, ...value.aliases].some((name) => name.toLowerCase().split(/\s+/).includes(lower)),
    );
}

// Owns whether a surname that stands alone is that of the person on record who bears it.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { NameMatch } from '../../facts/nameMatcher.ts';
import { isFromElsewhere, isOfOwnFirm } from './affiliations.ts';
import { isGivenName, isGivenNameBehind, opensAdjunct } from './givenNames.ts';
import { isOrganisationNoun } from './organisationNouns.ts';
import { isCity, isLand, isTime } from './states.ts';

/** A full stop belongs to an initial or title; behind any other word a sentence ends. */
const WORD_BEFORE =
  /(?<![\p{L}\p{M}'’-])(?:(\p{Lu}|Mr|Ms|Mrs|Mx|Dr|Prof)\.|(\p{Lu}[\p{L}\p{M}'’-]{0,40}))[ \u00a0\n]{1,3}$/u;
const NAME_AFTER = /^[ \u00a0]{1,3}(?:\p{Lu}[\p{Ll}\p{M}'’-]{1,40}|\p{Lu}\.)/u;
/** "Wang et al.", "Wang (2024)", "Wang 2024", "Wang, 2024;", "Wang, Liu and Chen (2024)", "Wang, Q.", "Wang Y, Chen L." */
const WORK_AFTER =
  /^(?:,\s\p{Lu}\.|\s\p{Lu}{1,2}(?:,\s\p{Lu}\p{Ll}|\.\s\p{Lu})|,?\s{1,3}(?:et al|and colleagues|and co-?authors|and co-?workers|\(?(?:19|20)\d\d[a-z]?[);])|\s\(?(?:19|20)\d\d[a-z]?(?!\p{L})|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,6},?\s(?:and|&)\s\p{Lu}[\p{L}’'-]{1,30},?\s\(?(?:19|20)\d\d(?!\d))/u;
/** "Hale & Sons", "Hale and Dorr LLP", "Hale v. Henkel": a firm, and a case before a court. */
const FIRM_OR_CASE_AFTER =
  /^(?:,?\s&\s\p{Lu}|\sv(?:s?\.|s)?\s\p{Lu}|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,3},?\sand\s(?:Sons|Daughters|Brothers|Partners|Associates|Company|Co)(?!\p{L})|(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,3},?\sand\s\p{Lu}[\p{L}’'-]{1,30},?\s(?:LL[CP]|PLLC|PLC|plc|Ltd|Limited|Inc|Co|GmbH|AG|Solicitors|Attorneys|Advocates|Partners|Associates)(?!\p{L}))/u;
/** "In Hale, the court held". */
const COURT_AFTER =
  /^,\s(?:an?|the)\s(?:\p{L}{1,20}\s){0,3}(?:court|judges?|justices|panel|tribunal)(?!\p{L})/iu;
const CASE_BEFORE = /\p{L}\sv(?:s?\.|s)?\s$/u;

/** Public offices in lower case right before a name: who holds one is somebody else, unless the record has them in it. */
const OFFICE_BEFORE =
  /(?<![\p{L}-])(minister|premier|professor|chancellor|ambassador|envoy|senator|judge|justice|magistrate|governor|mayor|general|colonel|admiral|secretary|commissioner|congressman|congresswoman|lawmaker|legislator|councillor|councilor|prosecutor|sheriff|bishop|archbishop|cardinal|king|queen|prince|princess)\s$/u;

/**
 * Whom a surname alone means: the person `onRecord`, by an office of theirs; `another` bearer, by the given name, office or place that
 * stands with it; `nobody` of either, in the names of works, firms and cases; or whoever of its bearers was `lastNamed` in full.
 */
export type Bearer = 'onRecord' | 'another' | 'nobody' | 'lastNamed';

/** Whom the surname of an entity means at a match that is nothing but the surname, by the words around it. */
export function bearerOf(match: NameMatch, text: string, entity: Entity, facts: FactIndex): Bearer {
  const { span } = match;
  const after = text.slice(span.end, span.end + 120);
  if (WORK_AFTER.test(after) || FIRM_OR_CASE_AFTER.test(after)) return 'nobody';
  if (NAME_AFTER.test(after)) return isFamilyNameFirst(after) ? 'another' : 'nobody';
  const before = text.slice(Math.max(0, span.start - 50), span.start);
  if (CASE_BEFORE.test(before) || (/\b[Ii]n\s$/.test(before) && COURT_AFTER.test(after))) return 'nobody';
  if (before.trim() === '' && isFamilyNameFirst(after)) return 'another';
  const office = OFFICE_BEFORE.exec(before)?.[1];
  if (office !== undefined && !isOwnTitle(office, entity, facts)) return 'another';
  const word = wordAtEnd(before);
  if (
    word !== undefined &&
    !isListener(before, after) &&
    isGivenName(word) &&
    !isOwn(word, match, entity) &&
    !isTimeOrPlace(word, before)
  )
    return isOwnTitle(word, entity, facts) ? 'onRecord' : 'another';
  if (word !== undefined && /^Prof(?:essor)?$/.test(word) && !isOwnTitle('professor', entity, facts))
    return 'another';
  if (isOfOwnFirm(span, text, entity, facts)) return 'onRecord';
  return isFromElsewhere(span, text, facts) ? 'another' : 'lastNamed';
}

/** Whether a phrase that is none of the entity's names is another bearer of the surname in it: "Wang Yi", but not "Wang Labs". */
export function isOtherBearer(phrase: string, surname: string): boolean {
  if (phrase.startsWith(`${surname} `)) return isFamilyNameFirst(phrase.slice(surname.length));
  const given = wordAtEnd(phrase.slice(0, -surname.length));
  return phrase.endsWith(` ${surname}`) && given !== undefined && isGivenName(given);
}

function wordAtEnd(before: string): string | undefined {
  const [, abbreviated, word] = WORD_BEFORE.exec(before) ?? [];
  return abbreviated ?? word;
}

/** "told Reuters Wang would": whom somebody tells, without a "that". */
function isListener(before: string, after: string): boolean {
  return (
    /\b(?:told|tells|assured|informed|reminded|warned)\s\p{Lu}[\p{L}’'-]{1,40}\s$/u.test(before) &&
    /^\s(?:also|can|could|did|does|had|has|is|may|might|never|plans|should|wants|was|will|would|\p{Ll}{2,20}ed)\s/u.test(
      after,
    )
  );
}

/** "On Monday", "Last June", "In France": without a comma it may stand right before a name, and is no given name then. */
function isTimeOrPlace(word: string, before: string): boolean {
  if (isTime(word) && word.endsWith('day')) return true;
  const words = before.trimEnd().split(/\s+/).slice(0, -1);
  const earlier =
    words.at(/^(?:Hong|Los|New|North|San|Saudi|South)$/.test(words.at(-1) ?? '') ? -2 : -1) ?? '';
  return (isTime(word) || isLand(word) || isCity(word)) && earlier !== word && opensAdjunct(earlier);
}

function isOwn(givenName: string, { alias }: NameMatch, { name }: Entity): boolean {
  return name.startsWith(`${givenName} `) && name.endsWith(` ${alias}`);
}

/** "Wang Yi", but not "Wang Labs"; and "Wang, Amy." in a list of works. */
function isFamilyNameFirst(after: string): boolean {
  const [, given, inverted] = GIVEN_NAME_BEHIND.exec(after) ?? [];
  return (
    inverted !== undefined || (given !== undefined && isGivenNameBehind(given) && !isOrganisationNoun(given))
  );
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

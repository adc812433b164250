// Owns the forms in which a title that says by itself of what it is gives a role, with no organisation named: "Rail Minister Hale", "Hale, mayor,".

import { isNation } from '../../prose/names/states.ts';
import type { Span } from '../../text/span.ts';
import { firstFinite } from '../tense.ts';
import type { RoleFound } from './forms.ts';
import { isOfOtherRank } from './otherOffice.ts';
import { isSaidOfAnother, LINK, PUT_IN } from './personFirst.ts';
import { former, formerAt } from './putInPast.ts';
import type { Titles } from './titles.ts';

/** A person's name in a sentence, and the titles that the record has of an office he held. */
export interface Titled extends Titles {
  readonly text: string;
  readonly person: Span;
}

export function titled(place: Titled): RoleFound | undefined {
  return before(place) ?? behind(place);
}

/** How far the words around are looked at, in code units. */
const NEAR = 120;

/** "Rail Minister Hale", "the rail minister, Hale,". */
function before(place: Titled): RoleFound | undefined {
  const { text, person, titles } = place;
  const from = Math.max(0, person.start - NEAR);
  const match = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?<title>${titles})(?<comma>,)?\\s$`, 'iu').exec(
    text.slice(from, person.start),
  );
  if (match === null) return undefined;
  const at = from + match.index;
  const title = startOfTitle(text, at, place);
  if (title === undefined) return undefined;
  const after = text.slice(person.end, person.end + 60);
  // "The rail minister, Hale, and the mayor" may be a list.
  if (match.groups?.comma !== undefined && !(isDefinite(text, title) && CLOSES.test(after))) return undefined;
  if (/^\s\p{Lu}/u.test(after) || (place.isBare && ELSEWHERE.test(after))) return undefined;
  const end = person.end;
  return {
    span: { start: title, end },
    edits: formerAt(text, { start: title, end: person.start }),
    how: 'title',
  };
}

/** What closes an apposition. */
const CLOSES = /^(?:$|[.;:)]|,(?!\s(?:and|or|\p{Lu})))/u;
/** "mayor of Elsewhere", "minister at the Treasury": another one's, as ours would have been found. */
const ELSEWHERE = /^,?\s(?:of|for|at|in|from)\s(?:the\s)?(?:\p{Ll}+\s(?:of\s)?)?\p{Lu}/u;

function isDefinite(text: string, at: number): boolean {
  return /(?:\b(?:the|our|its|current|federal|national)|['’]s)\s$/i.test(
    text.slice(Math.max(0, at - 20), at),
  );
}

/** Owners in small letters that are a whole place: "the city's mayor", but not "the union's commissioner". */
const PLACES =
  /(?:city|town|village|state|country|nation|capital|government|republic|region|province|county|island|kingdom|district|borough|cabinet)['’]s$/;

/** Where a title begins, with the nation before it; undefined where it is part of another one, or somebody else's. */
function startOfTitle(text: string, at: number, { isBare, isOwnNation }: Titles): number | undefined {
  const [all, word = ''] = /([\p{L}’'.-]+)\s$/u.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  if (all === undefined || isOfOtherRank(word)) return isOfOtherRank(word) ? undefined : at;
  if (/['’]s?$/.test(word)) return PLACES.test(word) ? at : undefined;
  if (isNation(word)) return !isBare && isOwnNation(word) ? at - all.length : undefined;
  const isOpening = at === all.length;
  // What a sentence opens with has its capital in any case: "Yesterday Rail Minister Hale", but "Elsewhere mayor Hale".
  const isPlain = isOpening && (!isBare || /^(?:The|Our|When|While|As|If|And|But|Said|Says)$/.test(word));
  const isCapital = /^\p{Lu}/u.test(word) && !isPlain && !/^(?:Federal|National|Current)$/.test(word);
  return isCapital && !/[.:]$/.test(word) ? undefined : at;
}

const DETERMINER = `(?:(?:the|our|its|current|still|now|federal|national|not\\s(?:only|just|merely))\\s|the\\s[\\p{L}]{3,12}['’]s\\s)*`;

/** "Hale, the rail minister,", "Hale is Minister of Rail", "Hale (rail minister)". */
function behind(place: Titled): RoleFound | undefined {
  const { text, person, titles } = place;
  const rest = text.slice(person.end, person.end + NEAR);
  const match = new RegExp(
    `^${PUT_IN}${LINK}(?<own>${DETERMINER}${place.isBare ? '' : '(?:an?\\s)?'})(?<title>${titles})(?![\\p{L}\\p{N}’'-])`,
    'iu',
  ).exec(rest);
  const { title = '', own = '', verb, serves, holds, as } = match?.groups ?? {};
  if (match === null || as !== undefined) return undefined;
  const isVerb = verb !== undefined || serves !== undefined || holds !== undefined;
  if (isVerb && isSaidOfAnother(text, person)) return undefined;
  const owner = /\S+['’]s(?=\s)/.exec(own)?.[0];
  if (owner !== undefined && !PLACES.test(owner)) return undefined;
  const after = rest.slice(match[0].length);
  if (!(isVerb ? endsPredicate(after) : ENDS_TITLE.test(after)) || ELSEWHERE.test(after)) return undefined;
  if (place.isBare && /^\s(?:of|for|at|in|from)\s/.test(after)) return undefined;
  const end = person.end + match[0].length;
  const role = { start: end - title.length, end };
  const isOpen =
    /\($/.test(match[0].slice(0, match[0].length - own.length - title.length)) && after.startsWith(')');
  return {
    span: { start: person.start, end: end + (isOpen ? 1 : 0) },
    edits: former({ text, match, from: person.end, role, behind: after }),
    how: 'title',
  };
}

/** "Hale, rail minister and poet" is one, "Hale, the rail minister and the mayor" may be three. */
const ENDS_TITLE = /^(?:$|[.,;:)]|\s[|–—-])/;

/** Where what somebody is ends: "is rail minister and lives in", but not "is minister of rail and ports". */
function endsPredicate(after: string): boolean {
  const next = /^\s(?:and|but)\s(?:also\s|now\s)?(\p{Ll}+)/u.exec(after)?.[1];
  if (next !== undefined) return firstFinite(`The X ${next}`) !== undefined;
  return /^(?:$|[.,;:)]|\s(?:after|again|and|as|at|because|before|but|by|during|for|from|in|now|on|since|still|this|today|too|under|until|when|while|who|with)\s)/.test(
    after,
  );
}

// Owns whether the words around a surname place its bearer with a body or land that is not on record: "Wang of Tsinghua University".
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import { isOnRecordWith } from '../../facts/together.ts';
import { isFunctionWord } from '../../facts/words.ts';
import type { Span } from '../../text/span.ts';
import { isOrganisationNoun } from './organisationNouns.ts';
import { isNation, isTime } from './states.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 120;

/** Words in capitals that follow each other, as a name has them: "Tsinghua University", "Ministry of Commerce". */
const RUN = String.raw`\p{Lu}\p{Ll}[\p{L}\p{N}.&-]{0,30}(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}\p{N}.&-]{0,30}){0,5}`;
const after = (words: string) => new RegExp(`^${words}(?:the\\s)?(${RUN})`, 'u');

/** "China's", "Tsinghua University’s". */
const OWNER = new RegExp(`(?<![\\p{L}\\p{N}.-])(${RUN})['’]s?\\s$`, 'u');
const OF = after(',?\\sof\\s');
/** "at the Institute of Physics", "(Tsinghua University)", "'s group at Peking University". */
const WITH = after(
  `(?:,?\\s(?:at|from)\\s|\\s\\(|['’]s\\s(?:\\p{Ll}+\\s){0,2}(?:chair|department|group|lab|laborator(?:y|ies)|students?|stud(?:y|ies)|team)\\s(?:at|in|of)\\s)`,
);
/** ", a pediatrician in Boston": who is brought in as one of many. */
const ONE_OF_MANY = /^,\san?\s([^,.;:()]{1,90})/u;
const SOMEWHERE = new RegExp(`\\s(?:at|for|in)\\s(?:the\\s)?(${RUN})`, 'u');

const HOUSE = /^\s(?:famil(?:y|ies)|dynasty|clan|household|lab(?:oratory)?)(?!\p{L})/u;

/** A trade and where it is at home, which are no body that somebody is of. */
const NOWHERE = /^(?:AI|Big Tech|Silicon Valley|Tech|Wall Street|Washington|West)$/;

/** Whether the surname at `span` is that of somebody from elsewhere than the bases know. */
export function isFromElsewhere({ start, end }: Span, text: string, facts: FactIndex): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  if (HOUSE.test(behind) && /\b[Tt]he\s$/.test(before)) return true;
  const isKnown = (words: string) => facts.names.find(words).length > 0;
  const owner = OWNER.exec(before)?.[1];
  if (owner !== undefined && isPlaceOrBody(owner) && !isKnown(owner)) return true;
  const whole = OF.exec(behind)?.[1];
  if (whole !== undefined && isPlaceOrBody(whole) && !isKnown(whole)) return true;
  const body = WITH.exec(behind)?.[1];
  if (body?.split(/\s/).some(isOrganisationNoun) && !isKnown(body)) return true;
  const said = ONE_OF_MANY.exec(behind)?.[1] ?? '';
  const place = SOMEWHERE.exec(said)?.[1];
  return place !== undefined && isPlaceOrBody(place) && !isNation(place) && !isKnown(said);
}

/** Whether the surname at `span` is said to be of somebody's firm or body with which the person is on record: "Meta's Wang", "Wang of Scale AI". */
export function isOfOwnFirm({ start, end }: Span, text: string, { id }: Entity, facts: FactIndex): boolean {
  const owner = OWNER.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  const whole = OF.exec(text.slice(end, end + NEAR))?.[1];
  const named = [owner, whole].flatMap((words) => (words === undefined ? [] : facts.names.find(words)));
  return named.length > 0 && isOnRecordWith(id, new Set(named.map(({ entityId }) => entityId)), facts);
}

/** Not "Monday's", "It's". */
function isPlaceOrBody(words: string): boolean {
  const [first = ''] = words.split(/\s/);
  return (
    !isTime(first) &&
    !isFunctionWord(first) &&
    !NOWHERE.test(words) &&
    !/^(?:Let|Yesterday|Today)$/.test(first)
  );
}

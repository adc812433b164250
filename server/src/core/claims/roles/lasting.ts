// Owns the forms in which a role is given as held since a time, and so as held now: "Wang has been CEO of Scale AI since 2016".
import { EXTRA, join, OF, type Pair, type RoleFound } from './forms.ts';
import { isNamed, roleNames, verbsFor } from './words.ts';

const HAS = '^,?\\s(?:who\\s)?has\\s(?:(?:also|long|now|thus)\\s)?';
const OPENS = new RegExp(HAS, 'iu');
const HAS_BEEN = new RegExp(`${HAS}been\\s(?:the\\s)?$`, 'iu');
const HAS_DONE = new RegExp(`${HAS}(?<verb>\\p{Ll}+)\\s(?:the\\s)?$`, 'iu');
const SINCE_BEFORE =
  /(?:^|[,;:]\s)(?:ever\s)?(?:(?:since|for)\s[^,;:]{1,60},\s(?:the\s)?|since\s(?:\p{L}{3,9}\s){0,2}\d{4}\s)$/iu;
const SINCE_BEHIND =
  /^[,)]?\s(?:(?:ever\s)?since\b(?!\s(?:left|moved|joined|become|been|stepped))|for\s[^,.;]{1,30}\b(?:years?|decades?|months|long)\b)/iu;

/** No words put such a sentence in the past by themselves: the time that it names has another end then. */
export function lasting({ text, person, organisation, role }: Pair): RoleFound | undefined {
  if (person.end > organisation.start) return undefined;
  const between = text.slice(person.end, organisation.start);
  if (!OPENS.test(between)) return undefined;
  const names = roleNames(role);
  const behind = text.slice(organisation.end, organisation.end + 80);
  const owned = new RegExp(`^['’]s?\\s${EXTRA}(?:${names})`, 'iu').exec(behind)?.[0];
  const isOwned = owned !== undefined && HAS_BEEN.test(between);
  const isOf =
    isNamed(role, between) &&
    new RegExp(
      `${HAS}(?:been\\s|(?:served|acted|worked)\\sas\\s)(?:(?:the|its|an?)\\s)?${EXTRA}(?:${names})\\s${OF}$`,
      'iu',
    ).test(between);
  const verb = HAS_DONE.exec(between)?.groups?.verb;
  const isLed = verb !== undefined && isPastOf(verb, [...verbsFor(role).values()]);
  if (!isOwned && !isOf && !isLed) return undefined;
  const end = organisation.end + (isOwned ? owned.length : 0);
  if (!goesOnBehind(text, end) && !goesOnSince(text, person.start)) return undefined;
  return { span: join(person, { start: organisation.start, end }, text), edits: [], how: 'lasting' };
}

/** Whether a time that goes on stands behind what ends at `end`: "since 2016". */
export function goesOnBehind(text: string, end: number): boolean {
  return SINCE_BEHIND.test(text.slice(end, end + 60));
}

/** Whether such a time opens the sentence or clause that goes on at `start`: "Since 2016, ". */
export function goesOnSince(text: string, start: number): boolean {
  return SINCE_BEFORE.test(text.slice(0, start));
}

function isPastOf(verb: string, pasts: readonly string[]): boolean {
  return pasts.includes(verb === 'run' ? 'ran' : verb);
}

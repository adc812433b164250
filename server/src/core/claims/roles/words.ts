// Owns the words by which a role is held, was held, or is put in the past.
import type { FactValue } from '../../facts/model.ts';

export type Role = Extract<FactValue, { type: 'role' }>;

/** Words that put a role in the past wherever they stand around it. */
const PAST =
  /\b(?:former(?:ly)?|ex|previous(?:ly)?|once|one-?time|sometime|past|until|till|then|ousted|departed|retired|outgoing|erstwhile|was|were|had|been|served|used to|late|left|leaving|leaves|quit(?:s|ting)?|before|stepp?(?:ed|ing)? down|resign(?:ed|s|ing)?|depart(?:ure|s|ing)?|at (?:the|that) time|alum(?:nus)?|veteran|became|become|becoming|tenure|stint|years|career|days|time as|time at|succe(?:ed|ss)\p{L}*|replac\p{L}+|predecessor|successor|took over|no longer|not|never|neither|cease[sd]?|new)\b|\bex-|\bthen-|n['’]t\b/iu;
const PAST_VERB = /\b(?:ran|led|headed|chaired|directed|managed|built)\b/i;

/** How far the words before and behind are looked at, in code units. */
const BEFORE = 40;
const BEHIND = 30;

/** Whether the words around and between the two names from `start` to `end` put the role in the past, or deny it. */
export function isPast(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^.*[.;]\s/, '');
  const inside = text
    .slice(start, end)
    .replace(/\b(?:is|are|being|,)\s?(?:now\s)?(?:led|run|headed|chaired)\sby\b/gi, '');
  const behind = text.slice(end, end + BEHIND);
  if (PAST.test(before) || PAST.test(inside) || PAST.test(behind)) return true;
  return PAST_VERB.test(inside) || PAST_VERB.test(behind);
}

/** Verbs that say the role without naming it, with what they become: "leads" is "formerly led". */
const VERBS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [
    /\b(?:ceo|chief executive|head|boss|chief|president|director|leader|managing)\b/i,
    { leads: 'led', heads: 'headed', runs: 'ran', directs: 'directed' },
  ],
  [/\bchair(?:man|woman|person)?\b/i, { chairs: 'chaired', heads: 'headed' }],
];

/** What the verbs that say this role become: "leads" to "led". */
export function verbsFor(role: Role): ReadonlyMap<string, string> {
  const names = [role.role, ...role.aliases].join(', ');
  return new Map(VERBS.flatMap(([pattern, verbs]) => (pattern.test(names) ? Object.entries(verbs) : [])));
}

/** Source of a pattern for the role's names, longest first. */
export function roleNames(role: Role): string {
  return [role.role, ...role.aliases]
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s'))
    .join('|');
}

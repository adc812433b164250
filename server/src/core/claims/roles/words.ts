// Owns the words by which a role is held, was held, or is put in the past.
import type { FactValue } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';

export type Role = Extract<FactValue, { type: 'role' }>;

/** Words that put a role in the past between the names of who holds it and where. */
const INSIDE =
  /\b(?:former(?:ly)?|ex|previous(?:ly)?|once(?!\sagain)|one-?time|sometime|past|until|till|then|ousted|departed|retired|outgoing|erstwhile|was|were|had|been|served|used to|late|left|leaving|leaves|quit(?:s|ting)?|before|stepp?(?:ed|ing)? down|resign(?:ed|s|ing)?|depart(?:ure|s|ing)?|emerit(?:us|a)|alum(?:nus)?|veteran|became|become|becoming|tenure|stint|years|career|days|time as|time at|succe(?:ed|ss)\p{L}*|replac\p{L}+|predecessor|successor|took over|no longer|long(?!-)|not(?!\s(?:only|just|merely|simply|solely)\b)|never|neither|cease[sd]?|new|first|second|third|founding|original|inaugural|ran|led|headed|chaired|directed|managed|built)\b|\bex-|\bthen-|n['’]t\b/iu;

/** Right before the role: what says that it was held. */
const BEFORE =
  /(?:\b(?:former(?:ly)?|ex|previous(?:ly)?|one-?time|sometime|ousted|departed|retired|outgoing|erstwhile)[\s-](?:(?!(?:of|to|for|by|at|in|on|with|and|from)\s)[\p{L}-]+\s)?|\b(?:once|past|then|late|old|new|incoming|next|not|never)[\s-](?:the\s)?|\b(?:was|were|been|became|become|becoming|served as|used to be|no longer|ceased to be)\s(?:also\s)?(?:the\s|its\s|an?\s)?(?:\p{Ll}+\s)?|\b(?:succeed\p{L}*|successors?|predecessors?|replac(?:e[sd]?|ing)|departures?|resignations?|exit|ousting|tenure|stint|years|days|time|career|took over|takes over)\s(?:as|of|to|from|at|with|for|in)?\s?(?:the\s|its\s|an?\s)?|\b(?:left|leaves|leaving|quits?|stepp?(?:ed|ing|s)? down|resign(?:ed|s|ing)?|retire[sd]?)\sas\s(?:the\s|its\s)?)$/iu;
/** What a sentence about the past opens with. */
const OPENING =
  /^[^\p{L}]*(?:until|till|before|previously|formerly|once|back then|then|at (?:the time|that (?:time|point|moment|stage))|in those (?:days|years|times)|during (?:his|her|their|its)|after (?:his|her|their)|when|it (?:was|is) as)\b/iu;
/** Right behind the role: what bounds it, or a verb that says what became of it. */
const BEHIND =
  /^[,)’'\]]*s?[\s-]\(?(?:(?!who\s(?:was|were|had)\s)(?:who|had|has|have|also|since|now|recently|later|just|is|would|will)\s){0,2}(?:until|till|former(?:ly)?|ex-|emerit(?:us|a)|before|no longer|through (?!the\s)|up to|days|past|era|fame|years|career|veteran|alum(?:nus)?|tenure|stint|for\s[^,.;]{0,20}\b(?:years|months)|was|were|had|been|served|left|leaves|leaving|quit(?:s|ting)?|retire[sd]?|retiring|became|becomes|become|used to|took over|replaced|replac(?:es|ing)|succeeded|succeeds|steps? down|stepp(?:ed|ing) down|resign(?:ed|s|ing)?|depart(?:ed|s|ing)?|ceased?|ran|led|headed|chaired|directed|managed|built)\b/iu;
/** Somewhere near behind the role: what says that it ended. */
const ENDED =
  /\b(?:stepp?(?:ed|ing|s)? down|resign(?:ed|s|ing|ation)?|departure|ousted|succeeded|successor|predecessor|replaced|replacement|took over|then-)\b/iu;

/** A time that is over, told without a date. */
const OF_THAT_TIME =
  /\b(?:at the time|at that (?:time|point|moment|stage|date|juncture)|(?:back|just) then|in those (?:days|years|times)|in (?:that|his|her|their) (?:era|day|time)|then(?=[,)–—]|\s[–—]))/iu;

/** How far the words before and behind are looked at, in code units. */
const NEAR = 40;

/** Whether the words around and inside what gives the role put it in the past, or deny it. */
export function isPast(text: string, { start, end }: Span): boolean {
  const opening = text.slice(0, start).replace(/^.*[.;]\s/s, '');
  const inside = text
    .slice(start, end)
    .replace(
      /(?:\b(?:is|are|being|remains|stays)|[,(–—-])\s?(?:now\s|still\s)?(?:led|run|headed|chaired)\sby\b/gi,
      '',
    );
  const behind = text.slice(end, end + NEAR);
  return (
    BEFORE.test(opening.slice(-NEAR)) ||
    OPENING.test(opening) ||
    INSIDE.test(inside) ||
    BEHIND.test(behind) ||
    ENDED.test(behind) ||
    OF_THAT_TIME.test(text.slice(start, end + NEAR))
  );
}

/** Verbs that say the role without naming it, with what they become: "leads" is "formerly led". */
const VERBS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [
    /\b(?:ceo|chief executive|head|boss|chief|president|director|leader|managing|minister|mayor|governor|premier|chancellor|rector|dean|principal)\b/i,
    { leads: 'led', heads: 'headed', runs: 'ran', directs: 'directed' },
  ],
  [/\bchair(?:man|woman|person)?\b/i, { chairs: 'chaired', heads: 'headed' }],
  [/\b(?:chair(?:man|woman|person)?|president|speaker)\b/i, { 'presides over': 'presided over' }],
  [/\b(?:governor|mayor|premier|minister|chancellor)\b/i, { governs: 'governed' }],
];

/** What the verbs that say this role become: "leads" to "led". */
export function verbsFor(role: Role): ReadonlyMap<string, string> {
  const names = [role.role, ...role.aliases].join(', ');
  return new Map(VERBS.flatMap(([pattern, verbs]) => (pattern.test(names) ? Object.entries(verbs) : [])));
}

/** Names of one and the same office. */
const SAME_OFFICE = [
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['vice chair', 'vice chairman', 'vice chairwoman', 'vice chairperson'],
  ['spokesperson', 'spokesman', 'spokeswoman'],
  ['CEO', 'chief executive', 'chief executive officer'],
  ['CFO', 'chief financial officer'],
  ['CTO', 'chief technology officer'],
  ['COO', 'chief operating officer'],
  ['director general', 'director-general'],
  ['secretary general', 'secretary-general'],
];

/** The role's names, and those of the same office. */
export function allNames(role: Role): readonly string[] {
  const own = [role.role, ...role.aliases];
  const others = SAME_OFFICE.filter((names) => names.some((name) => own.some((one) => isSame(name, one))));
  return [...new Set([...own, ...others.flat()])];
}

interface Names {
  readonly source: string;
  readonly pattern: RegExp;
}

const known = new WeakMap<Role, Names>();

/** Kept, as each sentence about the person is asked for it. */
function namesOf(role: Role): Names {
  let names = known.get(role);
  if (names === undefined) {
    const source = [...allNames(role)]
      .toSorted((a, b) => b.length - a.length)
      .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s'))
      .join('|');
    names = { source, pattern: new RegExp(source, 'iu') };
    known.set(role, names);
  }
  return names;
}

/** Source of a pattern for the role's names, longest first. */
export function roleNames(role: Role): string {
  return namesOf(role).source;
}

/** Whether the role is named anywhere in a text. Asked before a whole form is looked for: the expressions of forms are large, and few texts need them. */
export function isNamed(role: Role, text: string): boolean {
  return namesOf(role).pattern.test(text);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

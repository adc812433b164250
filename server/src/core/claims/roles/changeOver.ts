// Owns the words by which somebody is taken from one place to another, or goes from it: at that time the role was held.

/** What takes somebody from a place, somewhere before the name. */
const TAKEN =
  /\b(?:hir|poach|recruit|lur|bring|brought|tak|took|pull|snatch|tempt|entic|attract|win|won|woo|draw|drew|steal|stole|transfer|mov|receiv|acqui|buy|bought|appoint|tapp|pick|headhunt|sign|get|got|land|nabb|loan|borrow|defect|arriv|depart|exit|switch)(?:\p{Ll}{0,6})\b[^.;:]*$/iu;

/** Whether the name at `start`, with "from" behind it, is of somebody who is taken. */
export function isTaken(text: string, start: number): boolean {
  return TAKEN.test(text.slice(Math.max(0, start - 80), start));
}

/** Right before the person or the role: a verb or noun by which somebody gets a new place. */
const HIRED =
  /\b(?:(?:hir|poach|recruit|lur|entic|headhunt|snatch|nabb?|snapp?|woo|tempt|enlist|engag|appoint|nominat|select|choos|draft|steal|land|onboard)(?:e|es|s|ed|ing)?|nam(?:e|es|ed|ing)|tap(?:s|ped|ping)?|pick(?:s|ed|ing)?|sign(?:s|ed|ing)?|w[io]n(?:s|ning)?|st[oe]le?|chose|brought|br(?:ings?|inging)|took|tak(?:e|es|ing)|made|got|secur(?:e[sd]?|ing))(?:\s(?:in|on|away|over|off|up|aboard))?\s(?:(?:the|its)\s)?$/iu;
const HIRING =
  /\b(?:hiring|hire|recruitment|recruiting|appointment|poaching|arrival|transfer|defection|move|switch|nomination|luring|signing)\sof\s(?:the\s)?$/iu;
/** Right behind it: a verb in the past by which somebody goes. */
const WENT =
  /^[,)”"'’]*\s(?:(?:has|had|then|later|also|recently|since|just)\s){0,2}(?:moved|defected|switched|decamped|transferred|crossed over|jumped ship)\b/iu;
/** Somebody tells, */
const TELLS =
  /\b(?:announc|sa(?:id|ys)|stat(?:ed|es|ing)|confirm|t(?:ells|old)|reveal|wr(?:ites|ote)|post(?:s|ed)|decid)\p{Ll}*/u;
/** that he goes. */
const LEAVES =
  /\b(?:(?:he|she|they)(?:\s(?:is|are|was|were|will|would|had|has|have|plans?|planned|intends?|intended)|['’](?:s|d|ll|re))(?:\s\p{Ll}{2,12}){0,2}\s(?:leav(?:e|ing)|left|resign\p{Ll}*|depart\p{Ll}*|quit\p{Ll}*|retir\p{Ll}+|step(?:ping|ped)?\s(?:down|away|aside|back))|(?:his|her|their)\s(?:[\p{Ll}-]{1,15}\s){0,3}(?:resignations?|departures?|exits?|retirement)|(?:decisions?|decided|plans?|intentions?)[”"]?\sto\s(?:leave|resign|depart|exit|quit|retire|step\s(?:down|away|aside|back)))\b/u;
/** So far behind the role such words are looked for, in code units. */
const FAR = 200;

/** "The CTO, Mira, announced that she was leaving": she was that then. */
function tellsOfGoing(text: string, end: number): boolean {
  const behind = text.slice(end, end + FAR);
  const verb = TELLS.exec(behind);
  return verb !== null && LEAVES.test(behind.slice(verb.index));
}

/** What is said to be now, whatever happened. */
const PRESENT =
  /\b(?:is|remains|stays|leads|runs|heads|chairs|directs|serves|acts|works|continues|still|currently|current)\b/i;

/** How far the words around are looked at, in code units. */
const NEAR = 40;

/** "Meta hired Scale AI's CEO", "The hiring of Scale AI's CEO": he was that then. Not so where the role itself is said to go on. */
export function isOfChangeOver(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (PRESENT.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return (
    HIRED.test(before) ||
    HIRING.test(before) ||
    WENT.test(text.slice(end, end + NEAR)) ||
    tellsOfGoing(text, end)
  );
}

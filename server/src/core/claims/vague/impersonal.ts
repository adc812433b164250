// Owns the forms that put a statement in the mouth of nobody without a speaker as subject: "it is said", "there is consensus".
import type { Span } from '../../text/span.ts';
import type { Speaker } from './speakers.ts';

const SAID =
  'said|believed|reported|thought|argued|claimed|known|understood|rumou?red|assumed|suggested|alleged|feared|hoped|speculated';
/** What a text may well find for itself; where many are said to, it leans on them. */
const HELD = 'accepted|recogni[sz]ed|acknowledged|agreed|held|considered|felt|expected|presumed';
const MANY =
  'widely|generally|commonly|often|usually|broadly|universally|frequently|increasingly|popularly|largely';
const IT_IS = new RegExp(
  `\\bit (?:is|has been|was) (?:(?:(?:${MANY}|sometimes|also|now|still|long) )?(?:${SAID})|(?:${MANY}) (?:${HELD}))(?=,| that\\b| by (?:some|many)\\b| among [a-z]+(?: [a-z]+)? that\\b)`,
);
const IS_THOUGHT =
  /\b(?:is|are|was|were) (?:widely|commonly|generally|broadly|universally|popularly) (?:believed|thought|said|considered|regarded|seen|known|viewed|perceived|assumed|expected|held|understood)\b(?! as\s(?:the\s)?[A-Z])/;
/** "Is often seen as a model". */
const OFTEN_SEEN =
  /\b(?:is|are|was|were|(?:has|have) been) (?:often|frequently|increasingly) (?:seen|regarded|viewed|perceived|hailed|touted|portrayed|praised|dismissed|criti[cs]i[sz]ed) as (?=\p{Ll})/u;
/** "Are said to be safer", "was widely reported to have failed"; not "is reported to the board", nor "is said to be open if …". */
const IS_SAID_TO =
  /\b(?:is|are|was|were|(?:has|have|had) been) (?:(?:\p{Ll}+ly|also|often|now|still|long) )?(?:(?:believed|thought|rumou?red|alleged|feared) to (?!(?:a|an|the|this|that|these|those|its|their|his|her|our|be of)\b)(?=\p{Ll})|said to (?=(?:be|have|(?!\p{Ll}+s\b)\p{Ll}{3,} (?:a|an|the|its|their))\b)|reported to (?=(?:be|have)\b)|understood to (?=have\b))(?![^.;:]{0,120}\b(?:if|when|where|whenever|unless)\b)/u;
/** A condition or a question that the words stand in: "if open models are thought to be safer". */
const IN_CONDITION =
  /\b(?:if|whether|unless|once|until|provided|suppose|assuming|when|where)\b[^,;:]{0,60}$/u;
/** "The talks have failed, it is said." */
const IT_IS_BEHIND = new RegExp(`(?<=, )it (?:is|has been|was) (?:${SAID})(?=[.!;)”"]|$)`);
const REPORTEDLY = /\breportedly\b/;
/** "There is broad agreement that", "the consensus is that", "rumour has it". */
const CONSENSUS =
  /\b(?:there (?:is|are|was|were|has been|have been|seems? to be|appears? to be) (?!no |little )(?:an? |some |much )?(?:[a-z]+ ){0,2}(?:consensus|(?:broad|wide|widespread|general|growing|little|much|increasing|strong) agreement|belief|speculation|suspicion|perception|feeling|sense|fears?|concerns?|worry|worries|doubts?|hopes?|rumou?rs)(?: (?:among|amongst|across|within|in)(?: (?!that\b)[a-z]+){1,4})? that|(?:the |a )?(?:[a-z]+ )?(?:consensus|(?:conventional|common|received) wisdom|(?:prevailing|common|general|majority) (?:view|opinion|belief))(?: (?:among|amongst|across|in)(?: (?!is\b|holds\b)[a-z]+){1,3})? (?:is|holds|says|has it) that|(?:rumou?r|word|legend|gossip) (?:has it|is) that|(?:concerns|doubts|fears|worries|objections|questions) (?:have been|had been|were|are|are being) (?:\p{Ll}+ly )?(?:raised|voiced|expressed) (?:that|about|over))\b/u;
/** "There are reports that", "reports soon emerged that"; not those "that the court rejected". */
const REPORTED =
  /\b(?:there (?:are|were|have been) (?:(?:some|many|several|persistent|unconfirmed|recent|credible|new) ){0,2}(?:reports|claims|allegations|suggestions|rumou?rs)|(?:reports|claims|allegations|rumou?rs) (?:(?:have|had|soon|later|also|since) ){0,2}(?:emerged|surfaced|circulated)) that\b(?! (?:you|we|week|weekend|day|night|morning|month|year)\b)(?![^.,;:]{0,80} (?:rejected|denied|dismissed|disputed|contested|refuted|published|publishes|commissioned|investigated|(?:asked|called) for|relied on|wrote|read)(?:$|[.,;:]| (?:each|every|last|in|on|at|by|as)\b))/;
/** A word that each has one of. */
const ANY_CONSENSUS =
  /\b(?:consensus|agreement|belief|speculation|suspicion|perception|feeling|sense|fears?|concerns?|worry|worries|doubts?|hopes?|objections|questions|wisdom|view|opinion|rumou?r|word|legend|gossip) /;
const BY_ACCOUNTS = /\bby (?:some|most|many|several|various|all) (?:accounts|estimates|reckonings)\b/;

function isSaidTo(lower: string): RegExpExecArray | null {
  const found = IS_SAID_TO.exec(lower);
  const isOpen =
    found !== null && !IN_CONDITION.test(lower.slice(Math.max(0, found.index - REACH), found.index));
  return isOpen ? found : null;
}

/** Each with its place, or undefined where there is none; the first letter of the sentence is small. */
export function impersonalIn(lower: string): readonly (Span | undefined)[] {
  const consensus = ANY_CONSENSUS.test(lower) ? CONSENSUS.exec(lower) : null;
  return [
    IT_IS.exec(lower),
    IS_THOUGHT.exec(lower) ?? OFTEN_SEEN.exec(lower),
    consensus,
    BY_ACCOUNTS.exec(lower),
    REPORTED.exec(lower),
    IT_IS_BEHIND.exec(lower),
    REPORTEDLY.exec(lower),
    isSaidTo(lower),
  ].map(spanOf);
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match === null ? undefined : { start: match.index, end: match.index + match[0].trimEnd().length };
}

const ACCORDING_TO =
  /\b(?:according to|in the (?:view|opinion|eyes|words|judge?ment|estimation|assessment) of|in the (?:view|opinion|eyes)s? of|as told by) $/;
/** "Is seen by many as", "has been described by experts as". */
const PASSIVE_BY =
  /\b(?:is|are|was|were|(?:has |have |had )?been) (?:[a-z]+ly )?(?:seen|regarded|viewed|considered|believed|thought|described|characteri[sz]ed|critici[sz]ed|hailed|praised|dismissed|condemned|denounced|deemed|perceived|portrayed|expected|feared) by $/;
/** "Is seen as a farce by many", "was considered too weak by critics"; not "as a risk posed by". */
const JUDGED_BY =
  /\b(?:is|are|was|were|been) (?:\p{Ll}{2,15}ly )?(?:(?:seen|regarded|viewed|described|characteri[sz]ed|perceived|portrayed|dismissed|hailed|praised|criti[cs]i[sz]ed|condemned|denounced) as|considered|deemed|called|thought|believed to be) (?:(?:too |very |not )?[\p{Ll}-]{2,20}|(?:too |very )?(?:an?|the|its|their) (?:[\p{Ll}-]{1,20} ){0,4}(?!\p{Ll}{1,20}(?:ed|en|wn) )(?!made |led |run |held |built |set )[\p{Ll}-]{2,20}) by $/u;
/** "Prices will fall, say analysts." */
const INVERTED =
  /[,"”’]\s(?:say|said|argue|argued|warn|warned|believe|claim|claimed|note|noted|contend|suggest|suggested|predict|predicted|report|reported|think|fear|add|write) $/;
/** As long as the longest of what stands before, and more; in code units. */
const REACH = 100;

export interface Ascription {
  /** Where the words before the speaker begin. */
  readonly start: number;
  /** What they are: "according to" it, "seen by" it, or "say" before it, which must end the clause. */
  readonly form: 'accordingTo' | 'by' | 'judgedBy' | 'inverted';
}

/** Behind those who judge, what is judged to be so; whoever is criticised is judged already. */
const IS_JUDGED =
  /^ (?:as (?!(?:well|soon|long|far|if|much|part|it|they|he|she|we|you)\b)\p{L}|to be\b|to \p{Ll}|an? |too |\p{Ll}+(?:ous|ive|al|ful|less|able|ible|ic)\b)/u;
const IS_CRITICISED = /\b(?:hailed|criti\p{Ll}+|praised|dismissed|condemned|denounced) by $/u;

/** Whether "are considered by officials" goes on to what they are considered to be. */
export function isJudgedBy(lower: string, { start, end }: Speaker): boolean {
  return (
    IS_JUDGED.test(lower.slice(end, end + 40)) ||
    IS_CRITICISED.test(lower.slice(Math.max(0, start - REACH), start))
  );
}

/** "To most economists, the tax is a mistake." */
const IN_EYES = /(?:^|[;:] |, (?:and|but|yet|so|while) |^(?:and|but|yet) )(?:for|to) $/;
/** What is so to somebody is a view where something is called something; "for many nurses, the shift is over at ten" is none. */
const VIEWED =
  /\s(?:is|are|was|were|remains?)\s(?:still |simply |clearly |not )?(?:an?|the|too|to blame|no)\s/;
const VIEWED_AS = /\s(?:is|are|was|were|remains?)\s\p{Ll}+(?:ous|ive|able|ible|less|ful|ary)[.,;]/u;
const VIEWED_AS_BAD = /\s(?:is|are|was|were|remains?)\s(?:out|over|un|mis)\p{Ll}{2,15}ed[.,;]/u;
/** Those who know, and those who take a side: others have something happen to them as well. */
const HAS_VIEWS =
  /(?:experts|analysts|observers|commentators|researchers|scholars|academics|pundits|historians|lawyers|critics|supporters|opponents|proponents|sceptics|skeptics|\p{Ll}{3}ists)$/u;
const MOST = /^(?:many|most|some)\s/;

/** Where "for most economists" begins, with a judgement behind it. */
export function viewOf(lower: string, { start, end }: Speaker): number | undefined {
  const found = IN_EYES.exec(lower.slice(Math.max(0, start - 12), start))?.[0];
  const speaker = lower.slice(start, end);
  if (found === undefined || !MOST.test(speaker) || !HAS_VIEWS.test(speaker)) return undefined;
  const clause = /^, ([^,;:]{3,90}[,;:.]?)/.exec(lower.slice(end, end + 100))?.[1] ?? '';
  if (!VIEWED.test(clause) && !VIEWED_AS.test(clause) && !VIEWED_AS_BAD.test(clause)) return undefined;
  return start - (/(?:for|to) $/.exec(found)?.[0].length ?? 0);
}

const FORMS = [
  ['accordingTo', ACCORDING_TO],
  ['by', PASSIVE_BY],
  ['judgedBy', JUDGED_BY],
  ['inverted', INVERTED],
] as const;

/** Where the words before a speaker put a statement in its mouth. */
export function ascribedTo(lower: string, { start }: Speaker): Ascription | undefined {
  const before = lower.slice(Math.max(0, start - REACH), start);
  for (const [form, expression] of FORMS) {
    const found = expression.exec(before)?.[0];
    // The mark in front of an inverted verb is not of it.
    if (found !== undefined) return { form, start: start - found.replace(/^[,"”’]\s/, '').length };
  }
  return undefined;
}

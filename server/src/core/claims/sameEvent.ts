// Owns the question whether a clause tells of the event that a fact foresees, or only names the things that take part in it.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import { baseOfVerb } from '../prose/irregularVerbs.ts';
import type { Quantity } from '../prose/model.ts';
import { findQuantities } from '../prose/quantities.ts';
import { hasCauseAsGiven } from './causation.ts';
import { readWords } from './detect/words.ts';
import { tellsOf } from './eventVerbs.ts';
import { isTurned } from './partsTaken.ts';
import { FINITE } from './tense.ts';

/** Before the verb of what is planned or may come: "plans to close", "could in the end benefit". */
const FORESEEN =
  /\b(?:could|may|might|will|would|(?<!\b(?:according|due|owing|thanks|contrary|up|as|way|effort|how)\s)to)\s(?:have\s(?:been\s)?|be\s(?=\p{Ll}{2,}(?:ed|en|ld|ght|wn)\b))?(?:in the end\s|at last\s|\p{Ll}{2,12}ly\s)?(\p{Ll}{3,20})\b/u;

/** What is said to have happened: "reportedly sold". */
const REPORTED =
  /\b(?:reportedly|allegedly|supposedly|apparently|purportedly)\s(?:(?:has|have|had)\s(?:been\s)?|(?:is|are|was|were)\s)?(\p{Ll}{3,20})\b/u;

/** Verbs that say little without what stands behind them, which others say in many other words. */
const LIGHT: ReadonlySet<string> = new Set(
  'appear become begin bring come continue do get give go have hold keep let look maintain make prove put remain seem set stay take turn use'.split(
    ' ',
  ),
);

/** False where the clause has the things of what the fact foresees without its verb, names another place instead, or has not the cause of the effect. */
export function isSameEvent(clause: ClaimText, fact: Fact): boolean {
  const { text, mentions } = clause;
  const { standing, statement, cues, subject, about } = fact;
  if (standing === 'analysis') return hasCauseAsGiven(clause, fact);
  const isMention = (at: number) => mentions.some(({ span }) => span.start <= at && at < span.end);
  if (namesAnother(text, isMention, statement) || hasOtherFigure(clause, statement)) return false;
  const verb = FORESEEN.exec(statement)?.[1] ?? REPORTED.exec(statement)?.[1];
  if (verb === undefined || LIGHT.has(baseOfVerb(verb))) return true;
  if (isTurned(clause, { statement, parties: [subject, ...about] }, verb)) return false;
  if (tellsOf(text, verb)) return true;
  // A cue that the statement lacks is another word for what it says.
  const said = conceptsOf(statement);
  return countShared(text, new Set([...conceptsOf(cues.join(' '))].filter((cue) => !said.has(cue)))) > 0;
}

const NAME_WITHIN = /(?<=\p{Ll},?\s)\p{Lu}\p{Ll}{2,20}/gu;

/** "closed its office in Madrid", where the record has Lisbon. */
function namesAnother(text: string, isMention: (at: number) => boolean, statement: string): boolean {
  const recorded = [...statement.matchAll(NAME_WITHIN)].map(([name]) => name);
  if (recorded.length === 0 || recorded.some((name) => text.includes(name))) return false;
  return [...text.matchAll(NAME_WITHIN)].some(({ index }) => !isMention(index));
}

/** Figures that are so many times each other are of other things, whatever one of them rounds. */
const FAR = 3;

/** "Raised $120 million", where the record has a round of $40 billion. */
function hasOtherFigure({ quantities }: ClaimText, statement: string): boolean {
  const recorded = findQuantities(statement).filter(({ type }) => type === 'money');
  if (recorded.length === 0) return false;
  const said = quantities.filter(({ currency }) => recorded.some((one) => one.currency === currency));
  const isFar = (a: Quantity, b: Quantity) => a.low > b.high * FAR || b.low > a.high * FAR;
  return said.length > 0 && said.every((one) => recorded.every((other) => isFar(one, other)));
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had']);
/**
 * The words that hold what a fact says of its subject: "based" of "is based in Lisbon", "office" of "has an office there", "leads". Empty
 * where the verb says little.
 */
export function predicateOf({ text, mentions }: ClaimText): string {
  const [first] = mentions;
  const words = readWords(`It ${text.slice(first?.span.start === 0 ? first.span.end : 0)}`);
  const at = words.findIndex(({ tag }) => FINITE.has(tag));
  const verb = words[at]?.form.key ?? '';
  if (!BE.has(verb) && !HAVE.has(verb)) return LIGHT.has(verb) ? '' : verb;
  return words.slice(at + 1).find(({ form }) => !form.isClosed && !form.isMark)?.form.key ?? '';
}

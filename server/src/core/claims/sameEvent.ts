// Owns the question whether a clause tells of the event that a fact foresees, or only names the things that take part in it.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, stem } from '../facts/words.ts';
import { readWords, type Word } from './detect/words.ts';
import { FINITE } from './tense.ts';

/** Before the verb of what is planned or may come: "plans to close", "could in the end benefit". */
const FORESEEN =
  /\b(?:could|may|might|will|would|(?<!\b(?:according|due|owing|thanks|contrary|up|as|way|effort|how)\s)to)\s(?:in the end\s|at last\s|\p{Ll}{2,12}ly\s)?(\p{Ll}{3,20})\b/u;

/** Verbs that say little without what stands behind them, which others say in many other words. */
const LIGHT: ReadonlySet<string> = new Set(
  'appear become begin bring come continue do get give go have hold keep let look maintain make prove put remain seem set stay take turn use'.split(
    ' ',
  ),
);

/** False where the clause lacks the verb of what the fact foresees and has another, or names another place or thing instead. */
export function isSameEvent({ text, mentions }: ClaimText, { standing, statement }: Fact): boolean {
  if (standing !== 'reported' && standing !== 'forecast') return true;
  const isMention = (at: number) => mentions.some(({ span }) => span.start <= at && at < span.end);
  if (namesAnother(text, isMention, statement)) return false;
  const verb = FORESEEN.exec(statement)?.[1];
  if (verb === undefined || LIGHT.has(verb) || saysVerb(text, verb)) return true;
  // An article before a name that opens the text tells the reader of words that it is one.
  return !hasOtherVerb(readWords(isMention(0) ? `The ${text}` : text));
}

const NAME_WITHIN = /(?<=\p{Ll},?\s)\p{Lu}\p{Ll}{2,20}/gu;

/** "closed its office in Madrid", where the record has Lisbon. */
function namesAnother(text: string, isMention: (at: number) => boolean, statement: string): boolean {
  const recorded = [...statement.matchAll(NAME_WITHIN)].map(([name]) => name);
  if (recorded.length === 0 || recorded.some((name) => text.includes(name))) return false;
  return [...text.matchAll(NAME_WITHIN)].some(({ index }) => !isMention(index));
}

/** Also as a noun: "closure". */
function saysVerb(text: string, verb: string): boolean {
  const [concept = ''] = conceptsOf(verb);
  if (conceptsOf(text).has(concept)) return true;
  const root = stem(verb);
  return (
    root.length > 3 &&
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(root))
  );
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const RELATIVE: ReadonlySet<string> = new Set(['that', 'which', 'who', 'where', 'whose']);

/**
 * Whether the clause's first verb tells of now or the past in its own right. What will be or is being done may be the same event in
 * other words; what something is, too.
 */
function hasOtherVerb(words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({ tag }, index) => FINITE.has(tag) && !RELATIVE.has(words[index - 1]?.form.key ?? ''),
  );
  const first = words[at];
  if (first === undefined || BE.has(first.form.key)) return false;
  if (first.tag === 'M') return HAVE.has(words[at + 1]?.form.key ?? '');
  return true;
}

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

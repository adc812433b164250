// Owns where a hedge can be put in front of what a sentence says, so that it hedges that and nothing else.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import type { Span } from '../text/span.ts';
import { readWords } from './detect/words.ts';
import { finiteAt } from './tense.ts';

/** How much of a sentence words in front of it speak of: all of it, or its first clause, behind which another is added. */
export type HedgeReach = 'whole' | 'first';

/** What a hedge would contradict: "definitely", "it is a fact". */
const SURE =
  /\b(?:actually|assuredly|certain(?:ly|ty)?|clear(?:ly)?|confirm(?:s|ed)?|definite(?:ly)?|doubt(?:less|lessly)?|evident(?:ly)?|facts?|guarantee[sd]?|indeed|indisputabl[ey]|inevitabl[ey]|obvious(?:ly)?|of course|officially|plain(?:ly)?|really|sure(?:ly)?|truly|truth|undeniabl[ey]|undoubtedly|undisputed(?:ly)?|unmistakabl[ey]|unquestionabl[ey])\b/i;

/** Where a clause begins that may say something else. */
const CLAUSE =
  /[;:–—]\s|\s[–-]\s|,?\s(?:that|how|why|whether|because|although|though|while|whereas|which|who|so|but)\s|,\s(?:and|or|nor|yet|as|since|with|if|unless)\s/gu;
const MOST_CLAUSES = 6;

/** Prepositions that open a sentence with a time, place or standpoint: "In 2026", "Under Wang". */
const PLACED: ReadonlySet<string> = new Set(
  'across among at during for in inside on outside over through throughout under within'.split(' '),
);

/**
 * Undefined where no place is sure: a sentence that does not open with its subject, speaks as of a certainty, or says what the fact
 * says only in a further clause. `restates`: whether a stretch of the sentence says what the fact says.
 */
export function hedgePlace(
  { text, mentions }: ClaimText,
  { subject, about, statement }: Fact,
  restates: (span: Span) => boolean,
): HedgeReach | undefined {
  if (SURE.test(text)) return undefined;
  const verb = finiteAt(text, mentions[0]?.span.start === 0);
  if (verb === undefined || !opensWithSubject(text.slice(0, verb))) return undefined;
  const stated = conceptsOf(statement);
  const isNamed = mentions.some(
    ({ span, entityId }) => span.end <= verb && (entityId === subject || about.includes(entityId)),
  );
  if (!isNamed && countShared(text.slice(0, verb), stated) === 0) return undefined;
  if (countShared(text.slice(verb), stated) === 0) return undefined;
  let reach: HedgeReach = 'whole';
  for (const { index } of [...text.matchAll(CLAUSE)].slice(0, MOST_CLAUSES)) {
    // A clause on the subject itself: "models that can be modified".
    if (index < verb) continue;
    if (restates({ start: index + 1, end: text.length })) return undefined;
    if (restates({ start: 0, end: index })) reach = 'first';
  }
  return reach;
}

/** "Meta's decision to keep": what follows is said of the deed, not of who does it. */
const TO_DO = /\sto\s\p{Ll}/u;

/** Not a time or place: "In sum, Meta will". */
const IN_SUM =
  /^(?:in (?:sum|short|brief|summary|essence|conclusion|effect|practice|fact|reality|truth|other words|particular|addition|any case|general|turn|return|contrast|response|the end|all)|for (?:example|instance|now|one))\b/i;

/** A noun phrase, perhaps behind a time or place: no conjunction, adverb or pronoun, and no clause before the verb. */
function opensWithSubject(before: string): boolean {
  const [first, ...others] = readWords(before).map(({ form }) => form);
  // "In short: Meta", where a word in front would not stand with what it hedges.
  if (first === undefined || first.isMark || before.includes(':') || IN_SUM.test(before)) return false;
  const isPlaced = PLACED.has(first.key);
  if (first.isClosed && first.tag !== 'D' && !isPlaced) return false;
  if (first.tag === 'R' || first.tag === 'G' || TO_DO.test(before)) return false;
  return others.filter(({ key }) => key === ',').length <= (isPlaced ? 1 : 0);
}

/**
 * The first word as it goes on behind other words: in small letters unless it is a name. Undefined where that cannot be told.
 * A word is no name where the fact's statement has it in small letters, too.
 */
export function firstWordWithin({ text, mentions }: ClaimText, { statement }: Fact): string | undefined {
  const word = /^[\p{L}\p{N}'’-]+/u.exec(text)?.[0] ?? '';
  const form = readWords(word)[0]?.form;
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  if (form === undefined || small === word) return word;
  if (form.isClosed) return small;
  if (form.isAcronym || /^.\P{Lu}*\p{Lu}/u.test(word) || mentions[0]?.span.start === 0) return word;
  // Two capitals begin a name, but for "Open AI": the one is of the sentence, the other of the letters that stand for words.
  if (/^\s\p{Lu}(?!\p{Lu}+\b)/u.test(text.slice(word.length)) || /['’]s?$/.test(word)) return word;
  const known = statement.split(/[^\p{L}-]+/u);
  const isCommon = known.includes(small) || known[0] === word || form.tag === 'S' || form.tag === 'J';
  return isCommon ? small : undefined;
}

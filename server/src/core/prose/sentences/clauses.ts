// Owns what the words before and behind an abbreviation say of clauses: whether one is complete, whether another begins.
import { institutionWords, leadingAdjectives, verbLike } from '../abbreviations.ts';
import { clauseOpeners, finiteVerbs, maybeVerbs } from '../verbs.ts';

/** What the words between the start of a sentence and an abbreviation hold. */
export interface WordsBefore {
  /** At least a word that may be a verb. */
  readonly hasVerb: boolean;
  /** A word that is one for sure, and none that opens a clause inside the sentence. */
  readonly isComplete: boolean;
}

/** Prepositions that stand before the names of places and firms, as a part of an expression. */
export const PREPOSITION =
  'about|across|against|among|around|at|behind|between|beyond|by|for|from|in|inside|into|near|of|on|outside|over|through|throughout|to|toward|towards|under|with|within';

/** With a "to" before it, which makes it no finite verb, or a "by" behind it, which makes it a participle. */
const WORD = /\b(to )?(\p{Ll}{2,20})( by(?= ))?/gu;

/** "It bans", "he soon left", "excludes the": what stands beside a pronoun or an article is a verb, unless it binds words. */
const SUBJECT_OR_OBJECT = new RegExp(
  `\\b(?:it|they|he|she|we|you|who|I) \\p{Ll}{2,20}|(?<!\\p{L})(?!(?:${PREPOSITION}|like|and|or|but|nor|as|if|that|when|while|than|all|both|half|only|also|even|not|what|how|where|why|which|because|since|before|after|until|although|though|whether|unless|plus|per|via|amid|during|despite|without|upon|except|unlike)\\b)\\p{Ll}{2,20} (?:the|an?|its|their|his|her|our)\\b`,
  'iu',
);

/** "What it does", "the time he spent": the verbs that follow belong to a clause inside the sentence. */
const OPEN =
  /^\W{0,3}(?:All|As|Although|Because|How|If|Since|Though|Unless|Until|What|Whatever|When|Whenever|Where|Whether|While|Who|Whoever|Why)\b[^,]*$|(?!(?:and|but|or|so|yet|then|now)\b)\b\p{Ll}{3,20} (?:he|she|they|we|you|I|it) /u;
/** Commas and conjunctions, behind which a clause of its own may begin. */
const PARTS = /(?:[,;:—–]|\b(?:and|but|or|so|yet))\s/;

/** Reads the words of `before`, which is short. */
export function readBefore(before: string): WordsBefore {
  // The comma of "Washington, D.C." and "Acme, Inc." parts nothing.
  const last = before.replace(/,\s$/, '').split(PARTS).at(-1) ?? before;
  const words = [...before.matchAll(WORD)];
  const isSure = (part: RegExpExecArray) => part[1] === undefined && finiteVerbs.has(part[2] ?? '');
  const isMaybe = ([, , word = '', by]: RegExpExecArray) =>
    by === undefined && (maybeVerbs.has(word) || /..ed$/.test(word));
  const hasVerb =
    /\p{Ll}[^sui\P{Ll}]s \p{Lu}/u.test(before) ||
    SUBJECT_OR_OBJECT.test(before) ||
    CONTRACTED.test(before) ||
    words.some((part) => isSure(part) || isMaybe(part));
  const isOpen = OPEN.test(before) || words.some(([, , word = '']) => clauseOpeners.has(word));
  const isComplete =
    !isOpen && (CONTRACTED.test(last) || PRONOUN.test(last) || [...last.matchAll(WORD)].some(isSure));
  return { hasVerb, isComplete };
}

const PRONOUN = /^\W{0,3}(?:it|they|he|she|we|I|you) \p{Ll}{2}/iu;
const CONTRACTED = /\b(?:It|There|That|They|We|He|She|You|I)[’'](?:s|re|ve|ll|d|m) /i;

/** The subject of a clause and its verb. */
interface Subject {
  /** The first word of the subject. */
  readonly first: string;
  /** Whether more than one capitalised word stands there, with nothing between them. */
  readonly isLong: boolean;
  readonly verb: string;
}

const NAME = String.raw`(?:\p{Ll}{0,2}\p{Lu})[\p{L}\p{N}’'-]{0,24}`;
const NAMES = `${NAME}(?: ${NAME}){0,2}`;
const CLAUSE = new RegExp(
  `^((?:(?:Sens?|Reps?|Gov|Mr|Mrs|Ms|Dr|Prof|Gen|Judge)\\.? )?${NAME})((?: ${NAME}){0,2})((?:, ${NAMES}){0,4},? (?:and|or|&) ${NAMES})? (\\p{Ll}{2,20})\\b(?:\\s([\\p{L}]{1,12}))?`,
  'u',
);
const OBJECT_WORD =
  /^(?:an?|the|its?|their|them|one|ones|more|most|much|many|some|no|any|this|that|these|those|all|two|three|few|both|his|her|our|nothing|little|less|other|others|such|new|each|every)$/;

/** Reads names and a finite verb at the start of `text`; undefined if something else stands there. */
export function readSubject(text: string): Subject | undefined {
  const [, first = '', more = '', others, verb = '', next = ''] = CLAUSE.exec(text) ?? [];
  const isVerb =
    verbLike.test(verb) ||
    finiteVerbs.has(verb) ||
    ((others !== undefined || /[^s]s$/.test(first)) && maybeVerbs.has(verb)) ||
    (/[^sui]s$/.test(verb) && OBJECT_WORD.test(next));
  return isVerb && !/[’']s$/.test(first + more) ? { first, isLong: more !== '', verb } : undefined;
}

const PLURAL = /^(\p{Lu}\p{Ll}{2,20}[^su\P{Ll}]s) (\p{Ll}[\p{L}-]*)(?: (\p{Lu}))?/u;
const ADJECTIVE =
  /^(\p{Lu}\p{Ll}{2,20}) (?!department|secretary|government|agenc|civilian|employees|fiscal|workforce|and\b|or\b)\p{Ll}/u;
const GERUND = /^\p{Lu}\p{Ll}{2,20}ing (?:an?|the|one|this|that|these|those|its|their|such|more|them|it)\b/u;

/** Whether a common noun or an adjective begins `text` that has its capital from the start of a sentence: "Companies want". */
export function beginsWithCommonWord(text: string): boolean {
  const plural = PLURAL.exec(text);
  if (plural !== null && !institutionWords.has(plural[1] ?? ''))
    return !(plural[3] !== undefined && /^(?:of|for|and|on)$/.test(plural[2] ?? ''));
  return leadingAdjectives.has(ADJECTIVE.exec(text)?.[1] ?? '');
}

/** "Google’s investment", but no acronym, which could name an office. */
export function beginsWithOwner(text: string): boolean {
  const owner = /^(\p{Lu}\p{Ll}\p{L}{1,20})[’']s \p{Ll}/u.exec(text)?.[1];
  return owner !== undefined && !institutionWords.has(owner);
}

/** "Building one takes time". */
export function beginsWithGerund(text: string): boolean {
  return GERUND.test(text);
}

const AMOUNT =
  /^[$€£]?\d[\d,.]{0,12}%?(?: (?!years?|times|days|months|weeks|decades|ago|and|that|which|than)[\p{L}-]{1,20}){0,4} (?:are|is|was|were|have|has|had|will|would|can|could|may|might|must|should|did|do)\b/u;

/** "40 are planned", "$52 billion is available". */
export function beginsWithAmount(text: string): boolean {
  return AMOUNT.test(text);
}

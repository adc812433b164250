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

/** Words that bind others to what stands before them: an article may follow them. */
const BINDING = new Set(
  `${PREPOSITION}|after|all|also|although|amid|and|as|because|before|both|but|despite|during|even|except|half|how|if|like|nor|not|only|or|per|plus|since|than|that|though|unless|unlike|until|upon|via|what|when|where|whether|which|while|why|without`.split(
    '|',
  ),
);
const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our']);
const PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'you']);
/** Behind these, and behind commas, a clause of its own may begin. */
const PARTING = new Set(['and', 'but', 'or', 'so', 'yet']);
/** "What it does": the verbs that follow belong to a clause inside the sentence. */
const OPENING =
  /^\W{0,3}(?:All|As|Although|Because|How|If|Since|Though|Unless|Until|What|Whatever|When|Whenever|Where|Whether|While|Who|Whoever|Why)\b[^,]*$/;
const CONTRACTED = /^(?:it|there|that|they|we|he|she|you|i)[’'](?:s|re|ve|ll|d|m)$|n[’']t$/;
const LOWER = /^\p{Ll}{2,20}$/u;

/** Reads the words of `before`, which is short. */
export function readBefore(before: string): WordsBefore {
  // The comma of "Washington, D.C." and "Acme, Inc." parts nothing.
  const words = before.replace(/,?\s$/, '').split(/\s+/);
  let hasVerb = false;
  let isSure = false;
  let isOpen = OPENING.test(before);
  for (const [index, written] of words.entries()) {
    const word = LOWER.test(written) ? written : written.replace(/^[("“‘]{1,9}|[,;:)”]{1,9}$/g, '');
    const beside = { before: index === 0 ? '' : (words[index - 1] ?? ''), behind: words[index + 1] ?? '' };
    const opens = clauseOpeners.has(word) && !(word === 'that' && beside.behind === 'of');
    if (opens || isRelative(word, beside)) isOpen = true;
    const isVerb = isFiniteVerb(word, beside);
    hasVerb ||= isVerb || isMaybeVerb(word, beside);
    isSure = (isSure && !PARTING.has(word)) || isVerb;
    // Behind the comma another part begins.
    if (/[,;:—–]$/.test(written)) isSure = false;
  }
  return { hasVerb, isComplete: isSure && !isOpen };
}

interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** "it bans", "excludes", but not "to exclude". */
function isFiniteVerb(word: string, { before, behind }: Beside): boolean {
  const lower = word.toLowerCase();
  if (CONTRACTED.test(lower) || (PRONOUNS.has(lower) && LOWER.test(behind))) return true;
  return finiteVerbs.has(word) && before !== 'to';
}

/** What stands before an article, or a plural before a name, unless it binds words or is a participle: "used by". */
function isMaybeVerb(word: string, { behind }: Beside): boolean {
  if (!LOWER.test(word) || behind === 'by') return false;
  if (maybeVerbs.has(word) || /..ed$/.test(word)) return true;
  if (ARTICLES.has(behind)) return !BINDING.has(word);
  return /[^sui]s$/.test(word) && /^\p{Lu}/u.test(behind);
}

/** "the time he spent", but not "and he spent". */
function isRelative(word: string, { before }: Beside): boolean {
  return (
    PRONOUNS.has(word) && LOWER.test(before) && !PARTING.has(before) && before !== 'then' && before !== 'now'
  );
}

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

/**
 * How a clause can begin: with a common noun or its adjective, with something before a noun ("Google’s investment",
 * "Tech firms lobby"), with names and a verb.
 */
export type Opening = 'common' | 'compound' | Subject;

/** How the clause begins that `text` starts with; undefined if nothing shows that one does. */
export function readOpening(text: string): Opening | undefined {
  if (beginsWithCommonWord(text)) return 'common';
  return beginsWithOwner(text) || beginsWithCompound(text) ? 'compound' : readSubject(text);
}

/** Names and a finite verb. */
function readSubject(text: string): Subject | undefined {
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
function beginsWithCommonWord(text: string): boolean {
  const plural = PLURAL.exec(text);
  if (plural !== null && !institutionWords.has(plural[1] ?? ''))
    return !(plural[3] !== undefined && /^(?:of|for|and|on)$/.test(plural[2] ?? ''));
  return leadingAdjectives.has(ADJECTIVE.exec(text)?.[1] ?? '');
}

/** "Google’s investment", but no acronym, which could name an office. */
function beginsWithOwner(text: string): boolean {
  const owner = /^(\p{Lu}\p{Ll}\p{L}{1,20})[’']s \p{Ll}/u.exec(text)?.[1];
  return owner !== undefined && !institutionWords.has(owner);
}

/** "Tech firms lobby". */
function beginsWithCompound(text: string): boolean {
  const [, first = '', verb = ''] = /^(\p{Lu}\p{L}{2,20}) \p{Ll}{2,20}s (\p{Ll}{2,20})\b/u.exec(text) ?? [];
  return (finiteVerbs.has(verb) || maybeVerbs.has(verb)) && !institutionWords.has(first);
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

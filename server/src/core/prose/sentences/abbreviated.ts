// Owns the question whether a new sentence starts behind an abbreviation that may end one: "in the U.S. Companies want it".
import {
  companyRoles,
  companySuffixes,
  institutionWords,
  sentenceStarters,
  timeWords,
  verbLike,
} from '../abbreviations.ts';
import {
  beginsWithAmount,
  beginsWithGerund,
  type Opening,
  PREPOSITION,
  readBefore,
  readOpening,
} from './clauses.ts';

/** An abbreviation in its sentence. */
export interface Abbreviated {
  /** Lower case, without the final stop. */
  readonly abbreviation: string;
  /** What stands before it in the sentence, as far as that is looked at. */
  readonly before: string;
  /** What follows behind the blank, as far as that is looked at. */
  readonly after: string;
  /** The first word of that. */
  readonly nextWord: string;
}

/** Names of places, and others that are written with stops: adjectives as often as nouns. */
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const PLACE = /^(?:u\.[ksn]|e\.u|u\.a\.e|p\.r\.c)$/;

/** Whether a new sentence starts behind an abbreviation. */
export function startsSentence(one: Abbreviated): boolean {
  const { abbreviation, before, after, nextWord } = one;
  const isNumber = /^[$€£]?\d/.test(after);
  if (abbreviation === 'no') return !isNumber || isRefusal(before, after);
  if (abbreviation === 'a.m' || abbreviation === 'p.m')
    return !isNumber && !timeWords.test(nextWord) && !LOCAL_TIME.test(after) && !isTimeAtStart(before);
  if (isNumber) return PLACE.test(abbreviation) && isAmountBehindClause(before, after);
  if (beginsSentence(after, nextWord)) return true;
  if (nextWord === '') return false;
  if (companySuffixes.has(abbreviation)) return followsCompany(one);
  if (DOTTED.test(abbreviation) || abbreviation === 'd.c') return followsDotted(one);
  return !institutionWords.has(nextWord) && verbLike.test(secondWord(after));
}

/** "9 a.m. Luxembourg time" */
const LOCAL_TIME = /^(?:\p{Lu}[\p{L}.’'-]{1,20} ){1,3}(?:(?:standard|daylight|summer|winter|local) )?time\b/u;
const COUNTS_THOSE =
  /^\d[\d,]{0,9} (?:\p{Ll}{2,20}s )?(?:said|voted|agreed|abstained|are|have|had|were|did|do|will|would|can|could|may)\b/u;

/** "12 states said no. 3 said yes", "The answer is no. 5 states have acted"; no "is no. 5 on the list". */
function isRefusal(before: string, after: string): boolean {
  return (
    /\b(?:said|says?|saying|voted|votes?|answer(?:ed)?(?: is| was)?)\s$/.test(before) &&
    COUNTS_THOSE.test(after)
  );
}

function secondWord(after: string): string {
  return /^\S+\s+([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/u.exec(after)?.[1]?.replace(/['’]s$/, '') ?? '';
}

/** "At 5 p.m. Trump spoke". */
function isTimeAtStart(before: string): boolean {
  return (
    /^\W{0,3}(?:About|After|Around|At|Before|Between|By|From|On|Since|Until)\s[^,]{1,40}$/.test(before) &&
    !readBefore(before).hasVerb
  );
}

const COUNTED = /^(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty-\p{Ll}/u;
/** "First Amendment", "Second Circuit", "Small Business Administration", "Under Secretary". */
const NAMED = /^(?:(?:First|Second|Third|Small) \p{Lu}|Under ?[Ss]ec)/u;

/** Two letters with stops: "the U.S. A.I. Safety Institute". */
const INITIAL = /^[AI]\.\p{Lu}/u;

function beginsSentence(after: string, nextWord: string): boolean {
  if (NAMED.test(after) || INITIAL.test(after)) return false;
  return sentenceStarters.has(nextWord) || COUNTED.test(nextWord) || beginsWithGerund(after);
}

/** A preposition with "the", or with the city of "Washington, D.C." */
const BEHIND_PREPOSITION = new RegExp(`\\s(?:${PREPOSITION})\\s(?:(?:both\\s)?the|Washington,)\\s$`);
/** Behind these the abbreviation belongs to the subject, or to words that stand before it: "said in the U.S. Congress". */
const INTRODUCED = new RegExp(
  `(?:^|[,;:—–(]\\s?|\\b(?:that(?! of )|while|whereas|but|if|when|because|although|though|whether|where|which|what|how|why|said|says|say|told|think|believes?)\\s)(?:(?:${PREPOSITION})\\s)?(?:the\\s)?$`,
  'i',
);

/** "U.S." and the like: a noun behind a complete clause, else what tells of the noun behind it. */
function followsDotted({ abbreviation, before, after, nextWord }: Abbreviated): boolean {
  if (PLACE.test(abbreviation) && !/\b(?:the|and|or)\s$/i.test(before)) return false;
  const isCity = abbreviation === 'd.c' && /,\s$/.test(before);
  if (INTRODUCED.test(before) && !isCity) return false;
  const isOffice = institutionWords.has(nextWord);
  if (isCity && !isOffice) return !/\bthe\s\p{L}+,\s$/iu.test(before) && readBefore(before).hasVerb;
  const opening = readOpening(after);
  if (opening === undefined) return false;
  const words = readBefore(before);
  if (!words.hasVerb) return false;
  if (opening === 'common') return true;
  if (opening === 'compound' || !isOffice) return words.isComplete || isPlain(opening);
  return words.isComplete && BEHIND_PREPOSITION.test(before) && !isPastOrParticiple(opening.verb);
}

function isPastOrParticiple(verb: string): boolean {
  return /ed$|^(?:made|held|led|won|met|paid|left|lost|kept|told)$/.test(verb);
}

/** One word that is no acronym, which could name an office. */
function isPlain(opening: Opening): boolean {
  if (typeof opening !== 'object') return false;
  const { first, isLong } = opening;
  return !isLong && !/^\p{Lu}{2}/u.test(first);
}

/** "Inc." and the like: what follows tells who somebody is there, or a clause of its own begins. */
function followsCompany({ abbreviation, before, after, nextWord }: Abbreviated): boolean {
  if (abbreviation === 'bros' || companyRoles.has(nextWord)) return false;
  const opening = readOpening(after);
  if (opening === undefined) return false;
  const words = readBefore(before);
  if (!words.hasVerb) return false;
  return opening === 'common' || words.isComplete || (isPlain(opening) && !institutionWords.has(nextWord));
}

function isAmountBehindClause(before: string, after: string): boolean {
  return (
    BEHIND_PREPOSITION.test(before) &&
    !INTRODUCED.test(before) &&
    readBefore(before).isComplete &&
    beginsWithAmount(after)
  );
}

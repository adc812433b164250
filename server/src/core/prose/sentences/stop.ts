// Owns the question whether a full stop, or a run of stops, ends a sentence.
import type { Span } from '../../text/span.ts';
import {
  beforeNumber,
  degrees,
  dottedNames,
  exclaimingNames,
  maybeFinal,
  namesBeforeNumber,
  neverFinal,
  sentenceStarters,
  titles,
  verbLike,
} from '../abbreviations.ts';
import { MONTH } from '../authorYear.ts';
import { endsInFunctionWord } from '../functionWords.ts';
import { finiteVerbs } from '../verbs.ts';
import { startsSentence } from './abbreviated.ts';
import { isInLegalCitation } from './legal.ts';
import { namesSpeaker } from './reported.ts';
import {
  isEmojiUnit,
  isLetterOrDigit,
  isLowerWord,
  isSpace,
  isUpper,
  isWideTerminator,
  skipSpace,
} from './units.ts';

/** A run of stops: where it starts, where it ends, and where the quotes, brackets and markers behind it end. */
export interface Stop {
  readonly at: number;
  readonly stopEnd: number;
  readonly end: number;
}

/** Whether the stop ends the sentence that starts at `start`. `inside`: the bracket or quotation that it stands in. */
export function isSentenceEnd(text: string, start: number, stop: Stop, inside: Span | undefined): boolean {
  if (stop.end >= text.length) return true;
  const first = text.charCodeAt(stop.at);
  if (inside !== undefined && (stop.end <= inside.end || !isSentenceInBracket(text, inside))) return false;
  if (isWideTerminator(first)) return true;
  if (!isSpace(text.charCodeAt(stop.end)))
    return isUpper(text, stop.end) && (hasMarkerBetween(text, stop) || lacksBlank(text, start, stop));
  const next = skipOpeners(text, skipSpace(text, stop.end));
  if (next >= text.length) return true;
  if (GOES_ON.has(text.charCodeAt(next))) return false;
  if (SIGNS.has(text.charCodeAt(next)) && !isLetterOrDigit(text, next + 1)) return false;
  if (isLowerWord(text, next) && !isEnumerator(text, stop.at, next)) return false;
  if (inside !== undefined && !sentenceStarters.has(wordAt(text, next))) return false;
  if (first !== 46 && isQuoted(text, stop) && namesSpeaker(text, next)) return false;
  if (first === 33)
    return !exclaimingNames.has(wordBefore(text, start, stop.at)) || sentenceStarters.has(wordAt(text, next));
  // "I… I do not know" goes on.
  if (isEllipsis(first, stop)) return wordBefore(text, start, stop.at) !== wordAt(text, next);
  if (first !== 46 || stop.stopEnd - stop.at > 1) return true;
  return isFinalStop(text, start, stop.at, next);
}

/** Whether a quotation closes behind the stop. */
function isQuoted(text: string, { stopEnd, end }: Stop): boolean {
  return stopEnd < end && /[”"’']/.test(text.slice(stopEnd, end));
}

function isEllipsis(first: number, { at, stopEnd }: Stop): boolean {
  return first === 0x2026 || (first === 46 && stopEnd - at > 2);
}

/** Commas and the like behind the blank. */
const GOES_ON = new Set([...',;:)]}%&'].map((character) => character.charCodeAt(0)));
const SIGNS = new Set([...'/=+'].map((character) => character.charCodeAt(0)));
/** "b) ", "iv. ", but no "g. " of a spaced "e. g." */
const ENUMERATOR = /^(?:[a-z]|[ivx]{1,4})[).]\s/;

function isEnumerator(text: string, stop: number, at: number): boolean {
  return ENUMERATOR.test(text.slice(at, at + 6)) && (stop < 2 || isLetterOrDigit(text, stop - 2));
}

/** "(Nobody knows who did it.)" rather than "(etc.)": at least three words. */
function isSentenceInBracket(text: string, inside: Span): boolean {
  return (
    /^.[^\s]+\s[^\s]+\s/.test(text.slice(inside.start, inside.end)) &&
    !/etc\.\W{0,3}$/.test(text.slice(inside.end - 7, inside.end))
  );
}

/** Whether the single full stop at `at`, with the next word at `next`, ends a sentence. */
function isFinalStop(text: string, start: number, at: number, next: number): boolean {
  const word = wordBefore(text, start, at);
  if (word === '') return true;
  if (word.length > LONGEST_ABBREVIATION) return true;
  if (LABEL.test(word) && isFirst(text, start, at - word.length)) return false;
  const nextWord = wordAt(text, next);
  const after = text.slice(next, next + 12);
  if (word.length === 1 && isUpper(text, at - 1))
    return !goesOnFromLetter(word, after) && isLetterAtEnd(text, start, at, nextWord);
  const lower = word.toLowerCase();
  if (neverFinal.has(lower)) return false;
  if (titles.has(lower) && word !== lower) return lower === 'st' && sentenceStarters.has(nextWord);
  if (lower === 'lit' && nextWord.length === 1) return false;
  if (COURT.test(after) && isUpper(text, at - word.length)) return false;
  if (beforeNumber.has(lower) || (word !== lower && namesBeforeNumber.has(lower)))
    return (
      (!/^(?:\d|[IVXLC]{1,7}$|\p{Lu}$)/u.test(nextWord) || isArticle(text.slice(next, next + 24))) &&
      !/[§(]/.test(text.slice(next - 1, next + 1)) &&
      !NUMBER_SIGN.test(after) &&
      !AMOUNT.test(after)
    );
  if (DAY.test(word) && DATED.test(text.slice(Math.max(start, at - 10), at - word.length)))
    return !MONTH_AND_YEAR.test(text.slice(next, next + 16));
  if (word.length === 1 && SPACED.test(text.slice(Math.max(start, at - 5), at))) return false;
  if (CONTRACTED.test(text.slice(Math.max(start, at - 10), at))) return sentenceStarters.has(nextWord);
  const isDotted = word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (isDotted && isInitials(text.slice(Math.max(start, at - word.length - 8), at - word.length), word))
    return sentenceStarters.has(nextWord);
  if (isUpper(text, at - word.length) && isInLegalCitation(word, text.slice(next, next + 80))) return false;
  if (isDotted || maybeFinal.has(lower))
    return startsSentence({
      abbreviation: lower,
      before: text.slice(Math.max(start, at - word.length - REACH), at - word.length),
      after: text.slice(next, next + REACH),
      nextWord,
    });
  return true;
}

/** "max. €2 m", "min. US$5". */
const AMOUNT = /^(?:[A-Z]{0,3}[$€£¥₹₩]|(?:EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN) ) ?\d/;
/** The day of a date as German writes it: "on 2. February 2025". */
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
const DATED = /(?:^|\s)(?:[Oo]n|[Ff]rom|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|dated|the)\s$/;
const MONTH_AND_YEAR = new RegExp(`^${MONTH} (?:19|20)\\d\\d`);

/** "an app. A team leader ran it", but no "Fig. A shows", "App. A of the report". */
function isArticle(after: string): boolean {
  const word = /^A (\p{Ll}{2,20})/u.exec(after)?.[1];
  return word !== undefined && !verbLike.test(word) && !finiteVerbs.has(word) && !endsInFunctionWord(word);
}

/** "Dkt. No. 363", "S. Doc. No. 117-2" */
const NUMBER_SIGN = /^Nos?\.\s?\d/;
/** "v. d. Leyen", "z. B." */
const SPACED = /(?:^|\s)\p{Ll}\. \p{Ll}$/u;
/** "Gov't", "Int'l", "Comm'n", but no "Don't". */
const CONTRACTED = /(?<!\p{L})\p{Lu}\p{Ll}{1,6}(?:['’][lnry]|(?<!n)['’]t)$/u;
/** Courts and their parts have no sentence begin with them: "the Sup. Ct. denied". */
const COURT = /^(?:Ct|Cir|Div)\.\s/;

/** Another initial follows, "A. M. Turing", "J. A. and B. Roe", or the number of a bill, "S. 2714". */
function goesOnFromLetter(letter: string, after: string): boolean {
  return (
    /^\p{Lu}\. ?(?:\p{Lu}|and\b|&)/u.test(after) ||
    (letter === 'S' && /^\d{1,5}(?!\d|,\d|\s\p{Ll}{3,20}s\b)/u.test(after))
  );
}

/** Whether a label at `at` begins its sentence. */
function isFirst(text: string, start: number, at: number): boolean {
  return at <= start || (at - start < 20 && COUNTED.test(text.slice(start, at)));
}

/** No abbreviation in the lists is longer: what is longer is a word. In code units, without the final stop. */
const LONGEST_ABBREVIATION = 9;

/** A number or letter at the start of a sentence counts it: "1.", "4.2.", "B.", "Q1.", "IV.", "ii." */
const LABEL = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]\d{0,2}|[IVX]{1,5}|[ivx]{1,5})$/;
/** "Step 1.", "Figure 2.": the same with what is counted. */
const COUNTED =
  /^(?:Annex|Appendix|Article|Box|Case|Chapter|Example|Exhibit|Figure|Finding|Goal|Lesson|Option|Part|Phase|Principle|Question|Recommendation|Rule|Section|Stage|Step|Table|Task|Theme) $/;

/**
 * A single capital is an initial, unless it is part of a sign ("R&D", "°C"), what stands before it counts or names things ("plan B",
 * "vitamin C"), or what follows is a word that nobody is called ("in R. There").
 */
function isLetterAtEnd(text: string, start: number, at: number, nextWord: string): boolean {
  const behind = text.slice(Math.max(start, at - 20), at - 1);
  if (IN_SIGN.test(behind) || IN_PAIR.test(behind)) return true;
  const isOpening = sentenceStarters.has(nextWord) && nextWord.length > 1 && !SURNAME.test(nextWord);
  const before =
    /(\p{L}{1,20})(?:[ \u00a0\n]|(?<=App|Fig|Tab|[Ss]ec|[Cc]h|[Pp]t|[Aa]rt|[Vv]ol|[Aa]pp|[Ss]ched|[Ee]x)\. )$/u.exec(
      behind,
    )?.[1];
  if (before === undefined) return isOpening && /\p{Ll}{3}, $/u.test(behind);
  if (/-\p{Ll}/u.test(nextWord)) return true;
  if (
    /^(?:Figure|Fig|Table|Tab|Appendix|App|Annex|Schedule|Series|Option|Plan|Part|Exhibit|Group|Tier|Vitamin|Phase|Stage|Step|Title|Class|Category|Chapter|Section|Article|Level|Volume|Grade|Type|Scenario|Zone)$/.test(
      before,
    )
  )
    return true;
  if (/^\p{Lu}/u.test(before)) return sentenceStarters.has(nextWord) && nextWord.length > 1;
  return (
    isOpening || !/^(?:by|and|of|with|to|from|mr|dr|said|says|told|like|for|as|in|or|when|that)$/.test(before)
  );
}

/** What stands right before the last letter of "1.5 °C", "R&D", "I/O", "GPT-J". */
const IN_SIGN = /(?:°|[\p{L}\p{N}][&/]|[\p{L}\p{N}]{2}-)$/u;
/** What stands right before the last letter of "labs A and B", "options A, B or C". */
const IN_PAIR = /(?<![\p{L}\p{N}.])\p{Lu}(?:,)? (?:and|or|to|versus|vs\.) $/u;
/** Words that begin sentences, and are names as well: "by J. Small". */
const SURNAME =
  /^(?:Best|Few|Given|Her|Just|Last|Less|Like|Many|More|Most|Moreover|Over|Rather|Second|See|Seven|Should|Small|So|Soon|Still|Such|Ten|Third|Today|Under|Up|Upon|Was|Well|Will)$/;

/** How far words are looked at before and behind an abbreviation, in code units. */
const REACH = 160;

/** Whether a word such as "J.B" is somebody's initials rather than "the O.E.C.D" or "a J.D", by what stands before it. */
function isInitials(before: string, word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === word || dottedNames.has(lower)) return false;
  if (maybeFinal.has(lower) && !degrees.has(lower)) return false;
  return !/(?:\b(?:the|an?|his|her|their)|,)\s$/i.test(before);
}

/** The word that the stop at `at` ends, with inner stops ("U.S", "e.g"); empty if something else stands there. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 24 && isWordUnit(text, from - 1)) from -= 1;
  return text.slice(from, at);
}

function isWordUnit(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 46) return at > 0 && isLetterOrDigit(text, at - 1);
  return isLetterOrDigit(text, at);
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(at, at + 40))?.[0].replace(/['’]s$/, '') ?? '';
}

const OPENERS = new Set([...'"\'“‘«‹([{*_~`¿¡–—-•'].map((character) => character.charCodeAt(0)));

/** Opening quotes, brackets and emphasis marks, and a dash or bullet with the blank behind it. */
function skipOpeners(text: string, at: number): number {
  let next = at;
  while (OPENERS.has(text.charCodeAt(next))) next += 1;
  return next > at && isSpace(text.charCodeAt(next)) ? skipSpace(text, next) : next;
}

/** A word or number by itself, with a blank before it: no part of an address, a file name or code. */
const LONE_WORD = /\s["“‘(]?(?:\p{Lu}?(\p{Ll}{2,30})|\d[\d,.]{0,12} ?%?)["”’)]?$/u;
const NEXT_WORD = /^(\p{Lu}[\p{Ll}’']{0,30})(?:\s(\p{Ll})|[\s,])/u;

/** Whether the blank behind the stop was left out: "It ended.Next came the appeal". */
function lacksBlank(text: string, start: number, { at, end }: Stop): boolean {
  const next = NEXT_WORD.exec(text.slice(end, end + 34));
  const before = next && LONE_WORD.exec(text.slice(Math.max(start, at - 36), at));
  if (next === null || before === null) return false;
  if (sentenceStarters.has(next[1] ?? '')) return true;
  return next[2] !== undefined && before[1] !== undefined && !/\p{Lu}/u.test(before[0]);
}

/** A note marker or an emoji stands between the stop and the next sentence, and no blank. */
function hasMarkerBetween(text: string, { stopEnd, end }: Stop): boolean {
  return text.slice(stopEnd, end).includes('[') || isEmojiUnit(text.charCodeAt(end - 1));
}

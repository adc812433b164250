// Owns the numbers of notes that lost their raised type when a text was pasted, as far as they stand behind a stop.
import { beforeNumber, maybeFinal, neverFinal, titles } from '../abbreviations.ts';

/** One number or a list of them, with a new sentence behind. */
const NOTE_NUMBERS = /\d{1,3}(?:, ?\d{1,3}|[–-]\d{1,3}){0,9}(?=\s["“(]?\p{Lu})/uy;
/** Before it a stop, with its closing marks, and before that a word, a sign, or a year behind a preposition, which is no decimal. */
const BEFORE_NOTE_NUMBER =
  /(?:(?<![\p{L}\p{N}.])(\p{L}{2,30})|[%)\]”"]|\b(?:in|since|by|until|from|during|before|after) (?:19|20)\d\d)[.!?]["”’)\]]{0,2}$/u;

/** Moves behind numbers at `at`, right behind a stop: "deployed.8 See", "in 2021.1,2 Fees". */
export function skipNoteNumbers(text: string, at: number): number {
  NOTE_NUMBERS.lastIndex = at;
  return NOTE_NUMBERS.test(text) && mayBearNoteNumber(text, at) ? NOTE_NUMBERS.lastIndex : at;
}

/** Whether a number at `at`, behind a stop and what closes there, may be that of a note: none of "Fig.3", "v2.1". */
export function mayBearNoteNumber(text: string, at: number): boolean {
  const match = BEFORE_NOTE_NUMBER.exec(text.slice(Math.max(0, at - 36), at));
  const word = match?.[1]?.toLowerCase();
  return match !== null && (word === undefined || !isBeforeNumbers(word));
}

function isBeforeNumbers(word: string): boolean {
  return neverFinal.has(word) || beforeNumber.has(word) || maybeFinal.has(word) || titles.has(word);
}

/** Words before which no count stands. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  `A According After All Also Although An And As At Because Before Both But By Despite During Each Every Finally First For From Furthermore
   He Her His However I If In Indeed It Its Meanwhile Moreover No Of On Our Over She Since Some Still Such That The Their Then There
   Therefore These They This Those Though Through Thus To Today Under Until We What When Where Whereas Whether Which While Who Why With
   Within Without Yet You`.split(/\s+/),
);

const SPACED_NUMBER = /\d{1,3} (?=(\p{Lu}\p{L}{0,30})[ ,])/uy;

/** Moves behind a number at `at`, a blank behind a stop: "It rose. 3 The rest fell". */
export function skipSpacedNumber(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 49 || unit > 57) return at;
  SPACED_NUMBER.lastIndex = at;
  const word = SPACED_NUMBER.exec(text)?.[1];
  return word !== undefined && OPENS_CLAUSE.has(word) && mayBearNoteNumber(text, at - 1)
    ? SPACED_NUMBER.lastIndex - 1
    : at;
}

// Owns the cut of a block's readable text into sentences.
import type { Span } from '../text/span.ts';
import {
  institutionWords,
  maybeFinal,
  neverFinal,
  sentenceStarters,
  timeWords,
  verbLike,
} from './abbreviations.ts';

/**
 * Sentences of the text of one block, as offset spans into it: in order, disjoint, without white space at their
 * edges, and together holding every unit that is no white space. English; linear in the length of the text.
 * How an abbreviation is told from an end follows Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
 * Detection" (2006), in kind: the word before the stop, and what the next word looks like.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (!isTerminator(unit)) {
      at += 1;
      continue;
    }
    const stopEnd = skipTerminators(text, at);
    const end = skipClosers(text, stopEnd);
    if (isSentenceEnd(text, start, { at, stopEnd, end })) {
      spans.push({ start, end });
      start = skipSpace(text, end);
      at = start;
    } else at = Math.max(end, at + 1);
  }
  const last = text.trimEnd().length;
  if (start < last) spans.push({ start, end: last });
  return spans;
}

/** A run of stops: where it starts, where it ends, and where the quotes, brackets and markers behind it end. */
interface Stop {
  readonly at: number;
  readonly stopEnd: number;
  readonly end: number;
}

function isSentenceEnd(text: string, start: number, stop: Stop): boolean {
  if (stop.end >= text.length) return true;
  const first = text.charCodeAt(stop.at);
  if (first === 0x3002 || first === 0xff01 || first === 0xff1f) return true;
  if (!isSpace(text.charCodeAt(stop.end))) return hasMarkerBetween(text, stop) && isUpper(text, stop.end);
  const next = skipOpeners(text, skipSpace(text, stop.end));
  if (next >= text.length) return true;
  if (isLower(text, next)) return false;
  if (first !== 46) return !(first === 33 && /^(?:Inc|Corp|Ltd|Co)\b/.test(text.slice(next, next + 5)));
  if (stop.stopEnd - stop.at > 1) return true;
  return isFinalStop(text, start, stop.at, next);
}

/** Whether the single full stop at `at`, with the next word at `next`, ends a sentence. */
function isFinalStop(text: string, start: number, at: number, next: number): boolean {
  const word = wordBefore(text, start, at);
  if (word === '') return at > start;
  const lower = word.toLowerCase();
  const nextWord = wordAt(text, next);
  if (neverFinal.has(lower)) return false;
  if (/^\p{Lu}$/u.test(word)) return isLetterAtEnd(text, start, at, nextWord);
  if (/^\d{1,3}$/.test(word) && at - word.length <= start) return false;
  if (maybeFinal.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return startsSentence(text, next, nextWord, lower);
  return true;
}

/** A single capital is an initial, unless what stands before it counts or names things ("plan B", "vitamin C"). */
function isLetterAtEnd(text: string, start: number, at: number, nextWord: string): boolean {
  if (at - 1 <= start) return false;
  const before = /(\p{L}+)[ \u00a0]$/u.exec(text.slice(Math.max(start, at - 20), at - 1))?.[1];
  if (before === undefined || /^\p{Lu}/u.test(before))
    return sentenceStarters.has(nextWord) && before !== undefined && nextWord.length > 1;
  return !/^(?:by|and|of|with|to|from|mr|dr|said|says|told|like|for)$/.test(before);
}

function startsSentence(text: string, next: number, nextWord: string, abbreviation: string): boolean {
  if (/^\d/.test(nextWord)) return false;
  if (abbreviation === 'no') return true;
  if (abbreviation === 'a.m' || abbreviation === 'p.m') return !timeWords.test(nextWord);
  if (sentenceStarters.has(nextWord)) return true;
  if (institutionWords.has(nextWord) || nextWord === '') return false;
  return verbLike.test(wordAt(text, skipSpace(text, next + nextWord.length)));
}

/** The word that the stop at `at` ends, with inner stops ("U.S", "e.g"); empty if something else stands there. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 24 && isWordUnit(text, from - 1)) from -= 1;
  return text.slice(from, at);
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(at, at + 40))?.[0].replace(/['’]s$/, '') ?? '';
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 46) return at > 0 && isLetterOrDigit(text, at - 1);
  return isLetterOrDigit(text, at);
}

function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function isTerminator(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 33 ||
    unit === 63 ||
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f
  );
}

function skipTerminators(text: string, at: number): number {
  let end = at;
  while (isTerminator(text.charCodeAt(end))) end += 1;
  return end;
}

const CLOSERS = new Set([...'"\'”’»›)]}*_~`'].map((character) => character.charCodeAt(0)));
const OPENERS = new Set([...'"\'“‘«‹([{*_~`'].map((character) => character.charCodeAt(0)));

/** Behind a stop: closing quotes and brackets, emphasis marks, footnote markers. */
function skipClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (text.startsWith('[^', end)) {
      const close = text.slice(end, end + 110).indexOf(']');
      if (close < 0) return end;
      end += close + 1;
    } else if (CLOSERS.has(text.charCodeAt(end))) end += 1;
    else return end;
  }
  return end;
}

function skipOpeners(text: string, at: number): number {
  let next = at;
  while (OPENERS.has(text.charCodeAt(next))) next += 1;
  return next;
}

function hasMarkerBetween(text: string, { stopEnd, end }: Stop): boolean {
  return text.slice(stopEnd, end).includes('[^');
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit > 8 && unit < 14) ||
    unit === 0xa0 ||
    unit === 0x202f ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    unit === 0x205f
  );
}

function isLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit > 96 && unit < 123 : /\p{Ll}/u.test(text.charAt(at));
}

function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit > 64 && unit < 91 : /\p{Lu}/u.test(text.charAt(at));
}

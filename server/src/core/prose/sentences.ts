// Owns the cut of a block's readable text into sentences.
import type { Span } from '../text/span.ts';
import { endOfClosers } from './sentences/closers.ts';
import { findShields } from './sentences/enclosures.ts';
import { isSentenceEnd, type Stop } from './sentences/stop.ts';
import { isInTitle, isLabel, isSymbol } from './sentences/titles.ts';
import { isLetterOrDigit, isSpace, isTerminator, skipSpace } from './sentences/units.ts';

/**
 * Sentences of the text of one block, as offset spans into it: in order, disjoint, without white space at their
 * edges, and together holding every unit that is no white space. English; linear in the length of the text.
 * How an abbreviation is told from an end follows Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
 * Detection" (2006), in kind: the word before the stop, and what the next word looks like.
 *
 * @param dressed words in emphasis and of links, ascending and disjoint: titles with stops in them, labels
 */
export function splitSentences(text: string, dressed: readonly Span[] = []): readonly Span[] {
  const spans: Span[] = [];
  const shields = findShields(text);
  let shield = 0;
  let dress = 0;
  let start = skipSpace(text, 0);
  let wordless = start;
  for (let at = nextStop(text, start); at >= 0; ) {
    const stop = readStop(text, at, start);
    while ((shields[shield]?.end ?? at) < at) shield += 1;
    const around = shields[shield];
    const inside = around !== undefined && around.start < at && around.start > start ? around : undefined;
    while ((dressed[dress]?.end ?? at) < at) dress += 1;
    wordless = skipWordless(text, wordless, at);
    if (wordless < at && endsHere(text, start, stop, inside, dressed[dress])) {
      spans.push({ start, end: stop.end });
      start = skipSpace(text, stop.end);
      wordless = start;
      at = nextStop(text, start);
    } else at = nextStop(text, stop.stopEnd);
  }
  const last = text.trimEnd().length;
  if (start < last) spans.push({ start, end: last });
  return spans;
}

/** `inside`: the bracket or quotation around the stop; `words`: the dressed words that it could belong to. */
function endsHere(
  text: string,
  start: number,
  stop: Stop,
  inside: Span | undefined,
  words: Span | undefined,
): boolean {
  if (words === undefined || words.start > stop.at) return isSentenceEnd(text, start, stop, inside);
  if (isLabel(text, start, stop, words) || (inside === undefined && isSymbol(text, start, stop, words)))
    return true;
  return !isInTitle(text, start, stop, words) && isSentenceEnd(text, start, stop, inside);
}

/**
 * A stop with no word right behind it, as decimals and web addresses have, unless that begins like a sentence. A
 * pattern finds it faster than a loop.
 */
const STOP = /[.!?…‽。！？](?![A-Za-z0-9])|[。！？]|[.!?](?=[A-Z][a-z]|[AI] |\d{1,3}[\s,–-])/g;

function nextStop(text: string, from: number): number {
  STOP.lastIndex = from;
  return STOP.test(text) ? STOP.lastIndex - 1 : -1;
}

/** Moves to the first letter, digit or object: before it no sentence can end. */
function skipWordless(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLetterOrDigit(text, at) && text.charCodeAt(at) !== 0xfffc) at += 1;
  return at;
}

function readStop(text: string, at: number, start: number): Stop {
  let stopEnd = at + 1;
  while (isTerminator(text.charCodeAt(stopEnd)) || isSpacedStop(text, stopEnd)) stopEnd += 1;
  return { at, stopEnd, end: endOfClosers(text, stopEnd, start) };
}

/** A blank between the stops of ". . .". */
function isSpacedStop(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46 && !isLetterOrDigit(text, at + 2);
}

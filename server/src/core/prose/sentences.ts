// Owns the cut of a block's readable text into sentences.
import type { Span } from '../text/span.ts';
import { findShields } from './sentences/enclosures.ts';
import { isSentenceEnd, type Stop } from './sentences/stop.ts';
import { isEmojiUnit, isLetterOrDigit, isSpace, isTerminator, skipSpace } from './sentences/units.ts';

/**
 * Sentences of the text of one block, as offset spans into it: in order, disjoint, without white space at their
 * edges, and together holding every unit that is no white space. English; linear in the length of the text.
 * How an abbreviation is told from an end follows Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary
 * Detection" (2006), in kind: the word before the stop, and what the next word looks like.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  const shields = findShields(text);
  let shield = 0;
  let start = skipSpace(text, 0);
  let wordless = start;
  for (let at = nextStop(text, start); at >= 0; ) {
    const stop = readStop(text, at, start);
    while ((shields[shield]?.end ?? at) < at) shield += 1;
    const around = shields[shield];
    const inside = around !== undefined && around.start < at && around.start > start ? around : undefined;
    wordless = skipWordless(text, wordless, at);
    if (wordless < at && isSentenceEnd(text, start, stop, inside)) {
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

/**
 * A stop with no word right behind it, as decimals and web addresses have, unless that begins like a sentence. A
 * pattern finds it faster than a loop.
 */
const STOP = /[.!?…。！？](?![A-Za-z0-9])|[。！？]|[.!?](?=[A-Z][a-z]|[AI] |\d{1,3}\s)/g;

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
  const closed = skipClosers(text, skipNoteNumber(text, stopEnd));
  return { at, stopEnd, end: skipTrailers(text, closed, start) };
}

const NOTE_NUMBER = /\d{1,3}(?=\s["“(]?\p{Lu})/uy;

/** The number of a note that lost its raised type when it was pasted: "deployed.8 See". */
function skipNoteNumber(text: string, at: number): number {
  NOTE_NUMBER.lastIndex = at;
  // Abbreviations that a number follows are shorter.
  return NOTE_NUMBER.test(text) && /[a-z]{4}.$/.test(text.slice(at - 5, at)) ? NOTE_NUMBER.lastIndex : at;
}

/** A blank between the stops of ". . .". */
function isSpacedStop(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46 && !isLetterOrDigit(text, at + 2);
}

const CLOSERS = new Set([...'"\'”’»›)]}*_~`†‡¹²³⁰⁴⁵⁶⁷⁸⁹⁾'].map((character) => character.charCodeAt(0)));
const MARKER =
  /\[(?:\^[^\]]{1,100}|\d{1,3}(?:[,;–-] ?\d{1,3}){0,9})\](?![(:])|\^[^\s^[\]]{1,20}\^|\{[#.][^{}\s]{1,100}\}/y;

/** Behind a stop: closing quotes and brackets, emphasis marks, emoji, note markers. */
function skipClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (CLOSERS.has(unit) || isEmojiUnit(unit) || isGermanCloser(text, end)) end += 1;
    else {
      const marker = isMarkerStart(unit) ? markerEnd(text, end) : end;
      if (marker === end) return end;
      end = marker;
    }
  }
  return end;
}

/** `“` closes a quotation that `„` opened: a blank or nothing stands behind it. */
function isGermanCloser(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x201c && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)));
}

/** Behind a blank: a note marker, Pandoc's attributes, a closing guillemet, or an emoji unless emoji lead the sentences as bullets. */
function skipTrailers(text: string, at: number, start: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) {
    const next = end + 1;
    const unit = text.charCodeAt(next);
    if (unit === 0xbb || (isEmojiUnit(unit) && !isEmojiUnit(text.charCodeAt(start))))
      end = skipClosers(text, next);
    else {
      const marker = isMarkerStart(unit) ? markerEnd(text, next) : next;
      if (marker === next) return end;
      end = skipClosers(text, marker);
    }
  }
  return end;
}

function isMarkerStart(unit: number): boolean {
  return unit === 91 || unit === 94 || unit === 123;
}

function markerEnd(text: string, at: number): number {
  MARKER.lastIndex = at;
  return MARKER.test(text) ? MARKER.lastIndex : at;
}

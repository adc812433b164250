// Owns what belongs to a sentence behind its full stop: closing quotes and brackets, note markers, emoji.
import { skipNoteNumbers, skipSpacedNumber } from './noteNumbers.ts';
import { isEmojiUnit, isSpace } from './units.ts';

/** Where what belongs to the stop that ends at `at` ends. `start`: where the sentence starts. */
export function endOfClosers(text: string, at: number, start: number): number {
  const closed = skipClosers(text, at);
  const numbered = skipNoteNumbers(text, closed);
  const end = numbered > closed ? numbered : skipClosers(text, skipGlued(text, closed));
  return skipTrailers(text, end, start);
}

const GLUED = /(?:\((?:[^()]|\([^()]{0,99}\)){1,200}\)|[-–]?\[[^[\]]{1,200}\][-–]?|\uFFFC)(?=\s|$)/y;

/** A bracket or an address that stands behind a stop without a blank: "It rose.(Smith 2024) It fell". */
function skipGlued(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isOpening = unit === 40 || unit === 91 || unit === 0xfffc || unit === 45 || unit === 0x2013;
  if (!isOpening) return at;
  GLUED.lastIndex = at;
  return GLUED.test(text) ? GLUED.lastIndex : at;
}

const RAISED = new Set([...'¹²³⁰⁴⁵⁶⁷⁸⁹'].map((character) => character.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’»›)]}*_~`†‡⁾'].map((character) => character.charCodeAt(0)));
const MARKER =
  /\[(?:\^[^\]]{1,100}|\d{1,3}(?:[,;–-] ?\d{1,3}){0,9})\](?![(:])|\^\[?[^\s^[\]]{1,20}\]?\^|\{[#.][^{}\s]{1,100}\}/y;

/** Closing quotes and brackets, emphasis marks, emoji, note markers. */
function skipClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const isCloser =
      CLOSERS.has(unit) ||
      RAISED.has(unit) ||
      isEmojiUnit(unit) ||
      isGermanCloser(text, end) ||
      isBetweenRaised(text, end);
    const next = isCloser ? end + 1 : skipMarker(text, end);
    if (next === end) return end;
    end = next;
  }
  return end;
}

/** "rose.¹⁻² It", "rose.¹,³ It". */
function isBetweenRaised(text: string, at: number): boolean {
  return (
    RAISED.has(text.charCodeAt(at - 1)) &&
    RAISED.has(text.charCodeAt(at + 1)) &&
    /[⁻–,’˒-]/.test(text.charAt(at))
  );
}

/** `“` closes a quotation that `„` opened: a blank or nothing stands behind it. */
function isGermanCloser(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x201c && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)));
}

/** Note markers, and Pandoc's attributes. */
function skipMarker(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 91 && unit !== 94 && unit !== 123) return at;
  MARKER.lastIndex = at;
  return MARKER.test(text) ? MARKER.lastIndex : at;
}

/** A bracket in lower case, but no "(b)", with a new sentence behind it: "It rose. (see p. 3) It fell". */
const ASIDE =
  /(?:\((?=\p{Ll})(?!(?:[a-z]|[ivx]{1,4})\))(?:[^()]|\([^()]{0,99}\)){1,200}\)|\[(?=\p{Ll})[^[\]]{1,200}\])(?=\s+["“‘]?\p{Lu}|\s*$)/uy;

function skipAside(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 40 && unit !== 91) return at;
  ASIDE.lastIndex = at;
  return ASIDE.test(text) ? ASIDE.lastIndex : at;
}

/** A bracket with a word in lower case behind it begins a sentence, "It rose. [1] counts forty", and on a line of its own with an address an entry. */
function isSubject(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 93) return false;
  const opens = text.charCodeAt(start - 1) === 10 ? /^\s(?:\p{Ll}{2}|\uFFFC)/u : /^\s\p{Ll}{2}/u;
  return opens.test(text.slice(end, end + 3));
}

/**
 * Behind a blank: markers, raised numbers, an aside in brackets, a closing guillemet, emoji unless they lead the
 * sentences as bullets.
 */
function skipTrailers(text: string, at: number, start: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) {
    const next = end + 1;
    const unit = text.charCodeAt(next);
    const numbered = skipSpacedNumber(text, next);
    if (numbered > next) return numbered;
    const isTrailer =
      unit === 0xbb || RAISED.has(unit) || (isEmojiUnit(unit) && !isEmojiUnit(text.charCodeAt(start)));
    const marker = isTrailer ? next : Math.max(skipMarker(text, next), skipAside(text, next));
    if (!isTrailer && (marker === next || isSubject(text, next, marker))) return end;
    end = skipClosers(text, marker);
  }
  return end;
}

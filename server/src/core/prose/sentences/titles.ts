// Owns the full stops in words in emphasis or of a link: inside titles, where they end no sentence, and behind labels, where they do.
import type { Span } from '../../text/span.ts';
import { verbLike } from '../abbreviations.ts';
import { finiteVerbs } from '../verbs.ts';
import { readBefore } from './clauses.ts';
import type { Stop } from './stop.ts';
import { isLowerWord, isSpace, isUpper, skipSpace } from './units.ts';

/** Longer than this it is no title, in code units. */
const LONGEST = 200;

/** Whether the stop stands in a title in mid-sentence. `words`: in emphasis or of a link, begun before the stop. */
export function isInTitle(text: string, start: number, stop: Stop, words: Span): boolean {
  if (stop.at >= words.end || words.end - words.start > LONGEST) return false;
  const isInner = /[\p{L}\p{N}]/u.test(text.slice(stop.stopEnd, words.end));
  if (!isInner)
    return isObjectOfPreposition(text.slice(start, Math.min(words.start, start + LONGEST_OPENING)));
  const next = skipSpace(text, skipCloser(text, words.end));
  if (words.start > start) return isLowerWord(text, next) || /[,;:()–—]/.test(text.charAt(next));
  const verb = /^\p{Ll}{2,20}/u.exec(text.slice(next, next + 20))?.[0] ?? '';
  return verbLike.test(verb) || finiteVerbs.has(verb);
}

function skipCloser(text: string, at: number): number {
  return /["”’)]/.test(text.charAt(at)) ? at + 1 : at;
}

const LONGEST_OPENING = 80;
const PREPOSITION = /^\W{0,3}(?:According to|As|At|By|For|From|In|Like|Of|On|Since|To|Under|With)\s/;

/** "In *Who Governs?* Dahl argued": what stands before the title is no sentence with it. */
function isObjectOfPreposition(before: string): boolean {
  return (
    before.length < LONGEST_OPENING &&
    PREPOSITION.test(before) &&
    !before.includes(',') &&
    !readBefore(before).hasVerb
  );
}

const LABEL =
  /^(?:Case|Finding|Goal|Lesson|Option|Part|Phase|Principle|Question|Recommendation|Rule|Stage|Step|Task|Theme) (?:\d{1,3}|[A-Z]\d{0,2}|[IVX]{1,5})$/;

/** "the reliability, *H*. Calculate it": a letter alone in emphasis is a symbol, and no initial. */
export function isSymbol(text: string, start: number, stop: Stop, words: Span): boolean {
  return (
    words.start > start &&
    words.end === stop.at &&
    words.end - words.start === 1 &&
    isSpace(text.charCodeAt(stop.end)) &&
    isUpper(text, skipSpace(text, stop.end))
  );
}

/** "**Option A.** The rule applies": a label of its own line, run in. What heads a figure or a table is left to its caption. */
export function isLabel(text: string, start: number, stop: Stop, words: Span): boolean {
  if (words.start !== start || (words.end !== stop.at && words.end !== stop.stopEnd)) return false;
  return (
    stop.at - start < 30 &&
    isSpace(text.charCodeAt(stop.end)) &&
    !isLowerWord(text, skipSpace(text, stop.end)) &&
    LABEL.test(text.slice(start, stop.at))
  );
}

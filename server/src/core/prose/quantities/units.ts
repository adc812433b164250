// Owns what a number counts: the noun or symbol behind it.
import { beginsMeasure, measureOf } from '../../facts/measures.ts';
import type { Span } from '../../text/span.ts';

/** What is counted, in lower case, and where it stands. */
export interface Unit extends Span {
  readonly name: string;
}

const FUNCTION_WORD =
  /^(?:of|in|on|at|to|and|or|for|by|from|with|as|is|are|was|were|has|have|had|than|the|a|an|that|which|who|per|more|less|fewer|out|when|while|but|if|times|into|this|these|those|its|their|his|her|it|they|we|will|would|could|may|can|after|before|during|until|since|through|over|under|between|against|not|also|only|did|said|says|did|do|does|each|every|all|both|so)$/;
const PLURAL = /(?:[^su]s|people|men|women|children|staff|personnel|data|percent)$/;
/** How many words are looked at for a plural: "40 new full-time employees". */
const REACH = 3;
const LOOK = 64;

/**
 * What is counted behind a number that ends at `end`: a unit of measure, else the first of the next three words that is a
 * plural, else the next word; undefined if a function word, punctuation or a name stands there. Spans are offsets into `text`.
 */
export function unitBehind(text: string, end: number): Unit | undefined {
  const from = text.charCodeAt(end) === 43 ? end + 1 : end;
  const after = text.slice(from, from + LOOK);
  const unit = measureIn(after) ?? joinedUnit(after) ?? acronymIn(after) ?? nounIn(after);
  return unit === undefined ? undefined : { ...unit, start: from + unit.start, end: from + unit.end };
}

/** A word of a unit, with what parts it from the one before: letters, signs of powers and degrees, a slash. */
const MEASURE_WORD = /([ \u00a0\u202f-]?)(\p{L}{1,20}\/?\p{L}{0,20}[²³23]?|°\p{L}?)(?![\p{L}\d])\.?/uy;
/** Letters that are symbols by themselves, behind a blank; glued to a number they scale it or are part of a name. */
const LETTER = /^(?:[mtglLVW]|°)$/;
/** Letters in a case in which they are no symbols, and what is a word or a code as well. */
const NO_SYMBOL = /^(?:[\p{L}]|am|pm|mi|nm|EB|eb|tb|pb|MI)$/u;
const PLURAL_NAME = /s\b|feet\b|hertz\b/i;
const COUNTED_BEHIND = /^ \p{Ll}{2,}s\b/u;

/** The longest unit of measure that the text begins with. */
function measureIn(after: string): Unit | undefined {
  let best: Unit | undefined;
  let start: number | undefined;
  let at = 0;
  do {
    MEASURE_WORD.lastIndex = at;
    const [whole, gap = '', word = ''] = MEASURE_WORD.exec(after) ?? [];
    if (whole === undefined) break;
    start ??= gap.length;
    const unit = {
      start,
      end: at + gap.length + word.length,
      name: after.slice(start, at + gap.length + word.length),
    };
    if (isMeasure(after, unit)) best = { ...unit, name: unit.name.toLowerCase() };
    at += whole.length;
  } while (beginsMeasure(after.slice(start, at)));
  return best;
}

/** "900 tonnes", "22MW", "18-kilometre", "60 t"; not "500 foot soldiers" nor "45 m passengers". */
function isMeasure(after: string, { start, end, name }: Unit): boolean {
  const measure = measureOf(name);
  if (measure === undefined) return false;
  if (measure.isName) return start > 0 && (after.startsWith('-') || PLURAL_NAME.test(name));
  if (start > 0 && LETTER.test(name)) return !COUNTED_BEHIND.test(after.slice(end, end + 24));
  return !NO_SYMBOL.test(name);
}

/** People, and what holds them, by which bodies and buildings go: "a 500-person firm", "the 450-bed clinic". */
const JOINED = /^-(person|employee|bed|seat|room|student|member)(?![\p{L}\p{N}_/@-])/u;

/** The noun that is joined to a number before it, in the singular. */
export function joinedUnit(after: string): Unit | undefined {
  const name = JOINED.exec(after)?.[1];
  return name === undefined ? undefined : { name, start: 1, end: 1 + name.length };
}

function acronymIn(after: string): Unit | undefined {
  const acronym = /^[ \u00a0](\p{Lu}{2,6}s)(?![\p{L}\p{N}])/u.exec(after)?.[1];
  return acronym === undefined
    ? undefined
    : { name: acronym.toLowerCase(), start: 1, end: 1 + acronym.length };
}

const NOUN =
  /(?:[ \u00a0]|-(?=[a-z]))(?:or so |or more |-?plus |odd )?(\p{Ll}[\p{Ll}-]{1,30})(?:(?![\p{L}\p{N}_.@/])|(?=\.(?:\s|$)))/uy;

/** The first plural among the next words, else the first of them. */
function nounIn(after: string): Unit | undefined {
  let first: Unit | undefined;
  NOUN.lastIndex = 0;
  for (let count = 0; count < REACH; count += 1) {
    const word = NOUN.exec(after)?.[1];
    if (word === undefined || FUNCTION_WORD.test(word)) break;
    const unit = { name: word, start: NOUN.lastIndex - word.length, end: NOUN.lastIndex };
    if (PLURAL.test(word)) return unit;
    first ??= unit;
  }
  return first;
}

// Owns the question where a word stands as an attribute of a name, beside the sentence's own verb: "Kelmor, based in Brest, signed".
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { overlaps, type Span } from '../text/span.ts';

/** From a name to a participle that says more of it: ", ", " (", ", a start-up ". */
const PUT_BEHIND =
  /^(?:,|\s\(|\s[–—-])\s?(?:(?:an?|the)\s(?:[\p{L}-]{1,20}\s){1,4})?(?:(?:now|still|currently)\s)?$/u;
const OPENS = /^(?:(?:Now|Still|Currently)\s)?$/;
/** From "Brest-based" to the name. */
const TO_NAME = /^\s(?:[\p{Ll}-]{1,20}\s){0,3}$/u;
/** From a participle to who did it: " by ", " by its founder, ". */
const BY = /^\sby\s(?:(?:its|the)\s[^;:]{1,40}\s)?$/;
/** How far from a word its name may stand, in code units. */
const NEAR = 90;

/** Whether the word at `word` is an attribute of the subject: what it says holds now, whatever the sentence tells. */
export function isAttributeOf({ text, mentions }: ClaimText, { subject, about }: Fact, word: Span): boolean {
  const isBySubject = mentions.some(
    ({ entityId, span }) => entityId === subject && BY.test(text.slice(word.end, span.start)),
  );
  return mentions.some(({ entityId, span: { start, end } }) => {
    // "Kelmor, led by Menz, signed": what the subject does to another.
    if (entityId !== subject && !(isBySubject && about.includes(entityId))) return false;
    if (end <= word.start) return PUT_BEHIND.test(text.slice(end, word.start).slice(0, NEAR));
    const between = text.slice(word.end, start);
    if (between.length > NEAR) return false;
    if (text.charAt(word.start - 1) === '-') return TO_NAME.test(between);
    return OPENS.test(text.slice(0, word.start)) && /^[^,;:]{1,60},\s(?:the\s)?$/.test(between);
  });
}

/** From a name to a clause on it. */
const RELATIVE = /^,?\s(?:which|who|whose|that)\s[^,;:]*$/;

/** Whether the word stands in a clause on another name: "Acme, which is based", "where Acme is based". */
export function isOfOther(
  { text, mentions }: ClaimText,
  { subject, about }: Fact,
  clause: Span,
  word: Span,
): boolean {
  const before = mentions.filter(({ span }) => span.end <= word.start);
  const isRelative = /^(?:which|who|whose|that)\s/.test(text.slice(clause.start));
  const owners = before.filter(
    ({ span }) => overlaps(span, clause) || (isRelative && RELATIVE.test(text.slice(span.end, word.start))),
  );
  return (
    owners.length > 0 && owners.every(({ entityId }) => entityId !== subject && !about.includes(entityId))
  );
}

// Owns the question whom somebody values: "which values the start-up Scale AI at", "raised $13 billion, valuing it at".
import type { Span } from '../../text/span.ts';
import type { Cue } from './cues.ts';
import { isOnlyKind } from './kinds.ts';
import type { FigurePlace } from './place.ts';

const VERB = /^valu(?:es|ed|ing)$/;
const BASED = /^(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}\p{Lu}[\p{L}.]*-based\s/u;
const PRONOUN = /^(?:it|the (?:company|firm|group|start-?up|lab|maker))$/;
/** Who raises money is who is valued by it; who buys or invests is not. */
const RAISES = /\b(?:rais(?:es?|ed|ing)|round|funding|tender offer|share sale)\b/;
const BUYS =
  /\b(?:buy(?:s|ing)?|bought|acqui\p{Ll}+|invest\p{Ll}*|stake|took over|led|leads|leading|joined|backed)\b/u;

/** Whether the object of a verb of valuing, which begins at `verb`, is the fact's subject, and the verb how its property is put. */
export function isSubjectValued(
  { cues, fact, sentence, text }: FigurePlace,
  verb: number,
  object: Span,
): boolean {
  if (!cues.some(({ start }) => start === verb)) return false;
  const items = sentence.mentions.map(({ item }) => item);
  if (PRONOUN.test(text.slice(object.start, object.end))) {
    const last = items.filter(({ span }) => span.end <= verb).at(-1);
    const between = text.slice(last?.span.end ?? verb, verb);
    return last?.entityId === fact.subject && RAISES.test(between) && !BUYS.test(between);
  }
  const named = items.find(({ span }) => span.start >= object.start);
  if (named?.entityId !== fact.subject || named.span.end !== object.end) return false;
  return isOnlyKind(text.slice(object.start, named.span.start).replace(BASED, ''));
}

/** The same of a cue and the figure behind it: whoever else is named then has no share in the figure. */
export function isValuationOfSubject(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity } = place;
  if (!VERB.test(cue.word) || cue.end >= quantity.span.start) return false;
  const at = text.indexOf(' at ', cue.end);
  return (
    at >= 0 && at < quantity.span.start && isSubjectValued(place, cue.start, { start: cue.end + 1, end: at })
  );
}

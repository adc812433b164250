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

/** "customers of Kelmor raised": not the one who is named. */
const OF_NAME = /\b(?:of|at|from|by|with|for|behind|in)\s(?:the\s)?$/i;
/** A round, and who gave the money. */
const ASIDE = /\b(?:Pre-)?Series [A-Z]\d?\b|\b(?:from|by|with|including)\s[^,;]+/g;
/** "Kelmor's founder raised", "Kelmor rival Pell Labs raised", "Kelmor investors raised". */
const NAMES_OTHER =
  /\s\p{Lu}\p{L}|^(?:['’]s?)?\s(?:[\p{Ll}-]+\s){0,2}(?:rivals?|competitors?|founders?|investors?|customers?|clients?|owners?|parents?|partners?|suppliers?|subsidiar(?:y|ies)|units?|spin-?offs?|backers?)\b/u;

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
    if (last?.entityId !== fact.subject || OF_NAME.test(text.slice(0, last.span.start))) return false;
    const between = text.slice(last.span.end, verb);
    return RAISES.test(between) && !BUYS.test(between) && !NAMES_OTHER.test(between.replace(ASIDE, ' '));
  }
  const named = items.find(({ span }) => span.start >= object.start);
  if (named?.entityId !== fact.subject || named.span.end !== object.end) return false;
  return isOnlyKind(text.slice(object.start, named.span.start).replace(BASED, ''));
}

const PER_SHARE = /^\s(?:a|per|each)\b/;

/** The same of a cue and the figure behind it: whoever else is named then has no share in the figure. */
export function isValuationOfSubject(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity } = place;
  if (!VERB.test(cue.word) || cue.end >= quantity.span.start) return false;
  const at = text.indexOf(' at ', cue.end);
  if (at < 0 || at >= quantity.span.start || PER_SHARE.test(text.slice(quantity.span.end))) return false;
  return isSubjectValued(place, cue.start, { start: cue.end + 1, end: at });
}

// Owns the question whom an opening phrase is about: "With 70 billion parameters, Llama 2 ..." is about Llama 2.
import type { Cue } from './cues.ts';
import { isOnlyKind } from './kinds.ts';
import { clauseOf, type FigurePlace } from './place.ts';

/** Words that open a phrase which says something of the subject behind its comma. */
const OPENING =
  /^(?:(?:Even|Only|Now|Still|Already)\s)?(?:With|At|Having|In force|In effect|[A-Z][a-z]+(?:ed|ing))\b|^(?:Worth|Built|Set up|Home to|Due|Larger|Smaller)\b/;

/** Whether the figure and its cue stand in a phrase that opens the clause and belongs to somebody else's name behind it. */
export function opensForOthers(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, sentence, fact, cues } = place;
  const clause = clauseOf(place);
  if (!OPENING.test(text.slice(clause.start, clause.start + 24))) return false;
  const parties = new Set([fact.subject, ...fact.about]);
  const named = sentence.mentions.filter(({ item }) => parties.has(item.entityId));
  const end = text.indexOf(', ', quantity.span.end);
  if (end < 0 || end >= clause.end || (quantity.type === 'date' && cue.start > end)) return false;
  if (named.some(({ item }) => clause.start <= item.span.start && item.span.start < end)) return false;
  const subject = end + 2;
  // "Valued at $10 billion, the landmark deal": the property itself.
  if (cues.some(({ start }) => start > end && /^(?:[\p{Ll}-]+\s){0,3}$/u.test(text.slice(subject, start))))
    return false;
  return !named.some(
    ({ item }) => item.span.start >= subject && isOnlyKind(text.slice(subject, item.span.start)),
  );
}

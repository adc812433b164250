// Owns the question whom a phrase is about that opens a clause or is put in behind a name: "With 70 billion parameters, Llama 2".
import type { Cue } from './cues.ts';
import { isOnlyKind } from './kinds.ts';
import { namesIn } from './names.ts';
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
  // "Founded in 2021 by former staff of OpenAI, Anthropic is": whoever else is named, it is done to the subject.
  const isDoneTo = cue.start === clause.start && cue.word.endsWith('ed');
  if (!isDoneTo && named.some(({ item }) => clause.start <= item.span.start && item.span.start < end))
    return false;
  const subject = end + 2;
  // "Valued at $10 billion, the landmark deal": the property itself.
  if (cues.some(({ start }) => start > end && /^(?:[\p{Ll}-]+\s){0,3}$/u.test(text.slice(subject, start))))
    return false;
  return !named.some(
    ({ item }) => item.span.start >= subject && isOnlyKind(text.slice(subject, item.span.start)),
  );
}

/** Words by which a phrase behind a name and a comma says something of that name. */
const PUT_IN =
  /,\s(?:with|having|which|who|whose|valued|worth|priced|employing|counting|home to|now|then|once|founded|established|built|set up|(?:an?|the)\s(?:[\p{L}-]+\s){1,4}(?:with|of|worth|that (?:has|had)))\s[^,;()]*$/u;

/** "Gigant, valued at $9 billion": the figure stands in a phrase that is put in behind the name of somebody else. */
export function isPutInForOthers(place: FigurePlace): boolean {
  const { text, quantity, sentence, fact } = place;
  const from = Math.max(clauseOf(place).start, quantity.span.start - LOOK);
  const phrase = PUT_IN.exec(text.slice(from, quantity.span.start));
  if (phrase === null) return false;
  const comma = from + phrase.index;
  const parties = new Set([fact.subject, ...fact.about]);
  const isOurs = sentence.mentions.some(
    ({ item }) =>
      parties.has(item.entityId) && item.span.end >= comma && item.span.start < quantity.span.start,
  );
  return !isOurs && namesIn(place, { start: from, end: comma }).some(({ end }) => end === comma);
}

/** So much text before a figure is read, in code units. */
const LOOK = 120;

// Owns the question whether a common noun has the figure that no party has: "the ministry's budget", "the budget of the ministry".
import type { Cue } from './cues.ts';
import { isKind } from './kinds.ts';
import type { FigurePlace } from './place.ts';

/** So much text before a figure is read, in code units. */
const LOOK = 70;
const POSSESSOR = /(?:^|\s)(\p{Ll}[\p{L}-]*)['’]s?\s(?:[\p{L}\p{N}$€£%.-]+\s){0,4}$/u;
const GENITIVE =
  /^ of (?:the|an?|another|each|every|this|that|these|those) (?:(?!(?:of|in|on|for|with|and|or|to|by|is|was|are|were|has|had) )[\p{L}-]+ ){0,2}(\p{Ll}[\p{L}-]*)/u;
/** "last year's budget", "the deal of the century": the noun only says when, or how much. */
const MEASURE =
  /^(?:today|tomorrow|yesterday|tonight|spring|summer|autumn|winter|(?:year|quarter|month|week|day|decade|century|moment|hour|term|season|age|era|sort|kind|type|size|order|maximum|minimum|future|past|time|same|scheme|record)s?)$/;

/**
 * Whether the possessor or genitive of the figure's phrase is a common noun that no party goes by here: one that may stand
 * for a party ("the company") has to have it before itself.
 */
export function hasCommonOwner(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, sentence, fact } = place;
  // Of a share, the genitive says what it is a share of, and a date is of an event.
  if (quantity.type === 'percent' || quantity.type === 'date') return false;
  const start = Math.min(quantity.span.start, cue.start);
  const noun =
    POSSESSOR.exec(text.slice(Math.max(0, start - LOOK), start))?.[1] ??
    GENITIVE.exec(text.slice(Math.max(quantity.span.end, cue.end)))?.[1] ??
    GENITIVE.exec(text.slice(cue.end, quantity.span.start))?.[1];
  if (noun === undefined || MEASURE.test(noun)) return false;
  const isNamedBefore = sentence.mentions.some(
    ({ item }) => item.entityId === fact.subject && item.span.start < start,
  );
  return !(isKind(noun) && isNamedBefore);
}

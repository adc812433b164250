// Owns the question whether a phrase at the head of a clause takes its figure for less than all that the record has: "At night it carries".
import { clauseOf, type FigurePlace } from './place.ts';
import { isAside, isOnRecord, phraseLength } from './scope.ts';

/** Prepositions of place and time at the head of a clause. */
const IN_FRONT =
  /^(?:in|at|on|over|during|across|among|amongst|within|outside|inside|throughout|around|along|near|beyond|between)\s/i;
/** Where something is said, or in what sense; no part of what is spoken of. */
const FRAMES =
  /\b(?:reports?|statements?|interviews?|letters?|filings?|stud(?:y|ies)|speech|talk|books?|papers?|briefs?|notes?|article|survey|census|accounts?|releases?|documents?|strategy|review|words?|terms|view|opinion|response|reply|future|past)\b|^\S+ (?:turn|return|exchange|particular|general|essence|brief|short|truth|effect|all|total|sum|balance|record|(?:the )?(?:one|other) hand|the whole|light|spite|line|order|case|least|most|first|last|best|once)\b/i;
/** A day or month at which money was had or spent is no part of it. */
const POINT =
  /^\S+ (?:early |mid |late )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** Whether a phrase at the head of the clause takes the figure for less than that: "In the north, it serves", "At night it carries". */
export function isNarrowedInFront(place: FigurePlace): boolean {
  const { text, quantity, sentence } = place;
  const { start } = clauseOf(place);
  const before = text.slice(start, quantity.span.start);
  const preposition = IN_FRONT.exec(before)?.[0];
  if (preposition === undefined) return false;
  const mention = sentence.mentions.find(({ item }) => item.span.start >= start)?.item.span.start;
  const comma = before.indexOf(',');
  const length = Math.min(
    comma < 0 ? before.length : comma,
    (mention ?? text.length) - start,
    phraseLength(before),
  );
  const phrase = before.slice(0, length).replace(/\s(?:the\s)?$/i, '');
  if (phrase.length <= preposition.length || /\d{4}/.test(phrase) || FRAMES.test(phrase)) return false;
  if (quantity.type === 'money' && POINT.test(phrase)) return false;
  const small = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  return !isAside(small) && !isOnRecord(place, { start, end: start + phrase.length });
}

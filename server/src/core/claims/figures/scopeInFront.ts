// Owns the question whether a phrase at the head of a clause takes its figure for less than all that the record has: "At night it carries".
import { isAtHome } from './home.ts';
import { isParty } from './parties.ts';
import { clauseOf, type FigurePlace } from './place.ts';
import { isAside, isOnRecord, phraseLength } from './scope.ts';

/** Prepositions of place and time at the head of a clause. */
const IN_FRONT =
  /^(?:in|at|on|over|during|across|among|amongst|within|outside|inside|throughout|around|along|near|beyond|between)\s/i;
/** Where something is said, or in what sense; no part of what is spoken of. */
const FRAMES =
  /\b(?:reports?|statements?|interviews?|letters?|filings?|stud(?:y|ies)|speech|talk|books?|papers?|briefs?|notes?|article|survey|census|accounts?|releases?|documents?|strategy|review|words?|terms|view|opinion|response|reply|future|past|posts?|e-?mails?|tweets?|threads?|memos?|messages?|testimony|prospectus|brochures?|newsletters?|podcasts?|op-eds?|columns?|essays?|submissions?|comments?|remarks?|announcements?|presentations?|turn)\b/i;
/** Phrases of a sense alone: "in fact", "at first glance", "in an industry of giants". */
const SENSE =
  /^\S+ (?:[\p{Ll}-]+ ){0,2}(?:figures|numbers|count|respects?|ways?|context|event|inspection|glance|sight|reflection|hindsight|perspective|conclusion|summary|sum|nutshell|meantime|process|defen[cs]e|passing|public|private|headcount|size|answer)$|^\S+ (?:return|exchange|particular|general|essence|brief|short|truth|effect|all|total|balance|record|(?:the )?(?:one|other) hand|the whole|light|spite|line|order|case|least|most|first|last|best|once)\b|^\S+ an? (?:[\p{Ll}-]+ ){0,2}(?:industry|sector|field|world|age|era|bid|effort|attempt|move|sign|twist)\b/iu;
/** What carries words only where somebody speaks: "On its website, it says", but "On its website, it has 3 million customers". */
const SPEAKING_PLACE =
  /\b(?:(?:web)?sites?|(?:home)?pages?|blogs?|conferences?|hearings?|events?|meetings?|calls?|debates?|panels?|summits?|forums?|keynotes?|webinars?|rall(?:y|ies)|court|parliament|TV|television|radio|LinkedIn|Twitter|X|Facebook|Mastodon|Bluesky|YouTube|Reddit)\b|^\S+ (?:(?:early|mid|late|last|the|this) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|week|month|summer|autumn|winter|spring)$/i;
/** Behind the phrase: who says what follows. */
const SAYING =
  /^,?\s[^,;:]{1,60}\s(?:says?|said|states?|stated|wr(?:ites?|ote)|claims?|claimed|notes?|noted|announce[sd]?|report(?:s|ed)|told\s[^,;:]{1,40}|tells\s[^,;:]{1,40}|reveal(?:s|ed)|disclose[sd]?|confirm(?:s|ed)|declare[sd]?|puts?|gives?|gave|estimate[sd]?|argue[sd]?|insist(?:s|ed)?|boast(?:s|ed)?|testif(?:ies|ied))\s/;
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
  const party = sentence.mentions.find(
    ({ item: { span, entityId } }) => span.start >= start && isParty(place, entityId),
  );
  const comma = before.indexOf(',');
  const length = Math.min(
    comma < 0 ? before.length : comma,
    (party?.item.span.start ?? text.length) - start,
    phraseLength(before),
  );
  const phrase = before.slice(0, length).replace(/\s(?:the\s)?$/i, '');
  if (
    phrase.length <= preposition.length ||
    /\d{4}/.test(phrase) ||
    FRAMES.test(phrase) ||
    SENSE.test(phrase)
  )
    return false;
  if (quantity.type === 'money' && POINT.test(phrase)) return false;
  if (SPEAKING_PLACE.test(phrase) && SAYING.test(before.slice(Math.max(length, comma)))) return false;
  const small = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const span = { start: start + preposition.length, end: start + phrase.length };
  return !isAside(small) && !isOnRecord(place, { start, end: span.end }) && !isAtHome(place, span);
}

// Owns the question whether a date is of another event that the sentence names: "set up under a 2018 law", "since the scandal of 2017".
import type { Cue } from './cues.ts';
import { cueIn, type FigurePlace } from './place.ts';

/** Whether another noun or another clause than the cue's has the date. */
export function isOthersDate(place: FigurePlace, cue: Cue): boolean {
  return isAttribute(place) || isOfNoun(place) || isInOtherClause(place, cue);
}

const DETERMINER = /\b(?:an?|the|its|their|his|her|this|that|every|another)\s(?:[\p{Ll}-]+\s)?$/iu;
const NOUN_BEHIND =
  /^[ -](?!(?:in|on|at|by|to|of|for|from|with|under|and|or|but|when|as|that|which|was|were|is|are|has|had)\b)\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*)?/u;

/** "a 2018 law", "the 2024 elections"; "its 2019 founding" has the cue itself. */
function isAttribute(place: FigurePlace): boolean {
  const { text, quantity } = place;
  const { start, end } = quantity.span;
  const noun = NOUN_BEHIND.exec(text.slice(end, end + 48))?.[0];
  if (noun === undefined || !DETERMINER.test(text.slice(Math.max(0, start - 32), start))) return false;
  return cueIn(place, { start: end, end: end + noun.length }) === undefined;
}

const OF = /([\p{L}-]+)\sof\s(?:the\s)?$/u;
const PART_OF_TIME =
  /^(?:spring|summer|autumn|fall|winter|end|start|beginning|close|middle|half|quarter|month|week|course|year|years|day|days|morning|eve|as|first|last|early|late|\d+(?:st|nd|rd|th)|January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** "the scandal of 2017", but "the end of 2017" and "the founding of 2019". */
function isOfNoun(place: FigurePlace): boolean {
  const { text, quantity } = place;
  const { start } = quantity.span;
  const match = OF.exec(text.slice(Math.max(0, start - 32), start));
  const noun = match?.[1];
  if (match === null || noun === undefined || PART_OF_TIME.test(noun)) return false;
  const at = start - match[0].length;
  return cueIn(place, { start: at, end: at + noun.length }) === undefined;
}

const RELATIVE = /,\s(?:which|who|whose|where)\b/;
const SECOND =
  /\sand\s(?:\p{Ll}+ly\s)?(?:had|has|have|was|were|is|are|will|\p{Ll}+ed|came|took|went|became|began)\s/u;
const SUBORDINATE =
  /^(?:and\s|but\s)?(?:when|since|after|before|as|once|until|because|while|if|although|though|where)\s/i;
/** A comma, and no more before the date than what leads up to one: "When it came into force, in March 2024, ...". */
const ONLY_DATE =
  /^[^,]*,\s(?:(?:in|on|at|by|from|since|early|late|back|only|just|around|about|the|spring|summer|autumn|winter|end|start|of)\s)*$/;
/** "entered into force 20 days after it was published on": no comma parts the date from the other event. */
const BEHIND_OTHER =
  /\s(?:after|before|following|ahead of|until|because)\s[^,]{1,90}\s(?:on|in|at)\s[^,]{0,20}$/u;
const LATER = /\b(?:after|before|since|until|ahead of|because|once|while)\s|[^\s,]\swhen\s/;

/** "came into force and had been debated since 2018", "when it came into force, the market had shrunk since 2021". */
function isInOtherClause({ text, quantity: { span } }: FigurePlace, cue: Cue): boolean {
  if (span.end <= cue.start) return LATER.test(text.slice(span.end, cue.start));
  const between = text.slice(cue.end, span.start);
  if (RELATIVE.test(between) || SECOND.test(between) || BEHIND_OTHER.test(between)) return true;
  const comma = text.lastIndexOf(', ', cue.start);
  const clause = text.slice(comma < 0 ? 0 : comma + 2, cue.start);
  return SUBORDINATE.test(clause) && between.includes(',') && !ONLY_DATE.test(between);
}

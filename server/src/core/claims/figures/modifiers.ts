// Owns the question whether the words before a cue make it another thing than the record's: "its travel budget", "the first fine".
import { overlaps } from '../../text/span.ts';
import { type Cue, rootOf, rootsOf } from './cues.ts';
import { isKind } from './kinds.ts';
import type { FigurePlace } from './place.ts';
import { isOfRecordedRate } from './rates.ts';
import { isValuationOfSubject } from './valued.ts';

/** Adjectives that pick one of several, another time's, or one that there is not yet. */
const PICKING = new Set(
  `earlier previous prior former old older original initial first second third fourth fifth later latest last next other
   another follow-on subsequent future upcoming proposed planned rumoured rumored requested draft interim provisional
   conditional potential possible would-be separate additional further extra smaller smallest minimum lowest average median
   mean typical usual partial hourly daily weekly fortnightly monthly quarterly half-yearly operating operational capital`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Words before a noun that leave it the same thing. Others that do not end as adjectives do are nouns: "travel budget". */
const PLAIN = new Set(
  `big bigger biggest large larger largest huge vast high higher highest low lower small new newer whole full entire own
   overall current landmark record recent lean tight strong weak great giant mega blockbuster dear cheap secret top key major
   main sole single joint rare so-called now existing remaining running ongoing growing shrinking pending stunning
   staggering minority majority equity share cash stock takeover merger partnership licensing purchase investment rescue
   state government the a an its their his her this that of and or in with`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const ADJECTIVE = /(?:al|ive|ous|ic|ed|ful|less|able|ible|ary|ory|ish|ly|ant|est|sized|year|-\p{Ll}+)$/u;
const IS_VERB = /(?:ed|ing)$|^(?:paid|pays?|bought|buys?|took|takes?|spent|sold|costs?|worth|into)$/;
const INITIALS = /^(?:IT|HR|PR|R&D)$/;
/** So many words before a cue are read. */
const MOST = 3;

/** Whether a word before the cue, in the same noun phrase, makes it a thing that the record does not speak of. */
export function isOfOtherKind(place: FigurePlace, cue: Cue): boolean {
  const { fact } = place;
  const own = rootsOf(fact);
  const words = modifiersOf(place, cue).filter((word) => !own.has(rootOf(word.toLowerCase())));
  if (words.some((word) => PICKING.has(word) && !isOfRecordedRate(word, fact))) return true;
  const [nearest] = words;
  return (
    nearest !== undefined &&
    nearest === modifiersOf(place, cue)[0] &&
    place.quantity.type === 'money' &&
    !IS_VERB.test(cue.word) &&
    !isValuationOfSubject(place, cue) &&
    isNoun(nearest)
  );
}

function isNoun(word: string): boolean {
  if (INITIALS.test(word)) return true;
  return /^\p{Ll}/u.test(word) && !PLAIN.has(word) && !ADJECTIVE.test(word) && !isKind(word);
}

/** The words before the cue from the nearest on, without the figure among them, up to a name, another figure, mark or determiner. */
function modifiersOf({ text, quantity, sentence }: FigurePlace, cue: Cue): readonly string[] {
  const words: string[] = [];
  let at = cue.start;
  while (words.length < MOST) {
    if (quantity.span.end === at - 1) at = quantity.span.start;
    const match = /(?<![\p{L}\p{N}'’&-])([\p{L}&-]{1,24})[ -]$/u.exec(text.slice(Math.max(0, at - 26), at));
    const word = match?.[1];
    if (match === null || word === undefined || DETERMINER.test(word)) break;
    const span = { start: at - match[0].length, end: at - 1 };
    if ([...sentence.mentions, ...sentence.quantities].some(({ item }) => overlaps(item.span, span))) break;
    words.push(word);
    at = span.start;
  }
  return words;
}

const DETERMINER =
  /^(?:the|an?|its|their|his|her|this|that|which|who|of|in|on|for|with|to|and|or|is|was|are|were|be|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|not|at|by|from|as)$/i;

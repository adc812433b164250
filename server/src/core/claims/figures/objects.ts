// Owns the question whether a verb brings another thing to a share than the record has it bring: "cut its price by 12 %", not admissions.
import { type Cue, rootsOf, wordsOf } from './cues.ts';
import { type FigurePlace, leadingStart, leadingText } from './place.ts';
import { isVerb } from './subjects.ts';

/** Determiners, pronouns, words for how much there is of something, and for all of it. */
const SMALL =
  /^(?:the|an?|its|their|his|her|it|them|this|that|these|those|all|any|each|every|of|by|overall|total|whole|entire|average|number|rate|share|amount|level|proportion|percentage|figure|so|far|back|down|up|further|again|also|now|already)$/;
const OTHER_VERB =
  /[,;:]|\s(?:is|are|was|were|has|have|had|which|that|who|and|but|stood|sits?|sat|put|set|c[ao]mes?|goes|fell|(?<!of\s)falls?|rises?|remains?|hovers?|reach(?:es)?|amounts?)(?:\s|$)/;
const BY = /\s(?:by|at|to)\s$/;

/** Whether the verb that leads to the share has an object between them that the record does not speak of. */
export function hasOtherObject(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, fact } = place;
  if (quantity.type !== 'percent' || cue.end > quantity.span.start) return false;
  const before = leadingText(place);
  const by = BY.exec(before);
  if (by === null) return false;
  const object = text.slice(cue.end, leadingStart(place) + by.index);
  // Behind another verb or in another clause the cue is no verb: "punctuality stands at".
  if (OTHER_VERB.test(object) || object.split(' ').some(isVerb)) return false;
  const own = rootsOf(fact);
  return wordsOf(object).some(
    ({ text: word, root }) => !SMALL.test(word) && !own.has(root) && !/ly$/.test(word),
  );
}

// Owns the question whether a count is of all that a party has, or of a part of it or of something else.
import { strongEnd } from '../../prose/quantities/strong.ts';
import { type Cue, rootsOf, wordsOf } from './cues.ts';
import { isKind } from './kinds.ts';
import type { FigurePlace } from './place.ts';
import { isPeriod } from './rates.ts';
import { isNarrowedBehind } from './scope.ts';
import { unitOf } from './unit.ts';

/** Words that may stand between a party and a count of all that it has. */
const WHOLE = new Set(
  `has have had with now today currently a an the its of total some about around roughly nearly almost approximately over
   more than less fewer under at least most up to just only well employs employ runs run operates operate counts count owns
   own comprises comprise numbers number workforce is are was were stands stood totals totalled reaches reached in all worldwide
   globally boasts boast full time permanent strong and altogether there exactly no as many maintains holds by s did at put set
   estimated reckoned believed thought said or in above below beyond upwards upward excess north short shy virtually slightly marginally
   comfortably far well much bit little touch shade`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** A noun that is the subject of what is said of a part: "300 employees left", "300 employees work on it". */
const SUBJECT =
  /^(?:(?: \p{Ll}[\p{Ll}-]*)? (?:who|that|which|are|were|is|was|left|lost|will|have|had)| \p{Ll}+ (?:in|at|on|from|for|under|of|as|with))\b/u;

/** "28 of the 195 countries": what the count is taken from. */
const TAKEN_FROM =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|most|many|some|several|half))\s(?:out )?of\s(?:(?:the|all|its|these|those|some|about)\s)*$/u;

/** "cut 400 employees", "400 employees in Basel", "300 new employees": not all that there are. */
export function isPartialCount(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, fact } = place;
  if (TAKEN_FROM.test(text.slice(Math.max(0, quantity.span.start - 40), quantity.span.start))) return true;
  const own = rootsOf(fact);
  const isUsual = (stretch: string) =>
    wordsOf(stretch).every(({ text: word, root }) => WHOLE.has(word) || own.has(root) || isPeriod(word));
  if (!isUsual(leadingTo(place))) return true;
  const unit = unitOf(place) ?? { start: quantity.span.end, end: quantity.span.end };
  if (!isUsual(text.slice(quantity.span.end, unit.start))) return true;
  if (cue.start < quantity.span.end) return isNarrowedBehind(place, unit.end);
  if (!isUsual(text.slice(Math.min(unit.end, cue.start), cue.start))) return true;
  const end = behindOwner(place, cue.end);
  const isAll = end > cue.end || POSSESSED.test(text.slice(0, quantity.span.start).slice(-8));
  if (isAll && DOES.test(text.slice(end, end + 24))) return false;
  // What a strength is of is one thing, whatever is said of it.
  const isOne = strongEnd(text, quantity.span.end) !== undefined;
  return (!isOne && SUBJECT.test(text.slice(end, end + LOOK))) || isNarrowedBehind(place, end);
}

/** "Kelmor's 800 employees work in", "Kelmor, whose 800 employees": those that it has, all of them, and what they do. */
const POSSESSED = /(?:['’]s?|,\swhose)\s$/;
const DOES =
  /^\s(?!(?:are|were|is|was|will|have|had|left|lost)\b)\p{Ll}+(?<!ed|ing)\s(?:in|at|on|from|for|under|of)\s/u;
const THE = /\b(?:the|all)\s$/i;

const THERE_ARE = /\b[Tt]here (?:are|were) (?:(?:about|around|some|nearly|almost|only|just|over|now) )?$/;

/** Where the owner ends behind "the 800 employees of Kelmor", "there are 800 employees at Kelmor"; elsewhere where the noun does. */
function behindOwner({ text, sentence, fact, quantity }: FigurePlace, end: number): number {
  const before = text.slice(Math.max(0, quantity.span.start - 24), quantity.span.start);
  const link = THERE_ARE.test(before) ? /^\s(?:at|in)\s(?:the\s)?/ : /^\sof\s(?:the\s)?/;
  const of = link.exec(text.slice(end, end + 8))?.[0];
  if (of === undefined || !(THE.test(before) || THERE_ARE.test(before))) return end;
  const owner = sentence.mentions.find(({ item }) => item.span.start === end + of.length)?.item;
  return owner?.entityId === fact.subject ? owner.span.end : end;
}

/** ", which ", " is a model with ", ", a firm of ": what leads from a name to a count of what it has. */
const OF_ITSELF =
  /^(?:,\s(?:which|that|who|whose)\s|(?:,|\s(?:is|was|remains|as))\s(?:an?|the)\s((?:[\p{Ll}-]+\s){1,4}?)(?:with|of|that has|which has|having)\s)/u;

/** " signed the code and ", " says that it ": what leads from a name to another predicate of the same subject, in the present. */
const OWN_PREDICATE =
  /^\s(?:(?!(?:and|but|that|which|who|whose|where)\s)[\p{Ll}’'-]{1,20}\s){1,8}(?:(?:and|but)|(?<=\s(?:says|said|states|stated|reports|reported|claims|adds|notes)\s)(?:that\s)?(?:it|they))\s(?=(?:(?:also|still|now|currently|already|today)\s)?(?:has|have|employs?|counts?|boasts?|runs?|operates?|owns?)\s)/u;
/** Behind the figure its noun, and the end of the clause: nothing that makes it a part. */
const ENDS =
  /^(?:\s(?!(?:there|here|abroad|each|apiece|elsewhere)\b)[\p{L}-]{2,20}){0,2}(?:\s(?:in (?:all|total)|worldwide|globally|overall))?(?:[.,;:)]|\sand\s|$)/u;
const LOOK = 60;

/** The text that leads to the figure from the last name, comma or colon. */
function leadingTo({ text, quantity: { span }, sentence, fact }: FigurePlace): string {
  const last = sentence.mentions.filter(({ item }) => item.span.end <= span.start).at(-1)?.item;
  if (last !== undefined && last.entityId === fact.subject) {
    const stretch = text.slice(last.span.end, span.start);
    const match = OF_ITSELF.exec(stretch);
    const noun = match?.[1]?.trim().split(' ').at(-1);
    const rest = stretch.slice(match?.[0].length);
    // Behind a second comma the aside is over: ", which makes models, employs".
    if (match !== null && !rest.includes(',') && (noun === undefined || isKind(noun))) return rest;
    const predicate = OWN_PREDICATE.exec(stretch)?.[0];
    if (predicate !== undefined && ENDS.test(text.slice(span.end, span.end + LOOK)))
      return stretch.slice(predicate.length);
  }
  const stop = Math.max(text.lastIndexOf(',', span.start), text.lastIndexOf(':', span.start));
  return text.slice(Math.max(0, stop, last?.span.end ?? 0), span.start);
}

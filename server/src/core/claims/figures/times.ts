// Owns the question whether a figure is of another time than the one on record.
import type { Fact } from '../../facts/model.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Sentence } from '../../prose/sentence.ts';
import { firstFinite, isPastTense, lastFinite } from '../tense.ts';
import type { Cue } from './cues.ts';
import { clauseOf, type FigurePlace, leadingText } from './place.ts';

type TimedFigure = Pick<FigurePlace, 'text' | 'quantity' | 'fact'>;

/** "used to have 85 staff": the past of a state, whatever the verb. */
const USED_TO = /\bused to\s(?:\p{Ll}+\s){1,3}$/u;

/** Whether the figure of a state is given as one of the past, or as of the very time that the record has: "as of 2024". */
export function isSaidOfPast({ text, quantities }: Sentence, quantity: Quantity, fact: Fact): boolean {
  const place = { text, quantity, fact };
  if (!isOfNow(fact)) return false;
  // "(500 employees)" is of now unless a date stands with it.
  if (!isInserted(place) && (wasSo(place, 'valued') || USED_TO.test(leadingText(place)))) return true;
  return quantities.some(
    ({ item }) =>
      item.type === 'date' &&
      /\b[Aa]s (?:of|at)\s(?:the\s)?$/.test(text.slice(0, item.span.start)) &&
      isOnRecord(place, item),
  );
}

/** Whether the sentence dates the figure to a time that the record does not speak of. */
export function isOfAnotherTime(place: FigurePlace, cue: Cue): boolean {
  const { asOf, start, end } = place.fact.qualifiers;
  const isDated = [asOf, start, end].some((date) => date !== null);
  // How many were given in a year is not how many were given.
  const isTally = place.quantity.type === 'number' && !isOfNow(place.fact);
  const isPast = wasSo(place, cue.word) || isTally;
  if (isTally && SINCE.test(place.text.slice(place.quantity.span.end))) return true;
  if ((isPast && saysEarlier(place)) || saysNext(place)) return true;
  // A record without a date speaks of events in the past tense, and of now in the present.
  const isState = isDated || isOfNow(place.fact);
  const isEstimate = ESTIMATED.test(leadingText(place));
  return place.sentence.quantities.some(({ item }) => {
    if (item.type !== 'date' || isOnRecord(place, item)) return false;
    if (isEstimate && isInClause(place, item)) return true;
    const isOther = isDated || isPast || (isState && isDeadline(place, item));
    return (isOther && isDatedBy(place, item)) || (isState && isCueDatedBy(place, cue, item));
  });
}

/** "A study of 2012 put its cost at": an estimate is of its own time. */
const ESTIMATED =
  /\b(?:puts?|estimate[sd]?|peg(?:s|ged)|reckon(?:s|ed)|assess(?:es|ed)|calculate[sd]?|forecasts?|project(?:s|ed)|budget(?:s|ed)|price[sd]|expect(?:s|ed))\s(?:[^,;:]{1,60}\s)?at\s$/i;

function isInClause(place: TimedFigure, { span }: Quantity): boolean {
  const clause = clauseOf(place);
  return clause.start <= span.start && span.end <= clause.end;
}

const PLUPERFECT = /\bhad\s\p{Ll}+ed\s$/u;
/** Pasts that are as the verb itself is; said of one, which a party is, they are pasts. */
const UNCHANGED = /\b(?:cost|put|cut|set|hit|let|shed|spread|split|cast|shut|read)\s$/;

/** Whether a record speaks of now: its statement is in the present. */
export function isOfNow(fact: Fact): boolean {
  let isState = states.get(fact);
  if (isState === undefined) {
    const verb = firstFinite(withoutNames(fact.statement));
    isState = verb !== undefined && !isPastTense(verb);
    states.set(fact, isState);
  }
  return isState;
}

const states = new WeakMap<Fact, boolean>();

/** Whether the verb that leads to the figure is in the past: "had", "rented out", "was"; not "has rented out". */
export function isInThePast(place: TimedFigure): boolean {
  if (UNCHANGED.test(leadingText(place))) return true;
  const verb = lastFinite(withoutNames(place.text.slice(clauseOf(place).start, place.quantity.span.start)));
  return verb !== undefined && isPastTense(verb);
}

/** Words in capitals that are no pronouns. */
const NAME = /(?<![\p{L}\p{N}-])(?!(?:Its?|Their|They|Th(?:e|is|at|ese|ose))\b)\p{Lu}[\p{L}\p{N}-]*/gu;

/** Behind "it" a verb is told from a noun by its form: "Acme rents" may be either. */
function withoutNames(text: string): string {
  return text.replace(NAME, 'it');
}

/** "had 85 staff", "was valued at", "its budget was", "(85 staff in 2024)": a state that lasted, and not an event. */
function wasSo(place: TimedFigure, cue: string): boolean {
  const before = leadingText(place);
  if (PLUPERFECT.test(before)) return /^By\s/.test(place.text.slice(clauseOf(place).start));
  if (/\b(?:was|were)\s(?:[\p{Ll}]+\s)?valued\sat\s$/u.test(before)) return /^valu/.test(cue);
  return isOfNow(place.fact) && (isInserted(place) || isInThePast(place));
}

function isInserted({ text, quantity }: TimedFigure): boolean {
  return text.charAt(quantity.span.start - 1) === '(';
}

const SINCE = /^[^.,;:]{0,40}\bsince\b/;
const EARLIER =
  /\b(?:last (?:year|month|summer|autumn|winter|spring)|(?:years?|months?|decades?) (?:ago|earlier|before)|at (?:the|that) time|at first|back then|initially|originally|previously|formerly|once|when|at (?:its|the) (?:launch|start|opening|founding|peak)|before (?:it|they|the)|in (?:its|their) (?:first|early))\b/i;

/** "After the flood, it had 470 beds": what was so around an event, at the head of the clause. */
const AROUND_EVENT = /^(?:after|before|until|following|during|throughout|prior to)\s/i;

/** Whether the figure's clause says that it is of an earlier time: "at the time", "last year". */
export function saysEarlier(place: TimedFigure): boolean {
  const { start, end } = clauseOf(place);
  const clause = place.text.slice(start, end);
  return EARLIER.test(clause) || AROUND_EVENT.test(clause);
}

const NEXT =
  '(?:(?:from|in|by|as of|starting|beginning|for|until)\\s)?(?:next|the (?:coming|following|next))\\s\\p{Ll}';
const NEXT_FIRST = new RegExp(`^${NEXT}`, 'iu');
const NEXT_BEHIND = new RegExp(`^\\s${NEXT}`, 'u');

/** "Next year, its budget is €60 million", "is €60 million from next year": what a state will be. */
function saysNext(place: TimedFigure): boolean {
  if (!isOfNow(place.fact)) return false;
  const { text, quantity } = place;
  return (
    NEXT_FIRST.test(text.slice(clauseOf(place).start)) || NEXT_BEHIND.test(text.slice(quantity.span.end))
  );
}

/** "By 2028": a state by then is not the one of now. */
function isDeadline({ text }: TimedFigure, { span }: Quantity): boolean {
  return /\bby\s(?:the\s(?:(?:end|start|middle)\sof\s)?)?$/i.test(text.slice(0, span.start));
}

const AT =
  /(?:^|[\s(])(?:in|by|at|during|as of|until|on|for|(?:the )?(?:end|start|beginning|close|middle) of)\s(?:the\s)?$/i;
const OTHER_PREDICATE =
  /[,;:]|\b(?:was|were|is|are|has|had|which|who|that|when|while|and|but|after|before|since|founded|launched)\b/;

/** "In 2024, it had 85 staff", "it had 85 staff at the end of 2024", "it in 2024 had 85 staff". */
function isDatedBy(place: TimedFigure, { span }: Quantity): boolean {
  const { text, quantity } = place;
  const clause = clauseOf(place);
  if (span.start < clause.start || span.end > clause.end) return false;
  if (span.start >= quantity.span.end) {
    const between = text.slice(quantity.span.end, span.start);
    if (/\s?\($/.test(between)) return !OTHER_PREDICATE.test(between);
    return AT.test(between) && !OTHER_PREDICATE.test(between.replace(AT, ''));
  }
  const before = text.slice(clause.start, span.start);
  if (!AT.test(before)) return false;
  if (before.replace(AT, '').replace(AT, '').trim() === '') return true;
  return !OTHER_PREDICATE.test(text.slice(span.end, quantity.span.start).replace(/^\shad\b/, ''));
}

/** "its 2024 budget", "the budget for 2024": the noun itself is of that time. */
function isCueDatedBy({ text }: FigurePlace, cue: Cue, { span }: Quantity): boolean {
  if (span.end <= cue.start) return /^[ -](?:[\p{Ll}-]+ ){0,2}$/u.test(text.slice(span.end, cue.start));
  return /^ (?:in|for|of|at|at the (?:end|start) of|during) (?:the )?(?:\p{Ll}+ year )?$/u.test(
    text.slice(cue.end, span.start),
  );
}

/** Whether the date is the record's own, to the precision of whichever says less. */
function isOnRecord({ fact }: TimedFigure, { date }: Quantity): boolean {
  if (date === undefined) return false;
  const { asOf, start, end } = fact.qualifiers;
  const isSame = (recorded: string) => recorded.startsWith(date) || date.startsWith(recorded);
  if (asOf !== null) return isSame(asOf);
  if (start === null && end === null) return false;
  return (
    (start === null || date >= start.slice(0, date.length)) &&
    (end === null || date.slice(0, end.length) <= end)
  );
}

// Owns the question whether a place is where all that the record has is, so that naming it narrows nothing: "In Norland, Norland Rail runs".
import { amountFor } from '../../facts/compare.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from './cues.ts';
import type { FigurePlace } from './place.ts';

const SMALL = /^(?:the|and|of|all|its)$/;
/** Words by which a record says where its subject sits. */
const SEATED = /\b(?:based|headquartered|headquarters|seat|located|situated)\b/i;

/**
 * Whether all names of a stretch are of the place that the subject is of: by its name ("Norland Rail"), its description ("Railway of Norland").
 * Where a body only sits it has a part of what it has, unless the figure is more than the whole.
 */
export function isAtHome(place: FigurePlace, { start, end }: Span): boolean {
  const { fact, facts, text, quantity } = place;
  const words = wordsOf(text.slice(start, end)).filter((word) => !SMALL.test(word.text));
  if (words.length === 0 || words.some((word) => !/^\p{Lu}/u.test(text.charAt(start + word.start))))
    return false;
  const isIn = (known: string) => {
    const roots = new Set(wordsOf(known).map(({ root }) => root));
    return words.every(({ root }) => roots.has(root));
  };
  const { name = '', aliases = [], description = '' } = facts.entity(fact.subject) ?? {};
  const isSeated = SEATED.test(description);
  if (isIn([name, ...aliases, isSeated ? '' : description].join(' '))) return true;
  const seats = facts
    .factsAbout(fact.subject)
    .filter((one) => one.subject === fact.subject && SEATED.test(`${one.property ?? ''} ${one.statement}`))
    .map(({ statement }) => statement);
  if (!isIn([...seats, isSeated ? description : ''].join(' '))) return false;
  const { value } = fact;
  const isSum = value?.type === 'number' || value?.type === 'money';
  return isSum && quantity.low > amountFor(quantity, value);
}

// Owns the question where a sentence gives its figure once more beside it: in the same value, or in another one that rests on it.
import type { Sentence } from '../../prose/sentence.ts';
import type { Figure } from './correction.ts';

/** Words that say of two figures that they come to the same, or nearly so. */
const SAME =
  'or|i\\.e\\.,?|viz\\.,?|that is,?|in other words,?|in words,?|in figures,?|about|around|roughly|approximately|approx\\.|some|circa|ca?\\.|nearly|almost|just|over|under|more than|less than|close to|equal to|equivalent to|the equivalent of|equivalent|worth|then|currently|today';
const APPOSITION = new RegExp(`^,?\\s?[(\\[–—]?\\s?(?:(?:${SAME})\\s){0,4}[=≈~]?\\s?$`, 'i');

function isBeside({ text }: Sentence, { item: { span } }: Figure, other: Figure): boolean {
  const between = text.slice(
    Math.min(span.end, other.item.span.end),
    Math.max(span.start, other.item.span.start),
  );
  return between.trim() !== '' && APPOSITION.test(between);
}

/** "$14 bn, i.e. 14 billion US dollars": the same figure once more. */
export function repeated(sentence: Sentence, quantity: Figure): readonly Figure[] {
  const { type, low, high, currency, unit } = quantity.item;
  return sentence.quantities.filter(
    (other) =>
      other !== quantity &&
      other.item.type === type &&
      other.item.low === low &&
      other.item.high === high &&
      other.item.currency === currency &&
      (type !== 'number' || other.item.unit === unit) &&
      isBeside(sentence, quantity, other),
  );
}

/** "$14 billion (about €12 billion)", "more than half (52 %)", "300 staff, or 4 %"; "the majority, 52 %": what would be untrue of another figure. */
export function isSaidOtherwise(sentence: Sentence, quantity: Figure): boolean {
  const { type, span } = quantity.item;
  if (type === 'date') return false;
  if (type === 'percent' && isCalledMajority(sentence.text, span)) return true;
  const same = repeated(sentence, quantity);
  return sentence.quantities.some(
    (other) =>
      other !== quantity &&
      other.item.type !== 'date' &&
      !same.includes(other) &&
      isBeside(sentence, quantity, other),
  );
}

const MAJORITY = "(?:(?:super)?majority|minority|plurality|bulk|preponderance|lion[’']s share|most)";
const FRACTION = '(?:half|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)';
const MAJORITY_BEFORE = new RegExp(
  `\\b(?:${MAJORITY}\\sof|(?:${MAJORITY}|${FRACTION})(?:,|\\s[–—]|\\s?\\())\\s?(?:(?:${SAME})\\s)?$`,
  'i',
);
const MAJORITY_BEHIND = /^[\s,(–—]{1,3}(?:\p{Ll}{1,20}\s){0,3}(?:(?:super)?majority|minority|plurality)\b/u;

function isCalledMajority(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return (
    MAJORITY_BEFORE.test(text.slice(Math.max(0, start - 60), start)) ||
    MAJORITY_BEHIND.test(text.slice(end, end + 100))
  );
}

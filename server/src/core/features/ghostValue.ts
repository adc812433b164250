// Owns what of a value on record is still to be said behind the words that lead to it: "in August 2024", "a staff of 125".
import type { Fact, FactValue } from '../facts/model.ts';
import { stem } from '../facts/words.ts';

type Figure = Exclude<FactValue, { type: 'role' }>;

/** The value without the day where a month is called for, and without the unit where the words name what is counted. */
export function valueBehind(words: string, { value, cues }: Fact & { readonly value: Figure }): Figure {
  if (value.type === 'date')
    return CALLS_FOR_MONTH.test(words) ? { ...value, date: value.date.slice(0, 7) } : value;
  if (value.type !== 'number' || value.unit === undefined) return value;
  const at = GIVEN_FOR.exec(words)?.index;
  if (at === undefined) return value;
  const noun = words.slice(words.lastIndexOf(' ', at - 1) + 1, at);
  const names = [value.unit, ...cues].map((name) => stem(name.toLowerCase()));
  if (!names.includes(stem(noun.toLowerCase()))) return value;
  const { unit: _, ...amount } = value;
  return amount;
}

/** No day stands behind "in". */
const CALLS_FOR_MONTH = /\b(?:in|during|early|late|mid)$/i;

/** Between a noun and its figure: "a staff of", "its headcount was about". Behind a verb, "employs", the figure needs a noun. */
const GIVEN_FOR =
  /\s(?:of|is|was|are|were|totals|total|totalled|totaled|(?:stands|stood) at|reached|reaches|(?:rose|grew|fell|shrank) to)(?:\s(?:about|around|roughly|approximately|nearly|almost|over|some))?$/;

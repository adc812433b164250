// Owns whether somebody is named among those who are thanked or only listed: with nothing said of him, he may be any bearer of a like name.
import type { Span } from '../../text/span.ts';

/** How far the words before are looked at, and the longest list, in code units. */
const NEAR = 300;
const LONGEST_LIST = 1000;

const THANKS =
  /(?<![\p{L}\p{N}])(?:acknowledges?|appreciates?|appreciation|grateful|gratitude|indebted|thank(?:ed|ful|s)?)(?![\p{L}\p{N}])/iu;
const BETWEEN = /[,;\n]\s*(?:and\s)?|\sand\s/;
/** "Li Chen", "Dr. Ana M. Reis (Keio University)". */
const PERSON =
  /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.?\s)?\p{Lu}[\p{Ll}’'-]{1,20}(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]{1,20})){1,3}(?:\s\([^()]{1,60}\))?\.?$/u;
/** Fewer are no list. */
const LEAST = 3;

/** Whether the name at `span` stands behind thanks in its sentence, or in a text that is nothing but people's names. */
export function isThanked({ start }: Span, text: string): boolean {
  const sentence = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[.!?]\s(?=\p{Lu}\p{Ll})/u)
    .at(-1);
  if (sentence !== undefined && THANKS.test(sentence)) return true;
  const people = listAround(start, text).trim().split(BETWEEN);
  return people.length >= LEAST && people.every((one) => PERSON.test(one));
}

/** What stands between the cells of a table and before attributes; a longer text is no list. */
function listAround(at: number, text: string): string {
  const before = text.slice(Math.max(0, at - LONGEST_LIST), at);
  const behind = text.slice(at, at + LONGEST_LIST);
  const from = Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t')) + 1;
  return before.slice(from) + behind.slice(0, BEHIND_CELL.exec(behind)?.index);
}

const BEHIND_CELL = /[|\t{]/;

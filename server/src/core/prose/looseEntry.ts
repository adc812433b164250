// Owns the entries of works that stand outside of any list, as when a brief was pasted from elsewhere: "Smith, A. & Jones, B. (2023): Title."
import type { BlockProse } from './sentence.ts';

const AUTHOR =
  "(?:(?:van|von|de|der|den|di|da) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}, (?!D\\. ?C\\.|N\\. ?[CDHJMY]\\.|S\\. ?[CD]\\.|R\\. ?I\\.|U\\. ?[KS]\\.)(?:\\p{Lu}\\.[ -]?){1,4}";
/** Surnames with initials, which those of states and capitals are not, the year, and behind a stop or colon a title: no sentence of prose begins so. */
const ENTRY = new RegExp(
  `^${AUTHOR}(?:(?:, ?|,? ?(?:and|&) |; )${AUTHOR}){0,9}(?:,? ?et al\\.)?,? ?(?:\\((?:1[5-9]|20)\\d\\d[a-z]?\\)[.:]|(?:1[5-9]|20)\\d\\d[a-z]?[.:]) (?=["“‘\\p{Lu}\\d])`,
  'u',
);
/** So much of a block is held against it, in code units. */
const LOOKED_AT = 500;

/** Whether a paragraph or item is an entry of a work with its authors and year. */
export function isLooseEntry({ block }: BlockProse): boolean {
  return block.kind === 'paragraph' && ENTRY.test(block.projection.text.slice(0, LOOKED_AT));
}

// Owns the word before a place in a text: most words settle at once that nothing before a figure bears on it.
import { isSpace } from '../../text/units.ts';

/** Longer words are cut, in code units. */
const LONGEST = 40;

/** What stands before the one blank that ends at `at`, up to the blank before; with its punctuation, as written. */
export function wordBefore(text: string, at: number): string {
  const end = at > 0 && isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
  const least = Math.max(0, end - LONGEST);
  let start = end;
  while (start > least && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

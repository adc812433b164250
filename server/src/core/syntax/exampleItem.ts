// Owns the items of Pandoc's example lists, `(@good) It rose.`: they are written over as items of an ordered list.
import { isBlank, type Rewriting, startOfRun } from './rewriting.ts';

const LABEL = /^\(@[\w-]{0,60}\)(?= \S)/;
const WRITTEN = /^ {0,3}0{1,8}1\. /;
/** Blanks before a number of so many digits with its dot, and behind it: one stands there already. */
const MOST_BEFORE = 3;
const MOST_DIGITS = 9;
const MOST_BEHIND = 3;
/** So far up it is looked for whether the list begins, in lines. */
const MOST_LINES = 20;

/** The line of an example. A label in the middle of a paragraph points to one. */
export const exampleItem: Rewriting = (lines, at, before) => {
  const line = lines[at] ?? '';
  const length = LABEL.exec(line)?.[0].length ?? 0;
  if (length === 0 || length > MOST_BEFORE + MOST_DIGITS + 1 + MOST_BEHIND) return undefined;
  const isInList = isBlank(before.at(-1) ?? '') || WRITTEN.test(startOfRun(before, MOST_LINES));
  return isInList ? [markerOf(length) + line.slice(length)] : undefined;
};

function markerOf(length: number): string {
  const number = '1.'.padStart(Math.min(length, MOST_DIGITS + 1), '0');
  return number.padStart(Math.min(length, MOST_BEFORE + MOST_DIGITS + 1)).padEnd(length);
}

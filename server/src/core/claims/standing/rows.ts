// Owns the telling of table rows that state a figure.
import { saysNothing } from '../../prose/emptyNote.ts';

/** A number with what stands before it: "$1.2", "about 40", "12,400", "3–5". */
const NUMBER =
  /^[^\p{L}\d]{0,4}(?:(?:about|over|under|up to|nearly|around|approx\.|circa|some|more than|less than|at least|US|EUR|USD|GBP) ?){0,2}[^\p{L}\d]{0,4}\d[\d.,\s–-]{0,30}/u;
const WORD = /\p{L}+/gu;
/** Of its unit: "km per hour and lane". */
const MOST_WORDS = 4;
/** A year, a day, a version, or a place in an order. */
const NO_AMOUNT =
  /^\W{0,4}(?:1[5-9]|20)\d\d(?:\s?[–-]\s?(?:\d\d){1,2})?\W{0,4}$|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^\W{0,4}\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\W{0,4}$|\d(?:st|nd|rd|th)\b|^\W{0,4}\d{1,3}(?:\.\d{1,3}){2,4}\W{0,4}$/;
/** The first cell says whom or what a row is about: 1 is a number there, and 40 % an amount. */
const UNIT = /[$€£¥%]/;
/** Longer cells, in code units, are text. */
const LONGEST = 60;

/** Whether a cell of the row, whose cells stand between bars, is an amount. */
export function statesAmount(row: string): boolean {
  return row.split('|').some((cell, index) => {
    const words = cell.trim();
    if (words.length > LONGEST || (index === 0 && !UNIT.test(words))) return false;
    const number = NUMBER.exec(words)?.[0];
    if (number === undefined || NO_AMOUNT.test(words)) return false;
    const unit = words.slice(number.length);
    return !/\d/.test(unit) && (unit.match(WORD)?.length ?? 0) <= MOST_WORDS;
  });
}

/** The row without cells that are still to be filled in, where others state an amount: "Acme | $12 million | TBC". */
export function withoutOpenCells(row: string): string {
  if (!statesAmount(row)) return row;
  const cells = row.split('|');
  return cells.filter((cell) => cell.trim() === '' || !saysNothing(cell)).join('|');
}

// Owns the figures of a text: money, percentages, numbers, dates, shares in words.
import { Recent } from '../text/recent.ts';
import type { Quantity } from './model.ts';
import { readDate } from './quantities/dates.ts';
import { readFigure } from './quantities/figures.ts';
import { readFraction } from './quantities/fractions.ts';
import { NUMBER_WORDS } from './quantities/numbers.ts';

const NONE: readonly Quantity[] = Object.freeze([]);

const WORDS = `${NUMBER_WORDS}|half|third|quarter|fourth|fifth|sixth|eighth|tenth|dozen`.replace(
  /(?<![a-z])[a-z]/g,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);
/** Every place where a figure may start: digits, a sign or code of a currency, a number word, a month. */
const CANDIDATE = new RegExp(
  `[0-9$€£¥₹₩]|\\b(?:(?:${WORDS})(?![a-z])|(?:USD|EUR|GBP|JPY|CNY|RMB|CAD|AUD|CHF|INR)(?=[ \\u00a0]?[0-9])|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?[ \\u00a0\\u202f](?:of[ \\u00a0\\u202f])?[0-9])`,
  'g',
);

/**
 * Figures in the text in order of their place, disjoint; spans are offsets into it. A span holds the figure with its
 * sign and unit of money or per cent, not the words that hedge it nor the noun that is counted. Vague ones
 * ("thousands") are left out, as are versions, section numbers, ordinals, telephone numbers. Linear.
 */
export function findQuantities(text: string): readonly Quantity[] {
  return recent.of(text, readLines);
}

/** So many sentences are remembered: those of the paragraphs that are being written. */
const recent = new Recent<readonly Quantity[]>(256);

function readLines(text: string): readonly Quantity[] {
  return findInLine(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
}

/** The text has no line ends: a figure may go on behind one, and a blank in its place keeps the offsets. */
function findInLine(text: string): readonly Quantity[] {
  let found: Quantity[] | undefined;
  for (let at = next(text, 0); at >= 0; ) {
    const reading = readDate(text, at) ?? readFraction(text, at) ?? readFigure(text, at);
    const last = found?.at(-1)?.span.end ?? 0;
    for (const quantity of reading.found) {
      if (quantity.span.start < last) continue;
      found ??= [];
      found.push(quantity);
    }
    at = next(text, Math.max(reading.end, at + 1));
  }
  return found ?? NONE;
}

function next(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  for (;;) {
    const at = CANDIDATE.exec(text)?.index ?? -1;
    if (at < 0 || !isSetLow(text, at)) return at;
  }
}

/** "CO~2~": a sign that Pandoc sets low is part of a word, and not "about 2". */
function isSetLow(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === TILDE && /^\p{L}~\d{1,3}~/u.test(text.slice(at - 2, at + 4));
}

const TILDE = 126;

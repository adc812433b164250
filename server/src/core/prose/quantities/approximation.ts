// Owns the words before and after a figure that make it less than exact.
import type { Approximation } from '../model.ts';

const BEFORE: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:at least|no (?:less|fewer) than|a minimum of|minimum|upwards? of|from)\s$/i, 'atLeast'],
  [/(?:at most|no more than|up to|as much as|as many as|a maximum of|maximum)\s$/i, 'atMost'],
  [/(?:more than|over|above|exceed(?:s|ed|ing)?|beyond|in excess of|greater than|north of|>)\s?$/i, 'over'],
  [/(?:less than|fewer than|under|below|just short of|short of|<)\s?$/i, 'under'],
  [
    /(?:about|around|roughly|approximately|approx\.|some|nearly|almost|close to|circa|ca\.|an estimated|estimated(?: at)?|or so|in the region of|on the order of|~|≈|c\.)\s?$/i,
    'about',
  ],
];

/** How the words right before `start` and right behind `end` hedge the figure between them. */
export function readApproximation(text: string, start: number, end: number): Approximation {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [pattern, approximation] of BEFORE) {
    if (pattern.test(before)) return approximation;
  }
  const after = text.slice(end, end + 16);
  if (/^\s?\+|^\s?or more\b/.test(after)) return 'atLeast';
  return /^\s(?:or so|odd)\b/.test(after) ? 'about' : 'exact';
}

// Owns the figures of a text: money, percentages, numbers, dates, shares in words.
import { overlaps } from '../text/span.ts';
import type { Quantity } from './model.ts';
import { findDates } from './quantities/dates.ts';
import { findFigures } from './quantities/figures.ts';
import { findFractions } from './quantities/fractions.ts';

const none: readonly Quantity[] = [];

/** Figures in the text in order of their place, disjoint; spans are offsets into it. */
export function findQuantities(text: string): readonly Quantity[] {
  if (
    !/\d|\b(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b/i.test(
      text,
    )
  )
    return none;
  const found: Quantity[] = [];
  for (const quantity of [...findDates(text), ...findFractions(text), ...findFigures(text)]) {
    if (!found.some((other) => overlaps(other.span, quantity.span))) found.push(quantity);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

// Owns thousands that a plain blank sets off: "9 400 people" is one number, "Boeing 747 400 seats" is none that can be told.
import { measureOf } from '../../facts/measures.ts';
import type { Span } from '../../text/span.ts';
import { isBehindName, isGluedBefore } from './glued.ts';
import { unitBehind } from './units.ts';

/** Two groups and a blank; three say by themselves that they are one number, and so does 000. */
const LOOSE = /(?<!\d )(?<!\d)[1-9]\d{0,2} (?!000)\d{3}(?!\d| \d{3})/;
const HYPHEN_OF_RANGE = /\d-$/;

/** The digits as far as they are surely of one number: in "Q4 300 firms" they are not, as the first belong to a name. */
export function ownDigits(text: string, at: number, digits: string): string {
  if (!LOOSE.test(digits)) return digits;
  const before = text.slice(Math.max(0, at - 3), at);
  return isGluedBefore(before) && !HYPHEN_OF_RANGE.test(before)
    ? digits.slice(0, digits.indexOf(' '))
    : digits;
}

/** Words behind a measure that it says the size of: "20 300 MW turbines" may be twenty of them. */
const SIZED = /^ (?!(?:across|this|plus|less|as|is|was|has|its|always|perhaps|besides)\b)\p{Ll}{3,}s\b/u;

/** Whether a figure with groups set off by a blank may as well be two figures, of which neither is then read. */
export function isInDoubt(text: string, { start, end }: Span): boolean {
  if (!LOOSE.test(text.slice(start, end))) return false;
  if (/\d $/.test(text.slice(Math.max(0, start - 2), start)) || isBehindName(text, start)) return true;
  if (/^(?: \d|-\p{L})/u.test(text.slice(end, end + 2))) return true;
  const unit = unitBehind(text, end);
  return (
    unit !== undefined &&
    measureOf(unit.name) !== undefined &&
    SIZED.test(text.slice(unit.end, unit.end + 24))
  );
}

// Owns the types of what is read in prose: sentences, mentions, quantities, citations.
import type { Span } from '../text/span.ts';

/** A place where the text names an entity. The span is the name alone, without a possessive ending. */
export interface Mention {
  readonly span: Span;
  readonly entityId: string;
  /** The words as they stand in the text. */
  readonly text: string;
}

/** How a figure is hedged by the words around it; `nearly` is also "just under", so little that the amount is as good as there. */
export type Approximation =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'justOver'
  | 'atLeast'
  | 'atMost'
  | 'over'
  | 'under';

/** A figure in the text. `low` and `high` are equal but for a range; both in the unit itself (7 % is 7, $15bn is 15e9). */
export interface Quantity {
  readonly span: Span;
  readonly type: 'money' | 'percent' | 'number' | 'date';
  readonly low: number;
  readonly high: number;
  /**
   * Half the unit of the last digit written: "$15 billion" is known to ±0.5e9, "1.50" to ±0.005. Zeros that end a whole
   * number from 100 on without a scale are rounding, but for its first two digits: "15,000" is known to ±500. A share in
   * words is known to a tenth of a part: "a third" to ±3.3 per cent. Half a year for dates, two years for "about 2000".
   */
  readonly halfUnit: number;
  /** ISO 4217 for money. */
  readonly currency?: string;
  /** What is counted, for a number: "employees". Lower case. "percentage points" for a percentage that is a difference. */
  readonly unit?: string;
  /** ISO date to the precision written, for a date: `2025`, `2025-06`, `2025-06-13`; missing for a span of years. */
  readonly date?: string;
  readonly approximation: Approximation;
}

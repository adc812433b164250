// Owns where the unit stands by which a figure counts or measures what its fact does.
import { isUnit } from '../../facts/compare.ts';
import { measureOf } from '../../facts/measures.ts';
import { unitBehind } from '../../prose/quantities/units.ts';
import type { Span } from '../../text/span.ts';
import type { FigurePlace } from './place.ts';

export interface UnitPlace extends Span {
  /** Kilometres, tonnes, megawatts: what counts no things. */
  readonly isMeasure: boolean;
}

/** The unit behind the figure if it is the record's, "240 m" and "42 beds" alike; its span is an offset into the sentence. */
export function unitOf({
  text,
  quantity,
  fact: { value },
}: Pick<FigurePlace, 'text' | 'quantity' | 'fact'>): UnitPlace | undefined {
  const recorded = value?.type === 'number' ? value.unit : undefined;
  const unit = unitBehind(text, quantity.span.end);
  // A count of people may be taken for one of the record's employees, so it is asked what the figure is said to count.
  if (unit === undefined || recorded === undefined || !isUnit(quantity.unit ?? unit.name, recorded))
    return undefined;
  return { start: unit.start, end: unit.end, isMeasure: measureOf(unit.name) !== undefined };
}

/** Where the figure ends with its unit. */
export function endWithUnit(place: Pick<FigurePlace, 'text' | 'quantity' | 'fact'>): number {
  return unitOf(place)?.end ?? place.quantity.span.end;
}

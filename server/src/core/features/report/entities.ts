// Owns the names in a brief as the report shows them: how often each stands there, and where.
import type { Analysis } from '../../analysis/analysis.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Place } from './report.ts';

export interface ReportedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mentions: number;
  /** The first places, in order. */
  readonly places: readonly Place[];
}

/** So many places of a name are told. */
const MOST_PLACES = 20;

export function reportedEntities(
  { pieces, text, facts }: Analysis,
  placeOf: (span: Span) => Place,
): readonly ReportedEntity[] {
  const spans = new Map<string, Span[]>();
  for (const [index, { prose }] of pieces.entries()) {
    const base = text.startOf(index);
    for (const { item, source } of prose.flatMap(({ mentions }) => mentions)) {
      const list = spans.get(item.entityId);
      if (list === undefined) spans.set(item.entityId, [shift(source, base)]);
      else list.push(shift(source, base));
    }
  }
  return [...spans]
    .map(([id, list]) => ({
      id,
      name: facts.entity(id)?.name ?? id,
      kind: facts.entity(id)?.kind ?? '',
      mentions: list.length,
      places: list.slice(0, MOST_PLACES).map(placeOf),
    }))
    .sort((a, b) => b.mentions - a.mentions);
}

// Owns the question whether a name is one of a fact's parties, or somebody else's who may own such a figure.
import { overlaps, type Span } from '../../text/span.ts';
import type { FigurePlace } from './place.ts';

export function partiesOf({ fact }: FigurePlace): readonly string[] {
  return [fact.subject, ...fact.about];
}

export function isParty(place: FigurePlace, entityId: string): boolean {
  return partiesOf(place).includes(entityId);
}

/** Whom a name names; undefined for a known person or thing of another kind than the subject, which owns no such figure. */
export function ownerAt(place: FigurePlace, name: Span): 'party' | 'other' | undefined {
  const mention = place.sentence.mentions.find(({ item }) => overlaps(item.span, name));
  if (mention === undefined) return 'other';
  const { entityId } = mention.item;
  if (isParty(place, entityId)) return 'party';
  const { facts, fact } = place;
  return sortOf(facts.entity(entityId)?.kind) === sortOf(facts.entity(fact.subject)?.kind)
    ? 'other'
    : undefined;
}

/** Kinds of those who have staff, money and deals alike. */
const BODIES: ReadonlySet<string> = new Set(
  'agency authority charity company foundation government institute institution ministry ngo organisation organization party regulator union university'.split(
    ' ',
  ),
);

/** Whether those of a kind have staff, money and deals. */
export function isBody(kind: string | undefined): boolean {
  return kind !== undefined && BODIES.has(kind);
}

function sortOf(kind: string | undefined): string | undefined {
  return isBody(kind) ? 'body' : kind;
}

// Owns the search for facts by words, as the command line offers it.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Standing } from '../facts/model.ts';
import { originOf } from '../facts/wording.ts';

export interface FactListItem {
  readonly id: string;
  readonly subject: string;
  readonly statement: string;
  readonly standing: Standing;
  /** Where it comes from, in words. */
  readonly source: string;
}

/** Facts whose statement, subject, id or source holds every word of the query, whatever the case; all for an empty one. */
export function searchFacts(index: FactIndex, query: string): readonly FactListItem[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return index.facts
    .map((fact): FactListItem => {
      const { id, statement, standing } = fact;
      return {
        id,
        subject: index.entity(fact.subject)?.name ?? fact.subject,
        statement,
        standing,
        source: originOf(fact, index),
      };
    })
    .filter(({ id, subject, statement, standing, source }) => {
      const text = `${id} ${subject} ${statement} ${standing} ${source}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}

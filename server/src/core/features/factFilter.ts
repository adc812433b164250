// Owns the filter of the tree of facts: which names and facts hold all words of a query.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact } from '../facts/model.ts';
import { originOf } from '../facts/wording.ts';

export interface FactFilter {
  /** The same string for the same result. */
  readonly key: string;
  readonly shows: (entity: Entity) => boolean;
  /** The facts of an entity that are to be shown, in the order of the index. */
  readonly facts: (entity: Entity) => readonly Fact[];
}

/** Longer queries are cut, in UTF-16 code units. */
const LONGEST_QUERY = 200;

/** An empty query shows everything. Words are looked for in the name and, together with it, in each fact, whatever the case. */
export function factFilter(facts: FactIndex, query: string): FactFilter {
  const words = query
    .slice(0, LONGEST_QUERY)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0)
    return { key: '', shows: () => true, facts: (entity) => facts.factsAbout(entity.id) };
  const shown = (entity: Entity): readonly Fact[] => {
    const rest = wordsMissing(nameText(entity), words);
    if (rest.length === 0) return facts.factsAbout(entity.id);
    return facts
      .factsAbout(entity.id)
      .filter((fact) => wordsMissing(factText(fact, facts), rest).length === 0);
  };
  return {
    key: words.join(' '),
    shows: (entity) => {
      const rest = wordsMissing(nameText(entity), words);
      if (rest.length === 0) return true;
      return facts
        .factsAbout(entity.id)
        .some((fact) => wordsMissing(factText(fact, facts), rest).length === 0);
    },
    facts: shown,
  };
}

function wordsMissing(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => !text.includes(word));
}

function nameText({ name, aliases, description = '', kind }: Entity): string {
  return `${name} ${aliases.join(' ')} ${description} ${kind}`.toLowerCase();
}

function factText(fact: Fact, facts: FactIndex): string {
  return `${fact.statement} ${fact.standing} ${originOf(fact, facts)}`.toLowerCase();
}

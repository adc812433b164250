// Owns the rule `figure-mismatch`: a figure that differs from the record for the same property of the same parties.

import { isStated } from '../claims/figures/force.ts';
import { type StatedFigure, statedFigures } from '../claims/figures.ts';
import { compareFigure } from '../facts/compare.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { inNotation } from '../facts/notation.ts';
import { originOf, valueInWords } from '../facts/wording.ts';
import { defineRule } from './rule.ts';

export const figureMismatch = defineRule({
  id: 'figure-mismatch',
  severity: 'error',
  summary: 'A figure that differs from the record for the same subject, other party and property',
  *check(piece) {
    for (const claim of piece.claims) {
      for (const figure of statedFigures(claim.sentence, piece.facts)) {
        const { fact, quantity } = figure;
        if (fact.value === undefined || compareFigure(quantity.item, fact.value, fact.cues) !== 'differs')
          continue;
        if (!isStated(claim.sentence, quantity.item, fact)) continue;
        const written = piece.text.slice(quantity.source.start, quantity.source.end);
        const recorded = valueInWords(fact.value);
        yield {
          span: quantity.source,
          message: `States ${written} for ${propertyInWords(figure, piece.facts)}, but the fact base has ${recorded} (${originOf(fact, piece.facts)})`,
          related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
          fixes: [
            {
              kind: 'edit',
              title: `Take the figure on record: ${recorded}`,
              edits: [{ span: quantity.source, newText: inNotation(written, quantity.item, fact.value) }],
              isPreferred: true,
            },
          ],
        };
      }
    }
  },
});

/** "Meta's deal with Scale AI". */
function propertyInWords({ fact, cue }: StatedFigure, facts: FactIndex): string {
  const name = (id: string) => facts.entity(id)?.name ?? id;
  const property = fact.property?.replace(/-(?:value|amount|count|share)$/, '').replaceAll('-', ' ') ?? cue;
  const others = fact.about.map(name).join(' and ');
  return `${name(fact.subject)}'s ${property}${others === '' ? '' : ` with ${others}`}`;
}

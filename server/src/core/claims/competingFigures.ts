// Owns the question which figures of a sentence differ from the record, where several facts in force could be meant.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import { valueInWords } from '../facts/wording.ts';
import type { Sentence } from '../prose/sentence.ts';
import { contradictsRecord } from './figures/rounding.ts';
import { restatedFigure, type StatedFigure } from './figures.ts';

export interface DifferingFigure extends StatedFigure {
  /** Other facts that it differs from as well. */
  readonly alsoFrom: readonly Fact[];
}

/** Of figures that a sentence states those that no fact in force has, each once. */
export function differingFigures(
  figures: readonly StatedFigure[],
  sentence: Sentence,
  facts: FactIndex,
): readonly DifferingFigure[] {
  const byPlace = new Map<number, DifferingFigure>();
  for (const figure of figures) {
    const { fact, quantity } = figure;
    if (!contradictsRecord(quantity.item, fact) || isOnRecord(figure, sentence, facts)) continue;
    const first = byPlace.get(quantity.source.start);
    const entry =
      first === undefined ? { ...figure, alsoFrom: [] } : { ...first, alsoFrom: [...first.alsoFrom, fact] };
    byPlace.set(quantity.source.start, entry);
  }
  return [...byPlace.values()];
}

/** Whether the sentence gives the figure as the value of another fact in force, and rightly. */
function isOnRecord({ fact, quantity }: StatedFigure, sentence: Sentence, facts: FactIndex): boolean {
  const named = new Set(sentence.mentions.map(({ item }) => item.entityId));
  return facts.factsAbout(fact.subject).some((other) => {
    if (other === fact || other.subject !== fact.subject || other.supersededBy !== null) return false;
    if (!other.about.every((id) => named.has(id))) return false;
    return restatedFigure(other, sentence, facts)?.quantity.source.start === quantity.source.start;
  });
}

/** The values in words, beside that of its fact, that the figure differs from as well. */
export function otherValues({ fact, alsoFrom }: DifferingFigure): readonly string[] {
  const values = [fact, ...alsoFrom].flatMap(({ value }) =>
    value === undefined ? [] : [valueInWords(value)],
  );
  return [...new Set(values)].slice(1);
}

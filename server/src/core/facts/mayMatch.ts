// Owns a quick no for those who ask about every sentence of a brief whether it restates a fact.
import type { FactIndex } from './factIndex.ts';
import { type FactReading, factWords } from './factWords.ts';
import { LEAST_SHARED, NAMELESS_FIT, VALUE_SAID } from './match.ts';
import { WordOutlines } from './wordOutlines.ts';
import { stemsOf } from './words.ts';

/**
 * False where `matchFacts` surely finds no fact with that score, from 0 to 1, for a claim that names nobody: too few of
 * its words begin as those of the facts that name nobody.
 */
export function mayMatchNameless(text: string, facts: FactIndex, score: number): boolean {
  const { outlines, fewestFor } = namelessOf(facts);
  return outlines.hasEnough(text, fewestFor(score));
}

interface Nameless {
  /** How the words begin that each fact has in its statement and cues. */
  readonly outlines: WordOutlines;
  /** For each fact the fewest of these words with which a text can reach a score. */
  readonly fewestFor: (score: number) => readonly number[];
}

const made = new WeakMap<FactIndex, Nameless>();

function namelessOf(facts: FactIndex): Nameless {
  let nameless = made.get(facts);
  if (nameless === undefined) {
    nameless = readNameless(facts);
    made.set(facts, nameless);
  }
  return nameless;
}

function readNameless(facts: FactIndex): Nameless {
  const words = factWords(facts);
  const outlines = new WordOutlines();
  const readings = Array.from(words.allNameless, (fact) => ({ fact, reading: words.of(fact) }));
  for (const [group, { reading }] of readings.entries())
    for (const { concept } of reading.concepts)
      for (const stem of stemsOf(concept)) outlines.add(stem, group);
  const counts = new Map<number, readonly number[]>();
  return {
    outlines,
    fewestFor(score) {
      const known = counts.get(score);
      if (known !== undefined) return known;
      const share = score / NAMELESS_FIT;
      const fewest = readings.map(({ fact, reading }) =>
        Math.max(
          LEAST_SHARED,
          fewestConcepts(reading, fact.value === undefined ? share : share - VALUE_SAID),
        ),
      );
      counts.set(score, fewest);
      return fewest;
    },
  };
}

/** How many concepts hold this share of a statement at least: its weightiest ones. A cue holds one that is missing. */
function fewestConcepts({ concepts, stated }: FactReading, share: number): number {
  const weights = concepts.flatMap(({ isStated, weight }) => (isStated ? [weight] : []));
  let held = 0;
  let count = 0;
  for (const weight of weights.sort((a, b) => b - a)) {
    if (held >= share * stated) break;
    held += weight;
    count += 1;
  }
  return count;
}

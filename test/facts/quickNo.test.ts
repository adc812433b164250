// The quick noes of the matcher and the speller: whatever they turn away has nothing to be found.
import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { FactIndex } from '../../server/src/core/facts/factIndex.ts';
import { matchFacts } from '../../server/src/core/facts/match.ts';
import { mayMatchNameless } from '../../server/src/core/facts/mayMatch.ts';
import { NameOutlines } from '../../server/src/core/facts/nameOutlines.ts';
import { bundled } from '../support/bundled.ts';

const words = [...new Set(bundled.facts.flatMap(({ statement }) => statement.split(' ')))];
const statements = bundled.facts
  .map(({ statement }) => statement)
  .filter((statement) => bundled.names.find(statement).length === 0);

/** A statement that names nobody, with some words left out, others put in, in any case. */
const retold = fc
  .tuple(
    fc.constantFrom(...statements),
    fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }),
  )
  .map(([statement, kept, added]) =>
    [...statement.split(' ').filter((_, index) => kept[index % kept.length]), ...added].join(' '),
  );

function bestScore(text: string, facts: FactIndex): number {
  return matchFacts({ text, mentions: [], quantities: [] }, facts, 1)[0]?.score ?? 0;
}

describe('quick noes', () => {
  it('of the match with facts turn away no text that reaches the score', () => {
    ok(statements.length > 2, 'the bundled base has facts that name nobody');
    fc.assert(
      fc.property(retold, fc.constantFrom(0.25, 0.4, 0.55), (text, score) => {
        if (!mayMatchNameless(text, bundled, score)) ok(bestScore(text, bundled) < score, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('of the match with facts turn most other texts away', () => {
    const turnedAway = words
      .map((_, index) =>
        words
          .slice(index, index + 12)
          .reverse()
          .join(' '),
      )
      .filter((text) => !mayMatchNameless(text, bundled, 0.55));
    ok(turnedAway.length > words.length / 2, `${turnedAway.length} of ${words.length}`);
  });

  it('of the speller turn away no name with a slip, split, or joined', () => {
    const names = bundled.entities().flatMap(({ name, aliases }) => [name, ...aliases]);
    const keyOf = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const long = names.filter((name) => keyOf(name).length >= 6 && /^\p{Lu}[\p{L}\p{N} -]+$/u.test(name));
    const outlines = new NameOutlines();
    for (const name of long) outlines.add(name, keyOf(name), 2);
    const slip = fc.tuple(
      fc.constantFrom(...long),
      fc.nat(),
      fc.constantFrom('drop', 'swap', 'double', 'other', 'split'),
    );
    fc.assert(
      fc.property(slip, ([name, place, how]) => {
        // The first letter of a misspelling is right.
        const at = 1 + (place % (name.length - 2));
        if (!/^[\p{L}\p{N}]{2}/u.test(name.slice(at))) return;
        const [before, here, next, rest] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
        const slips = {
          drop: before + next + rest,
          swap: before + next + here + rest,
          double: `${before}${here}${here}${next}${rest}`,
          other: `${before}q${next}${rest}`,
          split: `${before}${here} ${next}${rest}`,
        };
        const text = slips[how as keyof typeof slips];
        for (const behind of [' says', '-backed labs'])
          deepEqual(outlines.endsFrom(text + behind, 0).includes(text.length), true, text + behind);
      }),
      { numRuns: 2000 },
    );
  });
});

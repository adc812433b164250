import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featuresOf } from '../../server/src/core/claims/detect/features.ts';
import {
  habitsOf,
  isOwnStudy,
  MOST_NEIGHBOURS,
  type Neighbour,
  setSurroundings,
  surroundingNames,
  surroundingsOf,
} from '../../server/src/core/claims/detect/surroundings.ts';

/** What is told of a sentence in these surroundings, by its name. */
function told(before: readonly Neighbour[], behind: readonly Neighbour[]): ReadonlyMap<string, number> {
  const shape = new Float64Array(surroundingNames.length).fill(Number.NaN);
  setSurroundings({ before, behind }, shape, 0);
  return new Map(surroundingNames.map((name, place) => [name, shape[place] ?? Number.NaN]));
}

const neighbourOf = (text: string): Neighbour => ({ score: 0, habits: habitsOf(featuresOf(text).shape) });

const HABITS: readonly (readonly [string, readonly string[]])[] = [
  ['We asked 40 firms in 2023.', ['we', 'years', 'past', 'we in the past']],
  ['Our plan is simple.', ['we']],
  ['I doubt that.', ['i']],
  ['The minister said so.', ['reporting', 'past']],
  ['Respondents like it.', ['own']],
  ['A survey is under way.', ['study']],
  ['Prices are high.', []],
];

describe('the surroundings of a sentence', () => {
  for (const [text, habits] of HABITS) {
    it(`know the habits of “${text}”`, () => {
      const found = [...told([neighbourOf(text)], [])].flatMap(([name, share]) =>
        name.endsWith(' far around') && share > 0 ? [name.replace(' far around', '')] : [],
      );
      assert.deepEqual(found, habits);
    });
  }

  it('tell the share of sentences with a habit, near and far alike', () => {
    const we = neighbourOf('We asked 40 firms.');
    const others = Array.from({ length: MOST_NEIGHBOURS - 1 }, () => neighbourOf('Prices are high.'));
    for (const before of [
      [we, ...others],
      [...others, we],
    ])
      assert.equal(told(before, others).get('we far around'), 1 / (before.length + others.length));
  });

  const neighbours = fc.array(
    fc.record({ score: fc.double({ min: -9, max: 9, noNaN: true }), habits: fc.nat(255) }),
    { maxLength: MOST_NEIGHBOURS },
  );

  it('are told in full by numbers, whoever stands around', () => {
    fc.assert(
      fc.property(neighbours, neighbours, (before, behind) => {
        const around = surroundingsOf(before, behind, (one) => one);
        const all = told(around.before, around.behind);
        for (const [name, value] of all) assert.ok(Number.isFinite(value), name);
        const scores = [...before, ...behind].map(({ score }) => score);
        const mean = scores.length === 0 ? 0 : scores.reduce((a, b) => a + b, 0) / scores.length;
        assert.ok(Math.abs((all.get('far around') ?? 0) - mean) < 1e-9);
      }),
    );
  });

  it('are those of an own study where three in ten sentences speak of one', () => {
    const own = neighbourOf('Respondents like it.');
    const asked = neighbourOf('We asked 40 firms.');
    const other = neighbourOf('Prices are high.');
    const others = (count: number) => Array.from({ length: count }, () => other);
    const isOne = ({ habits }: Neighbour, ...before: readonly Neighbour[]) =>
      isOwnStudy(habits, { before, behind: others(5) });
    assert.ok(isOne(other, own, asked, own, ...others(2)));
    assert.ok(!isOne(other, own, asked, ...others(3)));
    assert.ok(isOne(own, ...others(5)));
  });

  it('say nothing either way where it stands alone', () => {
    const { before, behind } = surroundingsOf<Neighbour>([], [], (one) => one);
    assert.deepEqual([before, behind], [[{ score: 0, habits: 0 }], []]);
  });
});

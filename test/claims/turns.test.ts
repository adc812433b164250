// Holds what counts as a turn of phrase, and what does not.
import assert from 'node:assert/strict';
import { turnNames, turnsInStudy, turnsOf, turnsScore } from '../../server/src/core/claims/detect/turns.ts';
import { readWords } from '../../server/src/core/claims/detect/words.ts';

function namesIn(text: string): readonly string[] {
  const turns = turnsOf(readWords(text));
  return turnNames.filter((_, index) => (turns >> index) & 1);
}

describe('turns of phrase', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    [''],
    ['Rents are high.'],
    ['Rents are now high.', 'now'],
    ['The nowhere man knows.'],
    ['Rents have already fallen.', 'has done'],
    ['The bank has lost its licence.', 'has done'],
    ['We have lost our licence.'],
    ['They’ve shown it.', 'has done'],
    ['The bank has never sold it.', 'has done'],
    ['The bank has not one branch.'],
    ['The bank has just a branch.'],
    ['There are ways to do it.', 'way'],
    ['It is 12 % of rents.', 'percentage', 'this'],
    ['About 12 per cent of rents is tax.', 'percentage', 'figure'],
    ['The bank has 12,400 branches.', 'figure'],
    ['The bank is from 1998.'],
    ['Nurses want more staff.', 'think'],
    ['I think so.'],
    ['Fraud is a risk.', 'problem'],
    ['Such loans are rare.', 'this'],
    ['Loans such as these are rare.'],
    ['It is the largest bank.', 'this', 'most'],
    ['Loans of this kind are called bridges.', 'called'],
    ['Loans known as bridges refer to nothing.', 'called'],
    ['Rents were high.', 'was'],
    ['We were high.'],
    ['Debt leads to fraud.', 'causes'],
    ['The lead singer is ill.'],
    ['Two kinds exist: loans and bonds.', 'colon'],
    ['Two kinds exist:'],
    ['Rents rose in Lyon.', 'grows'],
  ];
  for (const [text, ...expected] of cases)
    it(`of ${JSON.stringify(text)} are ${expected.join(', ') || 'none'}`, () =>
      assert.deepEqual([...namesIn(text)].sort(), [...expected].sort()));

  it('that are of results tell nothing in a study of its authors', () => {
    const turns = turnsOf(readWords('Now 12 % of the 400 patients were ill.'));
    assert.equal(turnsInStudy(turns), 1 << turnNames.indexOf('now'));
  });

  it('add their weights', () => {
    const weights = turnNames.map((_, index) => index + 1);
    const turns = turnsOf(readWords('There are now ways to do it.'));
    assert.equal(turnsScore(turns, weights), turnNames.indexOf('now') + 1 + turnNames.indexOf('way') + 1);
    assert.equal(turnsScore(0, weights), 0);
  });
});

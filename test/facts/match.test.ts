// Owns the bar that the match of claims with facts is held to.
import assert from 'node:assert/strict';
import { evaluateMatching } from '../../scripts/evaluate-matching.mts';

describe('the match of claims with facts', () => {
  for (const set of ['tuning', 'unseen']) {
    it(`finds nine in ten paraphrases, and at most one in twenty near misses (${set})`, () => {
      const { paraphrases, nearMisses, recallAt1, falseMatches, mistakes } = evaluateMatching(set);
      const shown = mistakes.map(({ text, got }) => `${got}: ${text}`).join('\n');
      assert.ok(paraphrases >= 80 && nearMisses >= 80);
      assert.ok(recallAt1 >= 0.9, `recall@1 ${recallAt1}\n${shown}`);
      assert.ok(falseMatches <= 0.05, `false matches ${falseMatches}\n${shown}`);
    });
  }
});

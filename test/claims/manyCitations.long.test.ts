// Owns the test that citations are given to their sentences in linear time.
import assert from 'node:assert/strict';
import { cited, LIST } from '../support/cited.ts';

describe('a paragraph of thousands of citations', () => {
  for (const marker of ['[@a]', '^[n]', '(Smith 2024)']) {
    it(`of the form ${marker} is read in linear time`, () => {
      const all = cited(`${`It rose ${marker}. It fell. `.repeat(3000)}\n\n${LIST}`, 'paragraph');
      assert.equal(all[0]?.sources.length, 1);
      assert.equal(all[1]?.sources.length, 2999);
    });
  }
});

// Owns the proof of all fixes of drawn cases.
import assert from 'node:assert/strict';
import { checkFixes } from '../support/fixes.ts';
import { drawnCases } from './drawnCases.ts';
import { analyse } from './mistakes.ts';

describe('drawn cases', function () {
  this.timeout(60_000);

  it('have fixes that take the finding away and bring no other', () => {
    const wrong = drawnCases.flatMap(({ rule, text, found, facts }) => {
      if (rule === 'vague-attribution' || found.length === 0 || !/[.!]$/.test(text)) return [];
      try {
        checkFixes(`${text}[^1]\n\n[^1]: A report of 2025.\n`, rule, (one) => analyse(one, facts));
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    });
    assert.deepEqual(wrong, []);
  });
});

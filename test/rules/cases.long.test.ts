// Owns the test of rules on drawn cases, and of what their preferred fixes make.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { applied } from '../support/edits.ts';
import { baseProblems, drawnCases } from './drawnCases.ts';
import { analyse, mistakes, rules } from './mistakes.ts';

describe('drawn cases', function () {
  this.timeout(30_000);

  it('stand on sound bases', () => assert.deepEqual(baseProblems, []));

  for (const rule of rules) {
    it(`of ${rule} are found where they are drawn, and nowhere else`, () => {
      const cases = drawnCases.filter((one) => one.rule === rule);
      assert.ok(cases.length > 8);
      const note = cases.some(({ text }) => text.includes('[^1]')) ? '\n\n[^1]: A report of 2025.\n' : '';
      assert.deepEqual(mistakes(cases, ['', note]), []);
    });
  }

  it('are mended by the preferred fix as they say', () => {
    const wrong = drawnCases.flatMap(({ rule, text, fixed, facts }) => {
      if (fixed === undefined) return [];
      const action = codeActionsIn(analyse(text, facts), { start: 0, end: text.length }).find(
        (one) => one.finding.rule === rule && one.isPreferred,
      );
      const got = applied(text, action?.edits ?? []);
      return got === fixed ? [] : [`want ${fixed}\n got ${got}`];
    });
    assert.deepEqual(wrong, []);
  });
});

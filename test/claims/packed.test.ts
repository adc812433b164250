import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_STEPS, stepsOf, textOfSteps } from '../../server/src/core/claims/detect/packed.ts';

describe('numbers stored as text', () => {
  it('steps come back as they were, a character each that can be printed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -MOST_STEPS, max: MOST_STEPS })), (values) => {
        const steps = Int8Array.from(values);
        const text = textOfSteps(steps);
        assert.match(text, /^[!-~]*$/);
        assert.equal(text.length, steps.length);
        assert.deepEqual(stepsOf(text), steps);
      }),
    );
  });
});

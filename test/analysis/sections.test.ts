import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Section } from '../../server/src/core/analysis/sections.ts';
import { heapAfterCollection } from '../support/memory.ts';

describe('sections', () => {
  it('are the same for a heading that is read again', () => {
    const root = Section.root();
    const part = root.below(1, 'Part');
    assert.equal(root.below(1, 'Part'), part);
    assert.notEqual(root.below(2, 'Part'), part);
    assert.deepEqual(part.below(2, 'Costs').path, ['Part', 'Costs']);
  });

  it('stay the same while something stands in them, however many others there have been', async () => {
    const root = Section.root();
    const part = root.below(1, 'Part');
    for (let index = 0; index < 1000; index += 1) root.below(1, `Part ${index}`);
    await setImmediate();
    heapAfterCollection();
    for (let index = 0; index < 1000; index += 1) root.below(1, `Part ${index}`);
    assert.equal(root.below(1, 'Part'), part);
  });
});

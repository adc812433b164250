import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Section } from '../../server/src/core/analysis/sections.ts';
import { heapAfterCollection } from '../support/memory.ts';

describe('sections', () => {
  it('go when nothing stands in them', async () => {
    const root = Section.root();
    const before = heapAfterCollection();
    for (let turn = 0; turn < 250; turn += 1) {
      for (let index = 0; index < 500; index += 1) root.below(1, `${turn} ${index} ${'word '.repeat(200)}`);
      // What was asked for is held to the end of the turn.
      await setImmediate();
      if (turn % 10 === 0) heapAfterCollection();
    }
    root.below(1, 'Part');
    await setImmediate();
    const grown = heapAfterCollection() - before;
    assert.ok(grown < 10_000_000, `grew by ${(grown / 1e6).toFixed(1)} MB`);
  });
});

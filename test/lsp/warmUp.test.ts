// Holds the exercise before the first brief: it reaches most of the analysis, and makes way for a document.
import assert from 'node:assert/strict';
import { warmUp, warmUpBrief } from '../../server/src/lsp/warmUp.ts';
import { analyse } from '../support/analyse.ts';
import { bundled } from '../support/bundled.ts';

const clock = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
};

describe('the exercise of the analysis', () => {
  it('meets what briefs are made of', () => {
    const { pieces } = analyse(warmUpBrief);
    const prose = pieces.flatMap((piece) => piece.prose);
    const sentences = prose.flatMap((block) => block.sentences);
    const rules = new Set(pieces.flatMap((piece) => piece.findings).map(({ rule }) => rule));
    assert(sentences.length >= 15, `${sentences.length} sentences`);
    assert(rules.size >= 4, [...rules].join());
    assert(/^[\0-\xff]*$/.test(warmUpBrief), 'the first round is for texts in Latin-1');
  });

  it('comes to its end where nobody waits', async () => {
    assert.equal(await warmUp(bundled, '2026-01-01', clock, () => false), 2);
  });

  it('makes way for a document', async () => {
    const slow = { ...clock, now: () => clock.now() * 1e6 };
    assert.equal(await warmUp(bundled, '2026-01-01', slow, () => true), 0);
  });
});

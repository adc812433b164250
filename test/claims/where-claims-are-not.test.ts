import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { claimThresholds } from '../../server/src/core/claims/detect.ts';
import { analyse } from '../support/analyse.ts';

const lines = readFileSync(
  new URL('../fixtures/claims/where-claims-are-not.txt', import.meta.url),
  'utf8',
).split('\n');

/** The highest confidence of any sentence in the Markdown; 0 where nothing is read as a sentence. */
function confidenceIn(markdown: string): number {
  const claims = analyse(markdown.replaceAll('\\n', '\n')).pieces.flatMap((piece) => piece.claims);
  return Math.max(0, ...claims.map(({ judgement }) => judgement.confidence));
}

describe('where claims are not', () => {
  let kind = '';
  for (const line of lines) {
    if (line.startsWith('= ')) kind = line.slice(2);
    const markdown = line.slice(2);
    if (line.startsWith('- ')) {
      it(`${kind}: nothing is flagged in ${markdown}`, () => {
        assert.ok(confidenceIn(markdown) < claimThresholds.hint, String(confidenceIn(markdown)));
      });
    }
    if (line.startsWith('! ')) {
      it(`${kind}: there is no warning of ${markdown}`, () => {
        assert.ok(confidenceIn(markdown) < claimThresholds.warning, String(confidenceIn(markdown)));
      });
    }
    if (line.startsWith('+ ')) {
      it(`${kind}: but there is a claim in ${markdown}`, () => {
        assert.ok(confidenceIn(markdown) >= claimThresholds.claim, String(confidenceIn(markdown)));
      });
    }
  }
});

// Holds every regular expression of ours to linear time. Those known to be safe are listed, so that only new ones are looked through.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { type Expression, ownExpressions } from '../support/regularExpressions.ts';

/** `linear`: shown to be so by recheck. `bounded`: not shown, but run on a sentence, a line, a name: never on a whole text. */
const known: { readonly linear: readonly string[]; readonly bounded: readonly string[] } = JSON.parse(
  readFileSync(new URL('../fixtures/expressions.json', import.meta.url), 'utf8'),
);

describe('regular expressions of our own', function () {
  this.timeout(120_000);

  it('take no more than linear time, or run on bounded text', async () => {
    const listed = new Set([...known.linear, ...known.bounded]);
    const fresh = (await ownExpressions()).filter((one) => !listed.has(written(one)));
    const slow = fresh.flatMap((one) => {
      const { status } = checkSync(one.source, one.flags, { timeout: 5000 });
      return status === 'safe' ? [] : [`${one.where}: ${written(one)} is ${status}`];
    });
    assert.deepEqual(slow, [], 'mend these, or "npm run list:expressions" where their text is bounded');
  });

  it('would find one that is slow', () => {
    assert.equal(checkSync('^(a|a)*$', '', { timeout: 5000 }).status, 'vulnerable');
  });
});

function written({ source, flags }: Expression): string {
  return `/${source}/${flags}`;
}

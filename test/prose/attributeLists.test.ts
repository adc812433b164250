// Attribute lists dress what stands before them: they are no words of the sentence.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

const READ: readonly (readonly [text: string, readable: string])[] = [
  ['See [the site](https://a.org){target="_blank" rel="noopener"}, which fell.', 'See the site, which fell.'],
  ['See [the site](https://a.org){:target="_blank"}.', 'See the site.'],
  ['See [the site](https://a.org){ .md-button .md-button--primary }.', 'See the site.'],
  ['Prices fell.{: .fs-6 .fw-300 }', 'Prices fell.'],
  ['Prices fell. {: .lead }', 'Prices fell.'],
  ['Prices [fell]{.underline} in 2024.', 'Prices fell in 2024.'],
  ['The ![chart](a.png){width=50%} shows it.', 'The shows it.'],
  ['The call `f(x)`{.python} fails.', 'The call \uFFFC fails.'],
  ['**Prices**{.big} fell.', 'Prices{.big} fell.'],
  ['The sum x_{i=1} and y^{n=2} is known.', 'The sum x_{i=1} and y^{n=2} is known.'],
  ['The set {a, b} and {x = 1} fell.', 'The set {a, b} and {x = 1} fell.'],
  ['The word f{x=1} is odd.', 'The word f{x=1} is odd.'],
  ['It fell {and rose}.', 'It fell {and rose}.'],
]; // biome-ignore format: a table

describe('attribute lists', () => {
  for (const [text, readable] of READ) {
    it(`are told from words: ${text}`, () => {
      const [piece] = analyse(`${text}\n`).pieces;
      assert.equal(piece?.prose[0]?.readable.text, readable);
    });
  }

  it('do not come between a claim and its citation', () => {
    const text = 'OpenAI raised 6.6 billion dollars [in October](https://a.org){target="_blank"}.\n';
    const [claim] = analyse(text).pieces.flatMap(({ claims }) => claims);
    assert.equal(claim?.isSourced, true);
  });

  it('stay behind the place where a claim is cited', () => {
    const text = 'OpenAI raised 6.6 billion dollars in 2024.{: .lead }\n';
    const [claim] = analyse(text).pieces.flatMap(({ claims }) => claims);
    assert.equal(claim?.sentence.span.end, text.indexOf('{'));
  });
});

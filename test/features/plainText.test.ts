import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, linkTo } from '../../server/src/core/features/escape.ts';
import { plainTextOf } from '../../server/src/core/features/plainText.ts';

describe('Markdown of ours as plain text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['**Meta** · company', 'Meta · company'],
    ['- *Stated* · A fact — [Axios](https://a.org/x)', '- Stated · A fact — Axios (https://a.org/x)'],
    ['`key` · in refs\\_a.bib', 'key · in refs_a.bib'],
    ['See <https://a.org/x_(y)>.', 'See https://a.org/x_(y).'],
    ['1\\. a\\*b &lt;i\\> &amp; c', '1. a*b <i> & c'],
    ['*[The report](https://a.org)*', 'The report (https://a.org)'],
  ];
  for (const [markdown, plain] of cases) it(markdown, () => assert.equal(plainTextOf(markdown), plain));

  it('has every text as it was before it was escaped', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>!&#~|\\:/@.-+=$"\'1w;') });
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(plainTextOf(escapeMarkdown(text)), text);
        assert.equal(plainTextOf(linkTo(text, 'https://a.org')), `${text} (https://a.org)`);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, linkTo } from '../../server/src/core/features/escape.ts';
import { parseMarkdown } from '../../server/src/core/syntax/markdown.ts';

describe('escaping', () => {
  it('makes any text render as that text and nothing else', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>!&#~|\\:/@.-+=$"\'\n1w') });
    fc.assert(
      fc.property(hostile, (text) => {
        const { root } = parseMarkdown(`x ${escapeMarkdown(text)} y`, []);
        const [paragraph, ...others] = root.children;
        assert.deepEqual(others, []);
        assert.equal(paragraph?.type, 'paragraph');
        if (paragraph?.type !== 'paragraph') return;
        assert.deepEqual(
          paragraph.children.map(({ type }) => type),
          ['text'],
        );
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  const refused = [
    'javascript:alert(1)',
    'command:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a.b/ c',
    'https://a)b',
    'http://',
  ];
  for (const url of refused) it(`makes no link of ${url}`, () => assert.equal(linkTo('x', url), 'x'));

  it('makes a link of an http address', () =>
    assert.equal(linkTo('a]b', 'https://x.y/z'), '[a\\]b](https://x.y/z)'));
});

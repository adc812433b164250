// Owns the tests of Pandoc citations.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPandocCitations } from '../../server/src/core/prose/citations.ts';

/** Text, then a citation a line: all of it, and its keys as `-key | prefix | locator | suffix` with empty ends left out. */
const PANDOC: readonly (readonly [string, ...string[]])[] = [
  ['As shown [@doe99].', '[@doe99] <doe99>'],
  [
    'As shown [see @doe99, pp. 33-35; also @smith04, chap. 1].',
    '[see @doe99, pp. 33-35; also @smith04, chap. 1] <doe99|see|pp. 33-35> <smith04|also|chap. 1>',
  ],
  [
    'As shown [see @doe99, pp. 33-35 and passim].',
    '[see @doe99, pp. 33-35 and passim] <doe99|see|pp. 33-35|and passim>',
  ],
  ['Smith says so [-@smith04].', '[-@smith04] <-smith04>'],
  ['Two [@a; @b;@c].', '[@a; @b;@c] <a> <b> <c>'],
  ['@smith04 says so.', '@smith04 <smith04>'],
  ['@smith04 [p. 33] says so.', '@smith04 [p. 33] <smith04||p. 33>'],
  ['@smith04 [p. 33; see @other] says so.', '@smith04 [p. 33; see @other] <smith04||p. 33> <other|see>'],
  ['@smith04 [@other] says so.', '@smith04 <smith04>', '[@other] <other>'],
  ['@smith04 [text](x) says so.', '@smith04 <smith04>'],
  ['@smith04 [^1] says so.', '@smith04 <smith04>'],
  [
    '[@{https://example.org/x?a=b.}, p. 2]',
    '[@{https://example.org/x?a=b.}, p. 2] <https://example.org/x?a=b.||p. 2>',
  ],
  ['@{https://example.org/x} says', '@{https://example.org/x} <https://example.org/x>'],
  [
    'Text [@url:https://example.org/a/b-c.html; @b].',
    '[@url:https://example.org/a/b-c.html; @b] <url:https://example.org/a/b-c.html> <b>',
  ],
  ['See @doe99.', '@doe99 <doe99>'],
  ['See @doe99, and @doe:2020a.b;', '@doe99 <doe99>', '@doe:2020a.b <doe:2020a.b>'],
  ['(@doe--99)', '@doe <doe>'],
  ['@_x and @1x and @Ärzte2020', '@_x <_x>', '@1x <1x>', '@Ärzte2020 <Ärzte2020>'],
  [
    'Key with signs @a:b.c#d$e%f&g-h+i?j<k>l~m/n.',
    '@a:b.c#d$e%f&g-h+i?j<k>l~m/n <a:b.c#d$e%f&g-h+i?j<k>l~m/n>',
  ],
  ['Mail jane@example.org or jane.doe@example.org'],
  ['A lone @ sign, @-x, and user@@host'],
  ['Mail [jane@example.org]'],
  ['A handle in a@b word'],
  ['[not a citation]'],
  ['[@a, with [p. 3] inside]', '[@a, with [p. 3] inside] <a|||with [p. 3] inside>'],
  ['[@a, {p. iv, vi}]', '[@a, {p. iv, vi}] <a||p. iv, vi>'],
  ['[@a, 33, 35-37]', '[@a, 33, 35-37] <a||33, 35-37>'],
  ['[@a, ch. IV, on data]', '[@a, ch. IV, on data] <a||ch. IV|on data>'],
  ['[@a; no key here]', '@a <a>'],
  ['[e.g., jane@example.org and @a]', '[e.g., jane@example.org and @a] <a|e.g., jane@example.org and>'],
  ['[unclosed @a', '@a <a>'],
  ['😀 [@a] 😀 @b', '[@a] <a>', '@b <b>'],
  ['[@wang2025, Art. 53(1)]', '[@wang2025, Art. 53(1)] <wang2025||Art. 53(1)>'],
];

describe('findPandocCitations', () => {
  for (const [text, ...expected] of PANDOC) {
    it(text, () =>
      assert.deepEqual(
        findPandocCitations(text).map((citation) => show(text, citation)),
        expected,
      ),
    );
  }

  it('says which are in brackets', () => {
    assert.deepEqual(
      findPandocCitations('[@a] @b').map(({ bracketed }) => bracketed),
      [true, false],
    );
  });

  it('gives disjoint spans and keys inside them', () => {
    const pieces = fc.array(
      fc.constantFrom('@', '[', ']', ';', ' ', 'a', '1', '-', '{', '}', '.', '^', 'p. 3', '😀'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { span, keys } of findPandocCitations(text)) {
          assert.ok(span.start >= end && span.end <= text.length && keys.length > 0);
          for (const { key, span: own } of keys) {
            assert.equal(text.slice(own.start, own.end), key);
            assert.ok(own.start > span.start && own.end <= span.end);
          }
          end = span.end;
        }
      }),
    );
  });

  for (const [name, text] of [
    ['brackets that never close', '[@a'.repeat(50_000)],
    ['nested brackets', `${'['.repeat(50_000)}@${']'.repeat(50_000)}`],
    ['one long key', `@${'a.'.repeat(50_000)}`],
    ['semicolons', `[@a${';'.repeat(50_000)}]`],
  ] as const) {
    it(`reads ${name} in linear time`, () => {
      findPandocCitations(text);
    }).timeout(2000);
  }
});

function show(text: string, { span, keys }: ReturnType<typeof findPandocCitations>[number]): string {
  const shown = keys.map(({ key, prefix, locator, suffix, suppressAuthor }) => {
    const row = [`${suppressAuthor ? '-' : ''}${key}`, prefix, locator ?? '', suffix].join('|');
    return `<${row.replace(/\|+$/, '')}>`;
  });
  return [text.slice(span.start, span.end), ...shown].join(' ');
}

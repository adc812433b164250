import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notesOf } from '../../server/src/core/features/notes.ts';
import { noteMarkdown } from '../../server/src/core/features/noteText.ts';
import { parseMarkdown } from '../../server/src/core/syntax/markdown.ts';
import { analyse } from '../support/analyse.ts';
import { markdown } from '../support/markdown.ts';

function shown(note: string): string {
  const analysis = analyse(`Cheap.[^n]\n\n[^n]: ${note}\n`);
  const [first] = notesOf(analysis);
  assert(first !== undefined);
  return noteMarkdown(first, analysis);
}

const TITLE = '*Compute and growth*';

describe('a note as Markdown', () => {
  const cases: readonly (readonly [what: string, note: string, shown: string])[] = [
    ['a link and italics', `[IMF](https://imf.org/a), ${TITLE}.`, `[IMF](https://imf.org/a), ${TITLE}.`],
    ['underscores as stars', 'The _Guardian_, 2 May.', 'The *Guardian*, 2 May.'],
    ['emphasis in emphasis once', '***Bold***, *a **b** c*', '*Bold*, *a b c*'],
    [
      'a link in emphasis',
      'See *the [full text](https://a.org/x) here*.',
      'See *the [full text](https://a.org/x) here*.',
    ],
    ['emphasis in a link', '[the *Post*](https://a.org/x)', '[the *Post*](https://a.org/x)'],
    [
      'an address in its own link',
      '[https://a.org/x](https://a.org/x)',
      '[https\\://a.org/x](https://a.org/x)',
    ],
    ['brackets in an address', '[a](https://a.org/x_(y))', '[a](https://a.org/x_%28y%29)'],
    ['no other link', '[a](command:x) [b](javascript:x) [c](file:///x) [d](data:x)', 'a b c d'],
    ['no link to the document', '[a](#b) [c](d.md)', 'a c'],
    ['no image', 'A ![b](https://a.org/x.png) c', 'A  c'],
    ['tags as text', 'A <b>*c*</b> <img src=x>', 'A *&lt;b\\>c&lt;/b\\>* &lt;img src=x\\>'],
    ['no comment', 'A.<!-- later -->', 'A.'],
    ['code as text', 'The file `a*b*.csv`', 'The file a\\*b\\*.csv'],
    ['escaped signs as such', '\\*a\\* \\[b\\](https://a.org)', '\\*a\\* \\[b\\](<https://a.org>)'],
    ['no heading or list', '\\# a', '\\# a'],
    ['no numbered list', '1984\\. A novel.', '1984\\. A novel.'],
    ['paragraphs', 'One.\n\n    Two.', 'One.\n\nTwo.'],
    ['a mark of another note', 'See[^x].\n\n[^x]: Y', 'See\\[^x\\].'],
    ['nothing', '', '*This footnote is empty.*'],
  ];
  for (const [what, note, expected] of cases) it(what, () => assert.equal(shown(note), expected));

  it('is cut at a word where it is long, also within emphasis and over paragraphs', () => {
    const long = shown(`*${'word '.repeat(300)}end*`);
    assert.match(long, /^\*(?:word )+word\*…$/);
    assert(long.length <= 1010, String(long.length));
    const paragraphs = shown(`${'a '.repeat(600)}\n\n    More.\n\n    And more.`).split('\n\n');
    assert.deepEqual(paragraphs.slice(1), ['…']);
  });

  it('has nothing active but emphasis and web links, whatever the note says', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'ab *_`[]()<>!&#~|\\:/@.-+=$"\'1w', 'https://a.b/', '](', '<b>'),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, markdown), (note) => {
        const analysis = analyse(`A.[^n]\n\n[^n]: x ${note}\n`);
        for (const one of notesOf(analysis)) visit(parseMarkdown(noteMarkdown(one, analysis), []).root);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

const ALLOWED = new Set(['root', 'paragraph', 'text', 'emphasis', 'link']);

function visit(node: {
  readonly type: string;
  readonly url?: unknown;
  readonly children?: readonly object[];
}): void {
  assert(ALLOWED.has(node.type), node.type);
  if (node.type === 'link') assert.match(String(node.url), /^https?:\/\//);
  for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0]);
}

// Holds the quick reading of plain Markdown to remark's: wherever it answers, the two are the same in everything.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { candidateLabels } from '../../server/src/core/syntax/labels.ts';
import { readPlain } from '../../server/src/core/syntax/plain/readPlain.ts';
import { readWithRemark } from '../../server/src/core/syntax/readPiece.ts';
import { realBriefs } from '../support/briefs.ts';
import { drawn } from '../support/drawn.ts';
import { edit, markdown } from '../support/markdown.ts';
import { isSoak } from '../support/soak.ts';

const links = new Map([
  ['REF', 'https://example.org/ref'],
  ['WORDS', './words.md'],
  ['A B', 'https://example.org/a?b=c&d'],
]);

/** What a brief around the text would define. */
function elsewhere(text: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const label of candidateLabels(text)) {
    const url = label.startsWith('^') ? '' : links.get(label);
    if (url !== undefined) labels.set(label, url);
  }
  return labels;
}

/** Compares the two readings. Says whether there was a quick one. */
function check(text: string): boolean {
  const labels = elsewhere(text);
  const plain = readPlain(text, labels);
  if (plain === undefined) return false;
  const full = readWithRemark(text, labels);
  assert.deepEqual(drawn(plain, 0), drawn(full, 0));
  assert.deepEqual(
    { outline: plain.outline, opaque: plain.opaque, indented: plain.indentedReferences },
    { outline: full.outline, opaque: full.opaque, indented: full.indentedReferences },
  );
  return true;
}

/** Pieces of inline text that make, unmake and cross each other. */
const inline = fc.constantFrom(
  ...[
    'words',
    'Meta',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n  ',
    '  \n',
    ' \n',
    '\r\n',
    '.',
    ',',
    '(',
    ')',
    '"',
    '“',
    '”',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '**bold**',
    '*it*',
    '_it_',
    '**b *i* b**',
    'a*b*c',
    'snake_case',
    '* ',
    ' *',
  ],
  ...[
    '[',
    ']',
    '[words](https://example.org/a)',
    '[words](a b)',
    '[a](b(c)d)',
    '[words][ref]',
    '[ref]',
    '[a\nb]',
  ],
  ...[
    '[x][y]',
    '[ref][]',
    '[^1]',
    '^[note]',
    '^[a [b](https://example.org/n) c]',
    '@{https://example.org/k}',
    '<br>',
    '<sup>1</sup>',
    '[1](#fn1)',
    '[^note]',
    '[^1][^2]',
    '[12]',
    '[@key, p. 3]',
    '![alt](a.png)',
    '![alt](a.png "t")',
  ],
  ...[
    '[a](b "t")',
    '`code`',
    '`',
    '``a`b``',
    '<https://example.org/x>',
    '<b>',
    '<',
    '>',
    '&',
    '&amp;',
    '&x',
    '~',
    '~~',
  ],
  ...[
    'https://example.org/a_b',
    'https://example.org/a).',
    'https://a',
    'http://x.org/?a=b&c;',
    'www.example.org',
    'xhttp://a.b',
  ],
  ...[
    'a@b.org',
    '@smith',
    '\\',
    '\\*',
    '\\a',
    '$15bn',
    '7 %',
    '中文',
    '🦙',
    '\u00a0',
    '—',
    '…',
    '|',
    ':',
    '!',
    '#',
    '-',
    '+',
    '1.',
  ],
);
const blockStart = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '# ',
    '### ',
    '> ',
    '> > ',
    '  - ',
    '   ',
    '    ',
    '- [ ] ',
    '- [x] ',
  ],
  ...[
    '[^1]: ',
    '[^note]:',
    '[ref]: https://example.org',
    '| ',
    '|',
    '| - | - |\n',
    '---',
    '***',
    '===',
    '```\n',
    '~~~',
    '10. ',
    '-\n',
  ],
);
const tricky = fc
  .array(
    fc.tuple(
      blockStart,
      fc.array(inline, { maxLength: 9 }),
      fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\n> ', '\n  ', '\n    ', ' |\n', '\n\n    '),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.map(([start, parts, end]) => start + parts.join('') + end).join(''));

const RUNS = isSoak ? 100_000 : 2500;

describe('plain reading', () => {
  it('is what remark reads, in generated text', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.oneof(tricky, markdown), (text) => {
        if (check(text)) answered += 1;
      }),
      { numRuns: RUNS, seed: 5 },
    );
    assert.ok(answered > RUNS / 20, `answered ${answered} times only`);
  });

  for (const { name, text } of realBriefs()) {
    it(`is what remark reads, in most of ${name} (beside the project)`, () => {
      let units = 0;
      for (const { text: piece, role } of BriefText.from(text).pieces)
        if (role === 'body' && check(piece)) units += piece.length;
      assert.ok(units > 0);
    });
  }

  it('is what remark reads, in real text with random edits (beside the project)', () => {
    const pieces = realBriefs().flatMap(({ text }) =>
      BriefText.from(text)
        .pieces.filter(({ role, text: piece }) => role === 'body' && piece.length < 1500)
        .map((piece) => piece.text),
    );
    if (pieces.length === 0) return;
    fc.assert(
      fc.property(
        fc.constantFrom(...pieces),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (piece, edits) => {
          let text = piece;
          for (const { at, length, text: added } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + added + text.slice(from + length);
          }
          check(text);
        },
      ),
      { numRuns: RUNS / 5, seed: 9 },
    );
  });
});

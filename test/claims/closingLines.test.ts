// Owns the tests of what the closing line of a quotation covers.
import assert from 'node:assert/strict';
import { openersOfSourced } from '../support/sourced.ts';

const QUOTES: readonly (readonly [name: string, text: string, sourced: readonly string[]])[] = [
  [
    'a link',
    '> Google spent $12 billion in 2024. Meta spent $9 billion in 2024.\n> — Sundar Pichai, [earnings call](https://abc.xyz/call)',
    ['Google', 'Meta'],
  ],
  [
    'a link, of words in quotation marks',
    '> "Google spent $12 billion in 2024. Meta spent $9 billion in 2024."\n> — Sundar Pichai, [earnings call](https://abc.xyz/call)',
    ['"Google', 'Meta'],
  ],
  [
    'a work',
    '> Google spent $12 billion in 2024.\n> -- Alphabet (2025)\n\n## References\n\nAlphabet. 2025.',
    ['Google'],
  ],
  ['a work that is not listed', '> Google spent $12 billion in 2024.\n> -- Alphabet (2025)', []],
  ['a note', '> Google spent $12 billion in 2024.\n> — Sundar Pichai[^1]\n\n[^1]: A call.', ['Google']],
  [
    'a link behind a blank line',
    '> Google spent $12 billion in 2024.\n>\n> Meta spent $9 billion in 2024.\n>\n> – [Alphabet](https://abc.xyz/call)',
    ['Google', 'Meta'],
  ],
  [
    'a work behind a blank line',
    '> Google spent $12 billion in 2024.\n>\n> — Alphabet (2025)\n\n## References\n\nAlphabet. 2025.',
    ['Google'],
  ],
  ...[
    '**Jane Doe**, [speech of 3 May](https://a.example)',
    'Jane Doe, Minister of Finance ([speech](https://a.example), 2024)',
    '<cite>[Jane Doe, speech](https://a.example)</cite>',
    '<cite>Jane Doe, in her [speech](https://a.example)</cite>',
    '([Jane Doe, speech](https://a.example))',
    'Source: [OECD](https://a.example)',
    'Source: OECD, annual report',
    '[@smith2024, p. 4]',
    '— [@smith2024, p. 4]',
    'https://a.example',
  ].flatMap((line): [string, string, readonly string[]][] => [
    [
      line,
      `> Google spent $12 billion in 2024. Meta spent $9 billion in 2024.\n> ${line}`,
      ['Google', 'Meta'],
    ],
    [
      `${line} behind a blank line`,
      `> Google spent $12 billion in 2024.\n>\n> Meta spent $9 billion in 2024.\n>\n> ${line}`,
      ['Google', 'Meta'],
    ],
  ]),
  ...[
    'Costs rose, [they say](https://a.example)',
    'More is in the [annual report](https://a.example).',
    'Related: [annual report](https://a.example)',
    '**Jane Doe**, speech of 3 May',
    '[1] https://a.example',
    '[12]: [Annual report](https://a.example)',
    '[2] Bank of Japan, https://a.example',
    'Source: TODO',
    'Source: [^9]',
    '**Jane Doe**, speech of 3 May[^9]',
    '[Jane Doe, speech](#speech)',
  ].flatMap((line): [string, string, readonly string[]][] => [
    [line, `> Google spent $12 billion in 2024. Meta spent $9 billion in 2024.\n> ${line}`, []],
    [`${line} behind a blank line`, `> Google spent $12 billion in 2024.\n>\n> ${line}`, []],
    [
      `${line.replaceAll('[^9]', '')}, not in a quotation`,
      `Google spent $12 billion in 2024.\n\n${line}`,
      [],
    ],
  ]),
  [
    'no quotation above a table with a source',
    '> Google spent $12 billion in 2024.\n>\n> | a |\n> | - |\n> | b |\n>\n> Source: [OECD](https://a.example)',
    [],
  ],
  [
    'all paragraphs above the line at the end of the last',
    '> Google spent $12 billion in 2024.\n>\n> Meta spent $9 billion in 2024.\n> — [Meta](https://a.example)',
    ['Google', 'Meta'],
  ],
  [
    'one paragraph by a mark at its end',
    '> Google spent $12 billion in 2024.\n>\n> Meta spent $9 billion in 2024.\n> [@meta]',
    ['Meta'],
  ],
  [
    'a number, whose entry stands elsewhere',
    '> Google spent $12 billion in 2024. Meta spent $9 billion in 2024.\n>\n> [1] [2]\n\n## References\n\n1. Alphabet.\n2. Meta.',
    ['Google', 'Meta'],
  ],
  ['nothing', '> Google spent $12 billion in 2024.\n> — Sundar Pichai', []],
  ['nothing, behind a blank line', '> Google spent $12 billion in 2024.\n>\n> — Sundar Pichai', []],
  [
    'the other quotation',
    '> Google spent $12 billion in 2024.\n\n> Meta spent $9 billion in 2024.\n> — [Meta](https://example.org/a)',
    ['Meta'],
  ],
  [
    'the rest of the quotation',
    '> Google spent $12 billion in 2024.\n>\n> — Sundar Pichai\n>\n> Meta spent $9 billion in 2024.\n>\n> — [Meta](https://example.org/a)',
    ['Meta'],
  ],
  [
    'no quotation',
    'Google spent $12 billion in 2024.\n— Sundar Pichai, [earnings call](https://abc.xyz/call)',
    [],
  ],
  [
    'a dash in a sentence',
    '> Google spent $12 billion in 2024. Meta spent, they say,\n> — [so](https://example.org/a) — $9 billion in 2024.',
    ['Meta'],
  ],
];

describe('the closing line of a quotation', () => {
  for (const [name, text, expected] of QUOTES)
    it(`covers what it should: ${name}`, () => {
      for (const wrap of [(one: string) => one, (one: string) => one.replaceAll('\n', '\r\n')]) {
        assert.deepEqual(openersOfSourced(wrap(text), /spent/), expected);
      }
    });
});

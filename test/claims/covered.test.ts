// Owns the tests of lines that cover the list, quotation or paragraph that stands above them.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { openersOfSourced } from '../support/sourced.ts';

/** Briefs with which of their sentences a source line covers. */
const COVERED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a list',
    '- Meta rose by 4 %.\n- OpenAI fell by 5 %.\n\nSource: OECD\n\nGoogle grew by 6 %.',
    ['Meta', 'OpenAI'],
  ],
  ['a paragraph, out of its box', '::: note\nMeta rose by 4 %.\n:::\n\nSource: OECD', ['Meta']],
  [
    'a table in its box',
    '::: {#tbl-a}\n| Firm |\n| - |\n| Meta rose by 4 % |\n\nSource: OECD\n:::',
    ['Meta'],
  ],
  ['nothing out of a box', 'Meta rose by 4 %.\n\n::: footer\nSource: OECD\n:::', []],
  ['nothing in another box', '::: notes\nMeta rose by 4 %.\n:::\n::: {.footer}\n\nSource: OECD\n\n:::', []],
  [
    'no table out of a box',
    '| Firm |\n| - |\n| Meta rose by 4 % |\n\n:::: aside\n\nSource: OECD\n\n::::',
    [],
  ],
  [
    'a list without a blank line',
    '- Meta rose by 4 %.\n- OpenAI fell by 5 %.\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'a numbered list in CRLF',
    '1. Meta rose by 4 %.\r\n2. OpenAI fell by 5 %.\r\n\r\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'a nested list',
    '- Meta rose by 4 %.\n  - OpenAI fell by 5 %.\n\n*Sources:* OECD, Eurostat',
    ['Meta', 'OpenAI'],
  ],
  ['a loose list', '- Meta rose by 4 %.\n\n- OpenAI fell by 5 %.\n\n**Source**: OECD', ['Meta', 'OpenAI']],
  [
    'the item that it stands under',
    '- Meta rose by 4 %.\n  - Source: [filings](https://a.example)\n- OpenAI fell by 5 %.',
    ['Meta'],
  ],
  [
    'the item whose last paragraph it is',
    '1. Meta rose by 4 %.\n\n   *Source*: filings, p. 7\n2. OpenAI fell by 5 %.',
    ['Meta'],
  ],
  ['the item before it', '- Meta rose by 4 %.\n- Source: filings\n- OpenAI fell by 5 %.', ['Meta']],
  [
    'no more than its item where others have one as well',
    '- Meta rose by 4 %.\n  - Source: filings\n- OpenAI fell by 5 %.\n- Google grew by 6 %.\n  - Source: OECD',
    ['Meta', 'Google'],
  ],
  [
    'no item with a placeholder behind it',
    '- Meta rose by 4 %.\n  - Source: tbd\n- OpenAI fell by 5 %.\n  - Source: [^9]\n- Google grew by 6 %.',
    [],
  ],
  [
    'the sentence on the line before it',
    'Meta rose by 4 %.\nSource: filings (2023), p. 4. OpenAI fell by 5 %.\n\nGoogle grew by 6 %.',
    ['Meta'],
  ],
  [
    'the sentence before a hard break',
    'Meta rose by 4 %.  \n*Source: filings*\\\nGoogle grew by 6 %.',
    ['Meta'],
  ],
  [
    'the sentence of its item',
    '- Meta rose by 4 %.\n  Sources: filings; OECD\n- OpenAI fell by 5 %.',
    ['Meta'],
  ],
  ['no sentence with a placeholder behind it', 'Meta rose by 4 %.\nSource: TODO', []],
  ['no sentence in which it stands', 'Meta rose by 4 %, says the\nsource: a lawyer. Google grew by 6 %.', []],
  ['a list where it is a footnote', '- Meta rose by 4 %.\n\nSource: [^1]\n\n[^1]: OECD, 2024', ['Meta']],
  [
    'a list without a blank line where it is a link',
    '- Meta rose by 4 %.\nSource: [](https://a.example)',
    ['Meta'],
  ],
  ['no list with nothing behind it', '- Meta rose by 4 %.\n\nSource:', []],
  ['no list with a placeholder behind it, without a blank line', '- Meta rose by 4 %.\nSource: TODO', []],
  ['no list where its footnote is missing', '- Meta rose by 4 %.\n\nSource: [^9]', []],
  ['no list where its footnote says TODO', '- Meta rose by 4 %.\n\nSource: [^1]\n\n[^1]: TODO', []],
  [
    'no list where its footnote says TODO, without a blank line',
    '- Meta rose by 4 %.\nSource: [^1]\n\n[^1]: TODO',
    [],
  ],
  [
    'a list where its footnote says TODO, beside words',
    '- Meta rose by 4 %.\n\nSource: OECD[^1]\n\n[^1]: TODO',
    ['Meta'],
  ],
  [
    'a list in a callout',
    '> [!NOTE]\n> - Meta rose by 4 %.\n> - OpenAI fell by 5 %.\n>\n> Source: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'the list in a callout, not another',
    '> [!NOTE]\n> - Meta rose by 4 %.\n>\n> Words.\n>\n> - OpenAI fell by 5 %.\n>\n> Source: OECD',
    ['OpenAI'],
  ],
  ['no list in a caption', '- Meta rose by 4 %.\n\nTable 1: Sales. Source: OECD, 2023.', []],
  [
    'the paragraph right above',
    'OpenAI fell by 5 %.\n\nMeta rose by 4 %. Google grew by 6 %.\n\n(Source: OECD, *Outlook*, 2024.)',
    ['Meta', 'Google'],
  ],
  ['no paragraph above a caption', 'Meta rose by 4 %.\n\nTable 2: Sales. Source: OECD', []],
  ['no paragraph above what it is made from', 'Meta rose by 4 %.\n\nData: OECD, 2024', []],
  ['no paragraph above a list', 'Meta rose by 4 %.\n\n- Google grew by 6 %.\n\nSource: OECD', ['Google']],
  [
    'no paragraph above a loose list',
    'Meta rose by 4 %.\n\n- Google grew by 6 %.\n\n- Apple fell by 5 %.\n\nSource: OECD',
    ['Google', 'Apple'],
  ],
  ...[
    '![Sales](a.png)',
    '<img src="a.png">',
    '```mermaid\npie\n```',
    '<figure>\n<img src="a.png">\n</figure>',
    '$$\nx\n$$',
    '## Sales',
  ].map((between): [string, string, readonly string[]] => [
    `no paragraph above ${between}`,
    `Meta rose by 4 %.\n\n${between}\n\nSource: OECD`,
    [],
  ]),
  ['a quotation', '> Meta rose by 4 %. OpenAI fell by 5 %.\n\nSource: OECD', ['Meta', 'OpenAI']],
  ['a paragraph right above only', '- Meta rose by 4 %.\n\nGoogle grew by 6 %.\n\nSource: OECD', ['Google']],
];

describe('a source line', () => {
  for (const [name, text, expected] of COVERED) {
    it(`covers ${name}`, () => {
      for (const citationReach of ['sentence', 'paragraph'] as const)
        assert.deepEqual(
          openersOfSourced(text, /^(?:Meta|OpenAI|Google|Apple)/, { ...defaultSettings, citationReach }),
          expected,
        );
    });
  }
});

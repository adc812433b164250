// Owns the tests of lines that cover what stands above them: under a table or list, and at the end of a quotation.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';

/** Briefs with which of their sentences a source line covers. */
const COVERED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a list',
    '- Meta rose by 4 %.\n- OpenAI fell by 5 %.\n\nSource: OECD\n\nGoogle grew by 6 %.',
    ['Meta', 'OpenAI'],
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
    'a table',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n| OpenAI fell by | 5 % |\n\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  ['a table without a blank line', '| a | b |\n| - | - |\n| Meta rose by | 4 % |\nSource: OECD', ['Meta']],
  [
    'a table, behind a note',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nNote: rounded. Source: filings.',
    ['Meta'],
  ],
  ['a list where it is a footnote', '- Meta rose by 4 %.\n\nSource: [^1]\n\n[^1]: OECD, 2024', ['Meta']],
  [
    'a list without a blank line where it is a link',
    '- Meta rose by 4 %.\nSource: [](https://a.example)',
    ['Meta'],
  ],
  ['no list with nothing behind it', '- Meta rose by 4 %.\n\nSource:', []],
  [
    'no table with a placeholder behind it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nSource: TODO',
    [],
  ],
  ['no list with a placeholder behind it, without a blank line', '- Meta rose by 4 %.\nSource: TODO', []],
  ['a list, but no paragraph', 'Meta rose by 4 %.\n\nSource: OECD', []],
  ['a list right above only', '- Meta rose by 4 %.\n\nGoogle grew by 6 %.\n\nSource: OECD', []],
];

describe('a source line', () => {
  for (const [name, text, expected] of COVERED) {
    it(`covers ${name}`, () => {
      for (const citationReach of ['sentence', 'paragraph'] as const) {
        const { pieces } = analyse(text, { ...defaultSettings, citationReach });
        const sourced = pieces.flatMap(({ claims }) => claims.filter(({ status }) => status === 'sourced'));
        assert.deepEqual(
          sourced.map(({ sentence }) => sentence.text.split(' ')[0]),
          expected,
        );
      }
    });
  }
});

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
        const claims = analyse(wrap(text)).pieces.flatMap((piece) => piece.claims);
        const sourced = claims.filter(({ sentence, isSourced }) => isSourced && /spent/.test(sentence.text));
        assert.deepEqual(
          sourced.map(({ sentence }) => sentence.text.split(' ')[0]),
          expected,
        );
      }
    });
});

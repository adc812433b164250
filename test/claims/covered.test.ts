// Owns the tests of lines that cover the table or list that stands above them.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';

const TABLE = '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n| OpenAI fell by | 5 % |';

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
  [
    'a table by the line under it: Data: OECD, Labour repor',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nData: OECD, Labour report, 2024.',
    ['Meta'],
  ],
  [
    'a table by the line under it: **Sources.** OECD; Euros',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\n**Sources.** OECD; Eurostat, 2022.',
    ['Meta'],
  ],
  [
    'a table by the line under it: Based on filings with th',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nBased on filings with the SEC.',
    ['Meta'],
  ],
  [
    'a table by the line under it: *Compiled from [filings]',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\n*Compiled from [filings](https://a.example).*',
    ['Meta'],
  ],
  [
    'a table by the line under it: Authors’ calculations, b',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nAuthors’ calculations, based on the OECD survey of 2023.',
    ['Meta'],
  ],
  [
    'no table by prose under it: Data: TODO',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nData: TODO',
    [],
  ],
  [
    'no table by prose under it: Data: these were gathere',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nData: these were gathered in May.',
    [],
  ],
  [
    'no table by prose under it: Based on filings with th',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nBased on filings with the SEC, its costs grew.',
    [],
  ],
  [
    'no table by prose under it: Based on this, firms rep',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nBased on this, firms report the costs.',
    [],
  ],
  ['no table by prose under it: Sources.', '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nSources.', []],
  [
    'a table by a note in its head',
    '| a | b[^1] |\n| - | - |\n| Meta rose by | 4 % |\n\n[^1]: OECD, 2024.',
    ['Meta'],
  ],
  ['a table by a key in its head', '| a [@oecd] | b |\n| - | - |\n| Meta rose by | 4 % |', ['Meta']],
  [
    'a table by a key in the caption under it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\n: Growth by firm [@oecd] {#tbl-growth}',
    ['Meta'],
  ],
  [
    'a table by a note in the caption under it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nTable 3: Growth by firm[^1]\n\n[^1]: OECD, 2024.',
    ['Meta'],
  ],
  ['no table by a missing note in its head', '| a | b[^9] |\n| - | - |\n| Meta rose by | 4 % |', []],
  ['no table by a link in its head', '| a | [b](https://a.example) |\n| - | - |\n| Meta rose by | 4 % |', []],
  [
    'no table by a link in the caption under it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nTable 3: Growth at [Meta](https://a.example)',
    [],
  ],
  [
    'no table by a note in the caption under it that says nothing',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nTable 3: Growth by firm[^1]\n\n[^1]: TODO',
    [],
  ],
  [
    'no table by a marked caption above it',
    'Table 3: Growth by firm[^1]\n\n| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\n[^1]: TODO',
    [],
  ],
  [
    'the rows with a work in their column of sources',
    '| a | b | Source |\n| - | - | - |\n| Meta rose by | 4 % | OECD, Labour report |\n| OpenAI fell by | 5 % | n/a |',
    ['Meta'],
  ],
  [
    'the rows with a year in their column of references',
    '| a | b | **References** |\n| - | - | - |\n| Meta rose by | 4 % | Growth of firms, 2024 |\n| OpenAI fell by | 5 % | – |',
    ['Meta'],
  ],
  [
    'no rows by a column of what something comes from',
    '| a | b | Source |\n| - | - | - |\n| Meta rose by | 4 % | Natural gas |\n| OpenAI fell by | 5 % | coal |',
    [],
  ],
  [
    'no rows by a column that is headed otherwise',
    '| a | b | Buyer |\n| - | - | - |\n| Meta rose by | 4 % | OECD, Paris |\n| OpenAI fell by | 5 % | US Steel |',
    [],
  ],
  ['no rows by their first column', '| Source | b |\n| - | - |\n| Meta AI rose by | 4 % |', []],
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
  [
    'no row or item of which the writer says that its source is missing',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % [citation needed] |\n| OpenAI fell by | 5 % |\n\nSource: OECD\n\n- Google rose by 4 % [TODO: cite].\n- Apple fell by 5 %.\n\nSource: OECD',
    ['OpenAI', 'Apple'],
  ],
  [
    'no row of which the writer says that its source is missing where a note in the head covers the others',
    '| a | b[^1] |\n| - | - |\n| Meta rose by | 4 % [citation needed] |\n| OpenAI fell by | 5 % |\n\n[^1]: OECD, 2024',
    ['OpenAI'],
  ],
  ['no list with nothing behind it', '- Meta rose by 4 %.\n\nSource:', []],
  [
    'no table with a placeholder behind it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nSource: TODO',
    [],
  ],
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
    'a table in a quotation',
    `> ${TABLE.replaceAll('\n', '\n> ')}\n>\n> Source: [OECD](https://a.example)`,
    ['Meta', 'OpenAI'],
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
  ['no table in a quotation from without', `> ${TABLE.replaceAll('\n', '\n> ')}\n\nSource: OECD`, []],
  [
    'a table behind a note',
    `${TABLE}\n\n*Note:* Figures are rounded.\n\n*Source:* company reports, 2023.`,
    ['Meta', 'OpenAI'],
  ],
  [
    'a table behind marked notes',
    `${TABLE}\n\n\\* Estimate.\n\n† Rounded.\n\nSource: OECD`,
    ['Meta', 'OpenAI'],
  ],
  ['a table behind a caption', `${TABLE}\n\n: Sales. {#tbl-sales}\n\nSource: OECD`, ['Meta', 'OpenAI']],
  [
    'a table, in its caption',
    `${TABLE}\n\n: Sales. Source: Smith (2024), <https://a.example>. {#tbl-sales}`,
    ['Meta', 'OpenAI'],
  ],
  [
    'a table, in its caption with a number',
    `${TABLE}\n\nTable 1: Sales. Source: OECD, 2023.`,
    ['Meta', 'OpenAI'],
  ],
  ['no table in a caption that says TODO', `${TABLE}\n\nTable 1: Sales. Source: TODO`, []],
  ['no table behind a note alone', `${TABLE}\n\n*Note:* Figures are rounded.`, []],
  ['no table behind prose', `${TABLE}\n\nWords.\n\nSource: OECD`, []],
  ['a table, in a quotation below', `${TABLE}\n\n> Source: OECD, 2023`, ['Meta', 'OpenAI']],
  ['a table, in an item below', `${TABLE}\n\n- Source: OECD, 2023`, ['Meta', 'OpenAI']],
  ['no list in a caption', '- Meta rose by 4 %.\n\nTable 1: Sales. Source: OECD, 2023.', []],
  [
    'no table in the caption above another',
    `${TABLE}\n\nTable 2: Sales. Source: OECD\n\n| a | b |\n| - | - |\n| Apple | 5 % |`,
    ['Apple'],
  ],
  [
    'no table below the caption of another',
    `${TABLE}\n\nTable 2: Sales.\n\nSource: OECD\n\n| a | b |\n| - | - |\n| Apple | 5 % |`,
    [],
  ],
  [
    'a table with another below',
    `${TABLE}\n\nSource: OECD\n\n| a | b |\n| - | - |\n| Apple | 5 % |`,
    ['Meta', 'OpenAI'],
  ],
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
      for (const citationReach of ['sentence', 'paragraph'] as const) {
        const { pieces } = analyse(text, { ...defaultSettings, citationReach });
        const sourced = pieces.flatMap(({ claims }) =>
          claims.filter(
            ({ isSourced, sentence }) => isSourced && /^(?:Meta|OpenAI|Google|Apple)/.test(sentence.text),
          ),
        );
        assert.deepEqual(
          sourced.map(({ sentence }) => sentence.text.split(' ')[0]),
          expected,
        );
      }
    });
  }
});

// Owns the tests of lines, captions and columns that cover rows of tables.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { openersOfSourced } from '../support/sourced.ts';

const TABLE = '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n| OpenAI fell by | 5 % |';

const GRID = [
  '[^a]: OECD, 2024.\n',
  '+---------+----------+',
  '| Firm    | Change   |',
  '+=========+==========+',
  '| Meta    | rose by  |',
  '| of Palo | **4 %**  |',
  '| Alto    | twice    |',
  '|         | [^a]     |',
  '+---------+----------+',
  '| OpenAI  | fell by  |',
  '| itself  | 5 %      |',
  '+---------+----------+',
].join('\n');

/** Briefs with which of their sentences a source line covers. */
const COVERED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a table',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n| OpenAI fell by | 5 % |\n\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'a grid whose rows take several lines, by a note at the end of one',
    `${GRID}\n\nGoogle grew by 6 %.`,
    ['Meta'],
  ],
  [
    'a table by a line in HTML',
    `${TABLE}\n\n<p class="s"><em>Source: OECD.</em></p>\n\nGoogle rose by 6 %.`,
    ['Meta', 'OpenAI'],
  ],
  [
    'a table by the caption of a figure',
    `<figure>\n\n${TABLE}\n\n<figcaption>Source: OECD.</figcaption>\n</figure>`,
    ['Meta', 'OpenAI'],
  ],
  ['nothing by a placeholder in HTML', `${TABLE}\n\n<p>Source: TODO</p>`, []],
  ['nothing by a sentence in HTML', `${TABLE}\n\n<p>It rose. Source: OECD.</p>`, []],
  ['a grid whose rows take several lines', `${GRID}\n\nSource: OECD`, ['Meta', 'OpenAI']],
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
  [
    'no table with a placeholder behind it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nSource: TODO',
    [],
  ],
  [
    'a table in a quotation',
    `> ${TABLE.replaceAll('\n', '\n> ')}\n>\n> Source: [OECD](https://a.example)`,
    ['Meta', 'OpenAI'],
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
];

describe('the source of a table', () => {
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

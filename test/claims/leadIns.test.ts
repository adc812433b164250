// Owns the tests of what covers from above: words that cite and lead in, captions that name a source.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';

const ITEMS = '- Meta spent $9 billion in 2024.\n- Google spent $12 billion in 2024.';
const TABLE =
  '| Firm | Sum |\n| - | - |\n| Meta spent $9 billion in 2024 | 9 |\n| Google spent $12 billion in 2024 | 12 |';
const QUOTE = '> Meta spent $9 billion in 2024. Google spent $12 billion in 2024.';
const BOTH = ['Meta', 'Google'];

/** Briefs, and which of their sentences on spending have a source, by their first word. */
const CASES: readonly (readonly [name: string, text: string, sourced: readonly string[]])[] = [
  ['a list by a link', `The [filings](https://a.example) show:\n\n${ITEMS}`, BOTH],
  ['a list by a link, without a blank line', `The [filings](https://a.example) show:\n${ITEMS}`, BOTH],
  ['a list by the link that opens it', `[Filings](https://a.example) of both show:\n${ITEMS}`, BOTH],
  ['a list by a note behind the colon', `Analysts counted:[^1]\n\n${ITEMS}\n\n[^1]: OECD, 2024.`, BOTH],
  ['a list by a work', `Doe (2024) counts:\n\n${ITEMS}\n\n## References\n\nDoe, J. (2024). Sales.`, BOTH],
  [
    'a list, with a picture behind the colon',
    `The [filings](https://a.example) show: :point_down:\n\n${ITEMS}`,
    BOTH,
  ],
  ['no list by a picture at the end', `The [filings](https://a.example) fell. :memo:\n\n${ITEMS}`, []],
  [
    'no table by a picture at the end',
    `The [filings](https://a.example) fell :material-file:\n\n${TABLE}`,
    [],
  ],
  ['a list by no work that is listed', `Doe (2024) counts:\n\n${ITEMS}`, []],
  ['a numbered list', `Per the [OECD](https://a.example):\n\n${ITEMS.replace(/^-/gm, '1.')}`, BOTH],
  ['a loose list', `Per the [OECD](https://a.example):\n\n${ITEMS.replace('\n', '\n\n')}`, BOTH],
  [
    'a nested list',
    `Per the [OECD](https://a.example):\n\n- In America:\n  - Meta spent $9 billion in 2024.\n\n- Google spent $12 billion in 2024.`,
    BOTH,
  ],
  [
    'the items under an item, not those beside it',
    `- The [OECD](https://a.example) counted:\n  - Meta spent $9 billion in 2024.\n- Google spent $12 billion in 2024.`,
    ['Meta'],
  ],
  [
    'the quotation in an item',
    `- The [OECD](https://a.example) wrote:\n\n  ${QUOTE}\n\n- Apple spent $3 billion in 2024.`,
    BOTH,
  ],
  ['a quotation', `The report states:[^1]\n\n${QUOTE}\n\n[^1]: OECD, 2024.`, BOTH],
  [
    'a list in a quotation',
    `> The [OECD](https://a.example) counts:\n>\n${ITEMS.replace(/^/gm, '> ')}`,
    BOTH,
  ],
  [
    'a paragraph in quotation marks',
    `The [report](https://a.example) states:\n\n“Meta spent $9 billion in 2024. Google spent $12 billion in 2024.”`,
    BOTH,
  ],
  ['a table', `Spending, as the [OECD](https://a.example) counts it:\n\n${TABLE}`, BOTH],
  ['nothing without a colon', `The [filings](https://a.example) are out.\n\n${ITEMS}`, []],
  [
    'nothing where another sentence cites',
    `The [filings](https://a.example) are out. We find:\n\n${ITEMS}`,
    [],
  ],
  ['nothing by a note that says nothing', `Analysts counted:[^1]\n\n${ITEMS}\n\n[^1]: TODO`, []],
  ['nothing by a note that is missing', `Analysts counted:[^9]\n\n${ITEMS}`, []],
  ['nothing behind a paragraph', `The [filings](https://a.example) show:\n\nNot much.\n\n${ITEMS}`, []],
  ['no paragraph', 'The [filings](https://a.example) show:\n\nMeta spent $9 billion in 2024.', []],
  ['nothing behind a heading', `The [filings](https://a.example) show:\n\n## Spending\n\n${ITEMS}`, []],
  [
    'nothing that says it needs a source',
    'The [filings](https://a.example) show:\n\n- Meta spent $9 billion in 2024 [citation needed].\n- Google spent $12 billion in 2024.',
    ['Google'],
  ],
  ['a table by the source in its caption', `Table 1: Spending. Source: Epoch (2025).\n\n${TABLE}`, BOTH],
  ['a table by a source in brackets', `*Table 3: Spending (Source: Epoch, 2025)*\n\n${TABLE}`, BOTH],
  ['a table by the note of its caption', `**Table 1.** Spending.[^1]\n\n${TABLE}\n\n[^1]: OECD, 2024.`, BOTH],
  ['a table by the key in its caption', `Table: Spending [@oecd2025]\n\n${TABLE}`, BOTH],
  ['a table by the key in a caption of Pandoc', `: Spending [@oecd2025]\n\n${TABLE}`, BOTH],
  ['no table by a caption alone', `Table 1: Spending by firm.\n\n${TABLE}`, []],
  ['no table by a placeholder', `Table 1: Spending. Source: TBD.\n\n${TABLE}`, []],
  ['no table by an empty note', `Table 1: Spending.[^1]\n\n${TABLE}\n\n[^1]: TODO`, []],
  ['no list by a caption', `Table 1: Spending. Source: Epoch (2025).\n\n${ITEMS}`, []],
  [
    'no second table',
    `Table 1: Sales. Source: Epoch (2025).\n\n| Firm |\n| - |\n| Meta spent $9 billion in 2024 |\n\n| Firm |\n| - |\n| Google spent $12 billion in 2024 |`,
    ['Meta'],
  ],
];

describe('what covers from above', () => {
  for (const [name, text, expected] of CASES)
    it(`covers what it should: ${name}`, () => {
      for (const reach of ['sentence', 'paragraph'] as const)
        for (const brief of [text, text.replaceAll('\n', '\r\n')])
          assert.deepEqual(spending(brief, reach), expected);
    });
});

/** First words of the sentences on spending that have a source. */
function spending(text: string, citationReach: 'sentence' | 'paragraph'): readonly string[] {
  return analyse(text, { ...defaultSettings, citationReach })
    .pieces.flatMap(({ claims }) => claims)
    .filter(({ sentence, isSourced }) => isSourced && / spent \$/.test(sentence.text))
    .map(({ sentence }) => /\p{L}+/u.exec(sentence.text)?.[0] ?? '');
}

/** Words that lead in, with what stands below them, and whether they count as sourced. */
const LEAD_INS: readonly (readonly [name: string, text: string, isSourced: boolean])[] = [
  [
    'a note in it',
    `The minister told Parliament:\n\n> Meta spent $9 billion.[^1]\n\n[^1]: Hansard, 2025.`,
    true,
  ],
  ['a closing line', `The minister told Parliament:\n\n${QUOTE}\n>\n> — [Hansard](https://a.example)`, true],
  [
    'a work',
    `The minister told Parliament:\n\n${QUOTE} (Doe 2024)\n\n## References\n\nDoe, J. (2024). Sales.`,
    true,
  ],
  ['no source', `The minister told Parliament:\n\n${QUOTE}`, false],
  [
    'a note that says nothing',
    `The minister told Parliament:\n\n> Meta spent $9 billion.[^1]\n\n[^1]: TODO`,
    false,
  ],
  ['a paragraph before it', `The minister told Parliament:\n\nA lot.\n\n${QUOTE} [@doe]`, false],
];

describe('words that lead in a quotation', () => {
  for (const [name, text, expected] of LEAD_INS)
    it(`are covered as they should be: ${name}`, () => {
      for (const brief of [text, `Sales rose by 4 %. ${text}`]) {
        const claims = analyse(brief).pieces.flatMap((piece) => piece.claims);
        const isSourced = (words: RegExp) =>
          claims.find(({ sentence }) => words.test(sentence.text))?.isSourced ?? false;
        assert.equal(isSourced(/^The minister/), expected);
        assert.equal(isSourced(/^Sales rose/), false);
      }
    });
});

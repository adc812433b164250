// Holds how a table without a source is told of: once, with a line under it as the mend, and yet each of its rows is known as a claim.
import assert from 'node:assert/strict';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { claimsBySection } from '../../server/src/core/features/claimStates.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { previewMarks } from '../../server/src/core/features/previewMarks.ts';
import { placesOf } from '../../server/src/core/rules/rule.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';
import { checkFixes } from '../support/fixes.ts';

const head = '| Agency | Cost |\n| ------ | ---- |\n';
const rows = ['| North | $12 billion |', '| South | $7 billion |', '| East | $3 billion |'] as const;
const table = `${head}${rows.join('\n')}\n`;

/** Each finding on unsourced claims as the first cells of the rows that it is about. */
function told(text: string): readonly string[] {
  return allFindings(analyse(text))
    .filter(({ finding }) => finding.rule === 'unsourced-claim')
    .map(({ finding, piece }) => {
      const base = analyse(text).text.startOf(piece);
      return placesOf(finding)
        .map(({ start }) => /\w+/.exec(text.slice(base + start))?.[0])
        .join(' ');
    });
}

function actionsAt(marked: string): { text: string; all: ReturnType<typeof codeActionsIn> } {
  const { text, offset } = withCursor(marked);
  return { text, all: codeActionsIn(analyse(text), { start: offset, end: offset }) };
}

describe('a table without a source', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['is told of once', table, ['North South East']],
    [
      'is told of beside another',
      `${table}\nSo it is.\n\n${table}`,
      ['North South East', 'North South East'],
    ],
    [
      'is told of beside another in one list item',
      `- One:\n\n  ${table.replaceAll('\n', '\n  ')}\n\n  ${table.replaceAll('\n', '\n  ')}\n`,
      ['North South East', 'North South East'],
    ],
    [
      'with rows that state nothing',
      `${head}${rows[0]}\n| Abroad | none known |\n${rows[1]}\n`,
      ['North South'],
    ],
    ['is told of where its only row is', head + rows[0], ['North']],
    [
      'is told of apart above and below a row that cites',
      `${head}${rows[0]}\n${rows[1]}\n| West | $1 billion [a](https://example.org) |\n${rows[2]}\n`,
      ['North South', 'East'],
    ],
    [
      'leaves out rows that are marked',
      `${head}${rows[0]}\n| South | $7 billion [citation needed] |\n${rows[2]}\n`,
      ['North East'],
    ],
    ['is none with a source line', `${table}\nSource: filings of 2025\n`, []],
    ['is told of in a quotation', table.replace(/^/gm, '> '), ['North South East']],
    [
      'does not take up the words around',
      `Rents rose by 14 percent in 2024.\n\n${table}\nWages fell by 3 percent in 2024.\n`,
      ['Rents', 'North South East', 'Wages'],
    ],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(told(text), expected));

  it('is a warning where one of its rows is a sure claim', () => {
    const found = allFindings(analyse(table)).map(({ finding }) => [finding.severity, finding.message]);
    assert.deepEqual(found, [
      ['warning', '3 rows of this table need a source; a line “Source: …” under it covers them all'],
    ]);
  });

  it('counts as many claims as it has rows', () => {
    const states = claimsBySection(analyse(table)).flatMap(({ claims }) => claims.map(({ state }) => state));
    assert.deepEqual(states, ['unsourced', 'unsourced', 'unsourced']);
    const silenced = `<!-- policy-notes-disable unsourced-claim -->\n\n${table}`;
    const quiet = claimsBySection(analyse(silenced)).flatMap(({ claims }) =>
      claims.map(({ state }) => state),
    );
    assert.deepEqual(quiet, ['silenced', 'silenced', 'silenced']);
  });

  it('is marked row by row in the preview', () => {
    const marks = previewMarks(analyse(table)).map((block) => block.marks.map(({ kind }) => kind));
    assert.deepEqual(marks, [['unsourced'], ['unsourced'], ['unsourced']]);
  });

  it('says of each row how sure it is, and nothing of a row that states nothing', () => {
    const says = (marked: string) => {
      const { text, offset } = withCursor(marked);
      return hoverAt(analyse(text), offset)?.markdown;
    };
    assert.match(
      says(`${head}${rows[0]}\n| S‹|›outh | $7 billion |\n`) ?? '',
      /Needs a source.*\n\nThis row states a figure/s,
    );
    assert.equal(says(`${head}${rows[0]}\n| Ab‹|›road | none known |\n${rows[1]}\n`), undefined);
  });

  it('gets a line for its source, to be filled in', () => {
    const title = 'Name the source under the table';
    const end = (text: string) => {
      const { text: plain, all } = actionsAt(text);
      const action = all.find((one) => one.title === title);
      assert.ok(action !== undefined);
      return applied(plain, action.edits);
    };
    const above = `${head}${rows[0]}\n| S‹|›outh | $7 billion |`;
    const below = `${head}${rows[0]}\n| South | $7 billion |`;
    const places: readonly (readonly [string, string])[] = [
      ['', ''],
      ['\n', ''],
      ['\n\nMore.\n', ''],
      ['\n## More\n', ''],
      ['\n\n: Costs {#tbl-costs}\n\nMore.\n', '\n\n: Costs {#tbl-costs}'],
      ['\n\nTable 1: Costs.\n\nNote: rounded.\n\nMore.\n', '\n\nTable 1: Costs.\n\nNote: rounded.'],
      [
        '\n| West | $1 billion [a](https://example.org) |\n',
        '\n| West | $1 billion [a](https://example.org) |',
      ],
    ];
    for (const [rest, kept] of places) {
      const expected = `${below}${kept}\n\nSource: TODO${rest.slice(kept.length)}`;
      assert.equal(end(above + rest), expected);
      const lines = (one: string) => one.replaceAll('\n', '\r\n');
      assert.equal(end(lines(above + rest)), lines(expected));
    }
    assert.equal(
      end(`${above}\n`.replace(/^/gm, '> ')),
      `${below.replace(/^/gm, '> ')}\n>\n> Source: TODO\n> `,
    );
    const inList = (one: string) => `- Costs:\n\n${one.replace(/^/gm, '  ')}`;
    assert.equal(end(inList(above)), `${inList(below)}\n\n  Source: TODO`);
  });

  it('may be a list, which gets such a line too, behind all of its items', () => {
    const title = 'Name the source under the list';
    const item = '- Home ownership among teachers in the north and the south of the country: 61 %\n';
    const long = item.repeat(60);
    const cut = long.slice(0, 200).lastIndexOf('-') + 2;
    for (const rest of ['', '\nMore.\n', '\n```\nx\n```\n', '## More\n']) {
      const { text, all } = actionsAt(`So:\n\n${long.slice(0, cut)}‹|›${long.slice(cut)}${rest}`);
      const action = all.find((one) => one.title === title);
      assert.equal(applied(text, action?.edits ?? []), `So:\n\n${long.trimEnd()}\n\nSource: TODO\n${rest}`);
    }
    const titles = (marked: string) => actionsAt(marked).all.map((one) => one.title);
    assert.ok(!titles(`- Home‹|› ownership: 61 %\n`).includes(title), 'one item needs none');
    assert.ok(!titles(`> - Home‹|› ownership: 61 %\n> - Rents: 7 %\n`).includes(title));
    checkFixes('- Home ownership: 61 %\n- Rent controls: 7 %\n', 'unsourced-claim', analyse);
  });

  it('offers what is on record for the row at the cursor alone', () => {
    const deal = '| Meta and Scale AI | deal worth $15 billion |';
    const titles = (marked: string) =>
      actionsAt(marked)
        .all.map(({ title }) => title)
        .filter((one) => one.startsWith('Cite'));
    const on = titles(`${head}${rows[0]}\n${deal.replace('deal', 'd‹|›eal')}\n`);
    assert.ok(
      on.some((title) => title.includes('$15 billion')),
      on.join('\n'),
    );
    assert.deepEqual(titles(`${head}| No‹|›rth | $12 billion |\n${deal}\n`), []);
  });

  for (const text of [
    table,
    table.replace(/^/gm, '> '),
    `${table}\n: Costs\n`,
    `${head}${rows[0]}\n| Meta and Scale AI | deal worth $15 billion |\n`,
  ])
    it(`is mended by each of its fixes: ${JSON.stringify(text.slice(-40))}`, () =>
      checkFixes(text, 'unsourced-claim', analyse));
});

// Holds which figures of tables are held against the record by what heads their column and whose row it is.
import assert from 'node:assert/strict';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { applied } from '../support/edits.ts';
import { draw, factsOf } from './drawnCases.ts';
import { analyse } from './mistakes.ts';

/** Bases, and tables as their rows; ⟦…⟧ stands around the figures that differ from the record. */
const tables: readonly (readonly [name: string, base: string, rows: readonly string[]])[] = [
  ['a firm a row', 'office', ['Firm | Employees', 'Kelmor | ⟦900⟧', 'Others | 40']],
  ['with marks in the cells', 'office', ['Firm | **Staff**', '**Kelmor** | *⟦900⟧*']],
  ['several columns', 'office', ['Firm | Valuation | Number of employees', 'Kelmor | ⟦$2 billion⟧ | ~⟦900⟧']],
  ['a firm a column', 'office', ['  | Kelmor | Others', 'Employees | ⟦900⟧ | 40']],
  ['units in the cells', 'office', ['Firm | Seat | Staff', 'Kelmor | Brest | ⟦900⟧ employees']],
  ['a date', 'pharma', ['Firm | Founded', 'Brandt Bio | ⟦1989⟧']],
  ['a percentage', 'pharma', ['Firm | Market share', 'Novexa | 41 %']],
  ['what is on record', 'office', ['Firm | Employees', 'Kelmor | 1,350']],
  ['a year in the head', 'office', ['Firm | Employees (2019)', 'Kelmor | 900']],
  ['a year in the cell', 'office', ['Firm | Employees', 'Kelmor | 900 (2019)']],
  ['a year a row', 'office', ['Firm | Year | Employees', 'Kelmor | 2019 | 900']],
  ['years as heads', 'office', ['Employees | 2019 | 2020', 'Kelmor | 900 | 1,000']],
  ['a part', 'office', ['Firm | Employees in Brest', 'Kelmor | 900']],
  ['a part of the firm', 'office', ['Firm | Employees', 'Kelmor Brest | 900']],
  ['a change', 'office', ['Firm | New employees', 'Kelmor | 90']],
  ['a scale in the head', 'office', ['Firm | Employees (thousands)', 'Kelmor | 1.35']],
  ['two figures in a cell', 'office', ['Firm | Employees', 'Kelmor | 900, now 1,000']],
  ['something else', 'office', ['Firm | Cars', 'Kelmor | 900']],
  ['a bar within a cell', 'office', ['Firm | Note | Employees', 'Kelmor | a \\| b | 900']],
  ['an empty cell', 'office', ['Firm | Note | Employees', 'Kelmor | | ⟦900⟧']],
  ['cells of citations', 'office', ['Firm | Source | Employees', 'Kelmor | [@a] | 900']],
  ['a note on the unit', 'office', ['Firm | Employees (people)', 'Kelmor | ⟦900⟧']],
  ['a part in brackets', 'office', ['Firm | Employees (R&D)', 'Kelmor | 900']],
  ['an aim in brackets', 'office', ['Firm | Employees (target)', 'Kelmor | 2,000']],
  ['a share in brackets', 'office', ['Firm | Employees (%)', 'Kelmor | 90']],
  ['a site a row', 'office', ['Firm | Site | Employees', 'Kelmor | Brest | 900']],
  [
    'several rows of a firm',
    'office',
    ['Firm | Country | Employees', 'Kelmor | FR | 900', 'Kelmor | UK | 90'],
  ],
  ['several columns of a firm', 'office', ['  | Kelmor | Kelmor', 'Employees | 900 | 800']],
  ['a scale that stands elsewhere', 'office', ['Firm | Valuation', 'Kelmor | $3']],
  ['a score', 'office', ['Firm | Employees', 'Kelmor | 3']],
  ['a note on the unit, again', 'office', ['Firm | Employees (FTE, total)', 'Kelmor | ⟦900⟧']],
  ['the unit in the head', 'ports', ['Port | Emissions (tonnes)', 'Port of Wexmouth | ⟦90,000⟧']],
  ['another unit in the head', 'ports', ['Port | Emissions (kt)', 'Port of Wexmouth | 81']],
  ['another unit of time in the head', 'ports', ['Operator | Waiting time (days)', 'QuayLink | 3']],
  ['a share in brackets, again', 'office', ['Firm | Employees (% women)', 'Kelmor | 12']],
  ['a share in the head', 'office', ['Firm | % employees', 'Kelmor | 12']],
  ['a part in brackets, again', 'office', ['Firm | Employees (women)', 'Kelmor | 120']],
  ['a scale by a letter', 'office', ['Firm | Valuation ($B)', 'Kelmor | $3.6']],
  ['a scale that the text says elsewhere', 'office', ['Firm | Customers', 'Kelmor | 7']],
  ['a column of dates', 'office', ['Firm | Employees | Date of figure', 'Kelmor | 900 | May 2019']],
  ['a source with its year', 'office', ['Firm | Employees | Source', 'Kelmor | 900 | Annual report 2019']],
  ['a year of founding', 'office', ['Firm | Founded | Employees', 'Kelmor | 2014 | ⟦900⟧']],
  ['a column of parts', 'office', ['Firm | Site | Employees', 'Kelmor | Brest | 300']],
  ['a row a part', 'office', ['Firm | Employees', 'Kelmor | 900', 'Kelmor | 450']],
  ['a column twice', 'office', ['Firm | Employees | Employees', 'Kelmor | 900 | 1,350']],
  ['a year in another row', 'office', ['  | Kelmor', 'Year | 2019', 'Employees | 900']],
  ['a bar in a cell', 'office', ['Firm | Employees', 'Kelmor \\| Pell | 900']],
  ['an article before a name', 'office', ['Body | Employees', 'The Harbour Office | ⟦900⟧']],
];

/** Words over a table, and whether its figure counts all the same. */
const above: readonly (readonly [words: string, counts: boolean])[] = [
  ['Some firms:', true],
  ['Table 1: Firms and their employees', true],
  ['Few firms are as old as Kelmor.', true],
  ['## Firms', true],
  ['Table 1. Employees by firm, 2019', false],
  ['Table 1: Employees who signed the letter', false],
  ['Employees in Brest, by firm:', false],
  ['Table 2: Employees surveyed', false],
  ['In 2019:', false],
  ['## Firms in 2019', false],
];

function tableOf(rows: readonly string[]): string {
  const [head = '', ...others] = rows.map((row) => `| ${row} |`);
  const bar = head.replace(/[^|]+/g, ' --- ');
  return `${[head, bar, ...others].join('\n')}\n`;
}

function foundIn(text: string, base: string) {
  const analysis = analyse(text, factsOf(base));
  return allFindings(analysis)
    .filter(({ finding }) => finding.rule === 'figure-mismatch')
    .map(({ finding, piece }) => {
      const start = analysis.text.startOf(piece);
      return { start: start + finding.span.start, end: start + finding.span.end };
    });
}

describe('figures in tables', () => {
  for (const [name, base, rows] of tables)
    it(`are read right: ${name}`, () => {
      const drawn = tableOf(rows);
      const text = drawn.replace(/[⟦⟧]/g, '');
      assert.equal(draw(text, foundIn(text, base)), drawn);
    });

  for (const [words, counts] of above)
    it(`are ${counts ? 'read' : 'left alone'} under "${words}"`, () => {
      const text = `${words}\n\n${tableOf(['Firm | Employees', 'Kelmor | 900'])}`;
      assert.equal(foundIn(text, 'office').length, counts ? 1 : 0);
    });

  it('are mended in their cells', () => {
    const text = tableOf(['Firm | Employees', 'Kelmor | 900']);
    const [action] = codeActionsIn(analyse(text, factsOf('office')), { start: 0, end: text.length }).filter(
      ({ finding, isPreferred }) => finding.rule === 'figure-mismatch' && isPreferred,
    );
    assert.equal(applied(text, action?.edits ?? []), tableOf(['Firm | Employees', 'Kelmor | 1,350']));
  });
});

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
];

function tableOf(rows: readonly string[]): string {
  const [head = '', ...others] = rows.map((row) => `| ${row} |`);
  const bar = head.replace(/[^|]+/g, ' --- ');
  return `${[head, bar, ...others].join('\n')}\n`;
}

describe('figures in tables', () => {
  for (const [name, base, rows] of tables)
    it(`are read right: ${name}`, () => {
      const drawn = tableOf(rows);
      const text = drawn.replace(/[⟦⟧]/g, '');
      const analysis = analyse(text, factsOf(base));
      const spans = allFindings(analysis)
        .filter(({ finding }) => finding.rule === 'figure-mismatch')
        .map(({ finding, piece }) => {
          const start = analysis.text.startOf(piece);
          return { start: start + finding.span.start, end: start + finding.span.end };
        });
      assert.equal(draw(text, spans), drawn);
    });

  it('are mended in their cells', () => {
    const text = tableOf(['Firm | Employees', 'Kelmor | 900']);
    const [action] = codeActionsIn(analyse(text, factsOf('office')), { start: 0, end: text.length }).filter(
      ({ finding, isPreferred }) => finding.rule === 'figure-mismatch' && isPreferred,
    );
    assert.equal(applied(text, action?.edits ?? []), tableOf(['Firm | Employees', 'Kelmor | 1,350']));
  });
});

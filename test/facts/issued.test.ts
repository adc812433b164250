// Holds when a source was published, by each form that a date may have: as it is read, its year, and whether the form is said to be wrong.
import assert from 'node:assert/strict';
import { readIssued, yearIssued } from '../../server/src/core/facts/issued.ts';
import { type FactProblem, Raw } from '../../server/src/core/facts/raw.ts';

const cases: readonly (readonly [unknown, string | undefined, string | undefined, 'right' | 'wrong'])[] = [
  ['2024', '2024', '2024', 'right'],
  [2024, '2024', '2024', 'right'],
  ['2024-03', '2024-03', '2024', 'right'],
  ['2024-03-09', '2024-03-09', '2024', 'right'],
  ['2024-22', '2024-22', '2024', 'right'],
  ['2023/2024', '2023/2024', '2023', 'right'],
  ['2024-03~', '2024-03~', '2024', 'right'],
  ['2024-03-09T10:00:00Z', '2024-03-09T10:00:00Z', '2024', 'right'],
  [undefined, undefined, undefined, 'right'],
  ['May 2021', '2021-05', '2021', 'wrong'],
  ['Sept. 2021', '2021-09', '2021', 'wrong'],
  ['3 May 2021', '2021-05-03', '2021', 'wrong'],
  ['May 3rd, 2021', '2021-05-03', '2021', 'wrong'],
  ['31 April 2021', '31 April 2021', '2021', 'wrong'],
  ['04/05/2021', '04/05/2021', '2021', 'wrong'],
  ['4.5.2021', '4.5.2021', '2021', 'wrong'],
  ['2021-13', '2021-13', '2021', 'wrong'],
  ['Summer 2021', 'Summer 2021', '2021', 'wrong'],
  ['Marx 2021', 'Marx 2021', '2021', 'wrong'],
  ['20210504', '20210504', undefined, 'wrong'],
  ['forthcoming', 'forthcoming', undefined, 'wrong'],
  [{ 'date-parts': [[2024, 3, 9]] }, '2024-03-09', '2024', 'right'],
  [{ 'date-parts': [['2024']] }, '2024', '2024', 'right'],
  [{ year: 2024, month: 3 }, '2024-03', '2024', 'right'],
  [[{ year: 2024 }], '2024', '2024', 'right'],
  [{ raw: 'March 2024' }, '2024-03', '2024', 'right'],
  [{ literal: 'Spring 2024' }, 'Spring 2024', '2024', 'right'],
  [{}, undefined, undefined, 'right'],
  [true, undefined, undefined, 'wrong'],
];

describe('when a source was published', () => {
  for (const [written, expected, year, form] of cases) {
    it(`is ${expected ?? 'not known'} by ${JSON.stringify(written)}, which is ${form}`, () => {
      const problems: FactProblem[] = [];
      const issued = readIssued(new Raw(written, [], problems));
      assert.equal(issued, expected);
      assert.equal(yearIssued(issued), year);
      assert.deepEqual(
        problems.map(({ message }) => message),
        form === 'right' ? [] : ['expected a date such as 2025, 2025-06 or 2025-06-13'],
      );
    });
  }
});

// Holds which facts of bases used together are said to compete.
import assert from 'node:assert/strict';
import { checkBases } from '../../server/src/core/facts/checkBases.ts';
import { readFactBase } from '../../server/src/core/facts/load.ts';

const source = { id: 's', title: 'A report', URL: 'https://example.org' };
const entities = [
  { id: 'e', kind: 'company', name: 'Example' },
  { id: 'o', kind: 'company', name: 'Other' },
];
const fact = {
  id: 'f',
  subject: 'e',
  statement: 'Example has 500 employees.',
  standing: 'stated',
  property: 'staff',
  value: { type: 'number', amount: '500', unit: 'employees' },
  evidence: [{ source: 's', phrase: 'so it is' }],
};
const count = (amount: string) => ({ ...fact.value, amount });

function said(...facts: readonly object[]) {
  const reads = facts.map((one, index) =>
    readFactBase(
      {
        schemaVersion: 1,
        id: `b${index}`,
        title: 'B',
        ...(index === 0 ? { sources: [source], entities } : {}),
        facts: [one],
      },
      'file',
    ),
  );
  const steps = checkBases(reads);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    return step.value.flatMap(({ problems }, base) =>
      problems
        .filter(({ message }) => /has another value/.test(message))
        .map(({ path, message }) => `${base} ${path.join('.')} ${message.slice(0, 3)}`),
    );
  }
}

/** What the second fact has otherwise than the first, and whether it competes. */
const cases: readonly (readonly [string, object, boolean])[] = [
  ['another value', { value: count('620') }, true],
  ['the same value', {}, false],
  ['the same value, written otherwise', { value: count('500.0') }, false],
  ['a value within the tolerance', { value: { ...count('505'), tolerance: 0.02 } }, false],
  ['a value of another unit', { value: { type: 'number', amount: '620', unit: 'offices' } }, false],
  ['another property', { value: count('620'), property: 'offices' }, false],
  ['another subject', { value: count('620'), subject: 'o' }, false],
  ['another party', { value: count('620'), about: ['o'] }, false],
  ['another date', { value: count('620'), qualifiers: { asOf: '2026' } }, false],
  ['a past value', { value: count('620'), qualifiers: { former: true } }, false],
  ['a value that the first supersedes', { value: count('620'), supersededBy: 'f' }, false],
  ['an estimate', { value: count('620'), standing: 'analysis' }, false],
  ['the same id, which takes its place', { id: 'f', value: count('620') }, false],
];

describe('competing facts', () => {
  for (const [what, change, competes] of cases)
    it(`${competes ? 'are' : 'are not'} said where the second has ${what}`, () =>
      assert.deepEqual(said(fact, { ...fact, id: 'g', ...change }), competes ? ['1 facts.0.value "f"'] : []));

  it('are said of dates that no date could be', () => {
    const date = (id: string, on: string) => ({ ...fact, id, value: { type: 'date', date: on } });
    assert.deepEqual(said(date('f', '2024-08-01'), date('g', '2024-08')), []);
    assert.deepEqual(said(date('f', '2024-08-01'), date('g', '2024-07')), ['1 facts.0.value "f"']);
  });
});

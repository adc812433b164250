import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { readFactBase } from '../../server/src/core/facts/load.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { analyse, drawFindings } from '../support/analyse.ts';

const fact = (id: string, amount: string, more: object) => ({
  id,
  subject: 'acme',
  statement: `Acme Robotics has ${amount} employees.`,
  standing: 'stated',
  property: 'headcount',
  cues: ['employees'],
  value: { type: 'number', amount, unit: 'employees' },
  evidence: [{ source: 's', phrase: 'so it is' }],
  ...more,
});

function factsWith(...facts: readonly object[]) {
  const { base } = readFactBase(
    {
      schemaVersion: 1,
      id: 'team',
      title: 'Team',
      sources: [{ id: 's', type: 'report', title: 'A report' }],
      entities: [{ id: 'acme', kind: 'company', name: 'Acme Robotics' }],
      facts,
    },
    'team',
  );
  return buildFactIndex([base]);
}

const TEXT = 'Acme Robotics has 400 employees.[^1]\n\n[^1]: OECD, 2024.\n';

describe('what is said of a fact that may be out of date', () => {
  const settings = { ...defaultSettings, today: '2025-06-01' };
  const overdue = { qualifiers: { asOf: '2024-05' }, review: { due: '2025-01' } };

  it('names the fact and when it was due', () => {
    const [found = ''] = drawFindings(analyse(TEXT, settings, factsWith(fact('a', '400', overdue))));
    assert.match(found, /was due for review in January 2025, "Acme Robotics has 400 employees"; expected/);
  });

  it('names the fact that was replaced and the one that took its place', () => {
    const facts = factsWith(fact('a', '400', { supersededBy: 'b' }), fact('b', '700', {}));
    const [found = ''] = drawFindings(analyse(TEXT, settings, facts));
    assert.match(
      found,
      /superseded, "Acme Robotics has 400 employees"; the record now has "Acme Robotics has 700/,
    );
  });

  it('is in the hover, too: of when the fact is, and by when it was to be looked at', () => {
    const shown = hoverAt(analyse(TEXT, settings, factsWith(fact('a', '400', overdue))), 1)?.markdown ?? '';
    assert.match(shown, /\(as of May 2024; to be reviewed by January 2025\)$/);
  });
});

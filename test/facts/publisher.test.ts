// Holds how a publisher is named within a sentence.
import assert from 'node:assert/strict';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import { publisherInProse } from '../../server/src/core/facts/publisher.ts';
import { loadFactBase } from '../support/loadFactBase.ts';

/** As a fact from that publisher has it; `statement`: of an entity by that name. */
function inProse(publisher: string, statement = 'Prices fell.'): string | undefined {
  const { base } = loadFactBase(
    {
      schemaVersion: 1,
      id: 'test',
      title: 'Test',
      sources: [{ id: 'source', type: 'report', title: 'Report', publisher }],
      entities: [{ id: 'publisher', kind: 'organisation', name: publisher, aliases: [] }],
      facts: [
        {
          id: 'fact',
          subject: 'publisher',
          statement,
          standing: 'stated',
          evidence: [{ source: 'source', phrase: 'prices fell' }],
        },
      ],
    },
    'test',
  );
  const facts = buildFactIndex([base]);
  const fact = facts.fact('fact');
  assert.ok(fact);
  return publisherInProse(fact, facts);
}

describe('a publisher within a sentence', () => {
  const cases: readonly (readonly [name: string, expected: string, statement?: string])[] = [
    ['Axios', 'Axios'],
    ['Reuters', 'Reuters'],
    ['Le Monde', 'Le Monde'],
    ['Nature', 'Nature'],
    ['The Economist', 'The Economist'],
    ['Oxford University Press', 'Oxford University Press'],
    ['Deutsche Bank', 'Deutsche Bank'],
    ["Lloyd's Register", "Lloyd's Register"],
    ['Washington Post', 'the Washington Post'],
    ['Guardian', 'the Guardian'],
    ['Grant Office', 'the Grant Office'],
    ['European Commission', 'the European Commission'],
    ['Bank of England', 'the Bank of England'],
    ['University of Leeds', 'the University of Leeds'],
    [
      'Organisation for Economic Co-operation and Development',
      'the Organisation for Economic Co-operation and Development',
    ],
    // As the base itself puts it.
    ['OECD', 'the OECD', 'The OECD has 38 members.'],
    ['Arts Council', 'Arts Council', 'Arts Council has 120 staff.'],
  ];
  for (const [name, expected, statement] of cases)
    it(expected, () => assert.equal(inProse(name, statement), expected));
});

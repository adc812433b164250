// Holds the JSON Schema of fact bases, which editors check by, to the loader: both take the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { loadFactBase } from '../support/loadFactBase.ts';

const file = new URL('../../server/facts/fact-base.schema.json', import.meta.url);
const validator = new Validator(JSON.parse(readFileSync(file, 'utf8')), '2020-12', false);

const evidence = { source: 's', phrase: 'so it is' };
const fact = { id: 'f', subject: 'e', statement: 'It is so.', standing: 'stated', evidence: [evidence] };
const entity = { id: 'e', kind: 'company', name: 'Example' };
const source = { id: 's', title: 'A report', URL: 'https://example.org' };
const base = { schemaVersion: 1, id: 'b', title: 'B', sources: [source], entities: [entity], facts: [fact] };

const withFact = (members: object) => ({ ...base, facts: [{ ...fact, ...members }] });
const withEntity = (members: object) => ({ ...base, entities: [{ ...entity, ...members }] });
const withEvidence = (members: object) => withFact({ evidence: [{ ...evidence, ...members }] });
const money = { type: 'money', amount: '15', currency: 'USD' };

/** What the loader says: nothing, only warnings, or errors. */
function verdictOf(data: unknown): 'sound' | 'warned' | 'wrong' {
  const { problems } = loadFactBase(data, 'file');
  if (problems.some(({ severity }) => severity === 'error')) return 'wrong';
  return problems.length > 0 ? 'warned' : 'sound';
}

type Case = readonly [string, unknown, 'sound' | 'warned' | 'wrong'];

const cases: readonly Case[] = [
  ['a sound base', base, 'sound'],
  ['a long statement', withFact({ statement: `${'So it is '.repeat(440)}.` }), 'sound'],
  ['a long phrase', withEvidence({ phrase: 'so it is '.repeat(40) }), 'sound'],
  ['a year without quotes', withFact({ qualifiers: { asOf: 2025 }, review: { due: 2027 } }), 'sound'],
  ['a page without quotes', withEvidence({ locator: 12 }), 'sound'],
  ['an amount without quotes', withFact({ value: { ...money, amount: 15.5 } }), 'sound'],
  ['names that are numbers', withEntity({ name: 1984, aliases: [84] }), 'sound'],
  ['an empty description', withEntity({ description: '' }), 'sound'],
  ['a long id', withFact({ id: 'f'.repeat(300) }), 'sound'],
  ['dates that are open', withFact({ qualifiers: { asOf: null }, review: { by: null } }), 'sound'],
  ['no phrase', withFact({ evidence: [{ source: 's' }] }), 'warned'],
  ['no title', { ...base, title: undefined }, 'warned'],
  ['no evidence', withFact({ evidence: [] }), 'wrong'],
  ['no statement', withFact({ statement: '' }), 'wrong'],
  ['no id', { ...base, id: undefined }, 'wrong'],
  ['another version', { ...base, schemaVersion: 2 }, 'wrong'],
  ['a standing that is none', withFact({ standing: 'sure' }), 'wrong'],
  ['a year of three digits', withFact({ qualifiers: { asOf: 999 } }), 'wrong'],
  ['a date that is none', withFact({ qualifiers: { asOf: 'soon' } }), 'wrong'],
  ['an amount that is none', withFact({ value: { ...money, amount: 'much' } }), 'wrong'],
  ['a name that is a table', withEntity({ name: {} }), 'wrong'],
];

describe('the schema of fact bases', () => {
  for (const [what, data, verdict] of cases) {
    it(`takes what the loader takes, and nothing that it refuses: ${what}`, () => {
      assert.equal(verdictOf(data), verdict, 'the loader');
      const { errors, valid } = validator.validate(JSON.parse(JSON.stringify(data)));
      assert.equal(valid, verdict !== 'wrong', JSON.stringify(errors));
    });
  }

  it('cuts no text off that the loader does not', () => {
    const statement = 'x'.repeat(4000);
    for (const [text, isWhole] of [
      [statement, true],
      [`${statement}x`, false],
    ] as const) {
      assert.equal(verdictOf(withFact({ statement: text })) === 'sound', isWhole);
      assert.equal(validator.validate(withFact({ statement: text })).valid, isWhole);
    }
  });
});

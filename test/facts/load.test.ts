import assert from 'node:assert/strict';
import { loadFactBase } from '../support/loadFactBase.ts';

const source = { id: 's', title: 'A report', URL: 'https://example.org' };
const entity = { id: 'e', kind: 'company', name: 'Example' };
const fact = {
  id: 'f',
  subject: 'e',
  statement: 'It is so.',
  standing: 'stated',
  evidence: [{ source: 's', phrase: 'so it is' }],
};
const base = { schemaVersion: 1, id: 'b', title: 'B', sources: [source], entities: [entity], facts: [fact] };

/** What is loaded and what is said, in short. */
function load(data: unknown) {
  const { base: loaded, problems } = loadFactBase(data, 'file');
  return {
    facts: loaded.facts.map(({ id }) => id),
    said: problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
  };
}

describe('loading a fact base', () => {
  it('takes a sound one whole', () => assert.deepEqual(load(base), { facts: ['f'], said: [] }));

  it('reads texts of several lines, as block styles of YAML give them, as one line', () => {
    const statement = 'It is so.\n\n  And it stays\r\nso.\n';
    const { base: loaded, problems } = loadFactBase({ ...base, facts: [{ ...fact, statement }] }, 'file');
    assert.deepEqual(
      loaded.facts.map((one) => one.statement),
      ['It is so. And it stays so.'],
    );
    assert.deepEqual(problems, []);
  });

  const broken: readonly (readonly [string, unknown, readonly string[], RegExp])[] = [
    ['nothing', null, [], /^: expected a table/],
    ['a list', [], [], /^: expected a table/],
    ['no version', { ...base, schemaVersion: undefined }, ['f'], /schemaVersion: expected schemaVersion: 1/],
    ['facts that are no list', { ...base, facts: 'x' }, [], /facts: expected a list/],
    [
      'an unknown entity',
      {
        ...base,
        facts: [
          { ...fact, subject: 'x' },
          { ...fact, id: 'g' },
        ],
      },
      ['g'],
      /facts\.0\.subject: there is no entity "x"/,
    ],
    [
      'an unknown other party',
      { ...base, facts: [{ ...fact, about: ['x'] }] },
      ['f'],
      /facts\.0\.about\.0: there is no entity "x"/,
    ],
    ['a repeated id', { ...base, facts: [fact, fact] }, ['f'], /facts\.1\.id: the id "f" is used twice/],
    [
      'no evidence',
      { ...base, facts: [{ ...fact, evidence: [] }] },
      [],
      /facts\.0\.evidence: a fact needs evidence/,
    ],
    [
      'evidence without a source',
      { ...base, facts: [{ ...fact, evidence: [{ source: 'x', phrase: 'p' }] }] },
      [],
      /evidence\.0\.source: there is no source "x"/,
    ],
    [
      'a wrong standing',
      { ...base, facts: [{ ...fact, standing: 'sure' }] },
      [],
      /standing: (?:found "[^"]+", )?expected one of stated/,
    ],
    [
      'a shared alias',
      { ...base, entities: [entity, { ...entity, id: 'e2', name: 'Two', aliases: ['Example'] }] },
      ['f'],
      /entities\.1\.aliases\.0: "Example" also names "e"/,
    ],
    [
      'an address that is no web address',
      { ...base, sources: [{ ...source, URL: 'command:x' }] },
      ['f'],
      /URL: expected an address/,
    ],
    [
      'an amount that is no number',
      { ...base, facts: [{ ...fact, value: { type: 'money', amount: '1e9', currency: 'USD' } }] },
      ['f'],
      /amount: expected a decimal number/,
    ],
    [
      'a date that is not in the calendar',
      { ...base, facts: [{ ...fact, review: { due: '2025-02-30' } }] },
      ['f'],
      /review\.due: expected a date/,
    ],
    [
      'texts of other types',
      { ...base, entities: [{ ...entity, name: {} }] },
      [],
      /entities\.0\.name: expected a text/,
    ],
  ];
  for (const [what, data, facts, message] of broken) {
    it(`says what is wrong with ${what} and keeps the rest`, () => {
      const { facts: kept, said } = load(data);
      assert.deepEqual(kept, facts);
      assert.match(said.join('\n'), message);
    });
  }

  /** A change of an item of the sound base, and all that is said then. */
  const said: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'sources',
      { id: 's', title: undefined, URL: undefined },
      ['sources.0: this source says nothing but its id; expected a title, an author or an address'],
    ],
    [
      'sources',
      { id: 's', type: 'report', title: '', URL: null },
      ['sources.0: this source says nothing but its id; expected a title, an author or an address'],
    ],
    ['sources', { title: undefined, URL: undefined, publisher: 'Grant Office' }, []],
    ['sources', { title: undefined, URL: undefined, DOI: '10.1000/1' }, []],
    [
      'entities',
      { kind: 'compnay' },
      ['entities.0.kind: "compnay" is none of the usual kinds; did you mean "company"?'],
    ],
    [
      'entities',
      { kind: 'Person' },
      ['entities.0.kind: "Person" is none of the usual kinds; did you mean "person"?'],
    ],
    [
      'entities',
      { kind: 'organisaton' },
      ['entities.0.kind: "organisaton" is none of the usual kinds; did you mean "organisation"?'],
    ],
    [
      'entities',
      { kind: 'palce' },
      ['entities.0.kind: "palce" is none of the usual kinds; did you mean "place"?'],
    ],
    ...['organization', 'lab', 'plane', 'treaty', 'ministry', 'court', 'chip', 'modal'].map(
      (kind) => ['entities', { kind }, []] as const,
    ),
    [
      'facts',
      { supersededBy: 'f' },
      ['facts.0.supersededBy: a fact is not superseded by itself; expected the id of another'],
    ],
    ['facts', { supersededBy: null }, []],
    [
      'facts',
      { value: { type: 'date', date: '13/06/2025' } },
      ['facts.0.value.date: expected a date such as 2025, 2025-06 or 2025-06-13'],
    ],
    ['facts', { value: { type: 'date' } }, ['facts.0.value.date: a date value needs a date']],
    ['facts', { evidence: [{ phrase: 'p' }] }, ['facts.0.evidence.0.source: "source" is missing']],
    ['facts', { evidence: 'a report' }, ['facts.0.evidence: expected a list']],
    [
      'facts',
      { evidence: undefined },
      ['facts.0.evidence: a fact needs evidence: at least one source with a phrase'],
    ],
  ];
  for (const [list, change, expected] of said) {
    it(`says ${expected.length} times what is wrong with ${JSON.stringify(change)} in ${list}`, () => {
      const data = {
        ...base,
        sources: [list === 'sources' ? { ...source, ...change } : source],
        entities: [list === 'entities' ? { ...entity, ...change } : entity],
        facts: [list === 'facts' ? { ...fact, ...change } : fact],
      };
      assert.deepEqual(load(data).said, expected);
    });
  }

  it('takes __proto__ and its like for ordinary names', () => {
    const data: unknown = JSON.parse(
      '{"__proto__":{"schemaVersion":1},"schemaVersion":1,"id":"b","title":"B","entities":[{"id":"__proto__","kind":"company","name":"constructor"}]}',
    );
    const { base: loaded, problems } = loadFactBase(data, 'file');
    assert.deepEqual(
      problems.map(({ path, at }) => [...path, at]),
      [['__proto__', 'key']],
    );
    assert.equal(loaded.entities[0]?.id, '__proto__');
    assert.equal(Object.getOwnPropertyNames(Object.prototype).includes('schemaVersion'), false);
  });
});

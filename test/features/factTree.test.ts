import assert from 'node:assert/strict';
import { buildFactIndex } from '../../server/src/core/facts/factIndex.ts';
import type { Entity, Fact } from '../../server/src/core/facts/model.ts';
import { type FactNode, factChildren } from '../../server/src/core/features/factTree.ts';
import { bundled } from '../support/bundled.ts';

const labels = (rows: readonly FactNode[]) => rows.map((row) => ('label' in row ? row.label : row.type));

function entity(id: string, name: string, kind = 'company'): Entity {
  return { id, kind, name, aliases: [], notAliases: [], requireContext: [] };
}

function fact(id: string, subject: string): Fact {
  return {
    id,
    subject,
    about: [],
    statement: `Statement ${id}`,
    standing: 'reported',
    cues: [],
    qualifiers: { asOf: null, start: null, end: null, former: false },
    evidence: [],
    review: { by: null, on: null, due: null },
    supersededBy: null,
  };
}

function indexOf(entities: readonly Entity[], facts: readonly Fact[] = []) {
  return buildFactIndex([{ id: 'test', title: 'Test', extends: [], sources: [], entities, facts }]);
}

describe('the tree of facts', () => {
  it('has kinds with their number, then names in order, then facts with standing and source', () => {
    const kinds = factChildren(bundled, undefined, '');
    assert.deepEqual(labels(kinds), ['company', 'model', 'person']);
    const names = factChildren(bundled, 'kind:company', '');
    assert.equal(names.length, kinds[0]?.type === 'kind' ? kinds[0].count : -1);
    assert.deepEqual(
      labels(names),
      labels(names).toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
    );
    const deal = factChildren(bundled, 'entity:scale-ai', '').find((row) =>
      row.id.endsWith('meta-scale-ai-deal-value'),
    );
    assert(deal?.type === 'fact');
    assert.deepEqual([deal.standing, deal.source], ['Stated', 'Axios, paragraph 4']);
  });

  it('gives nothing below what is not there', () => {
    for (const id of [
      '',
      'kind:',
      'kind:none',
      'entity:none',
      'fact:x',
      'range:1:2',
      'range:5:1:company',
      '__proto__',
    ])
      assert.deepEqual(factChildren(bundled, id, ''), [], id);
  });

  it('keeps only what holds all words: of names, or of names and one fact together', () => {
    assert.deepEqual(labels(factChildren(bundled, 'kind:company', 'OPENAI')).includes('OpenAI'), true);
    const facts = factChildren(bundled, 'entity:meta', 'meta $15 billion');
    assert(facts.length > 0 && facts.every((row) => 'label' in row && row.label.includes('$15 billion')));
    assert.deepEqual(factChildren(bundled, undefined, 'nothing holds this'), []);
    assert.deepEqual(labels(factChildren(bundled, undefined, '  ')), ['company', 'model', 'person']);
  });

  it('cuts many names into ranges that hold each name once', () => {
    const count = 20_123;
    const index = indexOf(
      Array.from({ length: count }, (_, at) => entity(`e${at}`, `N${(at * 7919) % count} Ltd`)),
    );
    const seen: string[] = [];
    const walk = (id: string | undefined, depth: number) => {
      assert(depth < 5, 'the tree is too deep');
      const rows = factChildren(index, id, '');
      assert(rows.length <= 260, `a level of ${rows.length} rows`);
      for (const row of rows) {
        if (row.type === 'entity') seen.push(row.entityId);
        else walk(row.id, depth + 1);
      }
    };
    walk(undefined, 0);
    assert.equal(seen.length, count);
    assert.equal(new Set(seen).size, count);
  });

  it('says how many more facts there are', () => {
    const index = indexOf(
      [entity('a', 'A')],
      Array.from({ length: 250 }, (_, at) => fact(`f${at}`, 'a')),
    );
    const rows = factChildren(index, 'entity:a', '');
    assert.deepEqual(rows.at(-1), { type: 'more', id: 'more:a', entityId: 'a', count: 50 });
  });

  it('takes kinds and ids with any characters', () => {
    const index = indexOf([entity('a:b', 'A\nB', 'range:1:2')], [fact('f', 'a:b')]);
    const [kind] = factChildren(index, undefined, '');
    const [name] = factChildren(index, kind?.id, '');
    assert.deepEqual(labels(factChildren(index, name?.id, '')), ['Statement f']);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { parse } from 'yaml';
import { loadFactBase } from '../support/loadFactBase.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const data: unknown = parse(file('server/facts/policy-notes.yaml'));
const { base, problems } = loadFactBase(data, 'bundled');
const list = new URL('../../../shared/article/facts.tsv', import.meta.url);

describe('the bundled fact base', () => {
  it('fits the schema', () => {
    const validator = new Validator(JSON.parse(file('server/facts/fact-base.schema.json')), '2020-12', false);
    assert.deepEqual(validator.validate(JSON.parse(JSON.stringify(data))).errors, []);
  });

  it('loads without a problem', () => assert.deepEqual(problems, []));

  it('has evidence of at most twelve words for every fact', () => {
    for (const { id, evidence } of base.facts) {
      assert.ok(evidence.length > 0, id);
      for (const { phrase } of evidence) assert.ok(phrase.split(' ').length <= 12, `${id}: ${phrase}`);
    }
  });

  it('puts every statement in a sentence of its own words', () => {
    for (const { id, statement, evidence } of base.facts) {
      assert.match(statement, /^\p{Lu}.*\.$/u, id);
      for (const { phrase } of evidence.filter((one) => one.phrase.split(' ').length > 7))
        assert.ok(!statement.includes(phrase), id);
    }
  });

  it('knows the names that briefs use', () => {
    const names = base.entities.map(({ kind, name }) => `${kind} ${name}`);
    for (const name of [
      'Meta',
      'OpenAI',
      'Anthropic',
      'Google',
      'Microsoft',
      'Amazon',
      'Scale AI',
      'Axios',
    ]) {
      assert.ok(names.includes(`company ${name}`), name);
    }
    assert.ok(base.entities.find(({ id }) => id === 'alexandr-wang')?.aliases.includes('Wang'));
  });

  if (existsSync(list)) {
    const rows = readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    for (const [id = '', subject, about = '', standing, paragraph, phrase] of rows) {
      it(`holds ${id} as the list of facts has it (beside the project)`, () => {
        const fact = base.facts.find((one) => one.id === id);
        assert.ok(fact !== undefined);
        assert.equal(fact.subject, subject);
        assert.deepEqual(
          fact.about,
          about.split(',').filter((one) => one !== ''),
        );
        assert.equal(fact.standing, standing);
        assert.ok(
          fact.evidence.some((one) => one.locator === `paragraph ${paragraph}` && one.phrase === phrase),
        );
      });
    }
  }
});

import assert from 'node:assert/strict';
import { readCslJson, readCslYaml } from '../../server/src/core/sources/csl.ts';
import { referenceInWords } from '../../server/src/core/sources/reference.ts';

const ITEM = {
  id: 'smith2020',
  type: 'report',
  title: 'On cost',
  author: [{ family: 'Smith', given: 'Ann' }],
  issued: { 'date-parts': [[2020, 5]] },
  DOI: '10.1000/x',
};

describe('CSL-JSON', () => {
  it('reads items with their places', () => {
    const text = JSON.stringify([{ id: 'a' }, ITEM], null, 2);
    const { entries, problems } = readCslJson(text);
    assert.deepEqual(problems(), []);
    assert.deepEqual(
      entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end)),
      ['a', 'smith2020'],
    );
    const [, smith] = entries;
    assert.ok(smith);
    assert.equal(referenceInWords(smith.source), 'Smith, Ann (May 2020): On cost');
    assert.equal(smith.source.url, 'https://doi.org/10.1000/x');
    assert.match(text.slice(smith.span.start, smith.span.end), /^\{[\s\S]*\}$/);
  });

  const lists: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['a list in a table', '{"tags": [{"id": "no"}], "items": [{"id": "a"}]}', ['a'], []],
    ['references in a table', '{"references": [{"id": 7}]}', ['7'], []],
    ['items without ids', '[{"title": "x"},\n {"id": "a"}]', ['a'], ['1: this item has no id']],
    [
      'an id twice',
      '[{"id": "a"},\n {"id": "a"}]',
      ['a', 'a'],
      ['2: the key "a" stands here and in line 1; the first one counts'],
    ],
    ['__proto__', '[{"id": "__proto__", "__proto__": {"title": "x"}}]', ['__proto__'], []],
    ['no list', '{"a": 1}', [], ['0: expected a list of CSL-JSON items: [{ "id": …, "title": … }, …]']],
    [
      'deep nesting',
      `[{"id": "a", "x": ${'['.repeat(100_000)}`,
      [],
      ['1: nested more than 60 levels deep, which is not read'],
    ],
  ];
  for (const [name, text, keys, problems] of lists)
    it(`reads ${name}`, () => {
      const read = readCslJson(text);
      assert.deepEqual(
        read.entries.map(({ key }) => key),
        keys,
      );
      assert.deepEqual(
        read.problems().map(({ line, message }) => `${(line ?? -1) + 1}: ${message}`),
        problems,
      );
    });

  it('says where JSON is broken, and keeps the rest', () => {
    const { entries, problems } = readCslJson('[{"id": "a"},\n {"id": "b",, "title": "x"}]');
    assert.equal(entries[0]?.key, 'a');
    assert.equal(problems()[0]?.line, 1);
    assert.match(problems()[0]?.message ?? '', /not valid JSON/);
  });

  it('links to http(s) only', () => {
    const { entries } = readCslJson(
      '[{"id": "a", "URL": "command:x"}, {"id": "b", "URL": "https://example.org"}]',
    );
    assert.deepEqual(
      entries.map(({ source }) => source.url),
      [undefined, 'https://example.org'],
    );
  });
});

describe('CSL in YAML', () => {
  it('reads references with their places', () => {
    const text = 'references:\n- id: "a"\n  title: A\n- {id: b}\n';
    const { entries, problems } = readCslYaml(text);
    assert.deepEqual(problems(), []);
    assert.deepEqual(
      entries.map(({ keySpan }) => text.slice(keySpan.start, keySpan.end)),
      ['a', 'b'],
    );
  });

  it('is not troubled by alias bombs', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 12; level += 1)
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level === 1 ? '' : level - 1}`)
          .join(',')}]`,
      );
    const { entries, problems } = readCslYaml(`${lines.join('\n')}\nreferences:\n- {id: a, x: *a11}\n`);
    assert.ok(entries.length <= 1);
    assert.ok(problems().length > 0);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { addItems, changeBetween, type DataFormat } from '../../server/src/core/data/addItems.ts';

const ITEM = { id: 'new', name: 'A: name' };

function added(text: string, format: DataFormat = 'yaml', item: unknown = ITEM): string {
  const result = addItems(text, format, [{ list: 'facts', item }]);
  if (result.kind === 'refused') return `refused: ${result.why}`;
  const { span, newText } = result.change;
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

describe('adding to YAML', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', 'facts:\n  - id: new\n    name: "A: name"\n'],
    ['a file of comments', '# ours\n', '# ours\n\nfacts:\n  - id: new\n    name: "A: name"\n'],
    ['no such list', 'id: a\n', 'id: a\n\nfacts:\n  - id: new\n    name: "A: name"\n'],
    ['no line end', 'id: a', 'id: a\n\nfacts:\n  - id: new\n    name: "A: name"\n'],
    [
      'an empty list',
      'facts: [] # none\nid: a\n',
      'facts:\n  - id: new\n    name: "A: name" # none\nid: a\n',
    ],
    ['a list without items', 'facts:\nid: a\n', 'facts:\n  - id: new\n    name: "A: name"\nid: a\n'],
    [
      'items',
      'facts:\n  - id: a # one\n\n# more\nid: a\n',
      'facts:\n  - id: a # one\n  - id: new\n    name: "A: name"\n\n# more\nid: a\n',
    ],
    [
      'items that are not indented',
      'facts:\n- id: a\n- id: b\nid: a\n',
      'facts:\n- id: a\n- id: b\n- id: new\n  name: "A: name"\nid: a\n',
    ],
    [
      'items set apart',
      'facts:\n  - id: a\n\n  - id: b\n',
      'facts:\n  - id: a\n\n  - id: b\n\n  - id: new\n    name: "A: name"\n',
    ],
    [
      'a comment of the last item',
      'facts:\n  - id: a\n    # why\n# end\n',
      'facts:\n  - id: a\n    # why\n  - id: new\n    name: "A: name"\n# end\n',
    ],
    [
      'a block of text at the end',
      'facts:\n  - id: a\n    s: |\n      text\nid: a\n',
      'facts:\n  - id: a\n    s: |\n      text\n  - id: new\n    name: "A: name"\nid: a\n',
    ],
    ['CRLF', 'facts:\r\n  - id: a\r\n', 'facts:\r\n  - id: a\r\n  - id: new\r\n    name: "A: name"\r\n'],
    [
      'a list in brackets',
      '# ours\nfacts: [{id: a}] # x\n',
      '# ours\nfacts: [ { id: a }, { id: new, name: "A: name" } ] # x\n',
    ],
    ['what is no YAML', 'facts: [', 'refused: is not valid YAML; mend it first'],
    ['no table', '- a\n', 'refused: is not valid YAML; mend it first'],
    ['an end of the document', 'id: a\n...\n', 'id: a\nfacts:\n  - id: new\n    name: "A: name"\n'],
  ];
  for (const [name, before, after] of cases) it(`adds to ${name}`, () => assert.equal(added(before), after));

  it('adds, and changes nothing else, whatever the file', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.constantFrom('a: b', '# x', '- y', 'yes', '2020', "it's", 'line\nline', ' '),
      fc.integer(),
      fc.boolean(),
    );
    const table = fc.dictionary(
      fc.constantFrom('id', 'name', 'about', 'x'),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
      { minKeys: 1, noNullPrototype: true },
    );
    const file = fc.record({ id: scalar, facts: fc.array(table, { maxLength: 3 }), more: table });
    const options = fc.record({
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(file, table, options, (data, item, style) => {
        const text = `# first\n${stringify(data, style)}# last\n`;
        const now = added(text, 'yaml', item);
        assert.deepEqual(parse(now), { ...data, facts: [...data.facts, item] });
        assert.match(now, /^# first\n/);
        assert.match(now, /# last\n/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('adding to JSON', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', '{\n  "facts": [\n    {\n      "id": "new"\n    }\n  ]\n}'],
    [
      'an empty list',
      '{\n    "id": "a",\n    "facts": []\n}\n',
      '{\n    "id": "a",\n    "facts": [\n        {\n            "id": "new"\n        }\n    ]\n}\n',
    ],
    [
      'items, by tabs',
      '{\n\t"facts": [\n\t\t{ "id": "a" }\n\t]\n}\n',
      '{\n\t"facts": [\n\t\t{ "id": "a" },\n\t\t{\n\t\t\t"id": "new"\n\t\t}\n\t]\n}\n',
    ],
    ['what is no JSON', '{,}', 'refused: is not valid JSON; mend it first'],
    ['no list', '{"facts": 1}', 'refused: is not valid JSON; mend it first'],
  ];
  for (const [name, before, after] of cases)
    it(`adds to ${name}`, () => assert.equal(added(before, 'json', { id: 'new' }), after));
});

describe('the change between two texts', () => {
  it('makes one the other', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
        fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
        (a, b) => {
          const { span, newText } = changeBetween(a, b);
          assert.equal(a.slice(0, span.start) + newText + a.slice(span.end), b);
        },
      ),
    ));
});

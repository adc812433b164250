// Holds what is said of a base whose syntax has a slip: the slip, what is wrong before it, and nothing that may only follow from it.
import assert from 'node:assert/strict';
import { readBaseFile } from '../../server/src/workspace/baseFile.ts';

const HEAD = 'schemaVersion: 1\nid: b\ntitle: B\n';
const SOURCES = 'sources:\n  - { id: s, title: A report }\n';
const ENTITIES = 'entities:\n  - id: e\n    kind: company\n    name: Example\n';
const fact = (id: string, statement: string, standing = 'stated') =>
  `  - id: ${id}\n    subject: e\n    statement: ${statement}\n    standing: ${standing}\n    evidence:\n      - { source: s, phrase: p }\n`;

const NESTED = 'not valid YAML: nested mappings are not allowed in compact mappings';
const STANDING = 'found "sure", expected one of stated, reported, analysis, forecast';

/** A base, and each line with a problem. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['no slip', `${HEAD}${SOURCES}${ENTITIES}facts:\n${fact('f', 'It is so.', 'sure')}`, [`14: ${STANDING}`]],
  [
    'a colon in a statement',
    `${HEAD}${SOURCES}${ENTITIES}facts:\n${fact('f', 'Example: it is so.')}`,
    [`13: ${NESTED}`],
  ],
  [
    'a colon, and a mistake before it',
    `${HEAD}${SOURCES}${ENTITIES}facts:\n${fact('f', 'It is so.', 'sure')}${fact('g', 'Example: it is so.')}`,
    [`19: ${NESTED}`, `14: ${STANDING}`],
  ],
  [
    'a colon in the name of an entity',
    `${HEAD}${SOURCES}${ENTITIES.replace('Example', 'Example: a firm')}facts:\n${fact('f', 'It is so.')}`,
    [`9: ${NESTED}`],
  ],
  ['a colon in the title', `${HEAD.replace('title: B', 'title: B: all of it')}${SOURCES}`, [`3: ${NESTED}`]],
];

describe('a base with a slip in its syntax', () => {
  for (const [what, text, expected] of cases) {
    it(`says no more than that of ${what}`, () => {
      const { problems, lines } = readBaseFile('file:///b.yaml', text);
      assert.deepEqual(
        problems.map(({ span, message }) => `${lines.positionAt(span.start).line + 1}: ${message}`),
        expected,
      );
    });
  }

  it('places what is found of bases together in the same way', () => {
    const text = `${HEAD}${SOURCES}facts:\n${fact('f', 'It is so.')}${fact('g', 'Example: it is so.')}`;
    const { placed } = readBaseFile('file:///b.yaml', text);
    const problem = (at: number) => ({
      path: ['facts', at, 'subject'],
      message: `fact ${at}`,
      severity: 'error' as const,
    });
    assert.deepEqual(
      placed([problem(0), problem(1)]).map(({ message }) => message),
      ['fact 0'],
    );
  });
});

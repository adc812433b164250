// Holds what is said of front matter that is to declare sources and does not: of the right place, and of nothing that is fine.
import assert from 'node:assert/strict';
import { analyse, drawFindings } from '../support/analyse.ts';

const NO_PATH = 'This is no path; expected that of a file, such as “references.bib”, or a list of paths';
const NO_LIST = 'This is no list of sources; expected “- id: …” with the rest of each below';
const NO_ID = 'This source has no id, so it cannot be cited';

/** Front matter, and what is found: severity, the words that it stands on, and the message. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['bibliography: 2024', [`error: "2024" ${NO_PATH}`]],
  ['bibliography: { file: refs.bib }', [`error: "file" ${NO_PATH}`]],
  ['bibliography:\n  main: refs.bib\n  other: more.bib', [`error: "main" ${NO_PATH}`]],
  ['bibliography: [12]', [`error: "12" ${NO_PATH}`]],
  ['bibliography: [[refs.bib]]', [`error: "refs.bib" ${NO_PATH}`]],
  ['references: sources.json', [`warning: "sources.json" ${NO_LIST}`]],
  ['references: 3', [`warning: "3" ${NO_LIST}`]],
  ['references:\n  id: lee\n  title: Chips', [`warning: "id" ${NO_LIST}`]],
  ['references:\n  - title: Chips\n  - id: lee', [`warning: "title" ${NO_ID}`]],
  ['references:\n  - lee2020\n  - id: lee', [`warning: "lee2020" ${NO_ID}`]],
  ['references:\n  - id: [lee]', [`warning: "id" ${NO_ID}`]],
  [
    'references:\n  - id: lee\n  - id: roe\n  - id: "lee"\n    title: Chips',
    ['warning: "lee" The id "lee" is used twice; the first counts'],
  ],
  ['references:\n  - id: 7\n  - id: "7"', ['warning: "7" The id "7" is used twice; the first counts']],
  ['bibliography:', []],
  ['bibliography: ""', []],
  ['bibliography: []', []],
  ['bibliography:\n  -', []],
  ['bibliography: false', []],
  ['references: true', []],
  ['references:', []],
  ['references: []', []],
  ['references:\n  -', []],
  ['references:\n  - id: lee\n  - id: Lee', []],
  ['references:\n  - { id: 7, title: Chips }', []],
  ['reference: lee', []],
];

describe('sources that a front matter declares', () => {
  for (const [yaml, expected] of cases) {
    it(`${expected.length === 0 ? 'are fine' : 'are not understood'} in ${JSON.stringify(yaml)}`, () => {
      const found = drawFindings(analyse(`---\n${yaml}\n---\n\nWords.\n`));
      assert.deepEqual(
        found,
        expected.map((one) => `unreadable-bibliography ${one}`),
      );
    });
  }

  const withKey = (yaml: string) => `---\n${yaml}\n---\n\nSales rose by 4 % in 2024 [@nope].\n`;
  const checked: readonly (readonly [string, boolean])[] = [
    ['bibliography: 5', false],
    ['references: own', false],
    ['references:\n  - title: Our survey', true],
    ['references:\n  - id: own\n  - id: own', true],
  ];
  for (const [yaml, isChecked] of checked) {
    it(`${isChecked ? 'tell' : 'do not tell'} which keys there are in ${JSON.stringify(yaml)}`, () => {
      const found = drawFindings(analyse(withKey(yaml)));
      assert.equal(
        found.some((one) => one.startsWith('undefined-citation')),
        isChecked,
      );
    });
  }
});

// Holds what is said of front matter that is not valid YAML: of the right place, and of nothing that is fine.
import assert from 'node:assert/strict';
import { analyse, drawFindings } from '../support/analyse.ts';

const fenced = (yaml: string) => `---\n${yaml}\n---\n\nWords.\n`;

/** Front matter, and the words that the finding stands on with what YAML says of them; undefined where nothing is found. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    fenced('title: Costs: a brief\nlang: de'),
    '"C" This front matter may not count: not valid YAML: nested mappings are not allowed in compact mappings; a value with a colon in it needs quotes',
  ],
  [
    fenced('lang: de\ntitle: "Costs\nauthor: me'),
    '"title" This front matter may not count: not valid YAML: missing closing "quote',
  ],
  [
    fenced('author: @smith'),
    '"@" This front matter may not count: not valid YAML: plain value cannot start with reserved character @; a value that begins so needs quotes',
  ],
  [
    `\uFEFF${fenced('author: @smith').replaceAll('\n', '\r\n')}`,
    '"@" This front matter may not count: not valid YAML: plain value cannot start with reserved character @; a value that begins so needs quotes',
  ],
  [fenced('title: "Costs: a brief"\nlang: en'), undefined],
  [fenced('# a: b: c\ntitle: Costs'), undefined],
  [fenced('\nWords: of prose: between rules.'), undefined],
  [fenced('Words of prose "between rules.\n"More.'), undefined],
  ['+++\ntitle: "Costs\n+++\n\nWords.\n', undefined],
  ['---\ntitle: Costs: a brief\n', undefined],
  ['Words.\n\n---\ntitle: Costs: a brief\n---\n', undefined],
];

describe('front matter that is not valid YAML', () => {
  for (const [text, expected] of cases) {
    it(`${expected === undefined ? 'is not found' : 'is found'} in ${JSON.stringify(text)}`, () => {
      const found = drawFindings(analyse(text)).filter((one) => one.startsWith('unreadable-front-matter'));
      assert.deepEqual(found, expected === undefined ? [] : [`unreadable-front-matter warning: ${expected}`]);
    });
  }
});

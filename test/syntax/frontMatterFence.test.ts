// Front matter is told from prose by its fences.
import assert from 'node:assert/strict';
import { frontMatterEnd } from '../../server/src/core/syntax/frontMatterFence.ts';
import { analyse } from '../support/analyse.ts';

/** What is front matter, and what follows. */
const CASES: readonly (readonly [name: string, front: string, rest: string])[] = [
  ['YAML between dashes', '---\ntitle: A\n---\n', 'Prices fell.\n'],
  ['YAML that full stops end, as for Pandoc', '---\ntitle: A\n...\n', 'Prices fell.\n'],
  ['TOML between plus signs, as for Hugo', '+++\ntitle = "Prices fell."\n+++\n', 'They rose.\n'],
  ['nothing between the fences', '---\n---\n', 'Prices fell.\n'],
  ['a byte order mark', '\uFEFF---\nlang: en\n---\n', 'Prices fell.\n'],
  ['lines that end as on Windows', '---\r\ntitle: A\r\n---\r\n', 'Prices fell.\r\n'],
  ['blanks behind the fences', '--- \t\ntitle: A\n---  \n', 'Prices fell.\n'],
  ['JSON in braces, as for Hugo', '{\n  "title": "A",\n\n  "b": {\n    "c": 1\n  }\n}\n', 'Prices fell.\n'],
  ['JSON with lines that end as on Windows', '\uFEFF{\r\n"title": "A"\r\n}\r\n', '\r\nPrices fell.\r\n'],
  ['braces that hold no JSON', '', '{\nPrices: fell\n}\n'],
  ['JSON that is never closed', '', '{\n  "title": "A"\n\nPrices fell.\n'],
  ['the end of the text', '+++\ntitle = "A"\n+++', ''],
  ['a fence in the text of YAML', '---\ntitle: |\n  ---\n---\n', 'Prices fell.\n'],
  ['fences that are never closed', '', '---\ntitle: A\n\nPrices fell.\n'],
  ['fences of two kinds', '', '+++\ntitle: A\n---\n\nPrices fell.\n'],
  ['full stops for TOML', '', '+++\ntitle = 1\n...\n\nPrices fell.\n'],
  ['fences further down', '', 'Words.\n\n---\ntitle: A\n---\n'],
  ['longer lines of dashes', '', '----\ntitle: A\n----\n'],
];

describe('front matter', () => {
  for (const [name, front, rest] of CASES) {
    it(`ends where its fence does: ${name}`, () => assert.equal(frontMatterEnd(front + rest), front.length));
  }

  it('is no prose, whichever its kind', () => {
    for (const front of [
      '---\ntitle: Prices fell.\n...\n',
      '+++\ntitle = "Prices fell."\n+++\n',
      '{\n  "title": "Prices fell."\n}\n',
    ]) {
      const { pieces } = analyse(`${front}\nThey rose.\n`);
      const sentences = pieces.flatMap(({ claims }) => claims.map(({ sentence }) => sentence.text));
      assert.deepEqual(sentences, ['They rose.']);
    }
  });

  it('says the language, where full stops end it, too', () => {
    const { frontMatter } = analyse('---\nlang: de\n...\n\nDie Preise fielen.\n');
    assert.equal(frontMatter.language, 'de');
    assert.equal(analyse('{\n  "lang": "de"\n}\n\nDie Preise fielen.\n').frontMatter.language, 'de');
  });
});

// Holds the texts that can be translated: all of them are keyed, each has its German, and placeholders agree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { textsOfClient } from '../scripts/generate-texts.mts';

const root = new URL('../', import.meta.url);

function read(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
}

/** The title of a fix, which the server gives it: the same in every language. */
const FIX = 'Cite the record';

/** What must stand in a translation too: placeholders, commands, settings, code, icons, the fix. */
function marksOf(text: string): readonly string[] {
  const marks = [...text.matchAll(/\{\d\}|\(command:[^)]+\)|`[^`]+`|\$\([a-z-]+\)/g)].map(([mark]) => mark);
  return [...marks, ...(text.includes(FIX) ? [FIX] : [])].sort();
}

const pairs = [
  ['package.nls.json', 'package.nls.de.json'],
  ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'],
] as const;

describe('texts', () => {
  for (const [english, german] of pairs) {
    const texts = read(english);
    const translations = read(german);

    it(`${german} has every key of ${english}, and no other`, () => {
      const missing = Object.keys(texts).filter((key) => translations[key] === undefined);
      const list = missing.map((key) => texts[key]).join('\n');
      assert.equal(list, '', 'add them to scripts/texts/de.json, then npm run generate');
      assert.deepEqual(Object.keys(translations).sort(), Object.keys(texts).sort());
    });

    it(`${german} keeps placeholders, commands and code, and is German`, () => {
      for (const [key, text] of Object.entries(texts)) {
        const own = translations[key] ?? '';
        assert.deepEqual(marksOf(own), marksOf(text), own);
        assert.notEqual(own, '', key);
        assert.doesNotMatch(own, / {2}|^ | $/, own);
        assert.doesNotMatch(own.replace(FIX, ''), /\bthe\b/, own);
      }
    });
  }

  it('of the manifest are those that it asks for', () => {
    const manifest = readFileSync(new URL('package.json', root), 'utf8');
    const asked = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual([...asked].sort(), Object.keys(read('package.nls.json')).sort());
    assert.ok(asked.size > 40);
    assert.doesNotMatch(manifest, /"(?:title|markdownDescription)": "(?!%)/);
  });

  it('of the client are those that it asks for', () => {
    assert.deepEqual(textsOfClient(root), Object.keys(read('l10n/bundle.l10n.json')).sort());
  });
});

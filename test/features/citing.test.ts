import assert from 'node:assert/strict';
import type { CitationStyle } from '../../server/src/core/config.ts';
import { citeSources, styleOf, writeFact } from '../../server/src/core/features/citing.ts';
import { analyse, withCursor } from '../support/analyse.ts';
import { bibliographiesIn } from '../support/bibliographies.ts';
import { bundled } from '../support/bundled.ts';
import { applied } from '../support/edits.ts';

const bibliographiesOf = bibliographiesIn({
  'refs.bib':
    '@book{a, author={Smith, Ann}, title={On cost}, year=2020, url={https://example.org/a}}\n@book{b, title={On price}}\n@book{odd(key, title={C}}',
});
const head = '---\nbibliography: refs.bib\n---\n\n';
const read = (text: string) => analyse(text, undefined, undefined, bibliographiesOf(text));

function cite(marked: string, style: CitationStyle, ...keys: readonly string[]): string {
  const { text, offset } = withCursor(head + marked);
  const analysis = read(text);
  const sources = keys.flatMap((key) => analysis.library.find(key) ?? []);
  return applied(text, citeSources(analysis, offset, sources, style)).slice(head.length);
}

describe('citing sources', () => {
  const cases: readonly (readonly [string, CitationStyle, readonly string[], string])[] = [
    [
      'It is cheap.‹|›\n',
      'footnote',
      ['a'],
      'It is cheap.[^1]\n\n[^1]: Smith, Ann, “On cost”, 2020. <https://example.org/a>\n',
    ],
    [
      'It is cheap.‹|›\n',
      'footnote',
      ['a', 'b'],
      'It is cheap.[^1][^2]\n\n[^1]: Smith, Ann, “On cost”, 2020. <https://example.org/a>\n[^2]: “On price”.\n',
    ],
    ['It is cheap.‹|›', 'footnote', ['b'], 'It is cheap.[^1]\n\n[^1]: “On price”.\n'],
    [
      'One.[^1] Two.‹|›\n\n[^1]: “On price”.\n',
      'footnote',
      ['b'],
      'One.[^1] Two.[^1]\n\n[^1]: “On price”.\n',
    ],
    [
      'One.[^4] Two.‹|›\n\n[^4]: X.\n',
      'footnote',
      ['b'],
      'One.[^4] Two.[^5]\n\n[^4]: X.\n[^5]: “On price”.\n',
    ],
    ['It is cheap‹|›.\n', 'pandoc', ['a', 'b'], 'It is cheap [@a; @b].\n'],
    ['It is cheap ‹|›.\n', 'pandoc', ['a'], 'It is cheap [@a].\n'],
    ['It is cheap [@a, p. 3]‹|›.\n', 'pandoc', ['b'], 'It is cheap [@a, p. 3; @b].\n'],
    ['It is cheap [@a, p.‹|› 3].\n', 'pandoc', ['b'], 'It is cheap [@a, p. 3; @b].\n'],
    ['It is cheap‹|›\n', 'pandoc', ['odd(key'], 'It is cheap [@{odd(key}]\n'],
    ['It is cheap.‹|›\n', 'pandoc', [], 'It is cheap.\n'],
  ];
  for (const [marked, style, keys, expected] of cases)
    it(`${JSON.stringify(marked)} with ${keys.join(', ')} as ${style}`, () =>
      assert.equal(cite(marked, style, ...keys), expected));

  it('follows the style of the brief', () => {
    assert.equal(styleOf(analyse('Plain.\n')), undefined);
    assert.equal(styleOf(analyse('One.[^1]\n\n[^1]: x\n')), 'footnote');
    assert.equal(styleOf(analyse('One [@a].\n')), 'pandoc');
    assert.equal(styleOf(read(`${head}Plain.\n`)), 'pandoc');
    assert.equal(styleOf(read(`${head}One.[^1] Two.[^1] Three [@a].\n\n[^1]: x\n`)), 'footnote');
  });
});

describe('writing a fact', () => {
  const fact = bundled.fact('meta-scale-ai-deal-value');
  assert.ok(fact);
  const write = (marked: string, style: CitationStyle) => {
    const { text, offset } = withCursor(marked);
    return applied(text, writeFact(analyse(text), { start: offset, end: offset }, fact, style));
  };

  it('as a sentence with its footnote', () =>
    assert.match(
      write('# Cost\n\n‹|›\n', 'footnote'),
      /^# Cost\n\n[^\n]+\.\[\^1\]\n\n\[\^1\]: Axios, “Meta Plans[^\n]+\n$/,
    ));

  it('as a sentence with its key, the stop behind it', () =>
    assert.match(
      write('Words.‹|›\n', 'pandoc'),
      /^Words\. [^\n]+ \[@meta-open-source-article, paragraph \d+\]\.\n$/,
    ));
});

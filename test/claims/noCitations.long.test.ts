// Owns the tests of what looks like a citation and is none, or is one of another kind than it looks.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';
import { cited, LIST, POSITIONS } from '../support/cited.ts';

/** What looks like a marker and points to no source. */
const NONE = [
  '[a part](#the-part)',
  '[a file](./other.md)',
  '<jane@example.org>',
  '[mail](mailto:jane@example.org)',
  '![an image](https://example.org/a.png)',
  '`[^1]`',
  '`https://example.org`',
  ' %%see [x](https://example.org/a) or https://example.org/b%%',
  ' %%[^1]%%',
  ' {/* (Smith 2024), [1], [@doe], doi:10.1234/abcd */}',
  '\\[^1]',
  '\\^[no note]',
  '\\@doe',
  '[\\@doe]',
  '^[]',
  '[12]',
  '(Smith 2024)',
  '(Brown 2024)',
  '(Smith 2023)',
  '[4]',
  '<sup>9</sup>',
  '10<sup>2</sup>',
  ' 5 m²',
  '(June 2024)',
  '[2024]',
  'jane@example.org',
  '@fig-costs',
  '(see @tbl:prices)',
  '[@fig-costs; @sec-method]',
  '[@TODO]',
  '[@todo:smith]',
  '[@source]',
  '[@cite, p. 3]',
  '(@citation-needed)',
  '(doi: 10.1)',
  '(arXiv)',
  '(arXiv:new)',
  '(arXiv 2024)',
  '(arXiv 12.5)',
  '(version 10.1000/182)',
  '<!-- https://example.org -->',
  '<a href="#part">part</a>',
  '<a name="fn8">8</a>',
];

describe('keys that look like cross-references or placeholders', () => {
  const HEAD =
    '---\nreferences:\n  - { id: sec-2024, type: report, title: Filings }\n  - { id: source, type: report, title: Filings }\n---\n\n';
  it('cite where a source has them', () => {
    const [first, second] = cited(
      `${HEAD}It rose by 4 % [@sec-2024; @source]. It fell by 4 % [@sec-2023; @cite].`,
      'sentence',
    );
    assert.deepEqual(first?.sources, ['[@sec-2024; @source]', '[@sec-2024; @source]']);
    assert.deepEqual(second?.sources, []);
  });
});

/** Sentences with a key, whether it cites without a source of that key. */
const KEYS: readonly (readonly [text: string, cites: boolean])[] = [
  ['Ana Kim (@anakim) said that it fell by 4 % in 2021.', false],
  ['It fell by 4 % in 2021, wrote Ana Kim (@anakim).', false],
  ['Senator Ana Kim (@SenKim), of Ohio, cut it by 4 % in 2021.', false],
  ['Ana Kim (@kim2019) found that it fell by 4 % in 2021.', true],
  ['Ana Kim [@anakim] said that it fell by 4 % in 2021.', true],
  ['It fell by 4 % in 2021 (@kim).', true],
  ['It fell by 4 % in 2021 at Meta (@kim).', true],
  ['Prices in 2021 (@kim) fell by 4 %.', true],
  ['As @kim shows, it fell by 4 % in 2021.', true],
  ['As @kim [p. 3] shows, it fell by 4 % in 2021.', true],
  ['As (@good) shows, it fell by 4 % in 2021.', false],
  ['It fell by 4 % in 2021, according to (@good) and (@bad).', false],
  ['(@good) shows that it fell by 4 % in 2021.', false],
  ['It fell by 4 % in 2021 in @babel/core.', false],
  ['It fell by 4 % in 2021 (@doi:10.1234/abc12).', true],
  ['It fell by 4 % in 2021, said @anakim on Bluesky.', false],
  ['“It fell by 4 % in 2021,” writes @TheEditors.', false],
  ['It fell by 4 % in 2021, warned @ana_kim in a thread.', false],
  ['It fell by 4 % in 2021 (hat tip to @anakim).', false],
  ['It fell by 4 % in 2021, h/t @anakim.', false],
  ['It fell by 4 % in 2021 (via @anakim).', false],
  ['Follow @agency: it fell by 4 % in 2021.', false],
  ['It fell by 4 % in 2021 (photo by @anakim).', false],
  ['On Mastodon, @anakim counted a fall by 4 % in 2021.', false],
  ['@anakim tweeted that it fell by 4 % in 2021.', false],
  ['It fell by 4 % in 2021 by @anakim’s account on X.', false],
  ['Following @kim, it fell by 4 % in 2021.', true],
  ['Lee said @kim is wrong that it fell by 4 % in 2021.', true],
  ['@kim argued that it fell by 4 % in 2021.', true],
  ['It fell by 4 % in 2021, as reported by @kim.', true],
  ['It fell by 4 % in 2021, wrote @kim2019 in May.', true],
  ['It fell by 4 % in 2021, computed via @tidyverse.', true],
  ['It fell by 4 % in 2021 on threads by Lee; see @kim.', true],
];

describe('keys in running text', () => {
  const bibliography = (key: string) =>
    `---\nreferences:\n  - { id: '${key}', type: report, title: Filings }\n---\n\n`;
  for (const [text, cites] of KEYS) {
    it(`${cites ? 'cite' : 'may be none'}: ${text}`, () => {
      assert.equal(cited(text, 'sentence')[0]?.sources.length, cites ? 1 : 0);
      const keys = Array.from(text.matchAll(/@([\w:./]*\w)/g), ([, key = '']) => key);
      if (text.startsWith('(')) return;
      assert.equal(cited(bibliography(keys[0] ?? '') + text, 'sentence')[0]?.sources.length, 1);
      const undefinedKeys = analyse(`${bibliography('other2000')}${text}`).pieces.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === 'undefined-citation'),
      );
      assert.equal(undefinedKeys.length, cites ? 1 : 0);
    });
  }
});

describe('handles in links', () => {
  for (const link of [
    '[@AISI_gov](https://x.com/AISI_gov)',
    '[@sama on X](https://x.com/sama/status/1)',
    '[@eff](https://mastodon.social/@eff)',
    '[**@a_person**](https://t.co/abc)',
  ])
    it(`${link} is one citation, of its address`, () => {
      assert.deepEqual(cited(`It rose by 4 % (${link}).`, 'sentence')[0]?.sources, [link]);
      assert.deepEqual(kinds(`It rose by 4 % (${link}).`), ['link']);
    });
  it('are keys elsewhere', () => {
    assert.deepEqual(kinds('It rose by 4 % ([see @doe99](https://example.org/a)).'), ['link', 'pandoc']);
    assert.deepEqual(kinds('It rose by 4 % ([a](https://x.com/a), @a).'), ['link', 'pandoc']);
  });
});

function kinds(text: string): readonly string[] {
  return analyse(text).pieces.flatMap(({ prose }) =>
    prose.flatMap(({ citations }) => citations.map(({ kind }) => kind)),
  );
}

describe('no citations', () => {
  for (const marker of NONE) {
    it(marker, () => {
      const rest = marker === '[12]' || marker === '(Smith 2024)' ? '' : LIST;
      for (const write of Object.values(POSITIONS)) {
        const text = `${write(marker)}\n\n${rest}\n\n[^1]: A note.`;
        for (const { sources } of cited(text, 'paragraph')) assert.deepEqual(sources, [], text);
      }
    });
  }
});

// Owns the tests of what a citation covers: every form of marker, in every place, for both reaches.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cited, gap, LIST, POSITIONS } from '../support/cited.ts';

/** A marker with what the rest of the brief needs for it. `cites`: what is cited where that is not the marker itself. */
interface Form {
  readonly marker: string;
  readonly cites?: readonly string[];
  readonly rest?: string;
  /** Which positions make no sense for it. */
  readonly without?: readonly Position[];
}

type Position = keyof typeof POSITIONS;

const FORMS: readonly Form[] = [
  { marker: '[^1]', rest: '[^1]: A note.' },
  { marker: '[^1][^b-2]', cites: ['[^1]', '[^b-2]'], rest: '[^1]: A note.\n[^b-2]: Another.' },
  { marker: '[^1]^,^[^2]', cites: ['[^1]', '[^2]'], rest: '[^1]: A note.\n\n[^2]: Another.' },
  {
    marker: '[^1], [^2]',
    cites: ['[^1]', '[^2]'],
    rest: '[^1]: A note.\n[^2]: Another.',
    without: ['behind'],
  },
  { marker: '[^nowhere]' },
  { marker: '^[A note. In two sentences.]' },
  {
    marker: '^[See [a page](https://example.org/a), p. 3.]',
    cites: ['^[See [a page](https://example.org/a), p. 3.]', '[a page](https://example.org/a)'],
  },
  { marker: '\\footnote{A note. In two sentences.}' },
  { marker: '<ref>A note. In two sentences.</ref>' },
  { marker: '<ref name="a note" />' },
  { marker: '[@doe]' },
  { marker: '[@doe; @roe, p. 3]', cites: ['[@doe; @roe, p. 3]', '[@doe; @roe, p. 3]'] },
  { marker: '[see -@doe, pp. 33–35, 38 and *passim*]' },
  { marker: '[-@doe]' },
  { marker: '[@{https://example.org/a b}]'.replace(' ', '%20') },
  { marker: '(@doe)', cites: ['@doe'] },
  { marker: '(@{https://example.org/a})', cites: ['@{https://example.org/a}'] },
  { marker: '(see @doe [p. 3])', cites: ['@doe [p. 3]'] },
  { marker: '([report](https://example.org/a))', cites: ['[report](https://example.org/a)'] },
  {
    marker: '([report](<https://example.org/a b> "A title"))',
    cites: ['[report](<https://example.org/a b> "A title")'],
  },
  { marker: '[[1]](https://example.org/a)' },
  {
    marker: '[[Source](https://example.org/a)]',
    cites: ['[Source](https://example.org/a)'],
    without: ['apart', 'inside'],
  },
  { marker: '([report][r])', cites: ['[report][r]'], rest: '[r]: https://example.org/a' },
  { marker: '([Report r][])', cites: ['[Report r][]'], rest: '[report R]: https://example.org/a' },
  { marker: '([ref])', cites: ['[ref]'], rest: '[ref]: https://example.org/a' },
  { marker: '[1]', rest: '[1]: https://example.org/a' },
  { marker: '<https://example.org/a>' },
  { marker: '(https://example.org/a.html)', cites: ['https://example.org/a.html'] },
  { marker: '(www.example.org/a)', cites: ['www.example.org/a'] },
  { marker: '(doi:10.1234/abcd.567)', cites: ['doi:10.1234/abcd.567'] },
  { marker: '(DOI: 10.1016/S0140-6736(20)30183-5)', cites: ['DOI: 10.1016/S0140-6736(20)30183-5'] },
  { marker: '(10.1234/abcd.567)', cites: ['10.1234/abcd.567'] },
  { marker: '(PMID: 12345678)', cites: ['PMID: 12345678'] },
  { marker: '(see PMCID: PMC1234567)', cites: ['PMCID: PMC1234567'] },
  { marker: '(arXiv 2301.00001)', cites: ['arXiv 2301.00001'] },
  { marker: '(see arXiv:2301.00001v2)', cites: ['arXiv:2301.00001v2'] },
  { marker: '<doi:10.1000/182>' },
  { marker: '(Source: OECD, 2021)', cites: ['Source: OECD, 2021'] },
  { marker: '(Data sources: OECD (2021); Eurostat)', cites: ['Data sources: OECD (2021); Eurostat'] },
  { marker: '(47 U.S.C. § 230(c)(1))', cites: ['47 U.S.C. § 230(c)(1)'] },
  { marker: '(see Doe v. Poe, 410 U.S. 113 (1973))', cites: ['Doe v. Poe, 410 U.S. 113 (1973)'] },
  { marker: '(Art. 83(4) GDPR)', cites: ['Art. 83(4) GDPR'] },
  {
    marker: '([doi:10.1000/182](https://doi.org/10.1000/182))',
    cites: ['[doi:10.1000/182](https://doi.org/10.1000/182)'],
  },
  { marker: '(Smith 2024)', cites: ['Smith 2024'], rest: LIST },
  { marker: '(see Smith, 2024, p. 3)', cites: ['Smith, 2024'], rest: LIST },
  { marker: '(Smith et al. 2024; Jones 2023a)', cites: ['Smith et al. 2024', 'Jones 2023a'], rest: LIST },
  { marker: '(WHO 2022)', cites: ['WHO 2022'], rest: LIST },
  {
    marker: '(Meta Platforms, Inc., 2020)',
    cites: ['Meta Platforms, Inc., 2020'],
    rest: '## References\n\nMeta Platforms, Inc. Four, 2020.',
  },
  {
    marker: '(World Health Organization [WHO], 2022)',
    cites: ['World Health Organization [WHO], 2022'],
    rest: LIST,
  },
  { marker: '(Roe, 2020, as cited in Smith, 2024)', cites: ['Smith, 2024'], rest: LIST },
  { marker: '[Smith 2024]', cites: ['Smith 2024'], rest: LIST },
  { marker: '[2]', rest: LIST },
  { marker: '[1, 2–3]', rest: LIST },
  { marker: '[1, p. 4]', rest: LIST },
  { marker: '[see 1, pp. 3-4; 2]', rest: LIST },
  { marker: '[1: 33]', rest: LIST },
  { marker: '[1][2]', cites: ['[1]', '[2]'], rest: '[1] Smith 2024, One.\n[2] Jones 2023, Two.' },
  { marker: '<sup>2</sup>', rest: LIST },
  { marker: '<sup>[1,2]</sup>', rest: LIST },
  { marker: '³', rest: LIST },
  { marker: '^1,2^', rest: LIST },
  { marker: '<sup><a href="#fn8">8</a></sup>' },
  { marker: '<a href="#fn8"><sup>8</sup></a>', cites: ['<sup>8</sup>'] },
  { marker: '<a href="#footnote-8" id="x">[8]</a>' },
  { marker: '[\\[8\\]](#_ftn8)' },
  { marker: '[^8^](#fn8)', without: ['apart'] },
  { marker: '[⁸](#fn8)', without: ['apart'] },
  { marker: '^\\[2\\]^', rest: LIST },
  {
    marker: '(<a class="x" href="https://example.org/a">report</a>)',
    cites: ['<a class="x" href="https://example.org/a">'],
  },
  { marker: "<sup><a href='https://example.org/a'>1</a></sup>", cites: ["<a href='https://example.org/a'>"] },
];

/** Where the marker stands at the first of two sentences. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => text,
  'a list item': (text) => `- First.\n- ${text}\n- Last.`,
  'a nested item': (text) => `1. First.\n   - ${text}\n\n2. Last.`,
  'a quote': (text) => `> ${text}`,
  CRLF: (text) => `Before.\r\n\r\n${text}\r\n\r\nAfter.`,
  'emoji and emphasis': (text) => `🦙 **Meta** grew. ${text}`,
};

/** What the one sentence that begins so cites. */
function sourcesOf(all: ReturnType<typeof cited>, start: string): readonly string[] {
  const found = all.filter((sentence) => sentence.text.startsWith(start));
  assert.equal(found.length, 1, `"${start}" in ${JSON.stringify(all)}`);
  return found[0]?.sources ?? [];
}

describe('citations in reach', () => {
  for (const { marker, cites = [marker], rest = '', without = [] } of FORMS) {
    it(`${marker} covers its sentence and no other`, () => {
      for (const [position, write] of Object.entries(POSITIONS))
        for (const [place, wrap] of Object.entries(PLACES)) {
          if (without.some((one) => one === position)) continue;
          // The place makes no difference to these; the tests are to be quick.
          if ((position === 'apart' || position === 'inside') && place !== 'a paragraph') continue;
          const text = `${wrap(write(marker))}\n\n${rest}`;
          const all = cited(text, 'sentence');
          const where = `${position} in ${place}: ${JSON.stringify(text)}`;
          assert.deepEqual(sourcesOf(all, 'It rose'), cites, where);
          assert.deepEqual(sourcesOf(all, 'The rest'), [], where);
        }
    });

    it(`${marker} covers what stands before it in its paragraph`, () => {
      for (const [place, wrap] of Object.entries(PLACES)) {
        const text = `It fell.\n\n${wrap(`It rose by 4 %. The rest fell${gap(marker)}${marker}. Nobody knows.`)}\n\n${rest}`;
        const all = cited(text, 'paragraph');
        assert.deepEqual(sourcesOf(all, 'It rose'), cites, place);
        assert.deepEqual(sourcesOf(all, 'The rest'), cites, place);
        assert.deepEqual(sourcesOf(all, 'Nobody'), [], place);
        assert.deepEqual(sourcesOf(all, 'It fell'), [], place);
        assert.deepEqual(sourcesOf(cited(text, 'sentence'), 'It rose'), [], place);
      }
    });

    it(`${marker} covers its row of a table`, () => {
      const text = `| a | b |\n| - | - |\n| It rose | 4 %${gap(marker)}${marker} |\n| The rest | 5 % |\n\n${rest}`;
      for (const reach of ['sentence', 'paragraph'] as const) {
        const all = cited(text, reach);
        assert.deepEqual(sourcesOf(all, 'It rose'), cites);
        assert.deepEqual(sourcesOf(all, 'The rest'), []);
      }
    });
  }
});

const PAGE = readFileSync(new URL('../../docs/citations.md', import.meta.url), 'utf8');
const REST =
  '[^1]: A note.\n\n[report]: https://example.org/r\n\n## References\n\n1. Smith, A. and Jones, B. (2024). One.\n';

describe('the page on citations', () => {
  const examples = Array.from(
    PAGE.matchAll(/^\| (`{1,2})(It .+|.+ 4 %.*)\1 \| /gm),
    (match) => match[2] ?? '',
  );

  it('has examples', () => assert.ok(examples.length >= 12));

  for (const example of examples) {
    it(example, () => {
      const [sentence, ...others] = cited(`${example}\n\n${REST}`, 'sentence');
      assert.match(sentence?.text ?? '', /4 %/);
      assert.notEqual(sentence?.sources.length, 0);
      assert.ok(others.every(({ sources }) => sources.length === 0));
    });
  }
});

/** Beginnings of a list item or paragraph of two sentences, with whether the link in them covers the second. */
const HEADS: readonly (readonly [string, boolean])[] = [
  ['- **[Survey of firms](https://example.org/a)**: ', true],
  ['- [Survey of firms](https://example.org/a): ', true],
  ['[Survey of firms](https://example.org/a) (May 2024): ', true],
  ['1. [Survey of firms][r]: ', true],
  ['> *[Survey of firms](https://example.org/a):* ', true],
  ['- <https://example.org/a>: ', true],
  ['- [Survey of firms](https://example.org/a). ', false],
  ['- [Survey of firms](https://example.org/a) says that ', false],
  ['- The [survey](https://example.org/a): ', false],
  ['- [Survey of firms](#survey): ', false],
  ['- ![A chart](https://example.org/a.png): ', false],
];

/** Paragraphs with what each sentence cites at paragraph reach. */
const MARKED: readonly (readonly [string, ...(readonly string[])[]])[] = [
  ['It rose by 4 % [citation needed]. It fell by 3 % [@doe].', [], ['[@doe]']],
  ['It rose by 4 % (source: TBC). It stood. It fell by 3 % [@doe].', [], ['[@doe]'], ['[@doe]']],
  ['It rose by 4 %. It stood [TODO: cite]. It fell by 3 % [@doe].', ['[@doe]'], [], ['[@doe]']],
  ['It rose by 4 % [@roe] [citation needed]. It fell by 3 % [@doe].', ['[@roe]'], ['[@doe]']],
  [
    '[Survey](https://a.example): it rose by 4 %. It fell by 3 % [citation needed]. It stood.',
    ['[Survey](https://a.example)'],
    [],
    ['[Survey](https://a.example)'],
  ],
];

describe('a sentence whose source is said to be missing', () => {
  for (const [text, ...sources] of MARKED)
    it(text, () =>
      assert.deepEqual(
        cited(text, 'paragraph').map((one) => one.sources),
        sources,
      ),
    );
});

describe('a link that heads a paragraph or list item', () => {
  for (const [head, covers] of HEADS)
    for (const reach of ['sentence', 'paragraph'] as const)
      it(`${covers ? 'covers' : 'does not cover'} all of it: ${head} (${reach})`, () => {
        const text = `${head}it rose by 4 %. It fell by 5 %. It fell by 6 %.[^1]\n\nIt grew.\n\n[^1]: A.\n\n[r]: https://example.org/a`;
        const all = cited(text, reach);
        const fell = all.find((one) => one.text.includes('5 %'));
        const isCovered = fell?.sources.some((source) => source !== '[^1]') ?? false;
        assert.equal(isCovered, covers, JSON.stringify(all));
        assert.deepEqual(all.find((one) => one.text.includes('6 %'))?.sources, ['[^1]']);
        assert.deepEqual(all.find((one) => one.text.includes('grew'))?.sources, []);
      });
});

// Owns the tests of what a citation covers: every form of marker, in every place, for both reaches.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';

/** A marker with what the rest of the brief needs for it. `cites`: what is cited where that is not the marker itself. */
interface Form {
  readonly marker: string;
  readonly cites?: readonly string[];
  readonly rest?: string;
  /** Which positions make no sense for it. */
  readonly without?: readonly Position[];
}

type Position = keyof typeof POSITIONS;

const LIST =
  '## References\n\n1. Smith, J. (2024). One.\n2. Jones, A. 2023a. Two.\n3. World Health Organization. Three, 2022.\n';

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
  { marker: '([report][r])', cites: ['[report][r]'], rest: '[r]: https://example.org/a' },
  { marker: '([Report r][])', cites: ['[Report r][]'], rest: '[report R]: https://example.org/a' },
  { marker: '([ref])', cites: ['[ref]'], rest: '[ref]: https://example.org/a' },
  { marker: '[1]', rest: '[1]: https://example.org/a' },
  { marker: '<https://example.org/a>' },
  { marker: '(https://example.org/a.html)', cites: ['https://example.org/a.html'] },
  { marker: '(www.example.org/a)', cites: ['www.example.org/a'] },
  { marker: '(doi:10.1234/abcd.567)', cites: ['doi:10.1234/abcd.567'] },
  { marker: '(DOI: 10.1016/S0140-6736(20)30183-5)', cites: ['DOI: 10.1016/S0140-6736(20)30183-5'] },
  { marker: '(see arXiv:2301.00001v2)', cites: ['arXiv:2301.00001v2'] },
  { marker: '<doi:10.1000/182>' },
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
  {
    marker: '(<a class="x" href="https://example.org/a">report</a>)',
    cites: ['<a class="x" href="https://example.org/a">'],
  },
  { marker: "<sup><a href='https://example.org/a'>1</a></sup>", cites: ["<a href='https://example.org/a'>"] },
];

/** Where the marker stands at the first of two sentences. */
const POSITIONS = {
  before: (marker: string) => `It rose by 4 %${gap(marker)}${marker}. The rest fell.`,
  behind: (marker: string) => `It rose by 4 %.${marker} The rest fell.`,
  apart: (marker: string) => `It rose by 4 %. ${marker} The rest fell.`,
  inside: (marker: string) => `It rose${gap(marker)}${marker} by 4 %. The rest fell.`,
};

function gap(marker: string): string {
  return /^[(<]/.test(marker) && !marker.startsWith('<sup') ? ' ' : '';
}

const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => text,
  'a list item': (text) => `- First.\n- ${text}\n- Last.`,
  'a nested item': (text) => `1. First.\n   - ${text}\n\n2. Last.`,
  'a quote': (text) => `> ${text}`,
  CRLF: (text) => `Before.\r\n\r\n${text}\r\n\r\nAfter.`,
  'emoji and emphasis': (text) => `🦙 **Meta** grew. ${text}`,
};

/** The sentences of a brief with what they cite. */
function cited(
  text: string,
  reach: 'sentence' | 'paragraph',
): readonly { text: string; sources: readonly string[] }[] {
  const analysis = analyse(text, { ...defaultSettings, citationReach: reach });
  return analysis.pieces.flatMap(({ piece, claims }) =>
    claims.map(({ sentence, sources }) => ({
      text: sentence.text,
      sources: sources.map(({ span }) => piece.text.slice(span.start, span.end)),
    })),
  );
}

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
  const examples = Array.from(PAGE.matchAll(/^\| `(It .+|.+ 4 %.*)` \| /gm), (match) => match[1] ?? '');

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

/** What looks like a marker and points to no source. */
const NONE = [
  '[a part](#the-part)',
  '[a file](./other.md)',
  '<jane@example.org>',
  '[mail](mailto:jane@example.org)',
  '![an image](https://example.org/a.png)',
  '`[^1]`',
  '`https://example.org`',
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
  '(doi: 10.1)',
  '(arXiv)',
  '(arXiv:new)',
  '(version 10.1000/182)',
  '<!-- https://example.org -->',
  '<a href="#part">part</a>',
  '<a name="fn8">8</a>',
];

describe('keys that look like cross-references', () => {
  const HEAD = '---\nreferences:\n  - { id: sec-2024, type: report, title: Filings }\n---\n\n';
  it('cite where a source has them', () => {
    const [first, second] = cited(
      `${HEAD}It rose by 4 % [@sec-2024]. It fell by 4 % [@sec-2023].`,
      'sentence',
    );
    assert.deepEqual(first?.sources, ['[@sec-2024]']);
    assert.deepEqual(second?.sources, []);
  });
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

describe('a paragraph of thousands of citations', () => {
  for (const marker of ['[@a]', '^[n]', '(Smith 2024)']) {
    it(`of the form ${marker} is read in linear time`, () => {
      const all = cited(`${`It rose ${marker}. It fell. `.repeat(3000)}\n\n${LIST}`, 'paragraph');
      assert.equal(all[0]?.sources.length, 1);
      assert.equal(all[1]?.sources.length, 2999);
    });
  }
});

/** Briefs with which of their sentences a source line covers. */
const COVERED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a list',
    '- Meta rose by 4 %.\n- OpenAI fell by 5 %.\n\nSource: OECD\n\nGoogle grew by 6 %.',
    ['Meta', 'OpenAI'],
  ],
  [
    'a list without a blank line',
    '- Meta rose by 4 %.\n- OpenAI fell by 5 %.\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'a numbered list in CRLF',
    '1. Meta rose by 4 %.\r\n2. OpenAI fell by 5 %.\r\n\r\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  [
    'a nested list',
    '- Meta rose by 4 %.\n  - OpenAI fell by 5 %.\n\n*Sources:* OECD, Eurostat',
    ['Meta', 'OpenAI'],
  ],
  ['a loose list', '- Meta rose by 4 %.\n\n- OpenAI fell by 5 %.\n\n**Source**: OECD', ['Meta', 'OpenAI']],
  [
    'a table',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n| OpenAI fell by | 5 % |\n\nSource: OECD',
    ['Meta', 'OpenAI'],
  ],
  ['a table without a blank line', '| a | b |\n| - | - |\n| Meta rose by | 4 % |\nSource: OECD', ['Meta']],
  [
    'a table, behind a note',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nNote: rounded. Source: filings.',
    ['Meta'],
  ],
  ['a list where it is a footnote', '- Meta rose by 4 %.\n\nSource: [^1]\n\n[^1]: OECD, 2024', ['Meta']],
  [
    'a list without a blank line where it is a link',
    '- Meta rose by 4 %.\nSource: [](https://a.example)',
    ['Meta'],
  ],
  ['no list with nothing behind it', '- Meta rose by 4 %.\n\nSource:', []],
  [
    'no table with a placeholder behind it',
    '| a | b |\n| - | - |\n| Meta rose by | 4 % |\n\nSource: TODO',
    [],
  ],
  ['no list with a placeholder behind it, without a blank line', '- Meta rose by 4 %.\nSource: TODO', []],
  ['a list, but no paragraph', 'Meta rose by 4 %.\n\nSource: OECD', []],
  ['a list right above only', '- Meta rose by 4 %.\n\nGoogle grew by 6 %.\n\nSource: OECD', []],
];

describe('a source line', () => {
  for (const [name, text, expected] of COVERED) {
    it(`covers ${name}`, () => {
      for (const citationReach of ['sentence', 'paragraph'] as const) {
        const { pieces } = analyse(text, { ...defaultSettings, citationReach });
        const sourced = pieces.flatMap(({ claims }) => claims.filter(({ status }) => status === 'sourced'));
        assert.deepEqual(
          sourced.map(({ sentence }) => sentence.text.split(' ')[0]),
          expected,
        );
      }
    });
  }
});

const QUOTES: readonly (readonly [name: string, text: string, sourced: readonly string[]])[] = [
  [
    'a link',
    '> Google spent $12 billion in 2024. Meta spent $9 billion in 2024.\n> — Sundar Pichai, [earnings call](https://abc.xyz/call)',
    ['Google', 'Meta'],
  ],
  [
    'a link, of words in quotation marks',
    '> "Google spent $12 billion in 2024. Meta spent $9 billion in 2024."\n> — Sundar Pichai, [earnings call](https://abc.xyz/call)',
    ['"Google', 'Meta'],
  ],
  [
    'a work',
    '> Google spent $12 billion in 2024.\n> -- Alphabet (2025)\n\n## References\n\nAlphabet. 2025.',
    ['Google'],
  ],
  ['a work that is not listed', '> Google spent $12 billion in 2024.\n> -- Alphabet (2025)', []],
  ['a note', '> Google spent $12 billion in 2024.\n> — Sundar Pichai[^1]\n\n[^1]: A call.', ['Google']],
  [
    'a link behind a blank line',
    '> Google spent $12 billion in 2024.\n>\n> Meta spent $9 billion in 2024.\n>\n> – [Alphabet](https://abc.xyz/call)',
    ['Google', 'Meta'],
  ],
  [
    'a work behind a blank line',
    '> Google spent $12 billion in 2024.\n>\n> — Alphabet (2025)\n\n## References\n\nAlphabet. 2025.',
    ['Google'],
  ],
  ['nothing', '> Google spent $12 billion in 2024.\n> — Sundar Pichai', []],
  ['nothing, behind a blank line', '> Google spent $12 billion in 2024.\n>\n> — Sundar Pichai', []],
  [
    'the other quotation',
    '> Google spent $12 billion in 2024.\n\n> Meta spent $9 billion in 2024.\n> — [Meta](https://example.org/a)',
    ['Meta'],
  ],
  [
    'the rest of the quotation',
    '> Google spent $12 billion in 2024.\n>\n> — Sundar Pichai\n>\n> Meta spent $9 billion in 2024.\n>\n> — [Meta](https://example.org/a)',
    ['Meta'],
  ],
  [
    'no quotation',
    'Google spent $12 billion in 2024.\n— Sundar Pichai, [earnings call](https://abc.xyz/call)',
    [],
  ],
  [
    'a dash in a sentence',
    '> Google spent $12 billion in 2024. Meta spent, they say,\n> — [so](https://example.org/a) — $9 billion in 2024.',
    ['Meta'],
  ],
];

describe('the closing line of a quotation', () => {
  for (const [name, text, expected] of QUOTES)
    it(`covers what it should: ${name}`, () => {
      for (const wrap of [(one: string) => one, (one: string) => one.replaceAll('\n', '\r\n')]) {
        const claims = analyse(wrap(text)).pieces.flatMap((piece) => piece.claims);
        const sourced = claims.filter(({ sentence, isSourced }) => isSourced && /spent/.test(sentence.text));
        assert.deepEqual(
          sourced.map(({ sentence }) => sentence.text.split(' ')[0]),
          expected,
        );
      }
    });
});

// Owns the tests of citations by author and year, and by number.
import assert from 'node:assert/strict';
import { findAuthorYear } from '../../server/src/core/prose/authorYear.ts';
import { findNumericReferences } from '../../server/src/core/prose/numericReferences.ts';

const AUTHOR_YEAR: readonly (readonly [string, ...string[]])[] = [
  ['It rose (Smith 2024).', 'Smith 2024 = Smith, 2024'],
  ['It rose (Smith, 2024).', 'Smith, 2024 = Smith, 2024'],
  ['It rose (see Smith 2024, p. 3).', 'Smith 2024 = Smith, 2024'],
  ['It rose (See Smith 2024).', 'Smith 2024 = Smith, 2024'],
  ['It rose (Smith and Jones 2024a).', 'Smith and Jones 2024a = Smith + Jones, 2024a'],
  ['It rose (Smith & Jones, 2024).', 'Smith & Jones, 2024 = Smith + Jones, 2024'],
  ['It rose (Smith, Jones, and Brown, 2024).', 'Smith, Jones, and Brown, 2024 = Smith + Jones + Brown, 2024'],
  ['It rose (Smith et al., 2024).', 'Smith et al., 2024 = Smith + more, 2024'],
  ['It rose (Smith 2021; OECD 2024).', 'Smith 2021 = Smith, 2021', 'OECD 2024 = OECD, 2024'],
  ['It rose (Smith 2021, 2023a).', 'Smith 2021 = Smith, 2021', '2023a = Smith, 2023a'],
  ['It rose (World Bank 2024).', 'World Bank 2024 = World Bank, 2024'],
  ['It rose (van der Berg 2019).', 'van der Berg 2019 = van der Berg, 2019'],
  ['It rose (O’Neil 2016).', 'O’Neil 2016 = O’Neil, 2016'],
  ['It rose [Smith 2024].', 'Smith 2024 = Smith, 2024'],
  ['It rose (Smith\nand Jones\n2024).', 'Smith\nand Jones\n2024 = Smith + Jones, 2024'],
  ['Smith (2024) argues so.', 'Smith (2024) = Smith, 2024'],
  ['Smith et al. (2024) argue so.', 'Smith et al. (2024) = Smith + more, 2024'],
  ['As Smith and Jones (2024, p. 7) argue', 'Smith and Jones (2024, p. 7) = Smith + Jones, 2024'],
  ['In Smith’s (2024) view', 'Smith’s (2024) = Smith, 2024'],
  ['the European Commission (2024) proposes', 'European Commission (2024) = European Commission, 2024'],
  ['The OECD (2024) proposes', 'OECD (2024) = OECD, 2024'],
  ['According to Smith (2024),', 'Smith (2024) = Smith, 2024'],
  ['Müller-Stüwe (1999) says', 'Müller-Stüwe (1999) = Müller-Stüwe, 1999'],
  ['It rose (Alphabet Inc., 2025).', 'Alphabet Inc., 2025 = Alphabet, 2025'],
  ['It rose (Meta Platforms, Inc., 2020).', 'Meta Platforms, Inc., 2020 = Meta Platforms, 2020'],
  ['It rose (Amazon.com, Inc., 2024).', 'Amazon.com, Inc., 2024 = Amazon.com, 2024'],
  [
    'It rose (Alphabet Inc. & Meta Platforms, Inc., 2024).',
    'Alphabet Inc. & Meta Platforms, Inc., 2024 = Alphabet + Meta Platforms, 2024',
  ],
  ['It rose (Smith Jr., 2020).', 'Smith Jr., 2020 = Smith, 2020'],
  ['It rose (Siemens AG 2020).', 'Siemens AG 2020 = Siemens, 2020'],
  ['It rose (xAI, 2024).', 'xAI, 2024 = xAI, 2024'],
  ['xAI (2024) says so.', 'xAI (2024) = xAI, 2024'],
  ['Alphabet Inc. (2024) says so.', 'Alphabet Inc. (2024) = Alphabet, 2024'],
  [
    'It rose (World Health Organization [WHO], 2024).',
    'World Health Organization [WHO], 2024 = World Health Organization, 2024',
  ],
  [
    'The World Health Organization (WHO) (2024) found so.',
    'World Health Organization (WHO) (2024) = World Health Organization, 2024',
  ],
  ['It rose （Smith, 2024）.', 'Smith, 2024 = Smith, 2024'],
  ['Smith（2024）says so.', 'Smith（2024） = Smith, 2024'],
  ['It rose (Smith et. al. 2024).', 'Smith et. al. 2024 = Smith + more, 2024'],
  ['Smith et. al. (2024) say so.', 'Smith et. al. (2024) = Smith + more, 2024'],
  ['It rose (Smith 2021, OECD 2024).', 'Smith 2021 = Smith, 2021', 'OECD 2024 = OECD, 2024'],
  [
    'It rose (Smith 2021 and Jones & Roe 2024, 2025, Lee 2020).',
    'Smith 2021 = Smith, 2021',
    'Jones & Roe 2024 = Jones + Roe, 2024',
    '2025 = Jones + Roe, 2025',
    'Lee 2020 = Lee, 2020',
  ],
  ['It rose (Smith 2021, p. 3, Jones 2024).', 'Smith 2021 = Smith, 2021', 'Jones 2024 = Jones, 2024'],
  ['It rose (Smith 2021). In Jones 2024 it (once) fell.', 'Smith 2021 = Smith, 2021'],
  ['It rose (Smith 2021, accessed in June 2024).', 'Smith 2021 = Smith, 2021'],
  ['It rose (Roe, 2020, as cited in Lee, 2021).', 'Roe, 2020 = Roe, 2020', 'Lee, 2021 = Lee, 2021'],
  ['It rose (Roe 2020, quoted in Lee 2021).', 'Roe 2020 = Roe, 2020', 'Lee 2021 = Lee, 2021'],
  ['It rose (OECD, n.d.).', 'OECD, n.d. = OECD, n.d.'],
  ['OECD (n.d., p. 3) says so.', 'OECD (n.d., p. 3) = OECD, n.d.'],
  [
    'It rose (Smith, in press; Jones, forthcoming).',
    'Smith, in press = Smith, forthcoming',
    'Jones, forthcoming = Jones, forthcoming',
  ],
  ['It rose (Reuters, 12 March 2024).', 'Reuters, 12 March 2024 = Reuters, 2024'],
  ['It rose (Reuters, March 12, 2024).', 'Reuters, March 12, 2024 = Reuters, 2024'],
  ['It rose (OECD, June 2024, p. 3).', 'OECD, June 2024 = OECD, 2024'],
  ['Reuters (12 March 2024) said so.', 'Reuters (12 March 2024) = Reuters, 2024'],
  ['It rose (on 12 March 2024), then fell (12 March 2024).'],
  ['It rose (in the forthcoming report), as the press said.'],
  ['It rose (in Table II, 2024).'],
  ['It rose (June 2024).'],
  ['It rose (in 2024).'],
  ['It rose (2024).'],
  ['It rose in June (2024).'],
  ['In 2024 Smith left.'],
  ['It cost (about 2024 dollars).'],
  ['(since 1999)'],
  ['See https://example.org/(Smith-2024)'],
];

describe('findAuthorYear', () => {
  for (const [text, ...expected] of AUTHOR_YEAR) {
    it(text, () => {
      const shown = findAuthorYear(text).map(({ span, authors, hasMore, year }) => {
        const names = [...authors, ...(hasMore ? ['more'] : [])].join(' + ');
        return `${text.slice(span.start, span.end)} = ${names}, ${year}`;
      });
      assert.deepEqual(shown, expected);
    });
  }

  for (const [name, text] of [
    ['brackets', '('.repeat(100_000)],
    ['years', '(Smith 2024 '.repeat(10_000)],
    ['capitals', `${'A '.repeat(50_000)}(2024)`],
    ['bare years', ', 2024'.repeat(20_000)],
  ] as const) {
    it(`reads many ${name} in linear time`, () => {
      findAuthorYear(text);
    }).timeout(2000);
  }
});

const NUMERIC: readonly (readonly [string, ...string[]])[] = [
  ['It rose [12].', '[12] = 12'],
  ['It rose.[12] It fell [3, 5–7].', '[12] = 12', '[3, 5–7] = 3 5 6 7'],
  ['It rose [1][2-3].', '[1] = 1', '[2-3] = 2 3'],
  ['It rose [4; 2; 4].', '[4; 2; 4] = 4 2'],
  ['It rose [1, p. 4].', '[1, p. 4] = 1'],
  ['It rose [1, pp. 3-4; 2].', '[1, pp. 3-4; 2] = 1 2'],
  ['It rose [1, pp. 3, 5; 2].', '[1, pp. 3, 5; 2] = 1 2'],
  ['It rose [12, p. 3].', '[12, p. 3] = 12'],
  ['It rose [12, Art. 53(1)].', '[12, Art. 53(1)] = 12'],
  ['It rose [3–5, chap. IV, 7].', '[3–5, chap. IV, 7] = 3 4 5'],
  ['It rose [1: 33] and [2:33–35, 4].', '[1: 33] = 1', '[2:33–35, 4] = 2 4'],
  ['It rose 【1】 and ［2, 3］.', '【1】 = 1', '［2, 3］ = 2 3'],
  ['It rose [see 1].', '[see 1] = 1'],
  ['It rose [cf. 1, p. 3; see also 2].', '[cf. 1, p. 3; see also 2] = 1 2'],
  ['It rose [Ref. 3].', '[Ref. 3] = 3'],
  ['A place [p. 4], a figure [see figure 1], a share [1 in 4], a time [1 hour].'],
  ['A year [2024], a zero [0], a fall [7-3], a word [a1].'],
  ['A link [1](x), a definition [1]: x, a wide range [1-999].'],
  ['A score of [1-2-3] and [].'],
];

describe('findNumericReferences', () => {
  for (const [text, ...expected] of NUMERIC) {
    it(text, () => {
      const shown = findNumericReferences(text).map(
        ({ span, numbers }) => `${text.slice(span.start, span.end)} = ${numbers.join(' ')}`,
      );
      assert.deepEqual(shown, expected);
    });
  }

  it('reads a bracket that never closes in linear time', () => {
    assert.deepEqual(findNumericReferences(`[1${', 1'.repeat(100_000)}`.repeat(2)), []);
    assert.deepEqual(findNumericReferences('[1, p. 4'.repeat(50_000)), []);
  }).timeout(2000);
});

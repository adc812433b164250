// Owns the tests of references in further forms, of controls and remarks behind a sentence, and of "(ibid.)".
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

const WORKS = '\n\n## References\n\nRoe, J., & Lee, K. (2025). Sales. Acme Press.';

/** Briefs, and whether their first sentence has a source. */
const CASES: readonly (readonly [text: string, isSourced: boolean])[] = [
  ...[
    'OJ L, 2023/2854',
    'OJ L, 2023/2854, 22.12.2023',
    'OJ 2016 L 119, p. 1',
    'Regulation (EU) 2023/2854, OJ L, 2023/2854, 22.12.2023',
    'HC 870',
    'HL Paper 37, 2023-24, para. 9',
    'Hansard, 9 June 2025, c14',
    'BGH, judgment of 9 June 2023, I ZR 8/22',
    'BVerfG, 2 BvR 12/19',
    'CE, 9 June 2023, n° 433069',
    'CETS No. 108',
    'ISO/IEC 23894:2023, cl. 5.2',
    'NIST AI 600-1, p. 4',
    'Act No. 19234, Art. 3',
    'ISBN 978-0-306-40615-7',
    'acme.org/sales',
  ].map((reference): [string, boolean] => [`Sales rose by 4 % (${reference}).`, true]),
  ...['from HC 40 to 30', 'H100', 'and/or 4.2/5', 'acme.org', 'HMP Leeds'].map((words): [string, boolean] => [
    `Sales rose by 4 % (${words}).`,
    false,
  ]),
  ...['paywall', 'paywalled', 'in German'].map((words): [string, boolean] => [
    `Sales rose by 4 %. ([Acme](https://a.example), ${words})`,
    true,
  ]),
  ['Sales rose by 4 %. (H/t [Acme](https://a.example))', true],
  ...['Leave a comment', 'View in browser', 'Listen to the episode', 'Buy the book', 'Read in the app'].map(
    (words): [string, boolean] => [`Sales rose by 4 %. [${words}](https://a.example)`, false],
  ),
  ...['View from the top', 'Read the report', 'Open letter'].map((words): [string, boolean] => [
    `Sales rose by 4 %. [${words}](https://a.example)`,
    true,
  ]),
  ...['Roe and her co-authors (2025)', 'Roe and coauthors (2025)', 'Roe and her colleagues (2025)'].map(
    (names): [string, boolean] => [`${names} find that sales rose by 4 %.${WORKS}`, true],
  ),
  ['As @acme wrote yesterday on LinkedIn, sales rose by 4 %.', false],
  ['As @acme writes, sales rose by 4 %.', true],
];

describe('what stands in or behind a sentence', () => {
  for (const [text, expected] of CASES)
    it(text.slice(0, 90), () => {
      assert.equal(claimsOf(text)[0]?.isSourced, expected);
    });

  it('cites once more what the sentence before does', () => {
    const sourced = (text: string) => claimsOf(text).map(({ isSourced }) => isSourced);
    assert.deepEqual(sourced('Sales rose by 4 % [@roe]. Costs fell by 3 % (ibid., p. 4).'), [true, true]);
    assert.deepEqual(sourced('Sales rose by 4 %. Costs fell by 3 % (ibid.).'), [false, false]);
  });

  it('belongs to the sentence before where a blank was left out', () => {
    const claims = claimsOf('Sales rose by 4 %.[^1]It cost 3 %.\n\n[^1]: Acme, 2024.');
    assert.deepEqual(
      claims.map(({ isSourced }) => isSourced),
      [true, false],
    );
  });

  it('begins a sentence where a command of LaTeX stands for the authors', () => {
    const [first, second] = claimsOf('Sales rose by 4 %. \\citet{roe2025} reports that costs fell by 3 %.');
    assert.deepEqual([first?.isSourced, second?.isSourced], [false, true]);
  });

  it('is a note, and no claim, behind a mark that leads back', () => {
    const claims = claimsOf('Sales rose by 4 %.[\\[1\\]](#_ftn1)\n\n[\\[1\\]](#_ftnref1) Acme, Sales, 2024.');
    assert.deepEqual(
      claims.map(({ status }) => status),
      ['sourced', 'not-a-claim'],
    );
  });
});

function claimsOf(text: string) {
  return analyse(text).pieces.flatMap(({ claims }) => claims);
}

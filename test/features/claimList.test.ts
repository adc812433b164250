// Owns the tests of the words and the sources that a list of claims shows.
import assert from 'node:assert/strict';
import { listClaims } from '../../server/src/core/features/claimList.ts';
import { reportOn } from '../../server/src/core/features/report/report.ts';
import { analyse } from '../support/analyse.ts';

const LIST =
  '\n\n# References\n\n1. Roe, A. (2023). Rents.\n2. Lee, B. (2024). Wages.\n3. Doe, C. (2020). Prices.';

/** A brief of one claim, its words, its sources. */
const CASES: readonly (readonly [text: string, words: string, ...sources: readonly string[]])[] = [
  ['Rents fell by 12 percent in 2021.', 'Rents fell by 12 percent in 2021.'],
  ['Rents *fell* by\n12 percent in 2021.', 'Rents fell by 12 percent in 2021.'],
  [
    'Rents fell by 12 percent in 2021 <https://a.example/rents>.',
    'Rents fell by 12 percent in 2021 <https://a.example/rents>.',
    '<https://a.example/rents>',
  ],
  ['The tool `rent` cost $3 million in 2021.', 'The tool `rent` cost $3 million in 2021.'],
  [`The tool \`${'rent '.repeat(30)}\` cost $3 million in 2021.`, 'The tool … cost $3 million in 2021.'],
  ['Rents fell by 12 percent in 2021 [@a; @b, p. 3].', 'Rents fell by 12 percent in 2021.', '[@a; @b, p. 3]'],
  [
    `Rents fell by 12 percent in 2021 \\autocite[3]{roe2023}.${LIST}`,
    'Rents fell by 12 percent in 2021.',
    '\\autocite[3]{roe2023}',
  ],
  [
    `Rents fell by 12 percent in 2021 \\autocite[3]{roe2023} [2].${LIST}`,
    'Rents fell by 12 percent in 2021 [2].',
    '\\autocite[3]{roe2023}',
    '[2]',
  ],
];

describe('the list of claims', () => {
  for (const [text, words, ...sources] of CASES)
    it(`shows ${JSON.stringify(text.slice(0, 80))}`, () => {
      const claims = listClaims(analyse(text), 'claims');
      assert.deepEqual(
        claims.map((claim) => [claim.text, claim.sources]),
        [[words, sources]],
      );
      const reported = reportOn(analyse(text)).sections.flatMap((section) => section.claims);
      assert.deepEqual(
        reported.map((claim) => claim.text),
        [words],
      );
    });
});

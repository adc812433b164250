// Owns the tests of what a claim is said to rest on where a line below it covers it.
import assert from 'node:assert/strict';
import { listClaims } from '../../server/src/core/features/claimList.ts';
import { reportOn } from '../../server/src/core/features/report/report.ts';
import { analyse } from '../support/analyse.ts';

const ROWS =
  '| Town | Rents |\n| - | - |\n| Acme | fell by 12 percent in 2021 |\n| Beta | rose by 3 percent in 2020 |';
const ITEMS = '- Rents fell by 12 percent in 2021.\n- Wages rose by 3 percent in 2020.';

/** A brief, then the sources of each of its claims. */
const CASES: readonly (readonly [string, ...(readonly string[])[]])[] = [
  [`${ROWS}\n\nSource: OECD (2021).`, ['Source: OECD (2021).'], ['Source: OECD (2021).']],
  [`${ROWS}\nSource: OECD`, ['Source: OECD'], ['Source: OECD']],
  [`${ROWS}\n\nNote: rounded.\n\n*Source:* OECD`, ['*Source:* OECD'], ['*Source:* OECD']],
  [`${ITEMS}\n\nSource: OECD`, ['Source: OECD'], ['Source: OECD']],
  [`${ITEMS}\n  *Source: ILO*`, ['*Source: ILO*'], ['Source: ILO']],
  [`${ITEMS} [@doe]\n\nSource: OECD`, ['Source: OECD'], ['[@doe]']],
  [
    '- Rents fell by 12 percent in 2021.\n  - Source: [OECD](https://a.example)',
    ['Source: [OECD](https://a.example)'],
  ],
  [
    '> Rents fell by 12 percent in 2021.\n>\n> — Jane Roe, [speech](https://a.example)',
    ['— Jane Roe, [speech](https://a.example)'],
  ],
  [`Rents fell by 12 percent in 2021.\n\nSource: OECD`, ['Source: OECD']],
  [
    `Per the [OECD](https://a.example):\n\n${ITEMS}`,
    ['Per the [OECD](https://a.example):'],
    ['Per the [OECD](https://a.example):'],
  ],
  [
    `Table 1: Rents. Source: OECD.\n\n${ROWS}`,
    ['Table 1: Rents. Source: OECD.'],
    ['Table 1: Rents. Source: OECD.'],
  ],
  [
    `- Doe counts:\n  - Sales rose by 4 % (Doe).\n- The [OECD](https://a.example) found:\n  - Rents fell by 12 percent in 2021.`,
    [],
    ['[OECD](https://a.example)'],
    ['The [OECD](https://a.example) found:'],
  ],
];

describe('what covers a claim', () => {
  for (const [text, ...expected] of CASES)
    it(JSON.stringify(text), () => {
      const claims = listClaims(analyse(text), 'claims');
      assert.deepEqual(
        claims.map(({ sources }) => sources),
        expected,
      );
    });

  it('is a source of the report, once', () => {
    const { sources } = reportOn(analyse(`${ROWS}\n\nSource: OECD`));
    assert.deepEqual(
      sources.map(({ label, claims }) => [label, claims]),
      [['Source: OECD', [1, 2]]],
    );
  });
});

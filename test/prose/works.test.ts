// Owns the tests of which works a brief lists, and of which citations name one.
import assert from 'node:assert/strict';
import { findAuthorYear } from '../../server/src/core/prose/authorYear.ts';
import { type KnownSource, worksOf } from '../../server/src/core/prose/works.ts';

/** An entry of a list, then citations that name it, and others that do not. */
const ENTRIES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'Smith, J. (2024). One.',
    ['(Smith 2024)', '(see Smith, 2024, p. 3)', '(Smith 2024a)'],
    ['(Smith 2023)', '(Smithson 2024)', '(Jones 2024)'],
  ],
  [
    'J. Smith, A. Jones and C. Brown, "Two", Journal 12, 2023.',
    ['(Smith et al. 2023)', '(Smith, Jones, and Brown 2023)'],
    ['(Smith and Meyer 2023)'],
  ],
  [
    'Müller-Stüwe, Käthe. 2020a. Drei.',
    ['(Müller-Stüwe 2020a)', '(Muller-Stuwe 2020a)'],
    ['(Müller-Stüwe 2020b)'],
  ],
  [
    'World Health Organization. (2022, May 4). Four.',
    ['(World Health Organization 2022)', '(WHO 2022)'],
    ['(WTO 2022)'],
  ],
  ['Organisation for Economic Co-operation and Development, 2021. Five.', ['(OECD 2021)'], ['(EU 2021)']],
  ['Jones, A. (2019). The year 2024 in review.', ['(Jones 2019)'], ['(Jones 2024)']],
  [
    'Alphabet Inc. (2025). Annual report.',
    ['(Alphabet Inc., 2025)', '(Alphabet 2025)'],
    ['(Alpha Inc., 2025)'],
  ],
  ['Alphabet (2025). Annual report.', ['(Alphabet Inc., 2025)'], []],
  ['xAI. 2024. Grok.', ['(xAI, 2024)'], ['(AI, 2024)']],
  [
    'World Health Organization [WHO] (2022). Four.',
    ['(World Health Organization [WHO], 2022)', '(WHO 2022)'],
    [],
  ],
  ['OECD. (n.d.). *Sales*.', ['(OECD, n.d.)', 'OECD (n.d.)'], ['(OECD, 2024)', '(Sales, n.d.)']],
  ['OECD. Sales database.', ['(OECD, n.d.)'], ['(OECD, forthcoming)']],
  [
    'Smith, A. (in press). Costs.',
    ['(Smith, in press)', '(Smith, forthcoming)'],
    ['(Smith, n.d.)', '(Smith, 2024)'],
  ],
  [
    'Reuters. (2024, March 12). Rents.',
    ['(Reuters, 12 March 2024)', '(Reuters, March 2024)'],
    ['(Reuters, 12 March 2023)'],
  ],
  [
    'OECD (2023). AI in Germany. Paris: Oxford University Press.',
    ['(OECD, 2023)'],
    ['Germany (2023)', '(Press, 2023)'],
  ],
  ['Smith, A. (2023). Meta.', ['(Smith, 2023)'], ['Meta (2023)']],
  ['Doe, Jane. Germany and AI. Paris: OECD, 2023.', ['(Doe, 2023)'], ['(Germany, 2023)', '(OECD, 2023)']],
  ['Reuters, “Germany grows”, 2023.', ['(Reuters, 2023)'], ['(Germany, 2023)']],
  ['AI in Germany. OECD, 2023.', ['(OECD, 2023)'], ['(OECD, 2022)']],
  ['“Germany grows”, Reuters, 2023.', ['(Reuters, 2023)'], []],
  [
    '1. Ministry of Finance (Germany). Figures for all, 2023.',
    ['(Ministry of Finance, 2023)'],
    ['(Figures, 2023)'],
  ],
  [
    'Smith, D. 2016. "A Review of the Rent Act (2015)." Journal of Housing.',
    ['(Smith 2016)'],
    ['(Smith 2015)', '(Review 2015)'],
  ],
  ['Smith, Jane, and Ruth Jones. 2016. *Ports (2015)*.', ['(Smith and Jones 2016)'], ['(Smith 2015)']],
  ['Smith, Daniel. *The Rent Act (2015) Revisited*. Press, 2016.', ['(Smith 2016)'], ['(Press 2016)']],
  [
    'Smith J, Jones K. Rents since the act (2015). J Housing. 2016;3:1.',
    ['(Smith 2016)'],
    ['(Housing 2016)'],
  ],
  ['Smith, Daniel. "Rents." *Journal of Housing* 12, no. 3 (2016): 1–20.', ['(Smith 2016)'], []],
  [
    'Jane R. Smith and Ruth J. Jones. 2016. "Rents, 1995--2013."',
    ['(Smith & Jones, 2016)'],
    ['(Smith 1995)'],
  ],
  ['Smith JR. Rents since the act (2015). J Housing. 2016;3:1.', ['(Smith 2016)'], ['(Rents 2016)']],
  ['Smith, D. [2016] Rents, 2015.', ['(Smith 2016)'], ['(Smith 2015)']],
  ['Vision 2030 Office. (2021). Plan.', ['(Vision 2030 Office, 2021)'], []],
  ['van der Berg, P. 2018. Six.', ['(van der Berg 2018)'], ['(Bergen 2018)']],
];

describe('worksOf', () => {
  for (const [text, cited, others] of ENTRIES) {
    it(text, () => {
      const works = worksOf([{ number: undefined, text }], []);
      for (const [citations, expected] of [
        [cited, true],
        [others, false],
      ] as const)
        for (const citation of citations) assert.equal(names(citation, works), expected, citation);
    });
  }

  it('knows the authors of sources by their names without the form of a company', () => {
    const source = { id: 'a', type: 'report', issued: '2025', author: [{ literal: 'Alphabet Inc.' }] };
    const works = worksOf([], [{ key: 'a', isRead: true, rough: '', source }]);
    assert.equal(names('(Alphabet Inc., 2025)', works), true);
    assert.equal(names('(Alphabet, 2025)', works), true);
    assert.equal(names('(Alpha, 2025)', works), false);
  });

  it('reads a source that costs much only where it may be meant', () => {
    let reads = 0;
    const known: KnownSource = {
      key: 'a',
      isRead: false,
      rough: 'Müller, Jane and Smith, John A long title 2024',
      get source() {
        reads += 1;
        return {
          id: 'a',
          type: 'book',
          issued: '2024-05',
          author: [{ family: 'Müller' }, { family: 'Smith' }],
        };
      },
    };
    const works = worksOf([], [known]);
    assert.equal(names('(Johnson 2024)', works), false);
    assert.equal(names('(Müller 2023)', works), false);
    assert.equal(reads, 0);
    assert.equal(names('(Müller and Smith 2024)', works), true);
    assert.equal(names('(Müller and Meyer 2024)', works), false);
  });
});

function names(text: string, works: ReturnType<typeof worksOf>): boolean {
  const [found] = findAuthorYear(text);
  assert.ok(found, text);
  return works.has({ kind: 'authorYear', ...found });
}

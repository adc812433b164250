// Holds which headings stand over lists of works.
import assert from 'node:assert/strict';
import { type ReferenceHeading, referenceHeading } from '../../server/src/core/prose/referenceHeading.ts';

const HEADINGS: ReadonlyMap<ReferenceHeading | undefined, readonly string[]> = new Map([
  [
    'works',
    [
      'References',
      '7. References',
      '7.1 References',
      'A. Bibliography',
      'A. References',
      'VII. References',
      'IV. Works cited',
      'Appendix: References',
      'Appendix A. References',
      'Selected bibliography',
      'Selected references',
      'References (selected)',
      'Bibliography (in order of citation)',
      'Notes and references',
      'References & notes',
      'References and acknowledgements',
      'References for chapter 3',
      'Endnotes',
      'Footnotes',
      'List of references',
      'List of sources',
      'Research Sources & Citations',
      'Numbered references',
      'Reference list',
      'Literature',
      'Citations',
      '**References**',
      'References {.unnumbered}',
      'References {-}',
      'References {#references}',
      '7. References {#sec-refs .unnumbered}',
      'Bibliography { #bibliography }',
    ],
  ],
  [
    'amongProse',
    [
      'Sources',
      'Notes',
      'Data sources',
      'Official sources',
      'Sources cited',
      'Annex B: Sources',
      'Sources and notes:',
      '6 Notes',
      'Sources {.appendix}',
      'Further reading',
      'Recommended readings',
    ],
  ],
  [
    undefined,
    [
      'References to the Act',
      'Sources of compute',
      'Open source',
      'What the literature says',
      'Notes on method',
      'Note',
      'Literature review',
      'Related literature',
      'Research notes',
      'Policy literature',
      'Annex B: Costs',
      'Reading scores',
      'Data',
      'Results {#references}',
      '{.references}',
    ],
  ],
]);

describe('referenceHeading', () => {
  for (const [expected, titles] of HEADINGS)
    for (const title of titles)
      it(`${title} stands over ${expected}`, () => assert.equal(referenceHeading(title), expected));
});

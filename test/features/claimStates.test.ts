import assert from 'node:assert/strict';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { claimsBySection } from '../../server/src/core/features/claimStates.ts';
import { analyse } from '../support/analyse.ts';

/** Sections as `title`, with claims as `state words` below them. */
function drawn(text: string): readonly string[] {
  return claimsBySection(analyse(text)).flatMap(({ heading, claims }) => [
    heading?.title ?? '-',
    ...claims.map(({ state, span }) => `  ${state} ${text.slice(span.start, span.end)}`),
  ]);
}

const rise = 'Unemployment rose by 14 percent in 2024.';
const note = '\n[^1]: Axios, 2025.\n';

/** The claim with a citation before its full stop. */
function by(citation: string): string {
  return rise.replace('.', ` ${citation}.`);
}

/** The same in a brief that says where its sources are. */
function keyed(citation: string): string {
  return `---\nreferences:\n  - id: own\n    title: Our survey\n---\n\n${by(citation)}\n`;
}

/** What is shown, state and citation, and what stands below. */
const KEYS: readonly (readonly [string, string, string, string?])[] = [
  ['no source where nothing defines the key', 'unsourced', '[@nope]'],
  ['no source where nothing defines either key', 'unsourced', '[@nope; @none]'],
  ['what one of two keys sources', 'sourced', '[@nope; @own, p. 3]'],
  ['what a note beside a dead key sources', 'sourced', '[@nope][^1]', note],
  ['what a key of the record sources', 'sourced', '[@meta-open-source-article]'],
];

describe('claims by section', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing of an empty brief', '', []],
    ['no section without claims', '# One\n\nIs it enough?\n', []],
    ['claims above the first heading', `${rise}\n`, ['-', `  unsourced ${rise}`]],
    ['what is sourced', `# One\n\n${rise}[^1]\n${note}`, ['One', `  sourced ${rise}`]],
    [
      'two sections of the same title apart',
      `# A\n\n${rise}\n\n# A\n\n${rise}\n`,
      ['A', `  unsourced ${rise}`, 'A', `  unsourced ${rise}`],
    ],
    [
      'a comment that silences',
      `# A\n\n<!-- policy-notes-disable-next-line unsourced-claim -- ours -->\n${rise}\n`,
      ['A', `  silenced ${rise}`],
    ],
    [
      'a contradiction, sourced or not, before everything else',
      `# A\n\nMeta's deal with Scale AI was worth $25 billion.[^1]\n${note}`,
      ['A', "  contradicts Meta's deal with Scale AI was worth $25 billion."],
    ],
    [
      'what says more than the record',
      `# A\n\nMeta will publish open-source versions of its next AI models.[^1]\n${note}`,
      ['A', '  overstated Meta will publish open-source versions of its next AI models.'],
    ],
    [
      'no contradiction that is silenced',
      `# A\n\n<!-- policy-notes-disable-next-line figure-mismatch -->\nMeta's deal with Scale AI was worth $25 billion.[^1]\n${note}`,
      ['A', "  sourced Meta's deal with Scale AI was worth $25 billion."],
    ],
    ['no source where the note says TODO', `${rise}[^1]\n\n[^1]: TODO\n`, ['-', `  unsourced ${rise}`]],
    ['no source where the note is empty', `${rise}[^1]\n\n[^1]:\n`, ['-', `  unsourced ${rise}`]],
    ['no source where there is no note', `${rise}[^1]\n`, ['-', `  unsourced ${rise}`]],
    ['no source in an inline note of TODO', `${rise}^[TODO]\n`, ['-', `  unsourced ${rise}`]],
    ['what one of two notes sources', `${rise}[^1][^x]\n${note}`, ['-', `  sourced ${rise}`]],
    [
      'what one of two notes of one name sources',
      `${rise}[^1]\n\n[^1]: TODO\n${note}`,
      ['-', `  sourced ${rise}`],
    ],
    ...KEYS.map(([what, state, citation, more = '']): readonly [string, string, readonly string[]] => [
      what,
      keyed(citation) + more,
      ['-', `  ${state} ${by(citation)}`],
    ]),
    [
      'what a key may source where nobody says which there are',
      `${by('[@nope]')}\n`,
      ['-', `  sourced ${by('[@nope]')}`],
    ],
    ['no claims in another language', `---\nlang: de\n---\n\n# A\n\n${rise}\n`, []],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(drawn(text), expected));

  const grave = "Meta's deal with Scale AI was worth $25 billion";
  const boast = 'Meta is getting ready to publish open-source versions of its next AI models';
  const silence = '<!-- policy-notes-disable-next-line unsourced-claim -->\n';
  const sourcings: readonly (readonly [string, string, string, string])[] = [
    ['a contradiction without a source', `${grave}.\n`, 'contradicts', 'unsourced'],
    ['a contradiction with one', `${grave}.[^1]\n${note}`, 'contradicts', 'sourced'],
    ['a contradiction whose lack is meant', `${silence}${grave}.\n`, 'contradicts', 'silenced'],
    ['an overstatement without a source', `${boast}.\n`, 'overstated', 'unsourced'],
    ['an overstatement with one', `${boast}.[^1]\n${note}`, 'overstated', 'sourced'],
    ['a claim that nothing else is held against', `${rise}\n`, 'unsourced', 'unsourced'],
  ];
  for (const [what, text, state, sourcing] of sourcings)
    it(`tells how ${what} stands as to sources`, () => {
      const claims = claimsBySection(analyse(text)).flatMap((section) => section.claims);
      assert.deepEqual(
        claims.map((claim) => [claim.state, claim.sourcing]),
        [[state, sourcing]],
      );
      const reasons = claims[0]?.reasons ?? [];
      assert.equal(reasons.length, Number(state !== sourcing) + Number(sourcing !== 'sourced'));
    });

  it('gives the reasons, and the headings around a section', () => {
    const [section] = claimsBySection(
      analyse(`# A\n\n## B\n\n${rise.replace('.', ' [citation needed].')}\n`),
    );
    assert.deepEqual(section?.above, ['A']);
    assert.deepEqual(section?.claims[0]?.reasons, ['Marked as needing a citation']);
  });

  it('says what is told of whom a sentence is about, not of who is its source', () => {
    for (const text of [
      'According to Axios, Meta is getting ready to publish new models.',
      'Meta employs 70,000 people, according to Axios.',
    ]) {
      const [section] = claimsBySection(analyse(text));
      assert.match(section?.claims[0]?.reasons.join() ?? '', /\bMeta\b/, text);
      assert.doesNotMatch(section?.claims[0]?.reasons.join() ?? '', /Axios/, text);
    }
  });

  it('gives the reason where the key is undefined, which has a finding of its own', () => {
    const analysis = analyse(keyed('[@nope]'));
    const [section] = claimsBySection(analysis);
    assert.deepEqual(section?.claims[0]?.reasons, ['Cites a key that nothing defines']);
    assert.deepEqual(
      allFindings(analysis).map(({ finding }) => finding.rule),
      ['undefined-citation'],
    );
  });

  it('gives the reason where the note is missing, which has a finding of its own', () => {
    const analysis = analyse(`${rise}[^1]\n`);
    const [section] = claimsBySection(analysis);
    assert.deepEqual(section?.claims[0]?.reasons, ['Cites a note that is missing or says nothing']);
    assert.deepEqual(
      allFindings(analysis).map(({ finding }) => finding.rule),
      ['undefined-citation'],
    );
  });
});

// Owns the tests of marks that say that a source is missing.
import assert from 'node:assert/strict';
import { findCitationNeeded } from '../../server/src/core/prose/citationNeeded.ts';
import { analyse } from '../support/analyse.ts';

const NEEDED: readonly (readonly [string, ...string[]])[] = [
  ['It fell.[citation needed] It rose.', '[citation needed]'],
  ['It fell [Citation Needed], then rose (source needed).', '[Citation Needed]', '(source needed)'],
  ['It fell [needs citation] {{cn}}.', '[needs citation]', '{{cn}}'],
  ['It fell [reference required].', '[reference required]'],
  ['No citation needed here.'],
  ['A [citation] and a (need).'],
  ['It rose by 12 % [TODO: cite].', '[TODO: cite]'],
  ['It rose by 12 % [TODO: find a source for this], then fell.', '[TODO: find a source for this]'],
  ['It rose by 12 % [insert reference], then fell (source: TBC).', '[insert reference]', '(source: TBC)'],
  [
    'It rose (source: to be supplied), fell (Source: XX), stood [find the source], grew (reference: to follow).',
    '(source: to be supplied)',
    '(Source: XX)',
    '[find the source]',
    '(reference: to follow)',
  ],
  ['It rose (source: to be confirmed by the ministry) and (sources to the north).'],
  ['It rose by 12 % [TODO]. It fell by 3 % [TBC], then by 4 % (TBD).', '[TODO]', '[TBC]', '(TBD)'],
  ['It rose by 12 %. [TODO] It fell by 3 %.[ref]', '[TODO]', '[ref]'],
  ['It rose by 12 % [?], then fell [source].', '[?]', '[source]'],
  ['Acme | $12 million [TBC] | 2023', '[TBC]'],
  ['It rose by [TODO] %, to [TBC].'],
  ['The launch is on [TBD]. It costs [TBD], as says [source].'],
  ['[TODO]'],
  ['[Name of agency] will spend [amount].'],
  ['It rose (to do so, it had to) and fell (sources differ).'],
  ['It fell [...]. Who knows (?).'],
];

describe('findCitationNeeded', () => {
  for (const [text, ...expected] of NEEDED) {
    it(text, () =>
      assert.deepEqual(
        findCitationNeeded(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
  }
});

/** Sentences with what becomes of them where nothing else stands in the brief. */
const STATUS: readonly (readonly [string, 'unsourced' | 'not-a-claim'])[] = [
  ['Sales rose by 12 % in 2023 [TODO: cite].', 'unsourced'],
  ['Sales rose by 12 % in 2023 [TODO].', 'unsourced'],
  ['Sales rose by 12 % in 2023 [TODO: update].', 'unsourced'],
  ['Sales rose by 12 % in 2023. [TBC]', 'unsourced'],
  ['Sales rose by 12 % in 2023 (TBC).', 'unsourced'],
  ['Sales rose by 12 % in 2023 [insert reference].', 'unsourced'],
  ['| Firm | Sales | Source |\n| - | - | - |\n| Acme | $12 million | TBC |', 'unsourced'],
  ['| Firm | Sales | Source |\n| - | - | - |\n| Acme | $12 million | tbd |', 'unsourced'],
  ['| Firm | Sales | Source |\n| - | - | - |\n| Acme | $12 million | ? |', 'unsourced'],
  ['| Firm | Sales | Source |\n| - | - | - |\n| Acme | $12 million | [TODO] |', 'unsourced'],
  ['| Firm | Sales | Source |\n| - | - | - |\n| Acme | TBC | OECD |', 'not-a-claim'],
  ['[Name of agency] will spend $12 million in 2026.', 'not-a-claim'],
  ['Sales rose by [TBC] % in 2023.', 'not-a-claim'],
  ['The programme cost $2 million and ended in [TODO: date].', 'not-a-claim'],
];

describe('claims whose source is still to come', () => {
  for (const [text, expected] of STATUS)
    it(`${text} is ${expected}`, () =>
      assert.deepEqual(
        analyse(text).pieces.flatMap(({ claims }) => claims.map(({ status }) => status)),
        [expected],
      ));
});

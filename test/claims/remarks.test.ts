// Owns the tests of notes that are plainly remarks: they name nothing that could be looked up, so the claim before them has no source yet.
import assert from 'node:assert/strict';
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from '../support/analyse.ts';
import { openersOfSourced } from '../support/sourced.ts';

const REMARKS = [
  'Figures are rounded.',
  'Rounded to the nearest hundred.',
  'Excluding contractors and part-time staff.',
  'In constant prices.',
  'Adjusted for inflation',
  'This includes leases, which the firm counts as debt.',
  'Here and below, the dollar sign is left out.',
  'The share is smaller if small firms are counted.',
  'We use both words for the same thing.',
  'There is no agreed definition of the term.',
  'It was later renamed.',
  'All amounts are before tax.',
  'For simplicity, both years are taken together.',
  'Not counting data centres that are still being built.',
  'We thank two readers of a draft.',
];

const SOURCES = [
  'Annual report, p. 3.',
  'Company filings.',
  'Figures are rounded. Source: Meta.',
  'Rounded from the ministry’s own count.',
  'The figures are from the register of companies.',
  'Smith disagrees.',
  'Smith, The Long Road.',
  'Interview with a manager, who wants no name.',
  'This is what the regulator told us.',
  'Meta says it is less.',
  'See the appendix.',
  'Own calculation.',
  'All figures are in *Prices and Wages*.',
  'The estimate is in “Prices and wages”.',
  'This was in the news in 2023.',
  'The number is in [the filing](https://example.org/filing).',
  'OECD.',
  'It is in the minutes of the board.',
  'ibid.',
  'This is Article 6.',
  'The ruling is under appeal.',
];

const asNote = (content: string) => `Meta spent 4 billion on it.[^1]\n\n[^1]: ${content}`;
const isSourced = (text: string) => openersOfSourced(text, /^Meta/).length > 0;
const rulesBroken = (text: string) =>
  analyse(text, defaultSettings)
    .pieces.flatMap(({ findings }) => findings)
    .map(({ rule }) => rule);

describe('notes that are remarks', () => {
  for (const content of REMARKS) it(`are no source: ${content}`, () => assert(!isSourced(asNote(content))));
  for (const content of SOURCES) it(`are one: ${content}`, () => assert(isSourced(asNote(content))));

  it('are none where they are written in the sentence', () => {
    assert(!isSourced('Meta spent 4 billion on it.^[Figures are rounded.]'));
    assert(isSourced('Meta spent 4 billion on it.^[Annual report, p. 3.]'));
    assert(!isSourced('Meta spent 4 billion on it.<ref>Figures are rounded.</ref>'));
    assert(!isSourced('Meta spent 4 billion on it.<ref></ref>'));
  });

  it('are none beside a source, which counts', () => {
    assert(
      isSourced('Meta spent 4 billion on it.[^1][^2]\n\n[^1]: Figures are rounded.\n[^2]: Annual report.'),
    );
  });

  it('cover no row from the head of a table, no list and no sentence before them', () => {
    const remark = '\n\n[^1]: Figures are rounded.';
    assert(!isSourced(`| Firm | Spending[^1] |\n|---|---|\n| Meta | 4 billion |${remark}`));
    assert(!isSourced(`The firms spent:[^1]\n\n- Meta spent 4 billion.${remark}`));
    const paragraph = { ...defaultSettings, citationReach: 'paragraph' as const };
    const two = 'Meta spent 4 billion on it. OpenAI spent 5 billion.[^1]';
    assert.deepEqual(openersOfSourced(`${two}${remark}`, /./, paragraph), []);
  });

  it('leave a claim flagged, and are not found fault with themselves', () => {
    const rules = rulesBroken(asNote('Figures are rounded.'));
    assert(rules.includes('unsourced-claim'), String(rules));
    assert(!rules.includes('empty-source'), String(rules));
    assert.deepEqual(rulesBroken(asNote('TODO')), ['empty-source']);
  });
});

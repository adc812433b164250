// Owns the tests of what stands under tables and lists.
import assert from 'node:assert/strict';
import { type Footing, footingOf } from '../../server/src/core/prose/footing.ts';

const SOURCE_LINES: readonly (readonly [string, boolean])[] = [
  ['Source: OECD', true],
  ['Sources: OECD, Eurostat', true],
  ['Source:', false],
  ['Source: TODO', false],
  ['(Source: tbd)', false],
  ['Source: [citation needed]', false],
  ['Source: to be supplied.', false],
  ['Source: [add]', false],
  ['Source: added value tables, Eurostat', true],
  ['SOURCE: OECD', true],
  ['Source – OECD (2024)', true],
  ['Source — OECD', true],
  ['Source - OECD', true],
  ['Source(s): OECD', true],
  ['(Source: OECD)', true],
  ['Note: rounded. Source: filings.', true],
  ['Notes: Figures are rounded (to millions); some are estimates. Sources: OECD, Eurostat.', true],
  ['Note: rounded.\nSource: filings.', true],
  ['Note: rounded. The source: filings.', false],
  ['Note: rounded.', false],
  ['It fell. Source: filings.', false],
  ['  Source : OECD', true],
  ['Data source: Eurostat', true],
  ['Sources and notes: Eurostat', true],
  ['Source code: see the repository', false],
  ['Source-available models are many', false],
  ['Sources say that it is late', false],
  ['source: a lower-case word of the sentence', false],
  ['Open source: what it means', false],
  ['The source: a mystery', false],
  ['Resources: see below', false],
  ['', false],
];

const OTHERS: readonly (readonly [string, Footing['kind'] | undefined])[] = [
  ['Table 1: Sales. Source: OECD, 2023.', 'sourceOfTable'],
  ['Table 1. Sales (Source: OECD)', 'sourceOfTable'],
  ['Table A-2 – Sales. Sources: OECD; Eurostat', 'sourceOfTable'],
  [': Sales in 2023. Source: Smith (2024). {#tbl-sales}', 'sourceOfTable'],
  [': Sales in 2023. {#tbl-sales}', 'caption'],
  ['Table 1: Sales.', 'caption'],
  ['Table: Sales', 'caption'],
  ['Table 1: Sales. Source: TODO', undefined],
  [': Sales. Source: TODO. {#tbl-sales}', undefined],
  ['Note: Figures are rounded.', 'note'],
  ['* Estimate.', 'note'],
  ['† Estimate.', 'note'],
  ['(a) Estimate.', 'note'],
  ['Table 1 shows that sales fell. Source: OECD', undefined],
  ['Tables: see below. The source: OECD', undefined],
  ['Tables are long', undefined],
  ['Noted: nothing', undefined],
  ['A note: nothing', undefined],
  ['¹', undefined],
];

describe('footingOf', () => {
  for (const [text, expected] of SOURCE_LINES)
    it(`${text} is ${expected}`, () => assert.equal(footingOf(text, [])?.kind === 'source', expected));
  for (const [text, expected] of OTHERS)
    it(`${text} is ${expected}`, () => assert.equal(footingOf(text, [])?.kind, expected));

  it('is a source line where nothing but a footnote stands in it, and says so', () => {
    const footnote = { kind: 'footnote' };
    assert.deepEqual(footingOf('Source: ', [footnote]), { kind: 'source', isInNotes: true });
    assert.deepEqual(footingOf('Source: OECD', [footnote]), { kind: 'source', isInNotes: false });
    assert.deepEqual(footingOf('Source: ', [{ kind: 'image' }]), { kind: 'source', isInNotes: false });
  });
});

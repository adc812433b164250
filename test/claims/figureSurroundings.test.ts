// Owns the tests of what a new figure asks of the words around it.
import assert from 'node:assert/strict';
import { aroundDate } from '../../server/src/core/claims/figures/aroundDates.ts';
import { articleFor } from '../../server/src/core/claims/figures/articles.ts';
import type { Replaced } from '../../server/src/core/claims/figures/correction.ts';
import { ofBehind } from '../../server/src/core/claims/figures/shares.ts';

function put(before: string, edits: readonly Replaced[]): string {
  let text = before;
  for (const { back, length, newText } of edits.toReversed()) {
    const start = before.length - back;
    text = text.slice(0, start) + newText + text.slice(start + length);
  }
  return text;
}

const ARTICLES = [
  ['an ', '$15 billion', 'a '],
  ['a ', '$8.5 billion', 'an '],
  ['A ', '18-month', 'An '],
  ['a *', '80,000', 'an *'],
  ['a ', '811', 'an '],
  ['an ', '1.8 billion', 'a '],
  ['an ', '1,100', 'a '],
  ['a ', '11,500', 'an '],
  ['a ', '1850', 'an '],
  ['an ', '2024', 'a '],
  ['an ', 'June 2024', 'a '],
  ['a ', 'August 2024', 'an '],
  ['a ', 'US$8 billion', 'a '],
  ['the ', '$8 billion', 'the '],
  ['Japan ', '$15 billion', 'Japan '],
] as const;

/** Before and behind the date, as written, the new one and its day; what then stands before it, undefined where there is no fix. */
const DATES = [
  ['at the ', 'end of 2023', '', '2024', '2024-08-01', 'in '],
  ['In ', 'early 2023', '', '2024', '2024', 'In '],
  ['At the ', 'end of 2023', '', '2024', '2024', 'In '],
  ['from the ', 'autumn of 2023', '', '2024', '2024', 'from '],
  ['until the ', 'autumn of 2023', '', '2024', '2024', undefined],
  ['the law of ', 'early 2023', '', '2024', '2024', 'the law of '],
  ['by ', '2023', '', '2024', '2024', 'by '],
  ['in ', 'May 2023', '', 'June 2024', '2024-06', 'in '],
  ['On ', '2 May 2023', '', 'June 2024', '2024-06', 'In '],
  ['on the ', '2nd of May 2023', '', 'June 2024', '2024-06', 'in '],
  ['on Sun., ', '2 May 2024', '', '29 February 2024', '2024-02-29', 'on Thu., '],
  ['on Monday, ', '2 May 2024', '', '1 January 2000', '2000-01-01', 'on Saturday, '],
  ['on Monday, ', '2 May 2024', '', '2023', '2023', 'in '],
  ['on ', '2 May 2024', ', which was a Thursday,', '3 May 2024', '2024-05-03', undefined],
  ['on ', '2024-05-02', '', '2024-05-03', '2024-05-03', 'on '],
] as const;

const SHARES = [
  ['half', ' the market', ' of'],
  ['half', " Europe's market", ' of'],
  ['half', ' of the market', ''],
  ['half', '.', ''],
  ['half', ' is theirs', ''],
  ['one in four', ' firms', ' of'],
  ['one in four', ' of the firms', ''],
  ['one in four', ' are theirs', ''],
  ['two out of five', ', they say', ''],
  ['a third', ' of firms', ''],
] as const;

describe('around a new figure', () => {
  for (const [before, figure, after] of ARTICLES)
    it(`"${after}" stands before ${figure}`, () => {
      const edit = articleFor(before, figure);
      assert.equal(put(before, edit === undefined ? [] : [edit]), after);
    });
  for (const [before, written, behind, figure, recorded, after] of DATES)
    it(`"${before}${written}${behind}" has "${after}" before ${figure}`, () => {
      const edits = aroundDate({ before, written, behind }, figure, recorded);
      assert.equal(edits === undefined ? undefined : put(before, edits), after);
    });
  for (const [written, behind, of] of SHARES)
    it(`"${written}${behind}" has "${of}" behind the percentage`, () => {
      assert.equal(ofBehind({ written, behind }), of);
    });
});

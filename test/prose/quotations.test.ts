// Owns the test of where quotations stand in a text.
import assert from 'node:assert/strict';
import { quotationsIn } from '../../server/src/core/prose/quotations.ts';

/** Each is drawn with the words that are quoted in ⟦⟧. */
const CASES = [
  'He said: "⟦The price is right.⟧"',
  '"⟦It rose,⟧" they said, "⟦and fell.⟧"',
  'She called it “⟦a gift⟧” and left.',
  'They wrote „⟦so viel⟧“ and «⟦tant mieux⟧».',
  "'⟦We did it,⟧' said the firm. '⟦No, Ann's men did,⟧' he said.",
  "A memo of '⟦the boys⟧' says it.",
  "He said: '⟦The firms' data are theirs.⟧' They agreed.",
  'He said ‘⟦the firms’ data are theirs⟧’ to us.',
  '“⟦He called it ‘a trap’ twice,⟧” she said.',
  '"⟦(Yes)⟧"—she nodded.',
  "The firms' data from the '90s are the states' own.",
  "It isn't, they don't, and 'twas ever so.",
  'A 5" screen is small.',
  "rock 'n' roll",
  '"⟦The first of many paragraphs that nobody closes.⟧',
  'It broke off: "and nobody closed it.',
];

describe('quotations', () => {
  for (const drawn of CASES) {
    it(drawn, () => {
      const text = drawn.replace(/[⟦⟧]/g, '');
      let marked = '';
      let at = 0;
      for (const { start, end } of quotationsIn(text)) {
        marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
        at = end;
      }
      assert.equal(marked + text.slice(at), drawn);
    });
  }
});

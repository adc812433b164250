// Holds which numbers behind a number are those of notes, and which its exponent, its paragraph or its place in a list.
import assert from 'node:assert/strict';
import { cited } from '../support/cited.ts';

const LIST = '\n\n## References\n\n1. Smith 2024.\n2. Jones 2023.';

/** What a note's number may stand behind. */
const BEFORE = [
  'Exports of chips doubled by 2021',
  'The fund lent more in 2019–2022',
  'Meta hired less in 2022/23',
  'Google cut jobs in Q4',
  'OpenAI sold less of GPT-4',
  'OpenAI sold less of GPT-4.5',
  'Spending fell in FY2024',
  'The court ruled on March 14',
  'Meta sued on Dec. 3',
  'The bill passed by 12,400',
  'Each ticket cost €45',
];
const MARKS = [
  '<sup>2</sup>',
  ' <sup>2</sup>',
  '²',
  '^2^',
  '<sup>[2]</sup>',
  '<sup><a href="#x">2</a></sup>',
];

/** Where the number is none of a note. */
const OTHERS = [
  'A run takes 10<sup>2</sup> operations.',
  'A run takes 10² operations.',
  'A run takes 3 × 10^2^ operations.',
  'The hall has 40 m<sup>2</sup>.',
  'A key has 64² states.',
  'It is banned by Article 5 (2).',
  'It is banned by Regulation 2016/679 (2).',
  'In 2023 (2) the rule held.',
];

describe('numbers of notes behind numbers', () => {
  for (const before of BEFORE)
    for (const mark of MARKS)
      it(`cite: ${before}${mark}`, () => {
        for (const rest of ['.', ', and more fell.', ' and more fell.'])
          assert.deepEqual(sourcesOf(`${before}${mark}${rest}`).length, 1, rest);
      });

  it('in round brackets cite behind a year', () => {
    assert.deepEqual(sourcesOf('Exports of chips doubled by 2021 (2).'), ['(2)']);
    assert.deepEqual(sourcesOf('Chips sold best in 2021 (1, 2), then fell.'), ['(1, 2)']);
  });

  for (const text of OTHERS) it(`do not cite: ${text}`, () => assert.deepEqual(sourcesOf(text), []));

  it('are no part of what the sentence says', () => {
    assert.equal(
      cited(`Exports of chips doubled by 2021<sup>2</sup>.${LIST}`, 'sentence')[0]?.text,
      'Exports of chips doubled by 2021.',
    );
  });
});

function sourcesOf(text: string): readonly string[] {
  return cited(text + LIST, 'sentence')[0]?.sources ?? [];
}

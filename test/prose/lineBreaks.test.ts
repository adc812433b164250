// Owns the tests of line breaks inside a paragraph: which of them end a sentence.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

/** A brief, then its sentences. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['Meta rose by 4 %\nand OpenAI fell.', 'Meta rose by 4 %\nand OpenAI fell.'],
  ['Meta rose by 4 %\nOpenAI fell.', 'Meta rose by 4 %\nOpenAI fell.'],
  ['Meta rose by 4 %  \nOpenAI fell', 'Meta rose by 4 %', 'OpenAI fell'],
  ['Meta rose by 4 %\\\nOpenAI fell', 'Meta rose by 4 %', 'OpenAI fell'],
  [
    'Meta rose by 4 %<br>OpenAI fell<br/>\nGoogle did not',
    'Meta rose by 4 %',
    'OpenAI fell',
    'Google did not',
  ],
  [
    'Meta rose by 4 %  \r\nOpenAI fell\\\r\nGoogle did not',
    'Meta rose by 4 %',
    'OpenAI fell',
    'Google did not',
  ],
  ['> Meta rose by 4 %  \n> OpenAI fell', 'Meta rose by 4 %', 'OpenAI fell'],
  ['Meta rose by 4 %.<br>OpenAI fell.', 'Meta rose by 4 %.', 'OpenAI fell.'],
  [
    'Matches in all:  \n6 in one list  \n12 in the other',
    'Matches in all:',
    '6 in one list',
    '12 in the other',
  ],
  ['Roses are red,  \nViolets are blue.', 'Roses are red,\nViolets are blue.'],
  ['They met the  \nEuropean Commission.', 'They met the\nEuropean Commission.'],
  ['It was bought by  \nMeta.', 'It was bought by\nMeta.'],
  ['Prices fell  \nby 4 %.', 'Prices fell\nby 4 %.'],
  [
    'The company that was bought for so much in the summer of that year by Alexandr  \nWang went on.',
    'The company that was bought for so much in the summer of that year by Alexandr\nWang went on.',
  ],
  ['Sales\n:   Meta rose.\n:   OpenAI fell by 3 %', 'Sales\n:   Meta rose.', 'OpenAI fell by 3 %'],
  ['Sales\n: Meta rose [@a]\n: OpenAI fell [@b]', 'Sales\n: Meta rose', 'OpenAI fell'],
  ['Sales were these\n: or so.', 'Sales were these\n: or so.'],
  ['Meta rose.  \n[^1] OpenAI fell.\n\n[^1]: A note.', 'Meta rose.', 'OpenAI fell.'],
];

describe('line breaks', () => {
  for (const [text, ...expected] of CASES) {
    it(JSON.stringify(text), () => {
      const sentences = analyse(text).pieces.flatMap(({ claims }) => claims.map(({ sentence }) => sentence));
      assert.deepEqual(
        sentences.map((sentence) => sentence.text),
        expected,
      );
    });
  }

  it('leaves words apart in the cells of a table', () => {
    const { pieces } = analyse('| a | b |\n| - | - |\n| Meta rose<br>OpenAI fell | 4 % |');
    assert.equal(pieces[0]?.claims[0]?.sentence.text, 'Meta rose\nOpenAI fell | 4 %');
  });
});

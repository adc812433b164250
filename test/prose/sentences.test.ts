// Owns the tests of the splitter of sentences.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { splitSentences } from '../../server/src/core/prose/sentences.ts';

/** Each case is a list of the sentences that a careful reader sees; joined by one blank they are the input. */
const CASES: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/prose/sentences.json', import.meta.url), 'utf8'),
);

/** Cases that need other blanks than one between sentences, or none: `‖` where a sentence starts, `\n` for a line end. */
const DRAWN = readFileSync(new URL('../fixtures/prose/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('splitSentences', () => {
  checkAll(CASES);

  for (const line of DRAWN) {
    it(line, () => {
      const text = line.replaceAll('\\n', '\n').replaceAll(' ‖ ', ' ').replaceAll('‖', '');
      const expected = line.replaceAll('\\n', '\n').split('‖');
      assert.deepEqual(
        splitSentences(text).map(({ start, end }) => text.slice(start, end)),
        expected.map((sentence) => sentence.trim()),
      );
    });
  }

  it('leaves nothing of an empty or blank text', () => {
    assert.deepEqual(splitSentences(''), []);
    assert.deepEqual(splitSentences(' \n\u00a0'), []);
  });

  it('gives offsets without the blanks at the edges', () => {
    assert.deepEqual(splitSentences('  One.\n\nTwo.  '), [
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
  });

  it('keeps all that is not blank, in order and disjoint', () => {
    const parts =
      'A a 1 . ! ? … " “ ” ( ) [ ] [^1] U.S. Inc. etc. no. 5 😀 é 中 。 \n * , : ; – The U+FFFC'.split(' ');
    const texts = fc.array(fc.constantFrom(...parts, ' ', ' ', '. ', '\uFFFC')).map((all) => all.join(''));
    fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), keepsAll), { numRuns: 2000 });
  });
});

/** The hard cases of the bench, where they are at hand. */
const BENCH = '../../../shared/bench/sentences.json';
if (existsSync(new URL(BENCH, import.meta.url))) {
  describe('splitSentences on the bench', () => {
    checkAll(JSON.parse(readFileSync(new URL(BENCH, import.meta.url), 'utf8')));
  });
}

function checkAll(cases: unknown): void {
  assert.ok(Array.isArray(cases) && cases.length >= 28);
  for (const sentences of cases) {
    assert.ok(Array.isArray(sentences));
    const text = sentences.join(' ');
    it(text, () => {
      assert.deepEqual(
        splitSentences(text).map(({ start, end }) => text.slice(start, end)),
        sentences,
      );
    });
  }
}

function keepsAll(text: string): void {
  let from = 0;
  for (const { start, end } of splitSentences(text)) {
    assert.ok(start >= from && end > start && end <= text.length);
    assert.equal(text.slice(from, start).trim(), '');
    assert.equal(text.slice(start, end).trim(), text.slice(start, end));
    from = end;
  }
  assert.equal(text.slice(from).trim(), '');
}

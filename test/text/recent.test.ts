import assert from 'node:assert/strict';
import { Recent } from '../../server/src/core/text/recent.ts';
import { heapAfterCollection } from '../support/memory.ts';

describe('recent answers', () => {
  it('are made once for a text that is asked about again and again', () => {
    const recent = new Recent<number>(2);
    let made = 0;
    const lengthOf = (text: string) => {
      made += 1;
      return text.length;
    };
    for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'dddd', 'a'])
      assert.equal(recent.of(text, lengthOf), text.length);
    assert.equal(made, 4);
  });

  it('go when others have been asked about since', () => {
    const recent = new Recent<string>(2);
    let made = 0;
    const copy = (text: string) => {
      made += 1;
      return text;
    };
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) recent.of(text, copy);
    assert.equal(made, 6);
  });

  it('hold nothing of the texts that theirs were cut from', () => {
    const recent = new Recent<string>(1000);
    const before = heapAfterCollection();
    for (let index = 0; index < 100; index += 1) {
      const long = `a word that is remembered ${index} ${'x'.repeat(1_000_000)}`;
      recent.of(long.slice(0, 28), (own) => own.slice(2));
    }
    const grown = heapAfterCollection() - before;
    assert.ok(grown < 10_000_000, `grew by ${(grown / 1e6).toFixed(1)} MB`);
    assert.equal(
      recent.of('a word that is remembered 7 ', () => 'new'),
      'word that is remembered 7 ',
    );
  });
});

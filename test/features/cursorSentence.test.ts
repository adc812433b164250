import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween, holdsCursor, offsetBefore } from '../../server/src/core/features/cursorSentence.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { withCursor } from '../support/analyse.ts';
import { markdown } from '../support/markdown.ts';

describe('the sentence under the cursor', () => {
  /** Whether the sentence in « » holds the cursor. */
  function holds(marked: string): boolean {
    const { text, offset } = withCursor(marked.replace(/[«»]/g, ''));
    const bare = marked.replace('‹|›', '');
    const span = { start: bare.indexOf('«'), end: bare.indexOf('»') - 1 };
    return holdsCursor(BriefText.from(text), span, offset);
  }

  for (const marked of [
    '«One ‹|›two.»',
    '«‹|›One.»',
    '«One.»‹|›',
    '«One.» ‹|›',
    '«One»\n‹|›',
    '> «One»\n> ‹|›',
    '«One two»  \r\n‹|›',
  ])
    it(`${JSON.stringify(marked)}: holds it`, () => assert.equal(holds(marked), true));

  for (const marked of [
    '‹|› «One.»',
    '«One.» T‹|›wo.',
    '«One.»\n‹|›',
    '«“One.”»\n‹|›',
    '«One»\n\n‹|›',
    '«One»\n- ‹|›',
  ])
    it(`${JSON.stringify(marked)}: does not`, () => assert.equal(holds(marked), false));

  it('finds what an edit replaced, and maps offsets back over it', () => {
    fc.assert(
      fc.property(markdown, fc.nat(400), fc.nat(60), markdown, (text, at, length, added) => {
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        const before = BriefText.from(text);
        const after = before.edit({ start, end }, added.slice(0, 50));
        const change = changeBetween(before, after);
        const [old, now] = [before.toString(), after.toString()];
        assert.equal(
          old.slice(0, change.start) + now.slice(change.start, change.newEnd) + old.slice(change.oldEnd),
          now,
        );
        for (const offset of [0, change.start, change.newEnd, now.length]) {
          const mapped = offsetBefore(change, offset);
          if (mapped === undefined) continue;
          const isHead = offset <= change.start;
          assert.equal(
            isHead ? now.slice(0, offset) : now.slice(offset),
            isHead ? old.slice(0, mapped) : old.slice(mapped),
          );
        }
      }),
    );
  });
});

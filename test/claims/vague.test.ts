// Owns the tests of vague voices over line ends; the drawn cases of `vague-attribution` hold the rest.
import assert from 'node:assert/strict';
import { vagueVoice } from '../../server/src/core/claims/vague.ts';

describe('vague voices', () => {
  for (const [name, blank] of [
    ['a line end', '\n'],
    ['a line end of two units', '\r\n'],
    ['a blank that does not break', '\u00a0'],
  ] as const)
    for (const words of [
      'experts believe|that',
      'it is widely believed|that',
      'according to|reports',
      'critics say|so',
    ])
      it(`are found over ${name}: ${words}`, () => {
        const text = `Prices fall, and ${words}, as of old, prices will fall.`.replace(/[ |]/g, blank);
        const span = vagueVoice(text)?.span;
        const found = span && text.slice(span.start, span.end).replaceAll(blank, ' ');
        const plain = `Prices fall, and ${words}, as of old, prices will fall.`.replace('|', ' ');
        const wanted = vagueVoice(plain)?.span;
        assert.equal(found, wanted && plain.slice(wanted.start, wanted.end));
        assert.notEqual(found, undefined);
      });
});

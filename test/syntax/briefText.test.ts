import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { markdown } from '../support/markdown.ts';

const hard = [
  '',
  'a',
  '\n',
  '\r\n',
  '\r',
  'a\r\nb',
  'a\rb\nc',
  '🦙\n中文\r\nx',
  '\uFEFFa\nb',
  'e\u0301\n',
  'last line without end',
];

describe('brief text', () => {
  it('turns offsets into positions and back, over emoji, CJK, CRLF, lone CR and BOM', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hard), markdown), (plain) => {
        const text = BriefText.from(plain);
        assert.equal(text.length, plain.length);
        for (let offset = 0; offset <= plain.length; offset += 1) {
          const position = text.positionAt(offset);
          const back = text.offsetAt(position);
          // Inside a line end there is no position of its own: it means the end of the line's content.
          const inLineEnd = /[\r\n]/.test(plain.charAt(offset - 1)) && position.character > 0;
          if (!inLineEnd) assert.equal(back, offset);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  const places: readonly (readonly [string, number, number, number])[] = [
    ['abc\ndef', 0, 99, 3],
    ['abc\r\ndef', 0, 99, 3],
    ['abc\ndef', 9, 0, 7],
    ['abc\ndef', 1, 1, 5],
    ['abc\ndef', -1, 4, 0],
    ['abc\ndef', 0, -4, 0],
    ['abc\n', 1, 5, 4],
    ['', 3, 3, 0],
  ];
  for (const [text, line, character, offset] of places) {
    it(`puts ${line}:${character} of ${JSON.stringify(text)} at ${offset}`, () => {
      assert.equal(BriefText.from(text).offsetAt({ line, character }), offset);
    });
  }

  it('gives the text of any span', () => {
    fc.assert(
      fc.property(markdown, fc.nat(400), fc.nat(400), (plain, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        assert.equal(BriefText.from(plain).slice(span), plain.slice(span.start, span.end));
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { MOST_PIECES } from '../../server/src/core/syntax/pieces.ts';
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

  /** Role and text of each piece. */
  const cut = ({ pieces }: BriefText) => pieces.map(({ role, text }) => [role, text]);

  it('finds front matter whose first line is typed last, however far its end is', () => {
    const plain = `lang: de\n\n${'Words on Meta.\n\n'.repeat(200)}---\n\nThe end.\n`;
    const text = BriefText.from(plain).edit({ start: 0, end: 0 }, '---\n');
    assert.equal(text.pieces[0]?.role, 'frontMatter');
    assert.deepEqual(cut(text), cut(BriefText.from(`---\n${plain}`)));
  });

  describe('of too many short pieces', () => {
    const short = 'a\n\n';
    const head = '---\nlang: en\n---\n';
    const roles = (text: BriefText) => text.pieces.map(({ role }) => role);

    it('is one piece that is not read, behind its front matter', () => {
      const text = BriefText.from(head + short.repeat(MOST_PIECES + 1));
      assert.deepEqual(roles(text), ['frontMatter', 'unread']);
      assert.deepEqual(roles(BriefText.from(short.repeat(MOST_PIECES + 1))), ['unread']);
      assert.equal(BriefText.from(short.repeat(MOST_PIECES)).pieces.length, MOST_PIECES);
    });

    it('is read where the pieces are as long as those of a brief', () => {
      const text = BriefText.from(
        `${'A paragraph of some words, as briefs have them.'.padEnd(60, '.')}\n\n`.repeat(30_000),
      );
      assert.equal(text.pieces.length, 30_000);
    });

    it('becomes so, and is read again, as it is edited', () => {
      let plain = head + short.repeat(MOST_PIECES - 2);
      let text = BriefText.from(plain);
      const edits = [
        [plain.length, 0, short.repeat(3)],
        [head.length, 0, 'Words.\n\n'],
        [0, head.length, ''],
        [30, 3 * 5000, ''],
        [0, 0, short.repeat(4998)],
        [9, 0, short.repeat(MOST_PIECES)],
        [0, 3 * MOST_PIECES, 'The end.\n\n'],
      ] as const;
      const seen = edits.map(([start, length, newText]) => {
        const span = { start, end: start + length };
        plain = plain.slice(0, start) + newText + plain.slice(span.end);
        text = text.edit(span, newText);
        assert.deepEqual(cut(text), cut(BriefText.from(plain)));
        assert.equal(text.toString(), plain);
        return roles(text).includes('unread');
      });
      assert.ok(seen.includes(true) && seen.includes(false));
    });
  });
});

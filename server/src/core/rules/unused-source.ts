// Owns the rule `unused-source`: a footnote definition that nothing refers to.
import type { Definition } from '../syntax/blocks.ts';
import { lineStartAt } from '../text/lineEnds.ts';
import type { Span } from '../text/span.ts';
import { defineRule } from './rule.ts';

export const unusedSource = defineRule({
  id: 'unused-source',
  severity: 'hint',
  summary: 'A footnote definition that nothing refers to',
  *check(piece) {
    for (const note of piece.definitions) {
      if (note.kind !== 'footnote' || piece.brief.isReferenced(note.label)) continue;
      yield {
        span: note.span,
        message: `Nothing refers to the footnote "${note.shownLabel}"`,
        isUnnecessary: true,
        // Never safe: the marker may have been lost or misspelt, and the note is then the only trace of its source.
        fixes: [
          {
            kind: 'edit',
            title: 'Remove the unused footnote',
            edits: [{ span: wholeLines(note, piece.text), newText: '' }],
          },
        ],
      };
    }
  },
});

/**
 * The definition with its lines: what stands before it, if that is nothing but blanks, marks of quotations and the bullet of
 * an item that holds nothing else, and its last line end. What else an item holds takes its place.
 */
function wholeLines({ span }: Definition, text: string): Span {
  const first = lineStartAt(text, span.start);
  const start = text.charCodeAt(first) === BYTE_ORDER_MARK ? first + 1 : first;
  const end = lineEndAt(text, lastOf(span, text));
  const whole = { start, end: end + endAt(text, end) };
  const before = text.slice(start, span.start);
  if (BLANK.test(before)) return whole;
  const gap = GAP.exec(text.slice(end));
  if ((gap?.[1] ?? '').length > (INDENT.exec(before)?.[0].length ?? 0))
    return { start: span.start, end: end + (gap?.[0].length ?? 0) };
  return BULLET.test(before) ? whole : { start: span.start, end };
}

const BYTE_ORDER_MARK = 0xfeff;
const BLANK = /^[\s>]*$/;
const BULLET = /^[\s>]*[-*+][ \t]+$/;
const INDENT = /^[ \t>]*/;
/** Up to the next words, with what is before them in their line. */
const GAP = /^[\s>]*[\r\n]([ \t>]*)(?=[^\s>])/;

/** In a quotation the span of a note may reach into the next line. */
function lastOf({ start, end }: Span, text: string): number {
  let last = end - 1;
  while (last > start && /[\s>]/.test(text.charAt(last))) last -= 1;
  return last;
}

function lineEndAt(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  return at < 0 ? text.length : offset + at;
}

/** The length of the line end at `offset`. */
function endAt(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return 2;
  return offset < text.length ? 1 : 0;
}

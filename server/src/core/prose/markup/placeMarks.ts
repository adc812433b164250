// Owns what names a place in the text for others to refer to, and leaves nothing: `\label{fig:a}`, `\index{China}`, `(ref:caption)` (bookdown).
import type { Block } from '../../syntax/blocks.ts';
import type { Markup } from './markup.ts';

const MARKS = [/\\(?:label|index|glsadd)\{[^{}\n]{1,200}\}/g, /\(ref:[\w.-]{1,60}\)/g];

/** Such marks in a block. */
export function findPlaceMarks({ projection }: Block): readonly Markup[] {
  const { text } = projection;
  if (!text.includes('\\') && !text.includes('(ref:')) return [];
  return MARKS.flatMap((mark) => Array.from(text.matchAll(mark))).flatMap(({ 0: mark, index }) => {
    const span = { start: index, end: index + mark.length };
    const first = projection.toSource({ start: index, end: index + 1 });
    // A backslash that is escaped is meant as such.
    if (first.end - first.start !== 1) return [];
    const isBeside = !/[\p{L}\p{N}]/u.test(text.charAt(span.end));
    return [{ span, cuts: [span], takesBlanks: isBeside, keys: [] }];
  });
}

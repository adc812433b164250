// Owns how a wrong name is put right in the source without losing the markup that stands between its words.
import type { Projection } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';

/**
 * What should stand in the source instead of a wrong name at `span` of the readable text. Undefined where a word of it has
 * markup inside, or where words would be joined or parted around markup.
 */
export function respelt(span: Span, name: string, readable: Projection, piece: string): string | undefined {
  const source = readable.toSource(span);
  const right = withoutStop(name, piece, source.end).split(/\s+/);
  const wrong = wordsAt(span, readable.text);
  if (wrong.length !== right.length) return isPlain(span, readable, piece) ? right.join(' ') : undefined;
  let text = '';
  let at = source.start;
  for (const [index, word] of right.entries()) {
    const place = wrong[index] ?? span;
    if (!isPlain(place, readable, piece)) return undefined;
    const { start, end } = readable.toSource(place);
    text += piece.slice(at, start) + word;
    at = end;
  }
  return text;
}

/** "Scale AI, Inc." at the end of a sentence: the full stop that stands there already is its last. */
function withoutStop(name: string, piece: string, at: number): string {
  return name.endsWith('.') && piece.charAt(at) === '.' ? name.slice(0, -1) : name;
}

function wordsAt({ start, end }: Span, text: string): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Whether the source of a stretch is what is read, but for blanks and the marks of quotes at a new line. */
function isPlain(span: Span, readable: Projection, piece: string): boolean {
  const { start, end } = readable.toSource(span);
  const written = piece.slice(start, end).replace(/&nbsp;|\s[\s>]*/g, ' ');
  return written === readable.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

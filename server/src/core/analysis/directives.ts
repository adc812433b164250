// Owns where suppression comments stand in the whole brief, and which line the next one is.
import type { PlacedDirective } from '../suppress.ts';
import type { Directive } from '../syntax/blocks.ts';
import type { BriefText } from '../syntax/briefText.ts';
import type { Span } from '../text/span.ts';

/** The directives of a piece with their spans in the brief. */
export function placeDirectives(
  text: BriefText,
  piece: number,
  directives: readonly Directive[],
): readonly PlacedDirective[] {
  const base = text.startOf(piece);
  return directives.map((directive) => {
    const span = { start: base + directive.span.start, end: base + directive.span.end };
    return {
      directive,
      piece,
      span,
      nextLine: directive.action === 'disable-next-line' ? nextLine(text, span.end) : span,
    };
  });
}

/** The first line below the one of `offset` that is not blank; empty at the end of the brief. */
function nextLine(text: BriefText, offset: number): Span {
  let line = text.positionAt(offset).line + 1;
  while (line < text.lineCount) {
    const start = text.offsetAt({ line, character: 0 });
    const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    if (text.slice({ start, end }).trim() !== '') return { start, end };
    line += 1;
  }
  return { start: text.length, end: text.length };
}

// Owns where suppression comments stand in the whole brief, and which line the next one is.
import type { PlacedDirective } from '../suppress.ts';
import type { Directive } from '../syntax/blocks.ts';
import type { BriefText } from '../syntax/briefText.ts';
import { readDirectives } from '../syntax/directives.ts';
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

/** So many lines of comments may stand on one another above the line that they are about. */
const MOST_STACKED = 20;

/** The first line below the one of `offset` that is neither blank nor a suppression comment; empty at the end of the brief. */
function nextLine(text: BriefText, offset: number): Span {
  let stacked = 0;
  for (let line = text.positionAt(offset).line + 1; line < text.lineCount; line += 1) {
    const start = text.offsetAt({ line, character: 0 });
    const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const words = text.slice({ start, end });
    if (isBlank(words)) continue;
    if (stacked === MOST_STACKED || !isBlank(withoutDirectives(words))) return { start, end };
    stacked += 1;
  }
  return { start: text.length, end: text.length };
}

/** In a quotation a blank line has its mark. */
function isBlank(line: string): boolean {
  return !/[^\s>]/.test(line);
}

function withoutDirectives(line: string): string {
  let rest = line;
  for (const { span } of readDirectives(line, 0).toReversed())
    rest = rest.slice(0, span.start) + rest.slice(span.end);
  return rest;
}

// Owns where suppression comments stand in the whole brief, and which line the next one is.
import type { PlacedDirective } from '../suppress.ts';
import type { BriefText } from '../syntax/briefText.ts';
import { asHtmlComments, readDirectives } from '../syntax/directives.ts';
import { type Span, shift } from '../text/span.ts';
import type { PieceAnalysis } from './pieceState.ts';

/** The directives of the piece at `piece` with their spans in the brief. */
export function placeDirectives(
  text: BriefText,
  pieces: readonly Pick<PieceAnalysis, 'reading'>[],
  piece: number,
): readonly PlacedDirective[] {
  const directives = pieces[piece]?.reading.directives ?? [];
  return directives.map((directive) => {
    const span = shift(directive.span, text.startOf(piece));
    const isAhead = directive.action === 'disable-next-line';
    return { directive, piece, span, nextLine: isAhead ? lineOrTable(text, pieces, span.end) : span };
  });
}

/** The next line; where it is the head of a table, all of the table. */
function lineOrTable(
  text: BriefText,
  pieces: readonly Pick<PieceAnalysis, 'reading'>[],
  offset: number,
): Span {
  const line = nextLine(text, offset);
  const index = text.pieceAt(line.start);
  const blocks = pieces[index]?.reading.blocks ?? [];
  const base = text.startOf(index);
  const head = blocks.findIndex(({ span }) => base + span.end > line.start);
  const { kind, span } = blocks[head] ?? {};
  if (kind !== 'tableHeader' || span === undefined || line.end <= base + span.start) return line;
  // The comment may stand within the head itself.
  if (base + span.start < offset) return line;
  let last = head;
  while (blocks[last + 1]?.kind === 'tableRow') last += 1;
  return { start: line.start, end: Math.max(line.end, base + (blocks[last]?.span.end ?? 0)) };
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

/** In a quotation a blank line has its mark. What parts the rows of a table has no words either. */
function isBlank(line: string): boolean {
  return !/[^\s>]/.test(line) || (/[|+]/.test(line) && /^[\s>|+:=-]*$/.test(line));
}

function withoutDirectives(line: string): string {
  let rest = line;
  for (const { span } of readDirectives(asHtmlComments(line), 0).toReversed())
    rest = rest.slice(0, span.start) + rest.slice(span.end);
  return rest;
}

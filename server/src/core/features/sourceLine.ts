// Owns where a line that names the source of a table or list is written, and how.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { OutlineItem } from '../syntax/blocks.ts';
import { lineEndOf, lineStartAt } from '../text/lineEnds.ts';
import type { Span } from '../text/span.ts';
import type { Edit } from './model.ts';

/**
 * A line to be filled in, under the table or list that a block belongs to: behind the caption and the notes under a table, as a caption belongs to
 * its table. In a quotation or list item it is one of that. `block`: span of the row or item in the piece. Undefined for an item whose list
 * is part of something else.
 */
export function sourceLineUnder(analysis: Analysis, piece: number, block: Span): Edit | undefined {
  const place = placeUnder(analysis, piece, block);
  if (place === undefined) return undefined;
  const { at, prefix } = place;
  const eol = lineEndOf(analysis.pieces[piece]?.piece.text ?? '');
  const opening = `${eol}${prefix.trimEnd()}${eol}${prefix}Source: `;
  return { span: { start: at, end: at }, newText: `${opening}TODO`, snippet: `${opening}\${1:TODO}` };
}

interface Place {
  /** Offset in the brief. */
  readonly at: number;
  /** What each line of the container begins with. */
  readonly prefix: string;
}

function placeUnder(analysis: Analysis, index: number, block: Span): Place | undefined {
  const { pieces, text } = analysis;
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  const { blocks, outline } = piece.reading;
  let last = blocks.findIndex(({ span }) => span.start === block.start);
  const outermost = outline.find(({ from, to }) => from <= last && last < to);
  if (blocks[last]?.kind !== 'tableRow')
    return outermost?.kind === 'list' ? { at: endOfList(analysis, index, outermost), prefix: '' } : undefined;
  while (blocks[last + 1]?.kind === 'tableRow') last += 1;
  const isLast = outermost?.kind === 'table' && outermost === outline.at(-1);
  const footing = isLast ? endOfFooting(analysis, index) : undefined;
  return {
    at: footing ?? text.startOf(index) + lineEndBehind(piece, last),
    prefix: prefixOf(piece, last),
  };
}

/** What stands before a block in its line, quote marks and blanks. */
function prefixOf({ piece, reading }: PieceAnalysis, block: number): string {
  const start = reading.blocks[block]?.span.start ?? 0;
  const { text } = piece;
  return /^[\s>]*/.exec(text.slice(lineStartAt(text, start), start))?.[0] ?? '';
}

/** End of the line that a block ends in, in the piece, without blanks there: behind the bar that closes a row. */
function lineEndBehind({ piece, reading }: PieceAnalysis, block: number): number {
  const end = reading.blocks[block]?.span.end ?? 0;
  return end + (/^[^\r\n]*/.exec(piece.text.slice(end))?.[0].trimEnd().length ?? 0);
}

/** End of the last caption or note that stands under the piece; undefined where none does. */
function endOfFooting({ pieces, text }: Analysis, piece: number): number | undefined {
  let end: number | undefined;
  for (let index = piece + 1; index < pieces.length; index += 1) {
    const below = pieces[index];
    const [block, ...more] = below?.prose ?? [];
    const kind = block?.footing?.kind;
    if (below === undefined || more.length > 0 || (kind !== 'caption' && kind !== 'note')) break;
    end = text.startOf(index) + below.piece.text.trimEnd().length;
  }
  return end;
}

/** End of a list, which may go on in the pieces behind. */
function endOfList({ pieces, text }: Analysis, piece: number, list: OutlineItem): number {
  let [index, item, own]: [number, OutlineItem, PieceAnalysis | undefined] = [piece, list, pieces[piece]];
  while (item === own?.reading.outline.at(-1) && pieces[index + 1]?.reading.outline[0]?.kind === 'list') {
    index += 1;
    own = pieces[index];
    item = own?.reading.outline[0] ?? item;
  }
  if (own === undefined) return text.startOf(index);
  const isLast = item === own.reading.outline.at(-1);
  return text.startOf(index) + (isLast ? own.piece.text.trimEnd().length : lineEndBehind(own, item.to - 1));
}

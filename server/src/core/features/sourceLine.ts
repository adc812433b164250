// Owns where a line that names the source of a table is written, and how.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceReading } from '../syntax/blocks.ts';
import { lineEndOf } from '../text/lineEnds.ts';
import type { Span } from '../text/span.ts';
import type { Edit } from './model.ts';

/**
 * A line under the table that holds a row, to be filled in: behind the caption and the notes under it, as a caption belongs to its table. In a
 * quotation or list item it is one of that. `row`: span of the row in the piece.
 */
export function sourceLineUnder(analysis: Analysis, piece: number, row: Span): Edit {
  const { text } = analysis;
  const own = analysis.pieces[piece]?.piece.text ?? '';
  const { last, isOutermost } = tableOf(analysis.pieces[piece]?.reading, row);
  const lineStart =
    Math.max(own.lastIndexOf('\n', last.start - 1), own.lastIndexOf('\r', last.start - 1)) + 1;
  const prefix = /^[\s>]*/.exec(own.slice(lineStart, last.start))?.[0] ?? '';
  const footing = isOutermost ? endOfFooting(analysis, piece) : undefined;
  const at = footing ?? text.startOf(piece) + last.end + restOfLine(own, last.end);
  const eol = lineEndOf(own);
  const opening = `${eol}${prefix.trimEnd()}${eol}${prefix}Source: `;
  return { span: { start: at, end: at }, newText: `${opening}TODO`, snippet: `${opening}\${1:TODO}` };
}

interface Table {
  /** Its last row. */
  readonly last: Span;
  /** Whether it ends its piece and stands in no quotation or list. */
  readonly isOutermost: boolean;
}

function tableOf(reading: PieceReading | undefined, row: Span): Table {
  const blocks = reading?.blocks ?? [];
  let index = blocks.findIndex(({ span }) => span.start === row.start);
  while (blocks[index + 1]?.kind === 'tableRow') index += 1;
  const isOutermost =
    index === blocks.length - 1 &&
    reading?.outline.some(({ kind, to }) => kind === 'table' && to === blocks.length) === true;
  return { last: blocks[index]?.span ?? row, isOutermost };
}

/** Code units from an offset to the end of its line, blanks there left out: the bar that closes a row. */
function restOfLine(text: string, offset: number): number {
  return /^[^\r\n]*/.exec(text.slice(offset))?.[0].trimEnd().length ?? 0;
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

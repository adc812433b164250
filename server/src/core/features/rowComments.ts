// Owns where a suppression comment stands that silences a row of a table which begins without a bar.
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import { type Finding, placesOf } from '../rules/rule.ts';
import type { Block } from '../syntax/blocks.ts';
import { lineStartAt } from '../text/lineEnds.ts';
import type { Span } from '../text/span.ts';

/** A place for a comment in a piece, with the blanks and line ends around it. */
export interface CommentPlace {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Places for comments that silence the finding from the row above each of its rows, or from above the table. Undefined where
 * it stands in no such row: before its first words a comment would be a block of its own and end the table.
 */
export function placesAbove(
  { piece: { text }, reading: { blocks } }: PieceAnalysis,
  finding: Finding,
  eol: string,
): readonly CommentPlace[] | undefined {
  const places = placesOf(finding);
  const rows = places.map(({ start }) =>
    blocks.findIndex(({ kind, span }) => kind === 'tableRow' && span.start <= start && start < span.end),
  );
  const isAtStart = ({ start }: Span) => /^[\s>]*$/.test(text.slice(lineStartAt(text, start), start));
  if (rows.includes(-1) || !places.some(isAtStart)) return undefined;
  const above = rows.flatMap((row) => blocks[row - 1] ?? []);
  // Columns that stand by blanks alone can hold no comment.
  const hasBars = above.every(({ span }) => text.slice(span.start, span.end).includes('|'));
  if (hasBars) return above.map((row) => ({ at: endOfCells(row, text), before: ' ', behind: '' }));
  const head = blocks.slice(0, rows[0]).findLast(({ kind }) => kind === 'tableHeader');
  return head === undefined ? undefined : [aboveTable(head, text, eol)];
}

/** Above the table, all of which it then silences. */
function aboveTable({ span: { start } }: Block, text: string, eol: string): CommentPlace {
  const prefix = text.slice(lineStartAt(text, start), start).replace(/[^>\s]/g, ' ');
  return { at: start, before: '', behind: `${eol}${prefix.trimEnd()}${eol}${prefix}` };
}

/** The end of the last cell of a row, before the bar that may close it. */
function endOfCells({ span }: Block, text: string): number {
  const row = text.slice(span.start, span.end).trimEnd();
  const cells = /(?<!\\)(?:\\\\)*\|$/.test(row) ? row.slice(0, -1).trimEnd() : row;
  return span.start + cells.length;
}

// Owns the heads of lists and table columns by which what stands below them is of the past.
import type { BlockProse } from '../../prose/sentence.ts';
import { overlaps, type Span } from '../../text/span.ts';

const PAST =
  /\b(?:former(?:ly)?|previous(?:ly)?|past|ex|old|earlier|prior|until|till|left|departed|alumni)\b/i;
const PRESENT = /\b(?:current(?:ly)?|present|now|today|since)\b/i;

/** "Former role", "Until 2025"; not "Past and present members". */
function isPastHead(head: string): boolean {
  return PAST.test(head) && !PRESENT.test(head);
}

/** Whether a list is headed as one of the past. */
export function isListOfPast(heads: readonly string[]): boolean {
  return heads.some(isPastHead);
}

/** Whether what is at `found`, a span in the piece, stands in a column of the past. `prose`: the blocks of the piece in order. */
export function isInColumnOfPast(row: BlockProse, found: Span, prose: readonly BlockProse[]): boolean {
  return row.block.kind === 'tableRow' && columnHeads(row, found, prose).some(isPastHead);
}

/** The heads of the columns that the span reaches into. */
function columnHeads(row: BlockProse, found: Span, prose: readonly BlockProse[]): readonly string[] {
  const header = prose.slice(0, prose.indexOf(row)).findLast(({ block }) => block.kind === 'tableHeader');
  if (header === undefined) return [];
  const heads = cellsOf(header);
  return cellsOf(row).flatMap(({ span }, column) => {
    return overlaps(span, found) ? [heads[column]?.text ?? ''] : [];
  });
}

/** The cells of a row, with their places in the piece. */
function cellsOf({ block: { projection, cellEnds } }: BlockProse): readonly { text: string; span: Span }[] {
  return cellEnds.map((end, column) => {
    const start = column === 0 ? 0 : (cellEnds[column - 1] ?? 0);
    return { text: projection.text.slice(start, end), span: projection.toSource({ start, end }) };
  });
}

// Owns the reading of a table's row with what heads its columns.
import type { BlockProse } from '../prose/sentence.ts';
import { cellsOf, headersOfRows } from '../prose/tables.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** A row: its first cell, and each other one with what heads its column. Spans are offsets into the text of the row's sentence. */
export interface TableRow {
  readonly first: string;
  readonly cells: readonly { readonly text: string; readonly span: Span; readonly head: string }[];
  /** What heads the columns, all of them. */
  readonly heads: readonly string[];
  /** The first cells of all rows of the table, and how many rows begin so; the same object for each row. */
  readonly firsts: ReadonlyMap<string, number>;
}

const BAR = ' | ';
/** Tables with more columns are data, and are not read. */
const MOST_COLUMNS = 13;

/**
 * The row that a sentence is; undefined outside tables, in those without a head or with very many columns, where neither row nor head
 * names anybody on record, and where a bar within a cell hides which cell is which.
 */
export function rowOf({ sentence, block }: Claim, prose: readonly BlockProse[]): TableRow | undefined {
  if (block.block.kind !== 'tableRow') return undefined;
  const header = headersOfRows(prose).get(block);
  if (header === undefined || (sentence.mentions.length === 0 && header.mentions.length === 0))
    return undefined;
  if (Math.max(header.block.cellEnds.length, block.block.cellEnds.length) > MOST_COLUMNS) return undefined;
  const [first = '', ...texts] = sentence.text.split(BAR);
  if (texts.length + 1 !== block.block.cellEnds.length) return undefined;
  const heads = cellsOf(header).map(({ text }) => text.trim());
  let at = first.length + BAR.length;
  const cells = texts.map((text, index) => {
    const span = { start: at, end: at + text.length };
    at = span.end + BAR.length;
    return { text, span, head: heads[index + 1] ?? '' };
  });
  return { first, cells, heads, firsts: rowsBeginning(prose).get(header) ?? new Map() };
}

const known = new WeakMap<readonly BlockProse[], ReadonlyMap<BlockProse, ReadonlyMap<string, number>>>();

/** For each header of a table how many of its rows begin with which cell. Kept, as each row asks. */
function rowsBeginning(prose: readonly BlockProse[]): ReadonlyMap<BlockProse, ReadonlyMap<string, number>> {
  const kept = known.get(prose);
  if (kept !== undefined) return kept;
  const counts = new Map<BlockProse, Map<string, number>>();
  for (const [row, header] of headersOfRows(prose)) {
    const [first = ''] = row.sentences[0]?.text.split(BAR, 1) ?? [];
    const ofTable = counts.get(header) ?? new Map<string, number>();
    counts.set(header, ofTable.set(first, (ofTable.get(first) ?? 0) + 1));
  }
  known.set(prose, counts);
  return counts;
}

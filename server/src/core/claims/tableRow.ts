// Owns the reading of a table's row with what heads its columns.
import type { BlockProse } from '../prose/sentence.ts';
import { cellsOf, headersOfRows } from '../prose/tables.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import { spanInPiece } from './place.ts';
import { columnHeads } from './roles/heads.ts';

/** A row: its first cell, and each other one with what heads its column. Spans are offsets into the text of the row's sentence. */
export interface TableRow {
  readonly first: string;
  readonly cells: readonly { readonly text: string; readonly span: Span; readonly head: string }[];
  /** What heads the columns, all of them. */
  readonly heads: readonly string[];
}

const BAR = ' | ';

/** The row that a sentence is; undefined outside tables, in those without a head, and where neither row nor head names anybody on record. */
export function rowOf(claim: Claim, prose: readonly BlockProse[]): TableRow | undefined {
  const { sentence, block } = claim;
  if (block.block.kind !== 'tableRow') return undefined;
  const header = headersOfRows(prose).get(block);
  if (header === undefined || (sentence.mentions.length === 0 && header.mentions.length === 0))
    return undefined;
  const [first = '', ...texts] = sentence.text.split(BAR);
  let at = first.length + BAR.length;
  const cells = texts.map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end + BAR.length;
    return { text, span, head: columnHeads(block, spanInPiece(claim, span), prose)[0]?.trim() ?? '' };
  });
  return { first, cells, heads: cellsOf(header).map(({ text }) => text) };
}

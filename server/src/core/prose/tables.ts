// Owns which rows stand in one table, and their cells.
import type { Span } from '../text/span.ts';
import type { BlockProse } from './sentence.ts';

const known = new WeakMap<readonly BlockProse[], ReadonlyMap<BlockProse, BlockProse>>();

/** The header of the table that each row stands in. `prose`: the blocks of a piece in order. Kept, as each row asks. */
export function headersOfRows(prose: readonly BlockProse[]): ReadonlyMap<BlockProse, BlockProse> {
  let headers = known.get(prose);
  if (headers === undefined) {
    headers = readHeaders(prose);
    known.set(prose, headers);
  }
  return headers;
}

function readHeaders(prose: readonly BlockProse[]): ReadonlyMap<BlockProse, BlockProse> {
  const headers = new Map<BlockProse, BlockProse>();
  let header: BlockProse | undefined;
  for (const one of prose) {
    if (one.block.kind === 'tableHeader') header = one;
    else if (one.block.kind === 'tableRow' && header !== undefined) headers.set(one, header);
  }
  return headers;
}

/** The bar that parts cells. */
const BEFORE_CELL = /^[\s|]{1,9}/;

/** The cells of a row, with their places in the piece. */
export function cellsOf({
  block: { projection, cellEnds },
}: BlockProse): readonly { text: string; span: Span }[] {
  return cellEnds.map((end, column) => {
    const from = column === 0 ? 0 : (cellEnds[column - 1] ?? 0);
    const start = from + (BEFORE_CELL.exec(projection.text.slice(from, end))?.[0].length ?? 0);
    return { text: projection.text.slice(start, end), span: projection.toSource({ start, end }) };
  });
}

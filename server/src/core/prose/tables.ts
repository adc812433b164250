// Owns which rows stand in one table.
import type { BlockProse } from './sentence.ts';

/** The header of the table that each row stands in. `prose`: the blocks of a piece in order. */
export function headersOfRows(prose: readonly BlockProse[]): ReadonlyMap<BlockProse, BlockProse> {
  const headers = new Map<BlockProse, BlockProse>();
  let header: BlockProse | undefined;
  for (const one of prose) {
    if (one.block.kind === 'tableHeader') header = one;
    else if (one.block.kind === 'tableRow' && header !== undefined) headers.set(one, header);
  }
  return headers;
}

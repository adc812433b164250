// Owns which quotations are callouts, `> [!NOTE]`: the author's own words in a box.
import type { PieceReading } from './blocks.ts';

/** `> [!NOTE]` (GitHub), `> [!info]- Title` (Obsidian), with the lines of the quotation behind it; what Obsidian sets as a quotation is one. */
const CALLOUT =
  /^[ \t]{0,3}>[ \t>]*\[!(?!(?:quote|cite)\])[\w-]{1,40}\][^\r\n]*(?:\r?\n[ \t]{0,3}>[^\r\n]*)*/gim;

/** The reading of a piece, where the blocks in callouts stand in those. */
export function withCallouts(source: string, reading: PieceReading): PieceReading {
  if (!source.includes('[!')) return reading;
  const callouts = Array.from(source.matchAll(CALLOUT), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  if (callouts.length === 0) return reading;
  const isInOne = (at: number) => callouts.some(({ start, end }) => start <= at && at < end);
  const blocks = reading.blocks.map((block) =>
    block.container === 'quote' && isInOne(block.span.start)
      ? { ...block, container: 'callout' as const }
      : block,
  );
  return { ...reading, blocks };
}

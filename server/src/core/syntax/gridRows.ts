// Owns the rows of Pandoc's grid tables that take several lines: each is read as one, from line to line.
import { shift } from '../text/span.ts';
import type { Block, Inline, PieceReading } from './blocks.ts';

const GRID = /^\+[-=:+]{3,}\+[ \t]*$/m;

/** The reading of a piece, where what stands between two borders of a grid table is one row. */
export function withGridRows(source: string, reading: PieceReading): PieceReading {
  if (!GRID.test(source)) return reading;
  const blocks: Block[] = [];
  /** Where each block of the reading has gone. */
  const places: number[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    const last = blocks.at(-1);
    const isMore =
      last !== undefined && goesOn(source, last, block) && isInGrid(source, reading.blocks, index);
    if (isMore) blocks[blocks.length - 1] = joined(last, block);
    else blocks.push(block);
    places.push(blocks.length - 1);
  }
  if (blocks.length === reading.blocks.length) return reading;
  const placeOf = (index: number) => places[index] ?? blocks.length;
  const outline = reading.outline.map((item) => ({
    ...item,
    from: placeOf(item.from),
    to: item.from === item.to ? placeOf(item.from) : placeOf(item.to - 1) + 1,
  }));
  return { ...reading, blocks, outline };
}

/** Whether both are lines of cells, one right under the other. */
function goesOn(source: string, above: Block, block: Block): boolean {
  return (
    [above, block].every(({ kind, span }) => kind === 'tableRow' && source.charAt(span.start) === '|') &&
    source.slice(above.span.end, block.span.start).trim() === ''
  );
}

/** Whether a border stands below the row, a row of no cells to Markdown, before the table ends. */
function isInGrid(source: string, blocks: readonly Block[], index: number): boolean {
  for (let at = index + 1; blocks[at]?.kind === 'tableRow'; at += 1)
    if (source.charAt(blocks[at]?.span.start ?? 0) === '+') return true;
  return false;
}

function joined(above: Block, below: Block): Block {
  const [first, second] = [withoutOpenEnd(above), withoutOpenEnd(below)];
  const by = first.projection.text.length + GAP.length;
  return {
    ...first,
    span: { start: above.span.start, end: below.span.end },
    projection: first.projection.followedBy(second.projection, GAP),
    inlines: [...first.inlines, ...second.inlines.map((inline) => shifted(inline, by))],
    emphases: [...first.emphases, ...second.emphases.map((span) => shift(span, by))],
    cellEnds: [...first.cellEnds, ...second.cellEnds.map((end) => end + by)],
  };
}

const GAP = ' ';

/** Without the bars before empty cells at its end, which the next line may go on with. */
function withoutOpenEnd(block: Block): Block {
  const { text } = block.projection;
  let end = text.length;
  while (end > 0 && ' |'.includes(text.charAt(end - 1))) end -= 1;
  if (end === text.length) return block;
  return {
    ...block,
    projection: block.projection.without([{ start: end, end: text.length }]),
    inlines: block.inlines.map((inline) => shifted(inline, Math.min(0, end - inline.at))),
    cellEnds: block.cellEnds.map((cell) => Math.min(cell, end)),
  };
}

function shifted(inline: Inline, by: number): Inline {
  const at = inline.at + by;
  return inline.kind === 'link' ? { ...inline, at, words: shift(inline.words, by) } : { ...inline, at };
}

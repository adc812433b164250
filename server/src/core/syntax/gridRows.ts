// Owns the rows of Pandoc's grid tables that take several lines: each is read as one, from line to line.
import { Projection } from '../text/projection.ts';
import { type Span, shift } from '../text/span.ts';
import type { Block, Inline, PieceReading } from './blocks.ts';

const GRID = /^\+[-=:+]{3,}\+[ \t]*$/m;

/** The reading of a piece, where what stands between two borders of a grid table is one row. */
export function withGridRows(source: string, reading: PieceReading): PieceReading {
  if (!GRID.test(source)) return reading;
  const isInGrid = withBorderBelow(source, reading.blocks);
  const rows: Lines[] = [];
  /** Where each block of the reading has gone. */
  const places: number[] = [];
  for (const [index, block] of reading.blocks.entries()) {
    const last = reading.blocks[index - 1];
    if (last !== undefined && isInGrid[index] === true && goesOn(source, last, block))
      rows.at(-1)?.push(block);
    else rows.push([block]);
    places.push(rows.length - 1);
  }
  const blocks = rows.map(joined);
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

/** For each block whether a border stands below it, a row of no cells to Markdown, before its table ends. */
function withBorderBelow(source: string, blocks: readonly Block[]): readonly boolean[] {
  let isBelow = false;
  return blocks
    .map(({ kind, span }) => ({ isRow: kind === 'tableRow', isBorder: source.charAt(span.start) === '+' }))
    .toReversed()
    .map(({ isRow, isBorder }) => {
      const was = isBelow;
      isBelow = isRow && (isBorder || isBelow);
      return was;
    })
    .reverse();
}

const GAP = ' ';

type Lines = [Block, ...Block[]];

/** The lines of a row as one block. A line without words leaves nothing, and no gap. */
function joined(lines: Lines): Block {
  const [first] = lines;
  if (lines.length === 1) return first;
  const inlines: Inline[] = [];
  const emphases: Span[] = [];
  const cellEnds: number[] = [];
  const projections: Projection[] = [];
  let length = 0;
  for (const line of lines.map(withoutOpenEnd)) {
    const { text } = line.projection;
    const by = length > 0 && text !== '' ? length + GAP.length : length;
    inlines.push(...line.inlines.map((inline) => shifted(inline, by)));
    emphases.push(...line.emphases.map((span) => shift(span, by)));
    cellEnds.push(...line.cellEnds.map((end) => end + by));
    if (text !== '') projections.push(line.projection);
    length = text === '' ? length : by + text.length;
  }
  const span = { start: first.span.start, end: lines.at(-1)?.span.end ?? first.span.end };
  return { ...first, span, projection: Projection.joined(projections, GAP), inlines, emphases, cellEnds };
}

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

// Owns where boxes of Pandoc, Quarto or Docusaurus begin, `::: footer`: what a line in one says of its source is of that box.
import type { OutlineItem, PieceReading } from './blocks.ts';

/** The closing line has no name. In code it is nothing, which costs no more than a source line that covers less. */
const OPENER = /^[ \t>]{0,12}:{3,20}[ \t]{0,9}[^\s:][^\r\n]*$/gm;

/** The reading of a piece with an edge in its outline wherever a box begins between two blocks. */
export function withBoxes(source: string, reading: PieceReading): PieceReading {
  if (!source.includes(':::')) return reading;
  const openers = Array.from(source.matchAll(OPENER), ({ index }) => index);
  if (openers.length === 0) return reading;
  const outline: OutlineItem[] = [];
  let next = 0;
  /** Edges before what begins at `from`, an index of a block. */
  const addEdges = (from: number) => {
    const start = reading.blocks[from]?.span.start ?? Number.POSITIVE_INFINITY;
    for (; (openers[next] ?? Number.POSITIVE_INFINITY) < start; next += 1)
      outline.push({ kind: 'edge', from, to: from });
  };
  for (const item of reading.outline) {
    if (item.from < item.to) addEdges(item.from);
    outline.push(item);
  }
  addEdges(reading.blocks.length);
  return { ...reading, outline };
}

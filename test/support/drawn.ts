// Owns the drawing of a reading as lines of text, so that two readings can be compared, and their difference read.
import type { PieceReading } from '../../server/src/core/syntax/blocks.ts';

/** Everything that is read in a text, as lines with absolute offsets: `by` is added to all of them. */
export function drawn(reading: PieceReading, by: number): readonly string[] {
  const at = ({ start, end }: { start: number; end: number }) => `${start + by}-${end + by}`;
  return [
    ...reading.blocks.map((block) => {
      const { text } = block.projection;
      const map = Array.from(text, (_, index) =>
        at(block.projection.toSource({ start: index, end: index + 1 })),
      );
      const inlines = block.inlines.map(
        (inline) =>
          `${inline.kind} ${at(inline.span)} ${inline.at} ${inline.kind === 'link' ? `${inline.url} ${inline.words.start}-${inline.words.end} ${inline.bare}` : ''}${inline.kind === 'footnote' ? `${inline.label} ${at(inline.labelSpan)}` : ''}`,
      );
      return `${block.kind} ${block.container} ${block.depth} ${at(block.span)} ${block.footnote} ${block.cellEnds} ${block.emphases.map(({ start, end }) => `${start}-${end}`)} ${JSON.stringify(text)} ${map} ${inlines}`;
    }),
    ...reading.definitions.map(
      (one) => `${one.kind} ${one.label} ${at(one.span)} ${at(one.labelSpan)} ${at(one.content)} ${one.url}`,
    ),
    ...reading.directives.map((one) => `${one.action} ${one.rules} ${one.reason} ${at(one.span)}`),
  ];
}

// Owns the question whether words of a block are somebody else's, which a fix must leave as they are.
import { quotationsIn } from '../prose/quotations.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { closingLineOf } from './quoted.ts';

/** Whether any of the spans, in the piece, lies in quotation marks, or in a block quotation of `prose` that says whose words it holds. */
export function areOthersWords(
  spans: readonly Span[],
  block: BlockProse,
  prose: readonly BlockProse[],
): boolean {
  const quotations = quotationsIn(block.readable.text);
  return spans.some(
    (span) =>
      isSigned(span, block, prose) ||
      quotations.some((quotation) => {
        const { start, end } = block.readable.toSource(quotation);
        return start <= span.start && span.end <= end;
      }),
  );
}

/** Whether the closing line of the quotation that the block is part of stands behind the span. */
export function isSigned({ start }: Span, block: BlockProse, prose: readonly BlockProse[]): boolean {
  if (block.block.container !== 'quote') return false;
  for (let at = prose.indexOf(block); prose[at]?.block.container === 'quote'; at += 1) {
    const closing = closingLineOf(prose[at] ?? block);
    if (closing !== undefined) return start < closing.start && (closing.reachesUp || prose[at] === block);
  }
  return false;
}

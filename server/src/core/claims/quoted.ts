// Owns the closing line of a quotation, "— Sundar Pichai, [earnings call](…)": where it begins, and what it covers.
import type { BlockProse } from '../prose/sentence.ts';
import { OBJECT } from '../text/projection.ts';

/** A dash and a name, at the start or behind a line that ends a sentence; two lines at most. */
const CLOSING = new RegExp(
  `(?:^|[.!?…]["'”’)\\]]{0,3}[ \\u00a0]{0,3}\\r?\\n)\\s{0,3}(?:[—–―]|-{2,3})[ \\u00a0]{0,2}(?=["“(]?\\p{Lu}|${OBJECT})[^\\n]{1,300}(?:\\n[^\\n]{1,100})?$`,
  'u',
);
const LONGEST = 420;

/** Where in the readable text the line begins that says whose words a quotation holds; undefined where none closes it. */
export function closingLineOf({ block, readable: { text } }: BlockProse): number | undefined {
  if (block.container !== 'quote') return undefined;
  const from = Math.max(0, text.length - LONGEST);
  const match = CLOSING.exec(text.slice(from));
  // Cut off, the text does not begin there.
  if (match === null || (from > 0 && match.index === 0 && !match[0].includes('\n'))) return undefined;
  const at = from + match.index;
  return /^\s{0,3}[—–―-]/.test(match[0]) ? at : text.indexOf('\n', at) + 1;
}

/**
 * For each block whether it stands in a quotation above a closing line of its own that cites: one behind a blank line of the quotation.
 * `from` and `to`: the blocks of one outermost block; `cites`: whether the block cites something.
 */
export function coveredByClosing(
  blocks: readonly BlockProse[],
  { from, to }: { readonly from: number; readonly to: number },
  cites: (block: BlockProse) => boolean,
): readonly number[] {
  const covered: number[] = [];
  let isCovered = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.block.container !== 'quote') isCovered = false;
    else {
      const closing = closingLineOf(block);
      if (closing !== undefined) isCovered = closing === 0 && cites(block);
      else if (isCovered) covered.push(index);
    }
  }
  return covered;
}

// Owns the question whether a sentence is sourced, and by what.
import { isSourceLine } from '../prose/citations.ts';
import type { BlockProse, Citation, Sentence } from '../prose/sentence.ts';

/** How far a citation reaches: its own sentence, or back over the sentences of its paragraph. */
export type CitationReach = 'sentence' | 'paragraph';

/**
 * The citations that cover a sentence: its own, and with paragraph reach those that stand later in the same
 * paragraph, list item or table row.
 */
export function citationsInReach(
  sentence: Sentence,
  block: BlockProse,
  reach: CitationReach,
): readonly Citation[] {
  if (sentence.citations.length > 0 || reach === 'sentence') return sentence.citations;
  return block.citations.filter((citation) => citation.span.start >= sentence.span.start);
}

/** A run of blocks between two indices, end exclusive, which a source line covers as a whole. */
export interface Coverable {
  readonly kind: 'list' | 'table' | 'paragraph' | 'other';
  readonly from: number;
  readonly to: number;
}

/**
 * For each block whether a `Source:` line right under its list or table covers it. `nextIsSourceLine`: whether what
 * follows these blocks begins with such a line, or with the covered rest of the same list.
 */
export function coveredBlocks(
  blocks: readonly BlockProse[],
  outline: readonly Coverable[],
  nextIsSourceLine: boolean,
): readonly boolean[] {
  const covered = blocks.map(() => false);
  for (const [index, item] of outline.entries()) {
    if (item.kind !== 'list' && item.kind !== 'table') continue;
    const next = outline[index + 1];
    const isCovered = next === undefined ? nextIsSourceLine : blocks[next.from]?.isSourceLine === true;
    if (isCovered || endsInSourceLine(blocks[item.to - 1])) covered.fill(true, item.from, item.to);
  }
  return covered;
}

/** A source line without a blank line before it is read as part of the last item or as the last row. */
function endsInSourceLine(last: BlockProse | undefined): boolean {
  if (last === undefined) return false;
  if (last.isSourceLine) return true;
  const text = last.readable.text;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return text.includes('\n') && isSourceLine(line.trimStart());
}

// Owns the words of a sentence as lists of claims show them: code, addresses and formulas as they stand in the brief.
import type { BlockProse, Sentence } from '../prose/sentence.ts';
import { OBJECT } from '../text/projection.ts';

/** Longer code and addresses are left out, in code units. */
const LONGEST = 80;

/** The words of a sentence, in one line. `source`: the piece that its block was read from. */
export function shownWords({ text, readable }: Sentence, block: BlockProse, source: string): string {
  const words = text.replaceAll(OBJECT, (_, at: number) => {
    const start = readable.start + at;
    const span = block.readable.toSource({ start, end: start + 1 });
    return span.end - span.start > LONGEST ? '…' : source.slice(span.start, span.end);
  });
  return words.replace(/\s+/g, ' ').trim();
}

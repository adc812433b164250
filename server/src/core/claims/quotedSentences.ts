// Owns quotations of several sentences in running text: the words around one say where all of it is from.
import { quotationsIn } from '../prose/quotations.ts';
import type { BlockProse, Citation } from '../prose/sentence.ts';

/** What is longer has lost its closing mark, in code units. */
const LONGEST = 3000;

/**
 * The citations of each sentence, where those of a quotation that have none get what stands right before it, in the sentence that it begins in,
 * and right behind it, in the one that it ends in: `GAO wrote: "It rose. It fell."[^1]`.
 */
export function sharedInQuotations(
  { readable, sentences }: BlockProse,
  own: readonly (readonly Citation[])[],
): readonly (readonly Citation[])[] {
  if (own.length < 2 || own.every((citations) => citations.length === 0)) return own;
  const shared = [...own];
  for (const words of quotationsIn(readable.text)) {
    if (words.end - words.start > LONGEST) continue;
    // With their marks.
    const [start, end] = [words.start - 1, words.end + 1];
    const first = sentences.findLastIndex((sentence) => sentence.readable.start <= start);
    const last = sentences.findLastIndex((sentence) => sentence.readable.start < end);
    if (first < 0 || first === last) continue;
    const at = ({ span }: Citation) => readable.fromSource(span.start);
    const around = [
      ...(own[first] ?? []).filter((citation) => at(citation) <= start),
      // A marker may stand before the closing mark.
      ...(own[last] ?? []).filter((citation) => at(citation) >= end - 1),
    ];
    if (around.length === 0) continue;
    for (let index = first; index <= last; index += 1)
      if (shared[index]?.length === 0) shared[index] = around;
  }
  return shared;
}

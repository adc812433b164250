// Owns quotations of several sentences in running text: the words around one say where all of it is from.
import type { BlockProse, Citation } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';

const MARKS = /[“„«”»"]/g;
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
  for (const { start, end } of quotationsIn(readable.text)) {
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

/** Quotations in double marks with those, from left to right. */
function quotationsIn(text: string): readonly Span[] {
  if (!/["”“»]/.test(text)) return [];
  const found: Span[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    if (opens(text, index, mark)) open = index;
    else if (/\S/.test(text.charAt(index - 1))) {
      if (open >= 0 && index - open < LONGEST) found.push({ start: open, end: index + 1 });
      open = -1;
    }
  }
  return found;
}

/** Whether a quotation begins with the mark: those that also close one do so at the beginning of a word. */
function opens(text: string, at: number, mark: string): boolean {
  if (mark === '„' || mark === '«') return true;
  return /["“]/.test(mark) && /^[\s([—–-]?$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

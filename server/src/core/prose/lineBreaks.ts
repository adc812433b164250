// Owns the hard line breaks that part what stands before and behind them like a full stop: lines of an address, of a list.
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { skipSpace } from './sentences/units.ts';

/** The sentences of a readable text, parted at hard breaks (two blanks, a backslash, `<br>`) where a line ends one. */
export function partAtHardBreaks(sentences: readonly Span[], readable: Projection): readonly Span[] {
  const { text } = readable;
  if (!text.includes('\n')) return sentences;
  const parted: Span[] = [];
  for (const { start, end } of sentences) {
    let from = start;
    for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      if (at < from) continue;
      const item = DEFINITION.exec(text.slice(at + 1, at + 9))?.[0];
      if (item !== undefined && DEFINITION.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))) {
        parted.push({ start: from, end: from + text.slice(from, at).trimEnd().length });
        from = at + 1 + item.length;
        continue;
      }
      if (!isHard(readable, at)) continue;
      const next = skipSpace(text, at);
      if (!endsLine(text.slice(from, at), text.slice(next, next + 4))) continue;
      parted.push({ start: from, end: from + text.slice(from, at).trimEnd().length });
      from = next;
    }
    parted.push({ start: from, end });
  }
  return parted;
}

/** A soft break is read unit by unit; a hard one as a whole, from its blanks, backslash or tag. */
function isHard(readable: Projection, at: number): boolean {
  const { start, end } = readable.toSource({ start: at, end: at + 1 });
  return end - start > 1;
}

/** What opens a line of a list of definitions: ":   It rose." */
const DEFINITION = /^\s{0,3}[:~]\s{1,4}(?=\S)/;
const STARTS = /^(?:["“‘«([]?[\p{Lu}\p{N}]|[•–—]|\p{Extended_Pictographic})/u;
/** Words and signs behind which a sentence goes on. */
const GOES_ON =
  /(?:[,;(–—-]|(?:^|\s)(?:the|an?|of|and|or|but|to|in|on|at|by|for|with|from|as|that|which|who|is|are|was|were|has|have|had|its|their|his|her|our|your|not|than|into|between|about|per|dr\.|mr\.|mrs\.|ms\.|st\.))$/i;
/** Longer lines are prose that was wrapped, with blanks left behind by chance, in code units. */
const WRAPPED = 60;

function endsLine(line: string, next: string): boolean {
  const words = line.trimEnd();
  if (words === '' || !STARTS.test(next) || GOES_ON.test(words.slice(-12))) return false;
  const lastWord = words.slice(words.lastIndexOf(' ') + 1);
  return words.length <= WRAPPED || !/^\p{Lu}/u.test(lastWord) || !/^\p{Lu}/u.test(next);
}

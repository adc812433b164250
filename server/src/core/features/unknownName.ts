// Owns the finding of a capitalised name at the cursor that no fact base knows.
import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { mentionAt } from './at.ts';
import { isProseAt } from './prosePlace.ts';

/** Longest look to either side of the cursor, in code units. */
const REACH = 120;
const WORD = "[\\p{Lu}][\\p{L}\\p{M}\\p{N}]*(?:[.&'’-][\\p{L}\\p{N}]+)*";
/** Capitalised words in a row, with small joining words between them: "Bank of England", "Institut für KI". */
const NAME = new RegExp(
  `${WORD}(?:[ \\u00a0](?:(?:of|for|the|and|de|du|des|la|der|die|für|van|von)[ \\u00a0]){0,2}${WORD}|[ \\u00a0]\\d+(?:\\.\\d+)?)*`,
  'gu',
);
/** Words that begin a sentence with a capital and are no name alone. */
const COMMON =
  /^(?:a|an|the|this|that|these|those|it|its|he|she|they|we|our|their|his|her|i|you|in|on|at|by|for|from|to|of|with|as|if|and|but|or|so|yet|when|while|where|what|who|why|how|there|here|no|not|all|some|many|most|more|few|each|both|one|two|three|after|before|since|until|under|over|between|also|however|although|because|during|despite|according|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** The name at `offset` with its place; undefined where there is none, or where it is on record. */
export function unknownNameAt(
  analysis: Analysis,
  offset: number,
): { readonly name: string; readonly span: Span } | undefined {
  if (!isProseAt(analysis, offset)) return undefined;
  const start = Math.max(0, offset - REACH);
  const text = analysis.text.slice({ start, end: Math.min(analysis.text.length, offset + REACH) });
  for (const match of text.matchAll(NAME)) {
    const from = start + match.index;
    const found = withoutCommonStart(match[0], from);
    if (found === undefined || found.span.start > offset || offset > found.span.end) continue;
    for (let at = found.span.start; at < found.span.end; at += 1)
      if (mentionAt(analysis, at) !== undefined) return undefined;
    return found;
  }
  return undefined;
}

function withoutCommonStart(words: string, start: number): { name: string; span: Span } | undefined {
  const first = /^\S+/.exec(words)?.[0] ?? '';
  if (!COMMON.test(first)) return { name: words, span: { start, end: start + words.length } };
  const rest = words.slice(first.length).replace(/^[\s\u00a0]+(?:(?:of|for|the|and)[ \u00a0])*/, '');
  if (rest === '' || !/^\p{Lu}/u.test(rest)) return undefined;
  const from = start + words.length - rest.length;
  return withoutCommonStart(rest, from);
}

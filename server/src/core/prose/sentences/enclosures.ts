// Owns the brackets and quotations inside which full stops end no sentence.
import type { Span } from '../../text/span.ts';
import { isLowerWord, isSpace, skipSpace } from './units.ts';

const NONE: readonly Span[] = Object.freeze([]);
/** Longer than this, sentences inside are sentences, in code units. */
const LONGEST = 400;

/**
 * Outermost brackets, and quotations behind which the sentence goes on in lower case, from opening to closing mark;
 * ascending and disjoint. Whether one shields depends on where it opens: at the start of a sentence it does not.
 */
export function findShields(text: string): readonly Span[] {
  const found: Span[] = [];
  const open = { round: [] as number[], square: [] as number[], quote: -1 };
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    const unit = text.charCodeAt(at);
    if (unit === 40) open.round.push(at);
    else if (unit === 91) open.square.push(at);
    else if (unit === 0x201c || (unit === 34 && opensQuotation(text, at))) open.quote = at;
    else if (unit === 41) keep(found, open.round.pop(), at);
    else if (unit === 93) keep(found, open.square.pop(), at);
    else {
      if (isLowerWord(text, skipSpace(text, at + 1))) keep(found, open.quote, at);
      open.quote = -1;
    }
  }
  return found.length === 0 ? NONE : found;
}

const MARK = /[()[\]“”"]/g;

/** A straight mark opens before a word where nothing but a blank or bracket stands before it. */
function opensQuotation(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (Number.isNaN(before) || before === 40 || isSpace(before)) && !isSpace(text.charCodeAt(at + 1));
}

/** Closing marks come in order, so whatever lies inside the newest one was found right before it. */
function keep(found: Span[], start: number | undefined, end: number): void {
  if (start === undefined || start < 0 || end - start > LONGEST) return;
  while ((found.at(-1)?.start ?? -1) > start) found.pop();
  if ((found.at(-1)?.end ?? -1) < start) found.push({ start, end });
}

// Owns the way from offsets in a sentence's readable text to spans in its piece, for rules that write fixes.
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** The span in the piece of a stretch of the sentence's text. */
export function spanInPiece({ sentence, block }: Claim, span: Span): Span {
  const { start } = sentence.readable;
  return block.readable.toSource({ start: start + span.start, end: start + span.end });
}

/** Whether the sentence asks, advises or demands instead of stating. */
export function isNoStatement(text: string): boolean {
  return /\?["'”’)\]]*$/.test(text) || /\b(?:should|must|ought to|let us|recommend(?:s|ed)?)\b/i.test(text);
}

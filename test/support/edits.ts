// Owns the application of edits to a text, as an editor does it.
import type { Edit } from '../../server/src/core/features/model.ts';

/** The text with disjoint edits applied. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

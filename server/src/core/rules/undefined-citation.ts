// Owns the rule `undefined-citation`: a footnote or citation key that nothing defines.
import type { Citation } from '../prose/sentence.ts';
import { defineRule, type PieceView } from './rule.ts';

export const undefinedCitation = defineRule({
  id: 'undefined-citation',
  severity: 'error',
  summary: 'A footnote or citation key with no definition',
  *check(piece) {
    for (const block of piece.prose) {
      for (const citation of block.citations) {
        const message = problemWith(citation, piece);
        if (message !== undefined) yield { span: citation.span, message, fixes: [] };
      }
    }
  },
});

function problemWith(citation: Citation, { brief, text }: PieceView): string | undefined {
  if (citation.kind === 'footnote' && !brief.isDefined(citation.label)) {
    const label = text.slice(citation.labelSpan.start, citation.labelSpan.end);
    return `There is no footnote "${label}"; expected a line that starts with [^${label}]:`;
  }
  if (citation.kind === 'pandoc' && brief.bibliography?.has(citation.key) === false) {
    return `There is no "${citation.key}" in the bibliography`;
  }
  return undefined;
}

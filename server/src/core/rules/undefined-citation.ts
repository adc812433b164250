// Owns the rule `undefined-citation`: a footnote or citation key that nothing defines.
import { isCrossReference } from '../prose/crossReference.ts';
import type { Citation } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const undefinedCitation = defineRule({
  id: 'undefined-citation',
  severity: 'error',
  summary: 'A footnote or citation key with no definition',
  *check(piece) {
    for (const block of piece.prose) {
      for (const citation of block.citations) {
        const message = problemWith(citation, piece);
        if (message !== undefined)
          yield { span: markOf(citation), message, fixes: fixesFor(citation, piece) };
      }
    }
  },
});

function problemWith(citation: Citation, { brief, text }: PieceView): string | undefined {
  if (citation.kind === 'footnote' && !brief.isDefined(citation.label)) {
    const label = text.slice(citation.labelSpan.start, citation.labelSpan.end);
    return `There is no footnote "${label}"; expected a line that starts with [^${label}]:`;
  }
  if (citation.kind !== 'pandoc' || citation.mayBeOther || isCrossReference(citation.key)) return undefined;
  if (brief.library.lacks(citation.key)) {
    return `There is no "${citation.key}" in the bibliography${meant(brief.library.closestKey(citation.key))}`;
  }
  return undefined;
}

function meant(key: string | undefined): string {
  return key === undefined ? '' : `; did you mean "${key}"?`;
}

/** Of a citation of several sources the one that is not there. */
function markOf(citation: Citation): Span {
  return citation.kind === 'pandoc' ? citation.keySpan : citation.span;
}

function fixesFor(citation: Citation, { brief, text }: PieceView): readonly Fix[] {
  if (citation.kind === 'footnote') {
    const { start, end } = citation.labelSpan;
    return [{ kind: 'otherNote', label: text.slice(start, end), span: citation.labelSpan }];
  }
  if (citation.kind !== 'pandoc') return [];
  const key = brief.library.closestKey(citation.key);
  if (key === undefined) return [];
  const edits = [{ span: citation.keySpan, newText: key }];
  return [{ kind: 'edit', title: `Change to "${key}"`, edits, repeats: `key ${citation.key}` }];
}

// Owns the rule `unused-source`: a footnote definition that nothing refers to.
import type { Definition } from '../syntax/blocks.ts';
import { defineRule } from './rule.ts';

export const unusedSource = defineRule({
  id: 'unused-source',
  severity: 'hint',
  summary: 'A footnote definition that nothing refers to',
  *check(piece) {
    for (const note of piece.definitions) {
      if (note.kind !== 'footnote' || piece.brief.isReferenced(note.label)) continue;
      yield {
        span: note.span,
        message: `Nothing refers to the footnote "${note.shownLabel}"`,
        isUnnecessary: true,
        // Never safe: the marker may have been lost or misspelt, and the note is then the only trace of its source.
        fixes: [
          {
            kind: 'edit',
            title: 'Remove the unused footnote',
            edits: [{ span: wholeLines(note, piece.text), newText: '' }],
          },
        ],
      };
    }
  },
});

/** The definition with its last line end, so that no empty line stays behind. */
function wholeLines({ span }: Definition, text: string) {
  let end = span.end;
  if (text.charCodeAt(end) === 13) end += 1;
  if (text.charCodeAt(end) === 10) end += 1;
  return { start: span.start, end };
}

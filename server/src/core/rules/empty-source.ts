// Owns the rule `empty-source`: a footnote that says nothing that could be looked up.
import { problemWithNote } from '../prose/emptyNote.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Finding } from './rule.ts';

export const emptySource = defineRule({
  id: 'empty-source',
  severity: 'warning',
  summary: 'A footnote definition that is empty, a placeholder, or names nothing that could be looked up',
  *check(piece) {
    for (const note of piece.definitions) {
      if (note.kind !== 'footnote') continue;
      const content = piece.text.slice(note.content.start, note.content.end);
      const problem = problemWithNote(content);
      if (problem === undefined) continue;
      const span: Span =
        content === '' ? { start: note.span.start, end: note.labelSpan.end + 2 } : note.content;
      yield {
        span,
        message: `The footnote "${note.shownLabel}" ${problem.message}; expected a source that can be looked up`,
        fixes: [],
      };
    }
    for (const { citations } of piece.prose) {
      for (const note of citations) if (note.kind === 'note') yield* checkInlineNote(note, piece.text);
    }
  },
});

function* checkInlineNote(
  { content, span }: { readonly content: Span; readonly span: Span },
  text: string,
): Generator<Omit<Finding, 'rule'>> {
  const problem = problemWithNote(text.slice(content.start, content.end));
  if (problem === undefined) return;
  yield { span, message: `The note ${problem.message}; expected a source that can be looked up`, fixes: [] };
}

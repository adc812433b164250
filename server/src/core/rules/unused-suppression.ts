// Owns the rule `unused-suppression`: a suppression comment that silences nothing.
import type { Directive } from '../syntax/blocks.ts';
import { lineStartAt } from '../text/lineEnds.ts';
import { defineRule } from './rule.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  severity: 'hint',
  summary: 'A suppression comment that silences nothing',
  *check(piece) {
    for (const directive of piece.unusedDirectives) {
      yield {
        span: directive.span,
        message: messageFor(directive),
        isUnnecessary: true,
        fixes: [
          {
            kind: 'edit',
            title: 'Remove the comment',
            edits: [{ span: withItsLine(directive, piece.text), newText: '' }],
          },
        ],
      };
    }
  },
});

function messageFor({ rules }: Directive): string {
  return `This comment silences nothing${rules.length === 0 ? '' : ` of ${rules.join(', ')}`}`;
}

/** The comment, and its whole line where it stands alone on it. */
function withItsLine({ span }: Directive, text: string) {
  const lineStart = lineStartAt(text, span.start);
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(span.end));
  const isAlone = text.slice(lineStart, span.start).trim() === '' && rest !== null;
  return isAlone ? { start: lineStart, end: span.end + rest[0].length } : span;
}

// Owns the rule `unread-text`: text that is too long or too densely marked up to be checked.
import { grouped } from '../facts/wording.ts';
import type { PieceRole } from '../syntax/readPiece.ts';
import { defineRule } from './rule.ts';

/** So much of a sentence is marked, in code units. */
const LONGEST_MARK = 80;

export const unreadText = defineRule({
  id: 'unread-text',
  severity: 'information',
  summary: 'Text that is not checked, as it is too long, too deeply nested or too densely marked up',
  *check({ text, unread, prose }) {
    if (unread !== undefined) {
      const end = Math.max(1, text.search(/[\r\n]|$/));
      yield { span: { start: 0, end }, message: WHY[unread](grouped(text.length)), fixes: [] };
    }
    for (const { overlong } of prose) {
      for (const { start, end } of overlong) {
        const message = `This sentence of ${grouped(end - start)} characters is too long to be checked; full stops in it would let it be`;
        yield { span: { start, end: Math.min(end, start + LONGEST_MARK) }, message, fixes: [] };
      }
    }
  },
});

const WHY: Readonly<Record<PieceRole, (length: string) => string>> = {
  body: (length) =>
    `This stretch of ${length} characters without a blank line is too long to be checked, or too densely marked up; blank lines between its parts would let it be`,
  frontMatter: (length) =>
    `These ${length} characters of front matter are too many to be read; references in a file of their own, named by "bibliography:", would be`,
  unread: (length) =>
    `These ${length} characters are not checked, as they hold too many short paragraphs and notes; parted into several files they would be`,
};

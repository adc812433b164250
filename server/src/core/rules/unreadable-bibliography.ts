// Owns the rule `unreadable-bibliography`: sources that the front matter declares and that cannot be read in full.
import { defineRule } from './rule.ts';

export const unreadableBibliography = defineRule({
  id: 'unreadable-bibliography',
  severity: 'error',
  summary: 'A bibliography file that cannot be found or read, or an entry in it that is broken',
  *check({ isFrontMatter, brief }) {
    // The front matter stands at the start: spans in the brief are spans in its piece.
    if (!isFrontMatter) return;
    for (const { span, message, severity } of brief.library.problems)
      yield { span, message, severity, fixes: [] };
  },
});

// Owns the rule `unreadable-front-matter`: front matter with a slip in its YAML, so that what it says may not count.
import { defineRule } from './rule.ts';

/** What the writer can do about the slips that are made most, by what YAML says of them. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/nested mappings/, 'a value with a colon in it needs quotes'],
  [/reserved character/, 'a value that begins so needs quotes'],
];

export const unreadableFrontMatter = defineRule({
  id: 'unreadable-front-matter',
  severity: 'warning',
  summary: 'Front matter that is not valid YAML, so that its language and sources may not count',
  *check({ isFrontMatter, brief }) {
    const { problem } = brief.frontMatter;
    // The front matter stands at the start: spans in it are spans in its piece.
    if (!isFrontMatter || problem === undefined) return;
    const remedy = REMEDIES.find(([slip]) => slip.test(problem.message))?.[1];
    const advice = remedy === undefined ? '' : `; ${remedy}`;
    yield {
      span: problem.span,
      message: `This front matter may not count: ${problem.message}${advice}`,
      fixes: [],
    };
  },
});

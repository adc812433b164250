// Owns the test of rules on drawn cases in all forms of Markdown.
import assert from 'node:assert/strict';
import { type DrawnCase, drawnCases } from './drawnCases.ts';
import { mistakes, rules } from './mistakes.ts';

/** What stands before and behind each case. */
const FORMS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ['behind emoji', ['🦙👩‍🔬 Look: 🇪🇺.\n\n', '']],
  ['between CRLF', ['# Heading\r\n\r\n', '\r\n\r\nThe end.\r\n']],
  ['in a list', ['- One.\n- ', '\n- Three.']],
  ['in a nested list', ['1. One.\n   - ', '']],
  ['in a quote', ['> ', '']],
  ['in a table', ['| A | B |\n| --- | --- |\n| ', ' | x |']],
  ['before a footnote marker', ['', '[^n]\n\n[^n]: A report of 2025.']],
  ['in italics', ['*', '*']],
  ['behind another sentence', ['Costs differ. ', ' Costs differ.']],
  ['in an alert of GitHub', ['> [!NOTE]\n> ', '']],
  ['in a box of MkDocs', ['!!! note "Title"\n\n    ', '\n\nThe end.']],
  ['in a box of Docusaurus', [':::note Title\n', '\n:::']],
  ['before attributes', ['', '{: .lead }']],
]);

describe('cases in all forms of Markdown', () => {
  const isPlain = ({ text }: DrawnCase) =>
    /^[\p{L}\p{N} ,.'’$€£%–;:()-]+$/u.test(text) && !/^\d+\. |^- /.test(text);
  for (const [name, form] of FORMS)
    for (const rule of rules) {
      it(`of ${rule} are found ${name}, to the unit`, () => {
        const cases = drawnCases.filter((one) => {
          // A row is one sentence, and a marker takes the place of a name that is missing.
          const isWhole = one.found.some(({ start, end }) => start === 0 && end === one.text.length);
          const isOther =
            (name === 'in a table' && isWhole) ||
            (name === 'before a footnote marker' && one.rule === 'vague-attribution') ||
            // Without its stop the next sentence's first word would be a part of the name that it ends in.
            (name === 'behind another sentence' && !/[.!?)]$/.test(one.text));
          return one.rule === rule && isPlain(one) && !isOther;
        });
        assert.deepEqual(mistakes(cases, form), []);
      });
    }
});

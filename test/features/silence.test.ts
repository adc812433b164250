// Owns the test of silencing one finding where the lines of a paragraph end by hand.
import assert from 'node:assert/strict';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { HTML_COMMENT, MDX_COMMENT } from '../../server/src/core/syntax/directives.ts';
import { analyse } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';
import { checkFixes } from '../support/fixes.ts';

const claim = 'In 2024, OpenAI spent 7 billion dollars on training and running its models.';

describe('silencing a finding', () => {
  const breaks: readonly string[] = ['', '  ', '\\', '\\\\\\', '\\  '];
  for (const end of breaks)
    for (const eol of ['\n', '\r\n', '\r'])
      it(`leaves the line above as it is, which ends in ${JSON.stringify(end + eol)}`, () => {
        const text = `Costs differ.${end}${eol}${claim}${eol}`;
        checkFixes(text, 'unsourced-claim', analyse);
        const all = codeActionsIn(analyse(text), { start: 0, end: text.length });
        const action = all.find(({ title }) => title.startsWith('Silence'));
        assert.equal(applied(text, action?.edits ?? []).replace(/ ?<!--.*?-->/, ''), text);
      });

  const item = 'Meta was fined 200 million euros in April 2025.';
  /** Markdown before, what it becomes with `<C>` for the comment or its beginning, and `</C>` for its end. */
  const starts: readonly (readonly [name: string, text: string, silenced: string])[] = [
    ['a link to a page', '- [[Meta]] was fined 200 million euros.\n', '- <C>\n  [[Meta]] was fined 200 million euros.\n'],
    ['a link with other words', '[[Meta|Meta Platforms]] was fined 200 million euros.\n', '<C>\n[[Meta|Meta Platforms]] was fined 200 million euros.\n'],
    ['a link to a page within a paragraph', 'See below. [[Meta Inc|Meta]] was fined 200 million [[Euro|euros]].\n', 'See below. <C>[[Meta Inc|Meta]] was fined 200 million [[Euro|euros]].</C>\n'],
    ['a link at the end', 'See below. Meta was fined 200 million [[Euro|euros]]\n', 'See below. <C>Meta was fined 200 million [[Euro|euros]]</C>\n'],
    ['a link at the start of a line', 'See below.\n[[Meta]] was fined 200 million euros.\n', 'See below. <C>\n[[Meta]] was fined 200 million euros.\n'],
    ['a link of Markdown', '[Meta](#meta) was fined 200 million euros.\n', '<C>\n[Meta](#meta) was fined 200 million euros.\n'],
    ['a link of Markdown within a paragraph', 'See below. [Meta](#meta) was fined 200 million euros.\n', 'See below. <C>[Meta](#meta) was fined 200 million euros.</C>\n'],
    ['an image', '![Meta](m.png) Meta was fined 200 million euros.\n', '<C>\n![Meta](m.png) Meta was fined 200 million euros.\n'],
    ['emphasis', '- **Meta** was fined 200 million euros.\n', '- <C>\n  **Meta** was fined 200 million euros.\n'],
    ['a span', '[[Meta]{.mark} was fined]{.x} 200 million euros.\n', '<C>\n[[Meta]{.mark} was fined]{.x} 200 million euros.\n'],
    ['a span within a paragraph', 'See below. [Meta]{.mark} was fined 200 million euros.\n', 'See below. <C>[Meta]{.mark} was fined 200 million euros.</C>\n'],
    ['signs of a highlight', 'See below. ==Meta was fined 200 million euros.== So it goes.\n', 'See below. <C>==Meta was fined 200 million euros.==</C> So it goes.\n'],
    ['a shortcode', '{{< lead >}}Meta was fined 200 million euros.\n', '<C>\n{{< lead >}}Meta was fined 200 million euros.\n'],
    ['a box', `- [x] ${item}\n`, `- [x] <C>\n      ${item}\n`],
    ['the state of a task', `- [>] ${item}\n`, `- [>] <C>\n      ${item}\n`],
    ['a state in words', `- TODO ${item}\n`, `- TODO <C>\n       ${item}\n`],
    ['a state of Roam', `* {{[[DONE]]}} ${item}\n`, `* {{[[DONE]]}} <C>\n               ${item}\n`],
  ]; // biome-ignore format: a table
  for (const [name, text, expected] of starts)
    for (const marks of [HTML_COMMENT, MDX_COMMENT])
      it(`stands before ${name}, and is read there: ${marks.opening}`, () => {
        const all = codeActionsIn(analyse(text), { start: 0, end: text.length }, marks);
        const action = all.find(({ title }) => title === 'Silence unsourced-claim here with a comment');
        const silenced = applied(text, action?.edits ?? []);
        const drawn = silenced
          .replace(
            /(?:<!--|\{\/\*) policy-notes-disable(?:-next-line)? unsourced-claim (?:-->|\*\/\})/,
            '<C>',
          )
          .replace(/(?:<!--|\{\/\*) policy-notes-enable unsourced-claim (?:-->|\*\/\})/, '</C>');
        assert.equal(drawn, expected);
        assert.equal(silenced.includes('<!--'), marks === HTML_COMMENT);
        assert.deepEqual(allFindings(analyse(silenced)), []);
      });

  const spent = 'OpenAI spent $7 billion in 2024';
  const tables: readonly string[] = [
    `Firm | Cost\n---|---\nOne | ${spent}\nTwo | none\nThree | ${spent}\n`,
    `Firm | Cost |\n---|---|\nOne | ${spent} |\nTwo | a \\| b \\\\|\nThree | ${spent}\n`,
    `> Firm | Cost\n> ---|---\n> One | ${spent}\n`,
    `- Costs:\n\n  Firm | Cost\n  ---|---\n  One | ${spent}\n`,
    `Firm    Cost\n-----   ------------\nOne     ${spent}\nTwo     none\nThree   ${spent}\n`,
    `| Firm | Cost |\n|---|---|\n| One | ${spent} |\n| Two | ${spent} |\n`,
  ];
  for (const text of tables)
    it(`keeps the rows of ${JSON.stringify(text)}`, () => {
      checkFixes(text, 'unsourced-claim', analyse);
      const all = codeActionsIn(analyse(text), { start: 0, end: text.length });
      const action = all.find(({ title }) => title === 'Silence unsourced-claim here with a comment');
      const silenced = applied(text, action?.edits ?? []);
      assert.equal(silenced.replace(/<!--.*?-->\n\n| ?<!--.*?-->/g, '').replace('|One', '| One'), text);
      assert.deepEqual(rowsOf(silenced), rowsOf(text));
    });
});

/** How many cells each row has. */
function rowsOf(text: string): readonly number[] {
  return analyse(text).pieces.flatMap(({ reading }) => reading.blocks.map(({ cellEnds }) => cellEnds.length));
}

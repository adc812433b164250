// Owns the test of silencing one finding where the lines of a paragraph end by hand.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
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

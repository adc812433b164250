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
});

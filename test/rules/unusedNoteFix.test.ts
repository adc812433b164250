// Holds that the removal of an unused note leaves the list or quotation around it as it is.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { analyse } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';

/** The text without the first note that nothing refers to. */
function removed(text: string): string {
  const all = codeActionsIn(analyse(text), { start: 0, end: text.length });
  const action = all.find(({ title }) => title === 'Remove the unused footnote');
  assert.ok(action !== undefined, 'no note is unused');
  return applied(text, action.edits);
}

describe('removing an unused note', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['- a\n  [^z]: A study, 2020.\n- b\n', '- a\n- b\n'],
    ['- a\n\n  [^z]: A study,\n      2020.\n- b\n', '- a\n\n- b\n'],
    ['- a\n- [^z]: A study, 2020.\n- b\n', '- a\n- b\n'],
    ['1. [^z]: A study, 2020.\n2. b\n', '1. \n2. b\n'],
    ['- [^z]: A study, 2020.\n\n  More.\n- b\n', '- More.\n- b\n'],
    ['> 1. [^z]: A study, 2020.\n>\n>    More.\n', '> 1. More.\n'],
    ['> A.\n>\n> [^z]: See <https://example.org>\n> [^y]: B, 2020.\n', '> A.\n>\n> [^y]: B, 2020.\n'],
    ['A.\r\n\r\n[^z]: A study, 2020.\r\n[^y]: B, 2020.\r\n', 'A.\r\n\r\n[^y]: B, 2020.\r\n'],
    ['[^z]: A study, 2020.\n\n    Its second part.\n\nA.\n', '\nA.\n'],
    ['A.\n\n  [^z]: A study, 2020.', 'A.\n\n'],
    ['\uFEFF[^z]: A study, 2020.\nB', '\uFEFF'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(removed(text), expected));
});

// Owns the test that fixes leave the words of others as they are: in quotation marks, and in quotations that are signed.
import assert from 'node:assert/strict';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { factsOf } from './drawnCases.ts';
import { analyse } from './mistakes.ts';

/** What a brief may write itself, and a fix of which rule it then gets. */
const SENTENCES = [
  ['Meta paid $12 billion for its stake in Scale AI.', 'figure-mismatch'],
  ['Scale AI CEO Alexandr Wang leads the initiative.', 'outdated-role'],
  ['They signed a deal with ScaleAI.', 'entity-name'],
] as const;

/** How somebody else's words are set. */
const OTHERS = [
  'The agency wrote: "X"',
  'The agency wrote: “X Nobody disagreed.”',
  '“Nobody disagreed. X We know it,” said the agency.',
  "'X' That is what they wrote.",
  'They wrote ‘X’ in May.',
  '> X\n>\n> — Ann Lee',
  '> X\n> Nobody disagreed.\n>\n> It is so.\n>\n> -- Ann Lee, 2024',
  '> X\n> – an official of the ministry',
  '> X\n> — her deputy, [hearing](https://a.example)',
  '> X\n> Ann Lee, [hearing](https://a.example)',
];

/** How the writer's own words may be set. */
const OWN = [
  'X',
  'The “bold” plan: X “We” is no quotation of it.',
  "The firms' own words of the '90s: X",
  '> X',
  '> X\n> — and that is all that we know.',
  '> Nobody disagreed.\n> — Ann Lee\n\nX',
];

function rulesWithFix(text: string): readonly string[] {
  return codeActionsIn(analyse(text, factsOf('bundled')), { start: 0, end: text.length }).flatMap(
    ({ finding, isPreferred }) => (isPreferred === true ? [finding.rule] : []),
  );
}

describe("fixes of others' words", () => {
  for (const [sentence, rule] of SENTENCES) {
    for (const form of OTHERS)
      it(`are none of ${rule} in ${JSON.stringify(form)}`, () =>
        assert.ok(!rulesWithFix(form.replace('X', sentence)).includes(rule)));
    for (const form of OWN)
      it(`are no others' in ${JSON.stringify(form)} for ${rule}`, () =>
        assert.ok(rulesWithFix(form.replace('X', sentence)).includes(rule)));
  }
});

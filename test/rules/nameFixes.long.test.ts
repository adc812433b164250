// Owns the tests of what fixes of names leave as it is: markup, line ends, and all else that is no letter of the name.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { codeActionsIn, safeFixes } from '../../server/src/core/features/codeActions.ts';
import { analyse } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';
import { factsOf } from './drawnCases.ts';

/** The text after the preferred fix of its first wrong name; undefined where there is none. */
function mended(text: string): string | undefined {
  const action = codeActionsIn(analyse(text), { start: 0, end: text.length }).find(
    ({ finding, isPreferred }) => finding.rule === 'entity-name' && isPreferred,
  );
  return action === undefined ? undefined : applied(text, action.edits);
}

const NOTE = '\n\n[^2]: A report, 2025.\n';

/** Before and after; undefined: found, and left to the writer. */
const CASES: readonly (readonly [before: string, after: string | undefined])[] = [
  ['Meta hired **Alexander** Wang.', 'Meta hired **Alexandr** Wang.'],
  ['Meta hired **alexandr** wang.', 'Meta hired **Alexandr** Wang.'],
  ['Meta hired *Alexander* **Wang**.', 'Meta hired *Alexandr* **Wang**.'],
  ['Meta hired [Alexander](https://x.org) Wang.', 'Meta hired [Alexandr](https://x.org) Wang.'],
  [`Meta hired Alexander[^2] Wang.${NOTE}`, `Meta hired Alexandr[^2] Wang.${NOTE}`],
  ['Meta hired Alexander<!-- check --> Wang.', 'Meta hired Alexandr<!-- check --> Wang.'],
  ['Meta hired Alexander [@key] Wang.', 'Meta hired Alexandr [@key] Wang.'],
  ['> Meta hired Alexander\n> Wang.', '> Meta hired Alexandr\n> Wang.'],
  ['Meta hired Alexander&nbsp;Wang.', 'Meta hired Alexandr&nbsp;Wang.'],
  ['They asked [Open](https://openai.com) AI.', undefined],
  ['They asked <b>Open</b> AI.', undefined],
  ['They asked Open<br>AI.', undefined],
  ['They asked **Scale**-AI.', undefined],
  ['They asked Scale**AI**.', undefined],
  ['They asked Antr**opic**.', undefined],
  [`They asked Antr[^2]opic.${NOTE}`, undefined],
  ['> They asked Open\n> AI.', '> They asked OpenAI.'],
  ['They asked Open&nbsp;AI.', 'They asked OpenAI.'],
  ['They asked ScaleAI Inc. of it.', 'They asked Scale AI, Inc. of it.'],
  ['They asked ScaleAI Inc of it.', 'They asked Scale AI, Inc. of it.'],
];

/** Texts that "fix all" changes, and such that it leaves: the words may be meant. */
const SAFE = [
  'Meta and Open AI said so.',
  'Meta and Open AI answered.',
  'The cost of Open AI\u2019s models rose.',
  'They asked Openai.',
  'They signed with Scale-AI.',
  'Meta hired Alexander Wang.',
  'They asked alexandr wang.',
  'They asked Mircosoft.',
  'They asked Anthropicc and Meta.',
  'They asked Antropic.',
];
const UNSAFE = [
  'Open AI is good for research.',
  'Open AI developed the model.',
  // Somebody else's name, perhaps.
  'They asked Alexander Wang.',
  'Microloft makes desks.',
  'They asked Anthropik.',
  'They asked Meta Platform for data.',
  'The plan wants Open AI by 2030.',
  'Goals: Open AI helped by the state.',
  '| A | B |\n| --- | --- |\n| Open AI | free |',
];

const MARKS = [
  ['', ''],
  ['**', '**'],
  ['*', '*'],
  ['~~', '~~'],
  ['<b>', '</b>'],
  ['[', '](https://x.org)'],
  ['', '[^2]'],
  ['', '<!-- check -->'],
] as const;
const GAPS = [' ', '\n', '  \n', '&nbsp;', ' [@key] '];
const NAMES = [
  ['Alexander', 'Wang', 'Alexandr', 'Wang'],
  ['alexandr', 'wang', 'Alexandr', 'Wang'],
  ['Sclae', 'AI', 'Scale', 'AI'],
  ['Open', 'AI', '', ''],
] as const;

describe('fixes of names', () => {
  for (const [before, after] of CASES) {
    it(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
      const found = codeActionsIn(analyse(before), { start: 0, end: before.length });
      assert.ok(found.some(({ finding }) => finding.rule === 'entity-name'));
      assert.equal(mended(before), after);
    });
  }

  it('are safe where the words surely are the name, and only there', () => {
    const isSafe = (text: string) => safeFixes(analyse(text)).length > 0;
    assert.deepEqual([...SAFE, ...UNSAFE].filter(isSafe), SAFE);
    for (const text of UNSAFE) assert.notEqual(mended(text), undefined, text);
  });

  it('are not safe where a name that ends in a common noun only lacks a capital', () => {
    const analysis = analyse('The AI act entered into force.', undefined, factsOf('tech'));
    assert.equal(allFindings(analysis).filter(({ finding }) => finding.rule === 'entity-name').length, 1);
    assert.deepEqual(safeFixes(analysis), []);
  });

  it('leave all that is no letter of the name, in its order', () => {
    const mark = fc.constantFrom(...MARKS);
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), mark, mark, fc.constantFrom(...GAPS), (name, one, two, gap) => {
        const [first, second, rightFirst, rightSecond] = name;
        const write = (a: string, b: string) =>
          `They asked ${one[0]}${a}${one[1]}${gap}${two[0]}${b}${two[1]} of it.${NOTE}`;
        const after = mended(write(first, second));
        if (after === undefined) return;
        if (rightFirst !== '') assert.equal(after, write(rightFirst, rightSecond));
        else assert.equal(`${one[1]}${two[0]}${after}`, `They asked ${one[0]}OpenAI${two[1]} of it.${NOTE}`);
      }),
      { numRuns: 300 },
    );
  });
});

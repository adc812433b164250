import assert from 'node:assert/strict';
import { claimThresholds } from '../../server/src/core/claims/detect.ts';
import { defaultSettings, readSettings } from '../../server/src/core/config.ts';
import { analyse, drawFindings } from '../support/analyse.ts';

/** Severities of unsourced claims in a text under a setting, in order. */
function severities(text: string, confidence: { warning?: number; hint?: number }): readonly string[] {
  const { settings, problems } = readSettings({ claims: { confidence } }, defaultSettings);
  assert.deepEqual(problems, []);
  return drawFindings(analyse(text, settings)).flatMap(
    (line) => /^unsourced-claim (\w+)/.exec(line)?.[1] ?? [],
  );
}

describe('bands of confidence', () => {
  const sure = 'Sales of ice cream rose by 12 % to 4 billion dollars in 2023.';
  const cases: readonly (readonly [string, { warning?: number; hint?: number }, readonly string[]])[] = [
    ['a confident claim is a warning', {}, ['warning']],
    ['below a higher bar it is a hint', { warning: 1 }, ['hint']],
    ['below both bars it is nothing', { warning: 1, hint: 1 }, []],
    ['where hints begin above warnings a sure one still warns', { warning: 0.7, hint: 1 }, ['warning']],
    ['and so it does where only the bar of hints is set', { hint: 1 }, ['warning']],
    ['and one that is below the bar of warnings is nothing', { warning: 0.999, hint: 1 }, []],
  ];
  for (const [name, confidence, expected] of cases) {
    it(name, () => assert.deepEqual(severities(sure, confidence), expected));
  }

  it('a hint may begin below the confidence at which a sentence is called a claim', () => {
    const text = 'The road is long.';
    const claim = analyse(text).pieces.flatMap(({ claims }) => claims)[0];
    assert.ok(claim !== undefined && claim.judgement.confidence < claimThresholds.claim);
    assert.deepEqual(severities(text, {}), []);
    assert.deepEqual(severities(text, { hint: 0 }), ['hint']);
  });
});

import assert from 'node:assert/strict';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { bundled } from '../support/bundled.ts';
import { cpuTime, slowness } from '../support/gauge.ts';
import { pathologicalMarkdown, pathologicalProse } from '../support/pathological.ts';
import { isSoak } from '../support/soak.ts';

/** Families are driven to just below and far beyond the bounds; `npm run test:soak` to fifty thousand. */
const COUNTS = isSoak ? [10, 100, 300, 1000, 3000, 10_000, 20_000, 50_000] : [300];
/** CPU time of one text, and the time of its longest step, on a machine that is not busy; in milliseconds. */
const MOST = 2000;
const LONGEST_STEP = 250;

interface Timed {
  readonly took: number;
  readonly longest: number;
  readonly analysis: Analysis;
}

function timed(text: string): Timed {
  const failures: string[] = [];
  const started = cpuTime();
  const brief = BriefText.from(text);
  const steps = new BriefAnalyser(bundled, (rule) => failures.push(rule)).steps(brief);
  let longest = 0;
  for (let before = performance.now(); ; ) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (step.done !== true) continue;
    assert.deepEqual(failures, []);
    return { took: cpuTime() - started, longest, analysis: step.value };
  }
}

/** A machine that is slow or busy gets as much more time, and code that was not compiled yet a second try. */
function check(text: string): void {
  let run = timed(text);
  if (isTooSlow(run, 1)) run = timed(text);
  const factor = isTooSlow(run, 1) ? slowness() : 1;
  const { took, longest, analysis } = run;
  const times = `took ${took.toFixed(0)} ms, one step ${longest.toFixed(0)} ms, the machine is slower by ${factor.toFixed(1)}`;
  assert.ok(!isTooSlow(run, factor), times);
  const isCutOff = analysis.pieces.some(({ reading }) => reading.isUnread);
  const says = allFindings(analysis).some(({ finding }) => finding.rule === 'unread-text');
  assert.equal(says || !isCutOff, true, 'what is not read is said');
}

function isTooSlow({ took, longest }: Timed, factor: number): boolean {
  return took > MOST * factor || longest > LONGEST_STEP * factor;
}

describe('texts that are made to be slow to read', function () {
  this.timeout(60_000);

  for (const count of COUNTS) {
    for (const { name, text } of [...pathologicalMarkdown(count), ...pathologicalProse(count)])
      it(`${name}, ${count} times`, () => check(text));
  }

  it('a line of five megabytes', () => check('Meta released the model. '.repeat(200_000)));
});

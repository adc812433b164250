import assert from 'node:assert/strict';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { bundled } from '../support/bundled.ts';
import { type Pathological, pathologicalMarkdown, pathologicalProse } from '../support/pathological.ts';
import { isSoak } from '../support/soak.ts';

/** Families are driven to just below and far beyond the bounds; `npm run test:soak` to fifty thousand. */
const COUNTS = isSoak ? [10, 100, 300, 1000, 3000, 50_000] : [300];
/** CPU time of one text and of one step of it, in milliseconds, with room for a machine that is busy and cold. */
const MOST = isSoak ? 20_000 : 3000;
const LONGEST_STEP = 1500;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function check({ text }: Pathological): void {
  const failures: string[] = [];
  const started = cpu();
  const brief = BriefText.from(text);
  const steps = new BriefAnalyser(bundled, (rule) => failures.push(rule)).steps(brief);
  let longest = 0;
  let step = steps.next();
  for (let before = cpu(); step.done !== true; step = steps.next()) {
    const now = cpu();
    longest = Math.max(longest, now - before);
    before = now;
  }
  const took = cpu() - started;
  assert.deepEqual(failures, []);
  assert.ok(took < MOST, `took ${took.toFixed(0)} ms`);
  assert.ok(longest < LONGEST_STEP, `one step took ${longest.toFixed(0)} ms`);
  const isCutOff = step.value.pieces.some(({ reading }) => reading.isUnread);
  const says = allFindings(step.value).some(({ finding }) => finding.rule === 'unread-text');
  if (isCutOff) assert.ok(says, 'what is not read is said');
}

describe('texts that are made to be slow to read', () => {
  for (const count of COUNTS) {
    for (const one of [...pathologicalMarkdown(count), ...pathologicalProse(count)])
      it(`${one.name}, ${count} times`, () => check(one));
  }

  it('a line of five megabytes', () =>
    check({ name: '', text: 'Meta released the model. '.repeat(200_000) }));
});

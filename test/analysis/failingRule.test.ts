// A rule that throws costs its own findings in that document, with word of it; the other rules, and other documents, go on.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { allFindings } from '../../server/src/core/analysis/analysis.ts';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import type { PieceView } from '../../server/src/core/rules/rule.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { bundled } from '../support/bundled.ts';

const TEXT =
  'Microsft builds models.[^9]\n\nAntropic raised 3 billion dollars in 2024.\n\nMeta cut prices by 40 percent.\n';

describe('a rule that throws', () => {
  const names = rules.find(({ id }) => id === 'entity-name');
  ok(names);
  const { check } = names;

  /** Replaces the rule's check while `run` runs. */
  function withCheck(replaced: (piece: PieceView) => ReturnType<typeof check>, run: () => void): void {
    Object.assign(names as object, { check: replaced });
    try {
      run();
    } finally {
      Object.assign(names as object, { check });
    }
  }

  function findingsOf(text: string) {
    const failures: { rule: string; error: unknown }[] = [];
    const analyser = new BriefAnalyser(bundled, (rule, error) => failures.push({ rule, error }));
    const analysis = analyser.analyse(BriefText.from(text));
    return { failures, rules: allFindings(analysis).map(({ finding }) => finding.rule) };
  }

  it('loses its findings, also those before it threw, and no others', () => {
    const before = findingsOf(TEXT);
    ok(before.rules.includes('entity-name') && before.failures.length === 0);
    const error = new Error('broken');
    withCheck(
      function* (piece) {
        yield* check(piece);
        if (piece.text.includes('Antropic')) throw error;
      },
      () => {
        const { rules: found, failures } = findingsOf(TEXT);
        deepEqual(failures, [{ rule: 'entity-name', error }]);
        equal(found.filter((rule) => rule === 'entity-name').length, 1, 'the one of the other paragraph');
        const others = (all: readonly string[]) => all.filter((rule) => rule !== 'entity-name');
        deepEqual(others(found), others(before.rules));
        deepEqual(findingsOf('Microsft builds models.\n').failures, [], 'another document');
      },
    );
    deepEqual(findingsOf(TEXT), before, 'once it is mended');
  });
});

// Owns the proof of fixes: each takes its finding away and brings no other.
import assert from 'node:assert/strict';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { applied } from './edits.ts';

type Analyse = (text: string) => Analysis;

/** Silencing may put a comment inside the words of another finding. */
function withoutComments(words: string): string {
  return words.replace(/<!-- policy-notes-.*?-->/g, '').trim();
}

/** Findings by rule and words, as many as there are. */
function counted(analysis: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding, piece } of allFindings(analysis)) {
    const base = analysis.text.startOf(piece);
    const words = analysis.text.slice({ start: base + finding.span.start, end: base + finding.span.end });
    const key = `${finding.rule}: ${withoutComments(words)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Applies every code action for the rule's findings in the text, one at a time. */
export function checkFixes(text: string, rule: string, analyse: Analyse): void {
  const analysis = analyse(text);
  const before = counted(analysis);
  const all = codeActionsIn(analysis, { start: 0, end: text.length }).filter(
    ({ finding, allowName }) => finding.rule === rule && allowName === undefined,
  );
  assert.ok(all.length > 0, 'there is no action, not even to silence it');
  for (const action of all) {
    const mended = applied(text, action.edits);
    const words = text.slice(action.finding.span.start, action.finding.span.end);
    const after = counted(analyse(mended));
    const key = `${rule}: ${withoutComments(words)}`;
    assert.ok(
      (after.get(key) ?? 0) < (before.get(key) ?? 0),
      `"${action.title}" leaves the finding:\n${mended}`,
    );
    for (const [found, count] of after) {
      assert.ok(count <= (before.get(found) ?? 0), `"${action.title}" adds ${found}:\n${mended}`);
    }
  }
}

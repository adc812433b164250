// Owns the proof of fixes: each takes its finding away and brings no other.
import assert from 'node:assert/strict';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import type { Edit } from '../../server/src/core/features/model.ts';
import { placesOf } from '../../server/src/core/rules/rule.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { applied } from './edits.ts';

type Analyse = (text: string) => Analysis;

/** Silencing may put a comment inside the words of another finding. */
function withoutComments(words: string): string {
  return words.replace(/<!-- policy-notes-.*?-->/g, '').trim();
}

/** A fix as it is once the writer has filled in what it leaves open. */
function filledIn(edit: Edit): Edit {
  const isOpen = edit.snippet?.includes(TO_FILL_IN) === true;
  return isOpen ? { ...edit, newText: edit.newText.replace('TODO', 'filings of 2025') } : edit;
}

const TO_FILL_IN = '$' + '{1:TODO}';

/** What the findings are about by rule and words, as many as there are; of those on `only`, if it is given. */
function counted(analysis: Analysis, only?: Span): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding, piece } of allFindings(analysis)) {
    const base = analysis.text.startOf(piece);
    if (
      only !== undefined &&
      (only.start !== base + finding.span.start || only.end !== base + finding.span.end)
    )
      continue;
    for (const { start, end } of placesOf(finding)) {
      const words = analysis.text.slice({ start: base + start, end: base + end });
      const key = `${finding.rule}: ${withoutComments(words)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
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
    const mended = applied(text, action.edits.map(filledIn));
    const after = counted(analyse(mended));
    const own = [...counted(analysis, action.finding.span).keys()].filter((key) => key.startsWith(rule));
    assert.ok(
      own.some((key) => (after.get(key) ?? 0) < (before.get(key) ?? 0)),
      `"${action.title}" leaves the finding:\n${mended}`,
    );
    for (const [found, count] of after) {
      assert.ok(count <= (before.get(found) ?? 0), `"${action.title}" adds ${found}:\n${mended}`);
    }
  }
}

// Owns the test of rules on drawn cases, on bases of all fields, and in all forms of Markdown.
import assert from 'node:assert/strict';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import type { FactIndex } from '../../server/src/core/facts/factIndex.ts';
import { codeActionsIn } from '../../server/src/core/features/codeActions.ts';
import { analyse as analyseWith } from '../support/analyse.ts';
import { applied } from '../support/edits.ts';
import { checkFixes } from '../support/fixes.ts';
import { baseProblems, type DrawnCase, draw, drawnCases } from './drawnCases.ts';

const settings = { ...defaultSettings, today: '2026-01-01' };
const analyse = (text: string, facts: FactIndex) => analyseWith(text, settings, facts);

function spansOf(rule: string, analysis: Analysis) {
  return allFindings(analysis)
    .filter(({ finding }) => finding.rule === rule)
    .map(({ finding, piece }) => {
      const base = analysis.text.startOf(piece);
      return { start: base + finding.span.start, end: base + finding.span.end };
    });
}

interface Put {
  readonly one: DrawnCase;
  readonly start: number;
  readonly end: number;
}

/** All cases of one base in one brief, and where each stands; many briefs would take long. */
function briefOf(cases: readonly DrawnCase[], before: string, behind: string) {
  let text = '';
  const puts: Put[] = [];
  for (const one of cases) {
    const start = text.length + before.length;
    puts.push({ one, start, end: start + one.text.length });
    text += `${before}${one.text}${behind}\n\n`;
  }
  return { text, puts };
}

/** What is not found where it is drawn, and what is found elsewhere. */
function mistakes(
  cases: readonly DrawnCase[],
  [before, behind]: readonly [string, string],
): readonly string[] {
  return [...new Set(cases.map(({ facts }) => facts))].flatMap((facts) => {
    const { text, puts } = briefOf(
      cases.filter((one) => one.facts === facts),
      before,
      behind,
    );
    const analysis = analyse(text, facts);
    const spans = new Map(rules.map((rule) => [rule, spansOf(rule, analysis)]));
    return puts.flatMap(({ one, start, end }) => {
      const found = (spans.get(one.rule) ?? []).filter((span) => start <= span.start && span.start < end);
      const got = draw(
        one.text,
        found.map((span) => ({ start: span.start - start, end: span.end - start })),
      );
      const wanted = draw(one.text, one.found);
      return got === wanted ? [] : [`${one.rule}: want ${wanted}\n got ${got}`];
    });
  });
}

const rules = [...new Set(drawnCases.map(({ rule }) => rule))];

describe('drawn cases', () => {
  it('stand on sound bases', () => assert.deepEqual(baseProblems, []));

  for (const rule of rules) {
    it(`of ${rule} are found where they are drawn, and nowhere else`, () => {
      const cases = drawnCases.filter((one) => one.rule === rule);
      assert.ok(cases.length > 8);
      const note = cases.some(({ text }) => text.includes('[^1]')) ? '\n\n[^1]: A report of 2025.\n' : '';
      assert.deepEqual(mistakes(cases, ['', note]), []);
    });
  }

  it('have fixes that take the finding away and bring no other', () => {
    const wrong = drawnCases.flatMap(({ rule, text, found, facts }) => {
      if (rule === 'vague-attribution' || found.length === 0 || !/[.!]$/.test(text)) return [];
      try {
        checkFixes(`${text}[^1]\n\n[^1]: A report of 2025.\n`, rule, (one) => analyse(one, facts));
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    });
    assert.deepEqual(wrong, []);
  });

  it('are mended by the preferred fix as they say', () => {
    const wrong = drawnCases.flatMap(({ rule, text, fixed, facts }) => {
      if (fixed === undefined) return [];
      const action = codeActionsIn(analyse(text, facts), { start: 0, end: text.length }).find(
        (one) => one.finding.rule === rule && one.isPreferred,
      );
      const got = applied(text, action?.edits ?? []);
      return got === fixed ? [] : [`want ${fixed}\n got ${got}`];
    });
    assert.deepEqual(wrong, []);
  });
});

/** What stands before and behind each case. */
const FORMS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ['behind emoji', ['🦙👩‍🔬 Look: 🇪🇺.\n\n', '']],
  ['between CRLF', ['# Heading\r\n\r\n', '\r\n\r\nThe end.\r\n']],
  ['in a list', ['- One.\n- ', '\n- Three.']],
  ['in a nested list', ['1. One.\n   - ', '']],
  ['in a quote', ['> ', '']],
  ['in a table', ['| A | B |\n| --- | --- |\n| ', ' | x |']],
  ['before a footnote marker', ['', '[^n]\n\n[^n]: A report of 2025.']],
  ['in italics', ['*', '*']],
  ['behind another sentence', ['Costs differ. ', ' Costs differ.']],
  ['in an alert of GitHub', ['> [!NOTE]\n> ', '']],
  ['in a box of MkDocs', ['!!! note "Title"\n\n    ', '\n\nThe end.']],
  ['in a box of Docusaurus', [':::note Title\n', '\n:::']],
  ['before attributes', ['', '{: .lead }']],
]);

describe('cases in all forms of Markdown', () => {
  const isPlain = ({ text }: DrawnCase) =>
    /^[\p{L}\p{N} ,.'’$€£%–;:()-]+$/u.test(text) && !/^\d+\. |^- /.test(text);
  for (const [name, form] of FORMS) {
    it(`are found ${name}, to the unit`, () => {
      const cases = drawnCases.filter((one) => {
        // A row is one sentence, and a marker takes the place of a name that is missing.
        const isWhole = one.found.some(({ start, end }) => start === 0 && end === one.text.length);
        const isOther =
          (name === 'in a table' && isWhole) ||
          (name === 'before a footnote marker' && one.rule === 'vague-attribution');
        return isPlain(one) && !isOther;
      });
      assert.deepEqual(mistakes(cases, form), []);
    });
  }
});

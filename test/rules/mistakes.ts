// Owns the look at drawn cases: what the rules find in them, beside what is drawn.
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings } from '../../server/src/core/config.ts';
import type { FactIndex } from '../../server/src/core/facts/factIndex.ts';
import { analyse as analyseWith } from '../support/analyse.ts';
import { type DrawnCase, draw, drawnCases } from './drawnCases.ts';

const settings = { ...defaultSettings, today: '2026-01-01' };
export const analyse = (text: string, facts: FactIndex) => analyseWith(text, settings, facts);

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

/** What is not found where it is drawn, and what is found elsewhere; `before` and `behind` stand around each case. */
export function mistakes(
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

export const rules = [...new Set(drawnCases.map(({ rule }) => rule))];

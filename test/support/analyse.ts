// Owns the analysis of a text as tests use it, with cursors and findings drawn in the text.
import { BriefAnalyser } from '../../server/src/core/analysis/analyser.ts';
import { type Analysis, allFindings } from '../../server/src/core/analysis/analysis.ts';
import { defaultSettings, type Settings } from '../../server/src/core/config.ts';
import type { FactIndex } from '../../server/src/core/facts/factIndex.ts';
import { type NamedBibliographies, noBibliographies } from '../../server/src/core/sources/library.ts';
import { BriefText } from '../../server/src/core/syntax/briefText.ts';
import { bundled } from './bundled.ts';

/** A fresh analysis of the text. A rule that throws fails the test. */
export function analyse(
  text: string,
  settings: Settings = defaultSettings,
  facts: FactIndex = bundled,
  bibliographies: NamedBibliographies = noBibliographies,
): Analysis {
  const analyser = new BriefAnalyser(facts, (rule, error) => {
    throw new Error(`the rule ${rule} failed`, { cause: error });
  });
  analyser.configure(facts, settings, bibliographies);
  return analyser.analyse(BriefText.from(text));
}

/** Takes the cursor mark `‹|›` out of a text. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‹|›');
  if (offset < 0) throw new Error('no cursor mark in the fixture');
  return { text: marked.replace('‹|›', ''), offset };
}

/** Findings as `rule severity: "words" message`, one a line, in order of their place. */
export function drawFindings(analysis: Analysis): readonly string[] {
  return allFindings(analysis).map(({ finding, piece }) => {
    const base = analysis.text.startOf(piece);
    const words = analysis.text.slice({ start: base + finding.span.start, end: base + finding.span.end });
    return `${finding.rule} ${finding.severity}: ${JSON.stringify(words)} ${finding.message}`;
  });
}

/** The words that findings of a rule stand on. */
export function wordsFoundBy(rule: string, analysis: Analysis): readonly string[] {
  return allFindings(analysis)
    .filter(({ finding }) => finding.rule === rule)
    .map(({ finding, piece }) => {
      const base = analysis.text.startOf(piece);
      return analysis.text.slice({ start: base + finding.span.start, end: base + finding.span.end });
    });
}

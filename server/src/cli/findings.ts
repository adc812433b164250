// Owns the findings of a file as the command line reports them.
import { BriefAnalyser } from '../core/analysis/analyser.ts';
import { type Analysis, allFindings } from '../core/analysis/analysis.ts';
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { NamedBibliographies } from '../core/sources/library.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import { otherLanguageOf } from '../core/syntax/frontMatter.ts';
import type { Io } from './io.ts';

/** Lines and columns count from 1, columns in UTF-16 code units; `start` and `end` are offsets, end exclusive. */
export interface ReportedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A fix that was applied. The line counts from 1, in the text as the fix found it. */
export interface AppliedFix {
  readonly line: number;
  readonly title: string;
}

/** A file with what was found in it. */
export interface CheckedFile {
  readonly name: string;
  readonly analysis: Analysis;
  readonly findings: readonly ReportedFinding[];
  /** What was changed in it before. */
  readonly fixes: readonly AppliedFix[];
}

/** Analyses a text from scratch. A rule that fails is said on standard error. */
export function analyseText(
  text: string,
  settings: Settings,
  facts: FactIndex,
  bibliographies: NamedBibliographies,
  io: Io,
): Analysis {
  const analyser = new BriefAnalyser(facts, (rule, error) => {
    io.err(`the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}\n`);
  });
  analyser.configure(facts, settings, bibliographies);
  return analyser.analyse(BriefText.from(text));
}

/** Says of a brief in another language that its claims were not looked for; empty for one in English. */
export function languageNote(name: string, { frontMatter }: Analysis): string {
  const language = otherLanguageOf(frontMatter);
  return language === undefined
    ? ''
    : `${name}: claims were not looked for, as it is written in "${language}"\n`;
}

export function reportFindings(name: string, analysis: Analysis): readonly ReportedFinding[] {
  return allFindings(analysis).map(({ finding, piece }) => {
    const base = analysis.text.startOf(piece);
    const start = base + finding.span.start;
    const end = base + finding.span.end;
    const from = analysis.text.positionAt(start);
    const to = analysis.text.positionAt(end);
    return {
      file: name,
      rule: finding.rule,
      severity: finding.severity ?? 'information',
      message: finding.message,
      start,
      end,
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  });
}

// Owns diagnostics: a document's findings as the protocol shows them, pulled or pushed, and sent only when changed.
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { type Analysis, findingsOf } from '../core/analysis/analysis.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { OpenDocument } from './documents.ts';
import { startOfDocument, toSeverity } from './toLsp.ts';
import { sheetUri } from './virtual.ts';

export const SOURCE = 'policy-notes';

/** VS Code shows no more than so many of one source in one file; sending more would cost time on every keystroke. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics last made for a document, so that an unchanged piece's are not made again. */
interface Made {
  readonly findings: readonly Finding[];
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Report {
  readonly id: string;
  readonly parts: readonly Made[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps the last report of each open document. */
export class DiagnosticReports {
  readonly #last = new Map<string, Report>();
  #made = new WeakMap<readonly Finding[], Made>();
  #next = 1;

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  /** The report of a pull: `unchanged` where the client has it already under `previousId`. */
  pull(document: OpenDocument, analysis: Analysis, previousId: string | undefined): DocumentDiagnosticReport {
    const report = this.#report(document, analysis);
    if (report.id === previousId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.diagnostics] };
  }

  /** The diagnostics to push; undefined where the last ones stand. */
  push(document: OpenDocument, analysis: Analysis): readonly Diagnostic[] | undefined {
    const before = this.#last.get(document.uri);
    const report = this.#report(document, analysis);
    return before?.id === report.id ? undefined : report.diagnostics;
  }

  #report(document: OpenDocument, analysis: Analysis): Report {
    if (document.isTooLong) return this.#keep(document.uri, [tooLong]);
    const parts: Made[] = [];
    for (let index = 0; index < analysis.pieces.length; index += 1) {
      const findings = findingsOf(analysis, index);
      if (findings.length > 0) parts.push(this.#makePart(analysis, index, findings));
    }
    return this.#keep(document.uri, parts);
  }

  #keep(uri: string, parts: readonly Made[]): Report {
    const last = this.#last.get(uri);
    if (
      last !== undefined &&
      last.parts.length === parts.length &&
      last.parts.every((part, index) => sameMade(part, parts[index]))
    ) {
      return last;
    }
    const report = { id: String(this.#next), parts, diagnostics: mostImportant(parts) };
    this.#next += 1;
    this.#last.set(uri, report);
    return report;
  }

  #makePart(analysis: Analysis, index: number, findings: readonly Finding[]): Made {
    const line = analysis.text.lines[index] ?? 0;
    const kept = this.#made.get(findings);
    if (kept?.line === line) return kept;
    const made = {
      findings,
      line,
      diagnostics: findings.map((finding) => toDiagnostic(analysis, index, finding)),
    };
    this.#made.set(findings, made);
    return made;
  }
}

function sameMade(a: Made, b: Made | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.line !== b.line || a.diagnostics.length !== b.diagnostics.length) return false;
  return JSON.stringify(a.diagnostics) === JSON.stringify(b.diagnostics);
}

function toDiagnostic(analysis: Analysis, piece: number, finding: Finding): Diagnostic {
  const base = analysis.text.startOf(piece);
  const { text } = analysis;
  const related = (finding.related ?? []).map((one) => ({
    message: one.message,
    location:
      one.kind === 'fact'
        ? {
            uri: sheetUri(analysis.facts.fact(one.factId)?.subject ?? ''),
            range: { start: startOfDocument, end: startOfDocument },
          }
        : {
            uri: '',
            range: {
              start: text.positionAt(base + one.span.start),
              end: text.positionAt(base + one.span.end),
            },
          },
  }));
  return {
    range: {
      start: text.positionAt(base + finding.span.start),
      end: text.positionAt(base + finding.span.end),
    },
    severity: toSeverity(finding.severity ?? 'information'),
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    ...(finding.isUnnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0
      ? { relatedInformation: related.filter(({ location }) => location.uri !== '') }
      : {}),
  };
}

/** All diagnostics where they are few; else the gravest, in order of place, and one that says how many are left out. */
function mostImportant(parts: readonly Made[]): readonly Diagnostic[] {
  const all = parts.flatMap((part) => part.diagnostics);
  if (all.length <= MOST_DIAGNOSTICS) return all;
  const kept = new Set(
    all.toSorted((a, b) => (a.severity ?? 4) - (b.severity ?? 4)).slice(0, MOST_DIAGNOSTICS),
  );
  const note: Diagnostic = {
    range: { start: startOfDocument, end: startOfDocument },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: `${all.length - MOST_DIAGNOSTICS} more findings are not shown here; "policy-notes check" lists all ${all.length}`,
  };
  return [note, ...all.filter((diagnostic) => kept.has(diagnostic))];
}

const tooLong: Made = {
  findings: [],
  line: 0,
  diagnostics: [
    {
      range: { start: startOfDocument, end: startOfDocument },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message:
        'This document is too long to be checked (over 20 million characters); split it to have it checked',
    },
  ],
};

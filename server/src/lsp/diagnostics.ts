// Owns diagnostics: a document's findings as the protocol shows them, pulled or pushed, and sent only when changed.
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import type { OpenDocument } from './documents.ts';
import { type FindingRow, findingRow, noFindings, type Part } from './findingRow.ts';
import type { Session } from './session.ts';
import { SOURCE, toDiagnostics } from './toDiagnostics.ts';
import { startOfDocument } from './toLsp.ts';

/** VS Code shows no more than so many of one source in one file; sending more would cost time on every keystroke. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics last made for a piece, so that they are not made again while it stays where it is. */
interface Made {
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Report {
  readonly id: string;
  readonly row: FindingRow;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps the last report of each open document. */
export class DiagnosticReports {
  readonly #last = new Map<string, Report>();
  readonly #made = new WeakMap<readonly Finding[], Made>();
  #next = 1;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

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
    if (document.isTooLong) return this.#keep(document.uri, noFindings, () => [tooLong]);
    const row = findingRow(analysis, this.#last.get(document.uri)?.row ?? noFindings);
    return this.#keep(document.uri, row, () => this.#mostImportant(document.uri, analysis, row.parts));
  }

  #keep(uri: string, row: FindingRow, make: () => readonly Diagnostic[]): Report {
    const last = this.#last.get(uri);
    const isSameRow = last !== undefined && last.row !== noFindings && sameParts(last.row.parts, row.parts);
    const diagnostics = isSameRow ? last.diagnostics : make();
    // What changed may lie among those that are not shown.
    const isSame = last !== undefined && sameDiagnostics(last.diagnostics, diagnostics);
    const report = { id: isSame ? last.id : String(this.#next), row, diagnostics };
    if (!isSame) this.#next += 1;
    this.#last.set(uri, report);
    return report;
  }

  /** All diagnostics where they are few; else the gravest, in order of place, and one that says how many are left out. */
  #mostImportant(uri: string, analysis: Analysis, parts: readonly Part[]): readonly Diagnostic[] {
    let count = 0;
    for (const { findings } of parts) count += findings.length;
    if (count <= MOST_DIAGNOSTICS) return parts.flatMap((part) => this.#make(uri, analysis, part));
    const note: Diagnostic = {
      range: { start: startOfDocument, end: startOfDocument },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: `${count - MOST_DIAGNOSTICS} more findings are not shown here; "policy-notes check" lists all ${count}`,
    };
    const isShown = gravest(parts, MOST_DIAGNOSTICS);
    const shown = parts.flatMap((part) => {
      const which = part.findings.map(isShown);
      return which.includes(true) ? this.#make(uri, analysis, part).filter((_, index) => which[index]) : [];
    });
    return [note, ...shown];
  }

  #make(uri: string, analysis: Analysis, { findings, piece, line }: Part): readonly Diagnostic[] {
    const kept = this.#made.get(findings);
    if (kept?.line === line) return kept.diagnostics;
    const diagnostics = toDiagnostics(findings, { uri, analysis, piece }, this.#session.abilities);
    this.#made.set(findings, { line, diagnostics });
    return diagnostics;
  }
}

function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  const isSame = (one: Diagnostic, other: Diagnostic | undefined) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Says of each finding, asked in order, whether it is among so many that are shown, the gravest first taken. Counts
 * instead of sorting: it is run on every keystroke.
 */
function gravest(parts: readonly Part[], most: number): (finding: Finding) => boolean {
  const counts = new Map<Severity, number>();
  const severity = (finding: Finding) => finding.severity ?? 'information';
  for (const { findings } of parts)
    for (const finding of findings) counts.set(severity(finding), (counts.get(severity(finding)) ?? 0) + 1);
  let left = most;
  const rooms = new Map<Severity, number>();
  for (const one of GRAVEST_FIRST) {
    const room = Math.min(counts.get(one) ?? 0, left);
    rooms.set(one, room);
    left -= room;
  }
  return (finding) => {
    const room = rooms.get(severity(finding)) ?? 0;
    rooms.set(severity(finding), room - 1);
    return room > 0;
  };
}

const tooLong: Diagnostic = {
  range: { start: startOfDocument, end: startOfDocument },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message:
    'This document is too long to be checked (over 20 million characters); split it to have it checked',
};

// Owns diagnostics: a document's findings as the protocol shows them, pulled or pushed, and sent only when changed.
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import type { Finding } from '../core/rules/rule.ts';
import { type DocumentVersion, isTooLong } from './documents.ts';
import {
  type FindingRow,
  findingRow,
  GRAVEST_FIRST,
  gravityOf,
  noFindings,
  type Part,
} from './findingRow.ts';
import { HeldFindings } from './heldFindings.ts';
import type { Session } from './session.ts';
import { SOURCE, toDiagnostics } from './toDiagnostics.ts';
import { startOfDocument } from './toLsp.ts';
import { unawaited } from './unawaited.ts';

/** VS Code shows no more than so many of one source in one file; sending more would cost time on every keystroke. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics last made for a piece: not made again while it stays where it is, and facts stand where they do. */
interface Made {
  readonly line: number;
  readonly facts: FactIndex;
  readonly diagnostics: readonly Diagnostic[];
}

interface Report {
  readonly id: string;
  readonly row: FindingRow;
  /** Those of the row that are shown: all but a finding that waits for the cursor to leave. */
  readonly parts: readonly Part[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Has a client that pulls pull anew. */
export function refreshDiagnostics(session: Session): void {
  const { abilities, connection } = session;
  if (abilities.refreshDiagnostics && abilities.pullDiagnostics)
    unawaited(session, 'have diagnostics asked anew', connection.languages.diagnostics.refresh());
}

/** Keeps the last report of each open document. */
export class DiagnosticReports {
  readonly #last = new Map<string, Report>();
  readonly #made = new WeakMap<readonly Finding[], Made>();
  #next = 1;
  readonly #session: Session;
  readonly held = new HeldFindings();

  constructor(session: Session) {
    this.#session = session;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
    this.held.forget(uri);
  }

  /** The report of a pull: `unchanged` where the client has it already under `previousId`. */
  pull(
    document: DocumentVersion,
    analysis: Analysis,
    previousId: string | undefined,
  ): DocumentDiagnosticReport {
    const report = this.#report(document, analysis);
    if (report.id === previousId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.diagnostics] };
  }

  /** The diagnostics to push; undefined where the last ones stand. */
  push(document: DocumentVersion, analysis: Analysis): readonly Diagnostic[] | undefined {
    const before = this.#last.get(document.uri);
    const report = this.#report(document, analysis);
    return before?.id === report.id ? undefined : report.diagnostics;
  }

  #report(document: DocumentVersion, analysis: Analysis): Report {
    const { uri } = document;
    if (isTooLong(document.text)) return this.#keep(uri, noFindings, [], () => [tooLong]);
    const row = findingRow(analysis, this.#last.get(uri)?.row ?? noFindings);
    const parts = this.held.tell(document, analysis, row.parts);
    return this.#keep(uri, row, parts, () => this.#mostImportant(uri, analysis, parts));
  }

  #keep(uri: string, row: FindingRow, parts: readonly Part[], make: () => readonly Diagnostic[]): Report {
    const last = this.#last.get(uri);
    const isSameRow = last !== undefined && last.row !== noFindings && sameParts(last.parts, parts);
    const diagnostics = isSameRow ? last.diagnostics : make();
    // What changed may lie among those that are not shown.
    const isSame = last !== undefined && sameDiagnostics(last.diagnostics, diagnostics);
    const report = { id: isSame ? last.id : String(this.#next), row, parts, diagnostics };
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
    const rooms = roomsFor(parts, MOST_DIAGNOSTICS);
    const shown = [note];
    for (const part of parts) {
      if (!hasRoom(rooms, part.counts)) continue;
      const made = this.#make(uri, analysis, part);
      for (let index = 0; index < made.length; index += 1) {
        const [finding, diagnostic] = [part.findings[index], made[index]];
        if (finding !== undefined && diagnostic !== undefined && takeRoom(rooms, gravityOf(finding)))
          shown.push(diagnostic);
      }
    }
    return shown;
  }

  #make(uri: string, analysis: Analysis, { findings, piece, line }: Part): readonly Diagnostic[] {
    const kept = this.#made.get(findings);
    const { facts } = analysis;
    if (kept?.line === line && kept.facts === facts) return kept.diagnostics;
    const diagnostics = toDiagnostics(findings, { uri, analysis, piece }, this.#session);
    this.#made.set(findings, { line, facts, diagnostics });
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

/** How many findings of each severity are shown where there is room for so many, the gravest first taken. */
function roomsFor(parts: readonly Part[], most: number): number[] {
  const counts = GRAVEST_FIRST.map(() => 0);
  for (const part of parts)
    for (let gravity = 0; gravity < counts.length; gravity += 1)
      counts[gravity] = (counts[gravity] ?? 0) + (part.counts[gravity] ?? 0);
  let left = most;
  return counts.map((count) => {
    const room = Math.min(count, left);
    left -= room;
    return room;
  });
}

function hasRoom(rooms: readonly number[], counts: readonly number[]): boolean {
  for (let gravity = 0; gravity < counts.length; gravity += 1)
    if ((counts[gravity] ?? 0) > 0 && (rooms[gravity] ?? 0) > 0) return true;
  return false;
}

/** Takes a place among those of a severity, if there is one. */
function takeRoom(rooms: number[], gravity: number): boolean {
  const room = rooms[gravity] ?? 0;
  rooms[gravity] = room - 1;
  return room > 0;
}

const tooLong: Diagnostic = {
  range: { start: startOfDocument, end: startOfDocument },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message:
    'This document is too long to be checked (over 20 million characters); split it to have it checked',
};

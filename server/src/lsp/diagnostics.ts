// Owns diagnostics: a document's findings as the protocol shows them, pulled or pushed, and sent only when changed.
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { type Analysis, findingsOf } from '../core/analysis/analysis.ts';
import type { Finding } from '../core/rules/rule.ts';
import { shift } from '../core/text/span.ts';
import type { OpenDocument } from './documents.ts';
import type { Abilities, Session } from './session.ts';
import { startOfDocument, toRange, toSeverity } from './toLsp.ts';
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
    if (document.isTooLong) return this.#keep(document.uri, [tooLong]);
    const parts: Made[] = [];
    for (let index = 0; index < analysis.pieces.length; index += 1) {
      const findings = findingsOf(analysis, index);
      if (findings.length > 0) parts.push(this.#makePart(document.uri, analysis, index, findings));
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
    const diagnostics = mostImportant(parts);
    // What changed may lie among those that are not shown.
    const isSame = last !== undefined && sameDiagnostics(last.diagnostics, diagnostics);
    const report = { id: isSame ? last.id : String(this.#next), parts, diagnostics };
    if (!isSame) this.#next += 1;
    this.#last.set(uri, report);
    return report;
  }

  #makePart(uri: string, analysis: Analysis, index: number, findings: readonly Finding[]): Made {
    const line = analysis.text.lines[index] ?? 0;
    const kept = this.#made.get(findings);
    if (kept?.line === line) return kept;
    const made = {
      findings,
      line,
      diagnostics: findings.map((finding) => ({
        ...toDiagnostic(analysis, index, finding),
        ...relatedOf(finding, uri, analysis, index, this.#session.abilities),
      })),
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

function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  const isSame = (one: Diagnostic, other: Diagnostic | undefined) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function toDiagnostic({ text }: Analysis, piece: number, finding: Finding): Diagnostic {
  const base = text.startOf(piece);
  return {
    range: toRange(text, shift(finding.span, base)),
    severity: toSeverity(finding.severity ?? 'information'),
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    ...(finding.isUnnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** Where else to look, for clients that show it: a place in the brief, or a sheet where that can be opened. */
function relatedOf(
  { related = [] }: Finding,
  uri: string,
  { text, facts }: Analysis,
  piece: number,
  abilities: Abilities,
): Pick<Diagnostic, 'relatedInformation'> {
  if (!abilities.related) return {};
  const relatedInformation = related.flatMap((one): DiagnosticRelatedInformation[] => {
    const { message } = one;
    if (one.kind === 'place')
      return [{ message, location: { uri, range: toRange(text, shift(one.span, text.startOf(piece))) } }];
    const subject = facts.fact(one.factId)?.subject;
    if (subject === undefined || !abilities.virtualDocuments) return [];
    const range = { start: startOfDocument, end: startOfDocument };
    return [{ message, location: { uri: sheetUri(subject), range } }];
  });
  return relatedInformation.length === 0 ? {} : { relatedInformation };
}

/** All diagnostics where they are few; else the gravest, in order of place, and one that says how many are left out. */
function mostImportant(parts: readonly Made[]): readonly Diagnostic[] {
  const all = parts.flatMap((part) => part.diagnostics);
  if (all.length <= MOST_DIAGNOSTICS) return all;
  const note: Diagnostic = {
    range: { start: startOfDocument, end: startOfDocument },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: `${all.length - MOST_DIAGNOSTICS} more findings are not shown here; "policy-notes check" lists all ${all.length}`,
  };
  return [note, ...gravest(all, MOST_DIAGNOSTICS)];
}

/** So many of them, the gravest first taken, in the order that they have. Counts instead of sorting: it is run on every keystroke. */
function gravest(all: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  const rooms = [0, 0, 0, 0, 0];
  for (const { severity = 4 } of all) rooms[severity] = (rooms[severity] ?? 0) + 1;
  let left = most;
  for (const [severity, count] of rooms.entries()) {
    rooms[severity] = Math.min(count, left);
    left -= Math.min(count, left);
  }
  return all.filter(({ severity = 4 }) => {
    const room = rooms[severity] ?? 0;
    rooms[severity] = room - 1;
    return room > 0;
  });
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

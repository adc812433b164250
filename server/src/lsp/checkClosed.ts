// Owns the check of a brief that is not open: its text comes with the request, and nothing of it is kept.
import { type CancellationToken, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { DiagnosticReports } from './diagnostics.ts';
import { OpenDocument } from './documents.ts';
import type { Requests } from './protocol.ts';
import type { Session } from './session.ts';

/** The findings that the brief would have if it were open. */
export async function checkClosed(
  session: Session,
  { uri, text }: Requests['policyNotes/checkClosed']['params'],
  token: CancellationToken,
): Promise<readonly Diagnostic[]> {
  const document = new OpenDocument(
    String(uri),
    'markdown',
    0,
    String(text),
    session.bundled,
    session.ruleFailed,
  );
  const analysis = await session.analysis(document, token);
  const report = new DiagnosticReports(session).pull(document.current, analysis, undefined);
  return report.kind === DocumentDiagnosticReportKind.Full ? report.items : [];
}

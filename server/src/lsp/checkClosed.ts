// Owns the check of a brief that is not open: its text comes with the request.
import { type CancellationToken, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { BriefText } from '../core/syntax/briefText.ts';
import { DiagnosticReports } from './diagnostics.ts';
import { textIn } from './ownValue.ts';
import type { Requests } from './protocol.ts';
import type { Session } from './session.ts';

/** The findings that the brief would have if it were open. */
export async function checkClosed(
  session: Session,
  params: Requests['policyNotes/checkClosed']['params'] | undefined,
  token: CancellationToken,
): Promise<readonly Diagnostic[]> {
  const document = {
    uri: textIn(params, 'uri'),
    languageId: 'markdown',
    version: 0,
    text: BriefText.from(textIn(params, 'text')),
  };
  const analysis = await session.analysisOf(document.uri, document.text, token);
  const report = new DiagnosticReports(session).pull(document, analysis, undefined);
  return report.kind === DocumentDiagnosticReportKind.Full ? report.items : [];
}

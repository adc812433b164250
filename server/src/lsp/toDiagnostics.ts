// Owns the step from the findings of a piece to diagnostics of the protocol.
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticTag } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { Finding } from '../core/rules/rule.ts';
import { shift } from '../core/text/span.ts';
import type { Session } from './session.ts';
import { startOfDocument, toRange, toSeverity } from './toLsp.ts';
import { sheetUri } from './virtual.ts';

export const SOURCE = 'policy-notes';

/** A piece in the brief whose findings are shown. */
export interface Place {
  readonly uri: string;
  readonly analysis: Analysis;
  readonly piece: number;
}

/** The findings of a piece as diagnostics, one each. */
export function toDiagnostics(
  findings: readonly Finding[],
  place: Place,
  session: Session,
): readonly Diagnostic[] {
  return findings.map((finding) => ({
    ...toDiagnostic(finding, place),
    ...relatedOf(finding, place, session),
  }));
}

function toDiagnostic(finding: Finding, { analysis: { text }, piece }: Place): Diagnostic {
  return {
    range: toRange(text, shift(finding.span, text.startOf(piece))),
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
  { uri, analysis: { text, facts }, piece }: Place,
  { abilities, teams }: Session,
): Pick<Diagnostic, 'relatedInformation'> {
  if (!abilities.related) return {};
  const relatedInformation = related.flatMap((one): DiagnosticRelatedInformation[] => {
    const { message } = one;
    if (one.kind === 'place')
      return [{ message, location: { uri, range: toRange(text, shift(one.span, text.startOf(piece))) } }];
    const subject = facts.fact(one.factId)?.subject;
    if (subject === undefined || !abilities.virtualDocuments) return [];
    const range = { start: startOfDocument, end: startOfDocument };
    return [{ message, location: { uri: sheetUri(subject, teams.homeOf(facts)), range } }];
  });
  return relatedInformation.length === 0 ? {} : { relatedInformation };
}

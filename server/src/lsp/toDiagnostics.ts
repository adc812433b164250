// Owns the step from the findings of a piece to diagnostics of the protocol.
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticTag } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis.ts';
import { rulePages } from '../core/rules/pages.generated.ts';
import type { Finding } from '../core/rules/rule.ts';
import { shift } from '../core/text/span.ts';
import { placeOfItem } from './itemPlaces.ts';
import type { Session } from './session.ts';
import { toRange, toSeverity } from './toLsp.ts';
import { rulePageUri } from './virtual.ts';

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
    ...describedBy(finding, session),
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

/** The page of the rule, which the server itself supplies: it opens offline. */
function describedBy({ rule }: Finding, { abilities }: Session): Pick<Diagnostic, 'codeDescription'> {
  const canOpen = abilities.codeDescriptions && abilities.virtualDocuments && rulePages.has(rule);
  return canOpen ? { codeDescription: { href: rulePageUri(rule) } } : {};
}

/** Where else to look, for clients that show it: a place in the brief, a fact in its file, or the sheet that has it. */
function relatedOf(
  { related = [], span }: Finding,
  { uri, analysis: { text, facts }, piece }: Place,
  session: Session,
): Pick<Diagnostic, 'relatedInformation'> {
  if (!session.abilities.related) return {};
  const team = session.teams.withFacts(facts);
  const relatedInformation = related.flatMap((one): DiagnosticRelatedInformation[] => {
    const { message } = one;
    if (one.kind === 'place')
      return [{ message, location: { uri, range: toRange(text, shift(one.span, text.startOf(piece))) } }];
    if (facts.fact(one.factId) === undefined) return [];
    const place = team === undefined ? undefined : placeOfItem(session, team, 'facts', one.factId);
    // Where no file has it and no sheet can be opened the fact is shown beside the words that it is about.
    const beside = { uri, range: toRange(text, shift(span, text.startOf(piece))) };
    return [{ message, location: place ?? beside }];
  });
  return relatedInformation.length === 0 ? {} : { relatedInformation };
}

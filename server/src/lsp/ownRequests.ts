// Owns the answers to our own requests, those of `protocol.ts`.
import type { CancellationToken } from 'vscode-languageserver';
import { claimsBySection, type StatedClaim } from '../core/features/claimStates.ts';
import { restsOn } from '../core/features/coveringLine.ts';
import { factChildren } from '../core/features/factTree.ts';
import { previewMarks } from '../core/features/previewMarks.ts';
import { reportHtml } from '../core/features/report/html.ts';
import { reportMarkdown } from '../core/features/report/markdown.ts';
import { REPORT_STYLE, reportPage } from '../core/features/report/page.ts';
import { reportOn } from '../core/features/report/report.ts';
import { isEnglish } from '../core/syntax/frontMatter.ts';
import { newBriefIn } from '../workspace/addresses.ts';
import { checkClosed } from './checkClosed.ts';
import { type AnalysedDocument, answering, handle, handleJudged } from './handle.ts';
import { overviewOf } from './overviews.ts';
import type { BriefClaims, ClaimRow, FactRow, ReportText, Requests } from './protocol.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';
import { checkText, lookUpFacts } from './tools.ts';
import { usesOfRow } from './usesOfRow.ts';
import { sheetUri } from './virtual.ts';

/** Answers them on the session's connection. */
export function listenToOwnRequests(session: Session): void {
  const on = <Name extends keyof Requests>(
    name: Name,
    answer: (
      params: Requests[Name]['params'],
      token: CancellationToken,
    ) => Promise<Requests[Name]['result'] | null>,
  ) =>
    session.connection.onRequest(
      name,
      async (params: Requests[Name]['params'], token: CancellationToken): Promise<unknown> =>
        answer(params, token),
    );
  on(
    'policyNotes/overview',
    handleJudged(session, 'overview', (analysed) => overviewOf(session, analysed)),
  );
  on('policyNotes/claims', handleJudged(session, 'claims', briefClaims));
  on('policyNotes/report', handleJudged(session, 'report', reportText));
  on(
    'policyNotes/previewMarks',
    handle(session, 'preview marks', ({ analysis }) => previewMarks(analysis)),
  );
  const onAny = <Name extends keyof Requests>(
    name: Name,
    answer: (
      session: Session,
      params: Requests[Name]['params'],
      token: CancellationToken,
    ) => Promise<Requests[Name]['result']>,
  ) =>
    on(
      name,
      answering(session, name, (params, token) => answer(session, params, token)),
    );
  onAny('policyNotes/uses', usesOfRow);
  onAny('policyNotes/checkClosed', checkClosed);
  onAny('policyNotes/factChildren', factRows);
  onAny('policyNotes/teamReach', teamReach);
  onAny('policyNotes/lookUpFacts', lookUpFacts);
  onAny('policyNotes/checkText', checkText);
}

function briefClaims({ document, analysis }: AnalysedDocument): BriefClaims {
  const { text } = analysis;
  return {
    version: document.version,
    sections: claimsBySection(analysis).map(({ heading, above, claims }) => ({
      title: heading?.title ?? '',
      above,
      range: toRange(text, heading?.span ?? claims[0]?.span ?? { start: 0, end: 0 }),
      claims: claims.map((claim) => claimRow(claim, analysis)),
    })),
    otherLanguage: isEnglish(analysis.frontMatter) ? undefined : analysis.frontMatter.language,
  };
}

function claimRow(
  { claim, piece, span, text, state, sourcing, reasons }: StatedClaim,
  analysis: AnalysedDocument['analysis'],
): ClaimRow {
  return {
    range: toRange(analysis.text, span),
    text,
    state,
    ...(sourcing === undefined ? {} : { sourcing }),
    reasons,
    sources: restsOn(analysis, piece, claim).map((source) => analysis.text.slice(source)),
  };
}

function reportText(
  { document, analysis }: AnalysedDocument,
  { format, file }: Requests['policyNotes/report']['params'],
): ReportText {
  const report = reportOn(analysis);
  const { version } = document;
  if (format === 'panel') return { version, text: reportHtml(report, 'panel'), style: REPORT_STYLE };
  const address = typeof file === 'string' ? file : undefined;
  const text = format === 'markdown' ? reportMarkdown(report, address) : reportPage(report);
  return { version, text, style: '' };
}

async function factRows(
  session: Session,
  params: Requests['policyNotes/factChildren']['params'] | undefined,
): Promise<readonly FactRow[]> {
  const parent = typeof params?.parent === 'string' ? params.parent : undefined;
  const query = typeof params?.query === 'string' ? params.query : '';
  const facts = await session.factsOf(addressOf(params));
  const home = session.teams.homeOf(facts);
  return factChildren(facts, parent, query).map((node) =>
    'entityId' in node ? { ...node, sheet: sheetUri(node.entityId, home) } : node,
  );
}

async function teamReach(
  session: Session,
  params: Requests['policyNotes/teamReach']['params'] | undefined,
): Promise<Requests['policyNotes/teamReach']['result']> {
  await session.ready;
  return session.settingsFiles.teamReachOf(addressOf(params));
}

/** The address of the brief that is meant; where none is, that of a new one, which belongs to the first workspace folder. */
function addressOf(params: { readonly textDocument?: { readonly uri: string } } | undefined): string {
  const uri = params?.textDocument?.uri;
  return typeof uri === 'string' ? uri : newBriefIn(undefined);
}

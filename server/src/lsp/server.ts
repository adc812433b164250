// Owns the server: what it offers, its documents' lives, and who answers what.
import {
  type CancellationToken,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DefinitionParams,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type HoverParams,
  type InitializeParams,
  TextDocumentContentRequest,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { Host } from '../host.ts';
import { normalise } from '../workspace/addresses.ts';
import { abilitiesOf } from './abilities.ts';
import { codeActions } from './codeActions.ts';
import { completion, resolveCompletion } from './completion.ts';
import { listenToCursor } from './cursor.ts';
import { type DataDocument, isDataDocument } from './dataDocuments.ts';
import { completionInData, definitionInData, hoverInData } from './dataRequests.ts';
import { definition } from './definition.ts';
import { DiagnosticReports, refreshDiagnostics } from './diagnostics.ts';
import { OpenDocument } from './documents.ts';
import { answering, askedAgain, handle, handleData } from './handle.ts';
import { hover } from './hover.ts';
import type { Life } from './life.ts';
import { listenToNavigation } from './navigation.ts';
import { Overviews } from './overviews.ts';
import { listenToOwnRequests } from './ownRequests.ts';
import { ownValue, textIn } from './ownValue.ts';
import { Pusher } from './pusher.ts';
import { Session } from './session.ts';
import { watchSettings } from './settings.ts';
import { TeamReports } from './teamReports.ts';
import { listenToTyping, refreshTyping } from './typing.ts';
import { unawaited } from './unawaited.ts';
import { virtualContent } from './virtual.ts';
import { warmUp } from './warmUp.ts';
import { Watch } from './watch.ts';
import { listenToWriting } from './writing.ts';

/** Requests wait so long for a client to tell its settings, in milliseconds. */
const PATIENCE = 2000;

/** Serves a connection whose `initialize` is answered already, until it ends. */
export function startServer(connection: Connection, host: Host, params: InitializeParams, life: Life): void {
  const abilities = abilitiesOf(params.capabilities, params.initializationOptions);
  const session = new Session({ connection, life, host }, abilities, foldersOf(params));
  const reports = new DiagnosticReports(session);
  const overviews = new Overviews(session);
  const pusher = new Pusher(session, reports, overviews);
  const teamReports = new TeamReports(session);
  const refresh = () => {
    refreshDiagnostics(session);
    refreshTyping(session);
    if (abilities.notifications)
      unawaited(session, 'tell of the change', connection.sendNotification('policyNotes/changed'));
    for (const document of session.documents.values()) pusher.schedule(document);
    teamReports.push();
  };
  session.onLearned = refresh;
  const watch = new Watch(session, refresh);
  session.onNamed = (uris) => watch.watchFiles(uris);
  session.onPatterns = (globs) => watch.watchBases(globs);
  listenToLife(session, params, watch, refresh);
  listenToDocuments(session, reports, pusher, overviews, watch);
  listenToRequests(session, { briefs: reports, team: teamReports, watch }, overviews);
  listenToTyping(session);
  listenToNavigation(session);
  listenToOwnRequests(session);
  listenToCursor(session, reports, pusher);
  listenToWriting(session);
  void warmUp(session.bundled, host.today(), host, () => session.documents.size > 0);
}

function listenToLife(session: Session, params: InitializeParams, watch: Watch, refresh: () => void): void {
  const { connection } = session;
  /** What a client that cannot be asked has told last. */
  let told: unknown = params.initializationOptions;
  let settle = () => {};
  const settingsKnown = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  session.ready = Promise.race([settingsKnown, patience]);
  const settingsChanged = async () => {
    await session.settingsFiles.update(told);
    session.teams.changed([]);
    session.bibliographies.changed([]);
    refresh();
  };
  const foldersChanged = (event: WorkspaceFoldersChangeEvent) => {
    const gone = new Set(addressesIn(event?.removed));
    const left = session.folders.filter((folder) => !gone.has(folder));
    session.folders = [...new Set([...left, ...addressesIn(event?.added)])];
    unawaited(session, 'take over the folders', settingsChanged());
  };
  connection.onInitialized(async () => {
    if (session.abilities.folders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
    await settingsChanged();
    settle();
    await watchSettings(session);
    await watch.start();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    told = settings;
    return settingsChanged();
  });
}

/** The folders that the client has open; older clients know only one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return addressesIn(workspaceFolders);
  return typeof rootUri === 'string' ? [normalise(rootUri)] : [];
}

/** The addresses of the folders in a list. Some clients send a folder of nothing for a list of none. */
function addressesIn(folders: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(folders) ? folders : [];
  return all.flatMap((folder) => {
    const uri = ownValue(folder, 'uri');
    return typeof uri === 'string' ? [normalise(uri)] : [];
  });
}

function listenToDocuments(
  session: Session,
  reports: DiagnosticReports,
  pusher: Pusher,
  overviews: Overviews,
  watch: Watch,
): void {
  const { connection, documents, data } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isDataDocument(uri, languageId)) {
      data.open(uri, languageId, version, text);
      watch.changed([uri]);
      return;
    }
    documents.get(uri)?.close();
    const document = new OpenDocument(uri, languageId, version, text, session.bundled, session.ruleFailed);
    documents.set(uri, document);
    pusher.schedule(document);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (document === undefined) {
      if (data.change(uri, contentChanges, version)) watch.changed([uri]);
      return;
    }
    document.change(contentChanges, version);
    pusher.schedule(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (data.close(uri)) watch.changed([uri]);
    const document = documents.get(uri);
    documents.delete(uri);
    reports.forget(uri);
    overviews.forget(uri);
    if (document === undefined) return;
    document.close();
    session.bibliographies.release(normalise(uri));
    pusher.clear(document);
  });
}

interface Reports {
  readonly briefs: DiagnosticReports;
  readonly team: TeamReports;
  readonly watch: Watch;
}

function listenToRequests(session: Session, reports: Reports, overviews: Overviews): void {
  const { connection } = session;
  connection.onHover(
    handleData(
      session,
      'hover',
      (document, params: HoverParams) => hoverInData(session, document, params),
      handle(session, 'hover', (analysed, params: HoverParams) => hover(session, analysed, params)),
    ),
  );
  connection.onCompletion(
    handleData(
      session,
      'completion',
      (document, params: CompletionParams) => completionInData(session, document, params),
      handle(session, 'completion', completion),
    ),
  );
  connection.onCompletionResolve(
    answering(session, 'completion details', (item: CompletionItem) => resolveCompletion(session, item)),
  );
  connection.onDefinition(
    handleData(
      session,
      'definition',
      (document, params: DefinitionParams) => definitionInData(session, document, params),
      handle(session, 'definition', (analysed, params) => definition(session, analysed, params)),
    ),
  );
  connection.onCodeAction(
    handle(session, 'code actions', (analysed, params) => codeActions(session, analysed, params)),
  );
  listenToPulls(session, reports, overviews);
  connection.onRequest(
    TextDocumentContentRequest.type,
    answering(session, 'content', async (params) => ({
      text: await virtualContent(session, textIn(params, 'uri')),
    })),
  );
}

function listenToPulls(session: Session, reports: Reports, overviews: Overviews): void {
  const pull = handle(session, 'diagnostics', (analysed, params: DocumentDiagnosticParams) => {
    const { document, analysis } = analysed;
    overviews.analysed(analysed);
    return reports.briefs.pull(document, analysis, params.previousResultId);
  });
  const pullData = async ({ uri }: DataDocument, _: DocumentDiagnosticParams, token: CancellationToken) => {
    await reports.watch.settled();
    return fullReport(await reports.team.of(uri, token));
  };
  const answer = handleData<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    session,
    'diagnostics',
    pullData,
    pull,
  );
  session.connection.languages.diagnostics.on(
    askedAgain(async (params, token) => (await answer(params, token)) ?? fullReport([])),
  );
}

function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

// Owns the server: what it offers, its documents' lives, and who answers what.
import {
  CodeActionKind,
  type Connection,
  type DocumentDiagnosticParams,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { overview } from '../core/features/overview.ts';
import type { Host } from '../host.ts';
import { DiagnosticReports } from './diagnostics.ts';
import { OpenDocument } from './documents.ts';
import { askedAgain, handle } from './handle.ts';
import { Overviews } from './overviews.ts';
import { Pusher } from './pusher.ts';
import { codeActions, completion, definition, FIX_ALL, hover, resolveCompletion } from './requests.ts';
import { abilitiesOf, Session } from './session.ts';
import { updateSettings, watchSettings } from './settings.ts';
import { listenToTyping, refreshTyping, typingCapabilities } from './typing.ts';
import { SCHEME, virtualContent } from './virtual.ts';

/** Requests wait so long for a client to tell its settings, in milliseconds. */
const PATIENCE = 2000;

/** Serves the connection until it ends. */
export function startServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const reports = new DiagnosticReports(session);
  const pusher = new Pusher(session, reports);
  const overviews = new Overviews(session);
  listenToLife(session, pusher);
  listenToDocuments(session, reports, pusher, overviews);
  listenToRequests(session, reports, overviews);
  listenToTyping(session);
  connection.listen();
}

function listenToLife(session: Session, pusher: Pusher): void {
  const { connection } = session;
  let told: unknown;
  let settle = () => {};
  const settingsKnown = new Promise<void>((resolve) => {
    settle = resolve;
  });
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    session.abilities = abilitiesOf(params.capabilities);
    told = params.initializationOptions;
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    session.ready = Promise.race([settingsKnown, patience]);
    return { capabilities: capabilitiesFor(session), serverInfo: { name: 'policy-notes' } };
  });
  const settingsChanged = async (settings: unknown) => {
    await updateSettings(session, settings);
    if (session.abilities.refreshDiagnostics && session.abilities.pullDiagnostics)
      connection.languages.diagnostics.refresh();
    refreshTyping(session);
    for (const document of session.documents.values()) pusher.schedule(document);
  };
  connection.onInitialized(async () => {
    await settingsChanged(told);
    settle();
    await watchSettings(session);
  });
  connection.onDidChangeConfiguration(({ settings }) => settingsChanged(settings));
}

function capabilitiesFor(session: Session): ServerCapabilities {
  const { abilities } = session;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', '[', '^'], resolveProvider: true },
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ...typingCapabilities(session),
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: {
            interFileDependencies: false,
            workspaceDiagnostics: false,
            identifier: 'policy-notes',
          },
        }
      : {}),
    ...(abilities.virtualDocuments ? { workspace: { textDocumentContent: { schemes: [SCHEME] } } } : {}),
  };
}

function listenToDocuments(
  session: Session,
  reports: DiagnosticReports,
  pusher: Pusher,
  overviews: Overviews,
): void {
  const { connection, documents } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = new OpenDocument(uri, languageId, version, text, session.facts, session.ruleFailed);
    documents.set(uri, document);
    pusher.schedule(document);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    document.change(contentChanges, version);
    pusher.schedule(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    documents.delete(uri);
    reports.forget(uri);
    overviews.forget(uri);
    if (document !== undefined) pusher.clear(document);
  });
}

function listenToRequests(session: Session, reports: DiagnosticReports, overviews: Overviews): void {
  const { connection } = session;
  connection.onHover(handle(session, 'hover', hover));
  connection.onCompletion(handle(session, 'completion', completion));
  connection.onCompletionResolve((item) => resolveCompletion(session, item));
  connection.onDefinition(
    handle(session, 'definition', (analysed, params) => definition(session, analysed, params)),
  );
  connection.onCodeAction(
    handle(session, 'code actions', (analysed, params) => codeActions(session, analysed, params)),
  );
  connection.languages.diagnostics.on(
    askedAgain(
      handle(session, 'diagnostics', ({ document, analysis }, params: DocumentDiagnosticParams) => {
        overviews.analysed(document, analysis);
        return reports.pull(document, analysis, params.previousResultId);
      }),
    ),
  );
  connection.onRequest('workspace/textDocumentContent', ({ uri }: { uri: string }) => ({
    text: virtualContent(session, uri),
  }));
  connection.onRequest(
    'policyNotes/overview',
    handle(session, 'overview', ({ analysis }, _: { textDocument: { uri: string } }) => overview(analysis)),
  );
}

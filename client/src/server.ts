// Owns the language server as the rest of the client knows it: its life, our own requests, what it tells.
import {
  type Diagnostic,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type Uri,
  workspace,
} from 'vscode';
import type {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import type {
  ClientNotifications,
  Notifications,
  Requests,
  WritingRequests,
} from '../../server/src/lsp/protocol.ts';
import { restartAfterCrash } from './crashes.ts';

/** An edit as the protocol has it. */
export type ServerEdit = WritingRequests['policyNotes/insertFact']['result'];

/** Findings as the protocol has them. */
export type SentDiagnostics = Requests['policyNotes/checkClosed']['result'];

export type Analysed = Notifications['policyNotes/analysed'];

/**
 * The library of the language client as it is loaded by a platform. It is large, and nothing of ours needs it to be
 * set up: it is loaded once activation is over.
 */
export interface ClientLibrary {
  readonly newClient: (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;
  readonly State: typeof State;
  readonly CloseAction: typeof CloseAction;
  readonly ErrorAction: typeof ErrorAction;
}

export type ServerState = 'starting' | 'running' | 'stopped';

export interface Server extends Disposable {
  /** Starts it; rejects where that fails. */
  readonly start: () => Promise<void>;
  /** Starts it anew, also where it could not be loaded or started before; rejects where that fails again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Settles when the first start has gone well or failed. */
  readonly started: Promise<void>;
  /** The answer; undefined where the server does not run, or gives none (overtaken by an edit, document not open). */
  readonly ask: <Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]['params'],
  ) => Promise<Requests[Name]['result'] | undefined>;
  /** Tells it something; nothing where it does not run. */
  readonly tell: <Name extends keyof ClientNotifications>(
    name: Name,
    params: ClientNotifications[Name],
  ) => void;
  /** The answer; rejects with a message for the user where there is none. */
  readonly askFor: <Name extends keyof WritingRequests>(
    name: Name,
    params: WritingRequests[Name]['params'],
  ) => Promise<WritingRequests[Name]['result']>;
  /** Findings as the editor has them. */
  readonly toDiagnostics: (sent: SentDiagnostics) => Promise<readonly Diagnostic[]>;
  /** Applies an edit of the server's; false where the editor refuses it. */
  readonly apply: (edit: ServerEdit) => Promise<boolean>;
  /** The address of a document as the server knows it. */
  readonly address: (uri: Uri) => string;
  readonly onState: Event<ServerState>;
  readonly onAnalysed: Event<Analysed>;
  /** What was asked before may be answered otherwise now: it runs, or runs again, or facts or settings changed. */
  readonly onChanged: Event<void>;
}

/** `answers`: answers requests of the server on the client, which has not started yet. */
export function createServer(
  library: () => Promise<ClientLibrary>,
  answers: (client: BaseLanguageClient) => Disposable,
  options: LanguageClientOptions & { readonly outputChannel: LogOutputChannel },
): Server {
  const analysed = new EventEmitter<Analysed>();
  const changed = new EventEmitter<void>();
  const state = new EventEmitter<ServerState>();
  let settle = () => {};
  const started = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let answering: Disposable | undefined;
  let running: BaseLanguageClient | undefined;
  /** Whether the start of the client has failed: it keeps that for good. */
  let hasFailed = false;
  const load = async () => {
    const loadedLibrary = await library();
    const { newClient, State } = loadedLibrary;
    const errorHandler = restartAfterCrash(loadedLibrary, options.outputChannel);
    const client = newClient('policyNotes', 'Policy Notes', { ...options, errorHandler });
    answering = answers(client);
    client.onNotification('policyNotes/analysed', (told: Analysed) => analysed.fire(told));
    client.onNotification('policyNotes/changed', () => changed.fire());
    client.onDidChangeState(({ newState }) => {
      running = newState === State.Running ? client : undefined;
      hasFailed = newState === State.StartFailed;
      if (newState === State.Running) {
        state.fire('running');
        changed.fire();
      } else state.fire(newState === State.Starting ? 'starting' : 'stopped');
    });
    return client;
  };
  let loaded: Promise<BaseLanguageClient> | undefined;
  const client = () => {
    // What could not be loaded is not kept: whoever asks next tries again.
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      state.fire('stopped');
      throw error;
    });
    return loaded;
  };
  /** Lets go of a client whose start has failed, so that another takes its place. */
  const replaceFailed = async () => {
    if (!hasFailed) return;
    const failed = await loaded;
    loaded = undefined;
    hasFailed = false;
    answering?.dispose();
    // It has no connection to close, and says so by rejecting.
    await failed?.dispose().catch(() => undefined);
  };
  return {
    started,
    start: async () => {
      try {
        await (await client()).start();
      } finally {
        settle();
      }
    },
    restart: async () => {
      await replaceFailed();
      const known = await client();
      if (known.isRunning()) await known.stop();
      await known.start();
    },
    stop: async () => {
      const known = await loaded?.catch(() => undefined);
      if (!hasFailed) await known?.stop();
    },
    ask: async (name, params) => {
      try {
        type Answer = Requests[typeof name]['result'] | null;
        return (await (await client()).sendRequest<Answer>(name, params)) ?? undefined;
      } catch {
        // What failed the server logs itself; whoever asked goes on showing what it showed before.
        return undefined;
      }
    },
    tell: (name, params) => {
      if (running?.isRunning() === true) void running.sendNotification(name, params);
    },
    askFor: async (name, params) => {
      const known = await client();
      return known.sendRequest<WritingRequests[typeof name]['result']>(name, params);
    },
    toDiagnostics: async (sent) => (await client()).protocol2CodeConverter.asDiagnostics([...sent]),
    apply: async (edit) => {
      const known = await client();
      return workspace.applyEdit(await known.protocol2CodeConverter.asWorkspaceEdit(edit));
    },
    address: (uri) => uri.toString(),
    dispose: () => answering?.dispose(),
    onState: state.event,
    onAnalysed: analysed.event,
    onChanged: changed.event,
  };
}

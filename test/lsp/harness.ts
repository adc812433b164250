// Owns the client of the protocol tests: a real server process at the other end of a real connection, every message checked.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  ErrorCodes,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageReader,
  MessageType,
  type MessageWriter,
  type ProtocolConnection,
  type ProtocolRequestType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  type RequestParam,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ClientFiles } from './clientFiles.ts';
import { checkedReader, type Traffic, watchedWriter } from './traffic.ts';

/** What VS Code says that it can do, as far as the server asks. */
export const fullClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    definition: { linkSupport: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    textDocumentContent: {},
  },
};

export interface ClientOptions {
  /** `fullClient` where it is left out. */
  readonly capabilities?: ClientCapabilities;
  /** What `workspace/configuration` answers; may be changed later by `client.settings`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Addresses of the workspace folders; none where it is left out. */
  readonly folders?: readonly string[];
  /** Files that the client reads for the server. */
  readonly files?: ClientFiles;
  /** Whether the test provokes errors in the server's log; else any fails the test at the end. */
  readonly expectsErrors?: boolean;
}

/** A client with its server. To be stopped at the end, which fails on any message outside the specification. */
export class TestClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly traffic: Traffic = { problems: [], sent: new Map() };
  /** Errors that the server has logged. */
  readonly errors: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  settings: unknown;
  /** Whether requests for settings are answered with an error. */
  failsSettings = false;
  refreshes = 0;
  initialized: InitializeResult = { capabilities: {} };
  readonly #expectsErrors: boolean;
  #change = () => {};

  constructor(options: ClientOptions, child: ChildProcess, reader: MessageReader, writer: MessageWriter) {
    this.settings = options.settings;
    this.#expectsErrors = options.expectsErrors === true;
    this.process = child;
    this.connection = createProtocolConnection(
      checkedReader(reader, this.traffic),
      watchedWriter(writer, this.traffic),
    );
    this.#listen();
    options.files?.answer(this.connection);
    this.connection.listen();
  }

  #listen(): void {
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      if (this.failsSettings) return new ResponseError(ErrorCodes.InternalError, 'no settings today');
      return items.map(({ section }) => (section === 'policyNotes' ? (this.settings ?? null) : null));
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      this.#change();
    });
    connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.errors.push(message);
      this.#change();
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#change();
    });
  }

  async initialize({
    capabilities = fullClient,
    initializationOptions,
    folders,
    files,
  }: ClientOptions): Promise<void> {
    this.initialized = await this.ask(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities,
      initializationOptions: files === undefined ? initializationOptions : { files: true },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  ask<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    params: NoInfer<RequestParam<P>>,
    token: CancellationToken = new CancellationTokenSource().token,
  ): Promise<R> {
    return this.connection.sendRequest(type, params, token);
  }

  /** A request as it stands, right or wrong. */
  askRaw(method: string, params: unknown): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }

  tellRaw(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Waits until the server has said what makes `condition` true. Fails after some seconds. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + 8000;
    while (!condition()) {
      if (Date.now() > deadline) assert.fail(`waited in vain for ${what}`);
      await Promise.race([new Promise<void>((resolve) => (this.#change = resolve)), pause(50)]);
    }
  }

  /** Ends the server as an editor does, and fails on anything that was wrong with its messages. */
  async stop(): Promise<void> {
    const ended = exitOf(this.process);
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0, 'exit code after a shutdown');
    this.connection.dispose();
    assert.deepEqual(this.traffic.problems, [], 'messages outside the specification');
    if (!this.#expectsErrors) assert.deepEqual(this.errors, [], 'errors in the log');
  }
}

/** Starts a server over stdio and shakes hands with it. `nodeOptions`: for the process of the server. */
export async function startClient(
  options: ClientOptions = {},
  nodeOptions: readonly string[] = [],
): Promise<TestClient> {
  const child = spawnServer('--stdio', nodeOptions);
  assert(child.stdout !== null && child.stdin !== null);
  const reader = new StreamMessageReader(child.stdout);
  const client = new TestClient(options, child, reader, new StreamMessageWriter(child.stdin));
  await client.initialize(options);
  return client;
}

/** A server process of its own: the built one where it is newer than its sources, else the sources. */
export function spawnServer(transport = '--stdio', nodeOptions: readonly string[] = []): ChildProcess {
  const stdio = transport === '--node-ipc' ? (['ignore', 'ignore', 'pipe', 'ipc'] as const) : 'pipe';
  const child = spawn(process.execPath, [...nodeOptions, ...serverProgram, transport], {
    cwd: root,
    stdio: stdio === 'pipe' ? stdio : [...stdio],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** A server that a failed test left behind would keep the whole run from ending. */
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

const root = fileURLToPath(new URL('../../', import.meta.url));

const serverProgram = isBuilt() ? ['dist/server/node.js'] : ['--import', 'tsx', 'server/src/node.ts'];

function isBuilt(): boolean {
  const built = statSync(`${root}dist/server/node.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(`${root}server/src`, { recursive: true, encoding: 'utf8' });
  return sources.every((name) => statSync(`${root}server/src/${name}`).mtimeMs < built);
}

/** Exit code of a process, or the name of the signal that ended it. */
export async function exitOf(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The error that a request was answered with; fails where it was answered with a result. */
export async function errorOf(answer: Promise<unknown>): Promise<ResponseError<unknown>> {
  const result = await answer.then(
    (value) => `answered ${JSON.stringify(value)}`,
    (error: unknown) => error,
  );
  assert(result instanceof ResponseError, `expected an error answer, not ${String(result)}`);
  return result;
}

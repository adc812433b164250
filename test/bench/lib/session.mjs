// Owns one server's session on one document: starts it, opens, types, and says how long each took, in milliseconds.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../../../scripts/lib/steps.mjs';
import { Connection } from './connection.mjs';
import { EditedDocument } from './document.mjs';
import { usage } from './usage.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** A server that takes longer for one thing is not measured further, in milliseconds. */
const PATIENCE = 60_000;
/** So long a server may take to answer `initialize`, in milliseconds; then it is started again, so many times in all. */
const START_PATIENCE = 10_000;
const TRIALS = 5;

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
};

export class Session {
  #resultId;
  #covered = 0;
  #waiting = () => {};
  #pulling = false;

  /** Starts the server in a workspace of its own that holds the document. */
  static async start(server, text) {
    const session = new Session();
    session.server = server;
    session.folder = await mkdtemp(path.join(tmpdir(), 'policy-notes-bench-'));
    const file = path.join(session.folder, 'brief.md');
    await writeFile(file, text);
    session.document = new EditedDocument(pathToFileURL(file).href, text);
    for (let trial = 1; ; trial += 1) {
      const started = await session.#connect();
      if (started) return session;
      session.connection.child.kill('SIGKILL');
      if (trial === TRIALS) throw new Error(`${server.title} did not start in ${TRIALS} trials`);
      say(`${server.title} has not answered for ${START_PATIENCE / 1000} s; started again`);
    }
  }

  /** Whether the server has answered; now and then rumdl never does. */
  async #connect() {
    const { server, folder, document } = this;
    const connection = new Connection(server.command, folder);
    this.connection = connection;
    const registered = new Map();
    connection.answer('workspace/configuration', ({ items }) =>
      items.map(
        ({ section }) => section?.split('.').reduce((value, key) => value?.[key], server.settings) ?? null,
      ),
    );
    connection.answer('client/registerCapability', ({ registrations }) => {
      for (const { method, registerOptions } of registrations) registered.set(method, registerOptions ?? {});
    });
    await server.attach?.(connection, { document, folder });
    const rootUri = pathToFileURL(folder).href;
    const initialized = connection.request('initialize', {
      processId: process.pid,
      rootUri,
      capabilities,
      initializationOptions: server.options ?? {},
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    });
    initialized.catch(() => {});
    const answer = await Promise.race([initialized, sleep(START_PATIENCE)]);
    if (answer === undefined) return false;
    const { result, at } = answer;
    this.startMs = at - connection.startedAt;
    connection.notify('initialized', {});
    if (server.settings) connection.notify('workspace/didChangeConfiguration', { settings: server.settings });
    await sleep(400);
    this.pull = result.capabilities.diagnosticProvider ?? registered.get('textDocument/diagnostic');
    this.isIncremental =
      (result.capabilities.textDocumentSync?.change ?? result.capabilities.textDocumentSync) === 2;
    connection.onNotification((method, params, at) => {
      if (method !== 'textDocument/publishDiagnostics' || this.pull !== undefined) return;
      if (decodeURIComponent(params.uri) === decodeURIComponent(document.uri))
        this.#arrived(params.version ?? document.version, at);
    });
    return true;
  }

  /** Milliseconds from opening to complete diagnostics; memory a moment later, in MB. */
  async open() {
    const { uri, version, text } = this.document;
    const started = performance.now();
    this.connection.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
    const ms = (await this.#diagnostics(version)) - started;
    await sleep(400);
    return { ms, memoryMb: usage(this.connection.child.pid).memoryMb };
  }

  /** Times of so many changes, each waited for until the diagnostics are complete, and CPU time a change. */
  async edit(count, budgetMs, change) {
    const times = [];
    const before = usage(this.connection.child.pid).cpuMs;
    const deadline = performance.now() + budgetMs;
    while (times.length < count && performance.now() < deadline) {
      times.push(await this.#change(change(this.document)));
      await sleep(1);
    }
    const cpuMs = (usage(this.connection.child.pid).cpuMs - before) / times.length;
    return { times, cpuMs };
  }

  /** Times from a keystroke to the answer of a request that is sent right behind it. */
  async requestAfterKey(method, count, budgetMs) {
    const times = [];
    const deadline = performance.now() + budgetMs;
    while (times.length < count && performance.now() < deadline) {
      const started = this.#sendChange(this.document.type());
      const { position, uri } = this.document;
      const answer = this.connection.request(method, {
        textDocument: { uri },
        position,
        range: { start: position, end: position },
        context: { triggerKind: 1, diagnostics: [] },
      });
      const done = this.#diagnostics(this.document.version);
      times.push((await answer).at - started);
      await done;
    }
    return times;
  }

  async close() {
    await this.connection.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #change(change) {
    const started = this.#sendChange(change);
    return (await this.#diagnostics(this.document.version)) - started;
  }

  #sendChange(change) {
    const { uri, version, text } = this.document;
    const started = performance.now();
    this.connection.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [this.isIncremental ? change : { text }],
    });
    return started;
  }

  /** The moment when diagnostics of that version or a later one have come. */
  async #diagnostics(version) {
    let timer;
    const arrived = new Promise((resolve, reject) => {
      this.#waiting = (covered, at) => covered >= version && resolve(at);
      timer = setTimeout(() => reject(new Error(`no diagnostics in ${PATIENCE / 1000} s`)), PATIENCE);
      void this.connection.ended.then(() => reject(new Error('the server has ended')));
    });
    if (this.pull !== undefined && !this.#pulling) void this.#pullUntil(version);
    const settled = arrived.finally(() => clearTimeout(timer));
    // Whoever waits for something else first must not be ended by this.
    settled.catch(() => {});
    return settled;
  }

  #arrived(version, at) {
    this.#covered = Math.max(this.#covered, version);
    this.#waiting(this.#covered, at);
  }

  async #pullUntil(version) {
    this.#pulling = true;
    while (this.#covered < version) {
      const asked = this.document.version;
      const { result, at } = await this.connection
        .request('textDocument/diagnostic', {
          textDocument: { uri: this.document.uri },
          identifier: this.pull.identifier,
          previousResultId: this.#resultId,
        })
        .catch(() => ({}));
      if (at === undefined) break;
      if (result === undefined) continue;
      this.#resultId = result.resultId ?? this.#resultId;
      this.#pulling = false;
      this.#arrived(asked, at);
    }
    this.#pulling = false;
  }
}

// Holds the server as a web worker: bundled for browsers, run with nothing but what a worker has.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { fullClient } from './harness.ts';
import { checkedReader, type Traffic, watchedWriter } from './traffic.ts';

/** A global scope as a web worker has it, as far as the server needs one, and none of Node's names. */
const scope = `
const { parentPort } = require('node:worker_threads');
const self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => {},
  onmessage: undefined,
  MessageChannel, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
  performance, console, TextEncoder, TextDecoder, URL, atob, btoa,
};
self.self = self;
parentPort.on('message', (data) => self.onmessage({ data }));
require('node:vm').runInNewContext(require('node:worker_threads').workerData, self);
`;

describe('the server as a web worker', () => {
  let worker: Worker;
  let connection: ProtocolConnection;
  const traffic: Traffic = { problems: [], sent: new Map() };

  before(async () => {
    worker = new Worker(scope, { eval: true, workerData: await bundle() });
    connection = createProtocolConnection(
      checkedReader(new WorkerReader(worker), traffic),
      watchedWriter(new WorkerWriter(worker), traffic),
    );
    connection.onRequest('workspace/configuration', () => [null]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest('policyNotes/listFolder', ({ folder }: { folder: string }) =>
      folder === 'vscode-vfs://github/.policy-notes' ? ['team.json'] : [],
    );
    connection.onRequest('policyNotes/readFile', () => ({ kind: 'text', text: JSON.stringify(base) }));
    connection.listen();
  });
  after(() => worker.terminate());

  it('shakes hands, finds and hovers', async () => {
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: fullClient,
      initializationOptions: { files: true },
      workspaceFolders: [{ uri: 'vscode-vfs://github/', name: 'root' }],
    });
    assert.equal(capabilities.hoverProvider, true);
    await connection.sendNotification(InitializedNotification.type, {});
    const uri = 'vscode-vfs://github/briefs/brief.md';
    const text = 'Unemployment rose by 14 percent in 2024.\n\nWords about Meta or Acme?\n';
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const textDocument = { uri };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ['unsourced-claim'],
    );
    const position = { line: 2, character: 13 };
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.match(JSON.stringify(hover), /\*\*Meta\*\*/);
    const ofTeam = { line: 2, character: 21 };
    const own = await connection.sendRequest(HoverRequest.type, { textDocument, position: ofTeam });
    assert.match(JSON.stringify(own), /Acme is virtual/);
    assert.deepEqual(traffic.problems, []);
  });
});

/** A base that only the client can read. */
const base = {
  schemaVersion: 1,
  id: 'virtual',
  title: 'Virtual',
  sources: [{ id: 's', title: 'A report' }],
  entities: [{ id: 'acme', kind: 'company', name: 'Acme' }],
  facts: [
    {
      id: 'f',
      subject: 'acme',
      statement: 'Acme is virtual.',
      standing: 'stated',
      evidence: [{ source: 's', phrase: 'p' }],
    },
  ],
};

/** The worker's code, bundled as the build does it. A name of Node's in it would fail the bundling. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../server/src/browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['worker', 'browser', 'module'],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('error', (error) => this.fireError(error));
    worker.on('exit', () => this.fireClose());
  }

  listen(callback: DataCallback) {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {}
}

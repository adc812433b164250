// Holds the life of the server process: hand shake, every transport, and that it never outlives its client.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  HoverRequest,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { EditedBrief } from './brief.ts';
import { errorOf, exitOf, fullClient, spawnServer, startClient, TestClient } from './harness.ts';

describe('the life of the server', () => {
  it('says what it offers to a client like VS Code', async () => {
    const client = await startClient();
    assert.deepEqual(client.initialized, {
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        codeLensProvider: {},
        hoverProvider: true,
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: ['@', '[', '^'], resolveProvider: true },
        definitionProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: { resolveProvider: false },
        referencesProvider: { workDoneProgress: true },
        renameProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.policyNotes'] },
        diagnosticProvider: {
          identifier: 'policy-notes',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        inlineCompletionProvider: true,
        semanticTokensProvider: {
          legend: {
            tokenTypes: ['Company', 'Person', 'Model', 'Organisation', 'Law', 'Thing'].map(
              (kind) => `policy${kind}`,
            ),
            tokenModifiers: [],
          },
          full: true,
        },
        workspace: { textDocumentContent: { schemes: ['policy-notes'] } },
      },
      serverInfo: { name: 'policy-notes' },
    });
    await client.stop();
  });

  it('tells a client that cannot be asked to pull anew that findings depend on other files', async () => {
    const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.deepEqual(client.initialized?.capabilities.diagnosticProvider, {
      identifier: 'policy-notes',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    await client.stop();
  });

  it('serves a client that says nothing of itself', async () => {
    const client = await startClient({ capabilities: {} });
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    assert.notEqual(await client.ask(HoverRequest.type, brief.at('Meta')), null);
    assert.deepEqual(client.registered, []);
    await client.stop();
  });

  it('serves over node IPC', async () => {
    const child = spawnServer('--node-ipc');
    const client = new TestClient({}, child, new IPCMessageReader(child), new IPCMessageWriter(child));
    await client.initialize({});
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    assert.notEqual(await client.ask(HoverRequest.type, brief.at('Meta')), null);
    await client.stop();
  });

  it('answers requests before the hand shake with an error', async () => {
    const { client, child } = unintroduced();
    const error = await errorOf(
      client.askRaw('textDocument/hover', { textDocument: { uri: 'file:///a.md' }, position: {} }),
    );
    assert.equal(error.code, -32002);
    assert.match(error.message, /"initialize" must come first/);
    child.kill();
  });

  it('refuses a second hand shake, and goes on', async () => {
    const client = await startClient();
    const error = await errorOf(
      client.askRaw('initialize', { processId: null, rootUri: null, capabilities: {} }),
    );
    assert.equal(error.code, -32600);
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    assert.notEqual(await client.ask(HoverRequest.type, brief.at('Meta')), null);
    await client.stop();
  });

  it('refuses requests after the shutdown, and then ends with 0', async () => {
    const client = await startClient();
    const brief = await EditedBrief.open(client, 'Words about Meta.\n');
    await client.askRaw('shutdown', undefined);
    const error = await errorOf(client.ask(HoverRequest.type, brief.at('Meta')));
    assert.equal(error.code, -32600);
    assert.match(error.message, /only "exit" may come/);
    const ended = exitOf(client.process);
    await client.tellRaw('exit', undefined);
    assert.equal(await ended, 0);
  });

  it('refuses methods that it does not know', async () => {
    const client = await startClient();
    const error = await errorOf(client.askRaw('textDocument/inventedForThis', {}));
    assert.equal(error.code, -32601);
    await client.stop();
  });

  it('ends with 1 when told to exit without a shutdown', async () => {
    const client = await startClient();
    const ended = exitOf(client.process);
    await client.tellRaw('exit', undefined);
    assert.equal(await ended, 1);
  });

  it('ends when its input ends', async () => {
    const client = await startClient();
    const ended = exitOf(client.process);
    client.process.stdin?.end();
    assert.equal(await ended, 1);
  });

  it('ends when the process that started it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const { client, child } = unintroduced();
    await client.askRaw('initialize', {
      processId: parent.pid,
      rootUri: null,
      capabilities: fullClient,
    });
    const ended = exitOf(child);
    parent.kill('SIGKILL');
    assert.equal(await ended, 1);
  });
});

/** A client that has not yet introduced itself. */
function unintroduced(): { readonly client: TestClient; readonly child: ChildProcess } {
  const child = spawnServer();
  assert(child.stdout !== null && child.stdin !== null);
  const reader = new StreamMessageReader(child.stdout);
  return { client: new TestClient({}, child, reader, new StreamMessageWriter(child.stdin)), child };
}

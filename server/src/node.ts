// Entry of the language server on Node: over stdio, node IPC, a pipe or a socket, as the command line says.
import { createRequire } from 'node:module';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { initializeResult } from './lsp/capabilities.ts';
import { WireWatch } from './lsp/wire.ts';

let isShutDown = false;
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);
connection.onInitialize((params) => {
  // Behind the answer, and before the next message is taken up: the client goes on while most of the server loads.
  setImmediate(() => loadRest().serve(connection, params));
  return initializeResult(params);
});
connection.onShutdown(() => {
  isShutDown = true;
});
connection.listen();

/** What is no message ends the server with a word on why: nothing that follows could be made sense of. */
function overStdio() {
  const watch = new WireWatch();
  process.stdin.on('data', (chunk: Buffer) => {
    const wrong = watch.take(chunk);
    if (wrong !== undefined) giveUp(wrong);
  });
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => giveUp(error.message));
  reader.onClose(() => process.exit(isShutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
}

function giveUp(reason: string): never {
  process.stderr.write(`policy-notes: the client sent what is no message of the protocol: ${reason}\n`);
  process.exit(1);
}

/** The rest of the server: a file of its own once it is built. */
function loadRest(): typeof import('./serveNode.ts') {
  const load = createRequire(import.meta.url);
  return load(import.meta.url.endsWith('.ts') ? './serveNode.ts' : './serve.js');
}

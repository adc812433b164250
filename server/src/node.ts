// Entry of the language server on Node: over stdio, node IPC, a pipe or a socket, as the command line says.
import { createRequire } from 'node:module';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { initializeResult } from './lsp/capabilities.ts';

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize((params) => {
  // Behind the answer, and before the next message is taken up: the client goes on while most of the server loads.
  setImmediate(() => loadRest().serve(connection, params));
  return initializeResult(params);
});
connection.listen();

/** The rest of the server: a file of its own once it is built. */
function loadRest(): typeof import('./serveNode.ts') {
  const load = createRequire(import.meta.url);
  return load(import.meta.url.endsWith('.ts') ? './serveNode.ts' : './serve.js');
}

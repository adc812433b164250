// Entry of the language server on Node: over stdio, node IPC, a pipe or a socket, as the command line says.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { nodeFiles } from './nodeFiles.ts';

startServer(createConnection(ProposedFeatures.all), {
  platform: 'node',
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  files: nodeFiles,
});

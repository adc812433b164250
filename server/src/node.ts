// Entry of the language server on Node: over stdio, node IPC, a pipe or a socket, as the command line says.
import { createRequire } from 'node:module';
import { serveCommandLine } from './lsp/firstAnswer.ts';

serveCommandLine(loadRest);

/** The rest of the server: a file of its own once it is built. */
async function loadRest(): Promise<typeof import('./serveNode.ts')> {
  const load = createRequire(import.meta.url);
  return load(import.meta.url.endsWith('.ts') ? './serveNode.ts' : './serve.js');
}

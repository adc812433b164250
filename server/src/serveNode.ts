// Entry of the larger part of the language server on Node, which loads behind the answer to the first request.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { startServer } from './anywhere.ts';
import { compileExpressionsOnce } from './compileOnce.ts';
import type { Host } from './host.ts';
import type { Life } from './lsp/life.ts';
import { nodeFiles } from './nodeFiles.ts';

compileExpressionsOnce();

const host: Host = {
  platform: 'node',
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
  today: () => new Date().toISOString().slice(0, 10),
  files: nodeFiles,
};

/** Serves a connection whose `initialize` is answered already. */
export function serve(connection: Connection, params: InitializeParams, life: Life): void {
  startServer(connection, host, params, life);
}

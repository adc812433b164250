// Entry of the larger part of the language server on Node, which loads behind the answer to the first request.
import { setFlagsFromString } from 'node:v8';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { startServer } from './anywhere.ts';
import type { Host } from './host.ts';
import type { Life } from './lsp/life.ts';
import { nodeFiles } from './nodeFiles.ts';

// To machine code at once: V8 would compile each expression twice, first to a code that it interprets, which takes as long.
setFlagsFromString('--no-regexp-tier-up');

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

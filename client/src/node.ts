// Entry of the extension on the desktop and on remote machines: the server is a process of its own.
import type { ExtensionContext } from 'vscode';
import { type PolicyNotes, type RunningClient, startClient } from './client.ts';

let running: RunningClient | undefined;

export function activate(context: ExtensionContext): PolicyNotes {
  const module = context.asAbsolutePath('dist/server/node.js');
  running = startClient(context, async () => {
    const { CloseAction, ErrorAction, LanguageClient, State, TransportKind } = await import(
      './library/node.ts'
    );
    return {
      State,
      CloseAction,
      ErrorAction,
      newClient: (id, name, options) =>
        new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
    };
  });
  return running.api;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

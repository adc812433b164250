// Entry of the extension in a browser: the server is a web worker.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type RunningClient, startClient } from './client.ts';

type WorkerLike = ConstructorParameters<typeof LanguageClient>[2];
declare const Worker: new (url: string) => WorkerLike;
declare const URL: { createObjectURL(blob: Blob): string };

let running: RunningClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  // A worker cannot be started from the address of an extension on a remote server: its code is read and handed over.
  const code = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist/server/browser.js'));
  const address = URL.createObjectURL(new Blob([Uint8Array.from(code)], { type: 'text/javascript' }));
  running = await startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, new Worker(address), options),
  );
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

// Entry of the extension in a browser: the server is a web worker.
import type { ExtensionContext } from 'vscode';
import type { LanguageClient as BrowserClient } from 'vscode-languageclient/browser';
import { type PolicyNotes, type RunningClient, startClient } from './client.ts';
import { workerCode } from './workerCode.ts';

type WorkerLike = Extract<ConstructorParameters<typeof BrowserClient>[2], { postMessage: unknown }>;
declare const Worker: new (url: string) => WorkerLike;
declare const URL: { createObjectURL(blob: Blob): string };

let running: RunningClient | undefined;

export function activate(context: ExtensionContext): PolicyNotes {
  running = startClient(context, async () => {
    const { BrowserMessageReader, BrowserMessageWriter, CloseAction, ErrorAction, LanguageClient, State } =
      await import('vscode-languageclient/browser');
    // The extension host has a Worker of its own making, which the library does not know as one.
    const connect = async () => {
      const worker = await startWorker(context);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return {
      State,
      CloseAction,
      ErrorAction,
      newClient: (id, name, options) => new LanguageClient(id, name, connect, options),
    };
  });
  return running.api;
}

/** A worker cannot be started from the address of an extension on a remote server: its code is read and handed over. */
async function startWorker({ extensionUri }: ExtensionContext): Promise<WorkerLike> {
  const code = await workerCode(extensionUri);
  return new Worker(URL.createObjectURL(new Blob([...code], { type: 'text/javascript' })));
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

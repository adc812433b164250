// Owns the client: starts the server on Markdown, keeps it running, and shows what it says of itself.
import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.ts';
import { answerFiles } from './files.ts';
import { createStatus } from './views/status.ts';

export type NewClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface RunningClient {
  readonly stop: () => Promise<void>;
}

/** Where briefs are written. Documents of source control and chat have other schemes and are left alone. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'codespaces'];
const briefs = SCHEMES.map((scheme) => ({ scheme, language: 'markdown' }));
/** The team's own files, which count as they stand in the editor; the server asks for others where settings name them. */
const teamFiles = SCHEMES.map((scheme) => ({ scheme, pattern: '**/.policy-notes/*.{yaml,yml,json}' }));

/** Starts the server and everything that rests on it. Problems at the start are shown with a way to the log. */
export async function startClient(context: ExtensionContext, newClient: NewClient): Promise<RunningClient> {
  const log = window.createOutputChannel('Policy Notes', { log: true });
  const client = newClient('policyNotes', 'Policy Notes', {
    documentSelector: [...briefs, ...teamFiles],
    initializationOptions: { files: true },
    outputChannel: log,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    synchronize: {},
  });
  context.subscriptions.push(
    log,
    answerFiles(client),
    createStatus(client, briefs),
    ...registerCommands(client, log),
  );
  await startOrTell(client, log);
  return { stop: () => client.stop() };
}

async function startOrTell(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const show = 'Show Log';
    void window.showErrorMessage('Policy Notes could not start its language server.', show).then((picked) => {
      if (picked === show) log.show();
    });
  }
}

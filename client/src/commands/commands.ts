// Owns the commands of the extension.
import { commands, type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerCommands(client: BaseLanguageClient, log: LogOutputChannel): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.restartServer', () => restart(client)),
    commands.registerCommand('policyNotes.showLoaded', () => showLoaded()),
    commands.registerCommand('policyNotes.showLog', () => log.show()),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
  window.setStatusBarMessage('Policy Notes: the server has been restarted', 3000);
}

async function showLoaded(): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse('policy-notes:/loaded.md'));
  await window.showTextDocument(document, { preview: true });
}

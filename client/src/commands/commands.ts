// Owns the commands of the extension.
import { commands, type Disposable, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from '../server.ts';

export function registerCommands(server: Server, log: LogOutputChannel): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.restartServer', () => restart(server)),
    commands.registerCommand('policyNotes.showLoaded', () => showLoaded()),
    commands.registerCommand('policyNotes.showClaims', () =>
      commands.executeCommand('policyNotes.claims.focus'),
    ),
    commands.registerCommand('policyNotes.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'policy-notes.policy-notes#start', false),
    ),
    commands.registerCommand('policyNotes.showLog', () => log.show()),
  ];
}

async function restart(server: Server): Promise<void> {
  await server.restart();
  window.setStatusBarMessage(l10n.t('Policy Notes: the server has been restarted'), 3000);
}

async function showLoaded(): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse('policy-notes:/loaded.md'));
  await window.showTextDocument(document, { preview: true });
}

// Owns the commands that change or show settings.
import { ConfigurationTarget, commands, type Disposable, l10n, window, workspace } from 'vscode';
import { activeBrief } from '../briefs.ts';

export function registerSettingsCommands(): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.toggleCitationReach', toggleReach),
    commands.registerCommand('policyNotes.openSettings', () =>
      commands.executeCommand('workbench.action.openSettings', '@ext:policy-notes.policy-notes'),
    ),
  ];
}

const REACH = 'citationReach';

/** Between sentence and paragraph, where it is set already; else for the workspace, or for the user where there is none. */
async function toggleReach(): Promise<void> {
  const settings = workspace.getConfiguration('policyNotes', activeBrief()?.document.uri ?? null);
  const reach = settings.get(REACH) === 'paragraph' ? 'sentence' : 'paragraph';
  await settings.update(REACH, reach, targetOf(settings.inspect(REACH)));
  window.setStatusBarMessage(
    reach === 'paragraph'
      ? l10n.t('A citation now covers the sentences before it in its paragraph')
      : l10n.t('A citation now covers its own sentence'),
    5000,
  );
}

interface SetWhere {
  readonly workspaceFolderValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly globalValue?: unknown;
}

function targetOf(set: SetWhere | undefined): ConfigurationTarget {
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return ConfigurationTarget.Workspace;
  if (set?.globalValue !== undefined || workspace.workspaceFolders === undefined)
    return ConfigurationTarget.Global;
  return ConfigurationTarget.Workspace;
}

// Owns the commands that change or show settings.
import { ConfigurationTarget, commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { activeBrief } from '../briefs.ts';
import type { Server } from '../server.ts';

export function registerSettingsCommands(server: Server): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.toggleCitationReach', () => toggleReach(server)),
    commands.registerCommand('policyNotes.openSettings', () =>
      commands.executeCommand('workbench.action.openSettings', '@ext:policy-notes.policy-notes'),
    ),
  ];
}

const REACH = 'citationReach';

/**
 * Between sentence and paragraph: where it is set already, else for the workspace, or for the user where there is none.
 * What the team's file sets counts instead, so then that is said, and nothing is changed.
 */
async function toggleReach(server: Server): Promise<void> {
  const uri = activeBrief()?.document.uri;
  const textDocument = uri === undefined ? {} : { textDocument: { uri: server.address(uri) } };
  const { file, reach: ofTeam } = (await server.ask('policyNotes/teamReach', textDocument)) ?? {};
  if (file !== undefined && ofTeam !== undefined) return tellTeamReach(Uri.parse(file), ofTeam);
  const settings = workspace.getConfiguration('policyNotes', uri ?? null);
  const reach = settings.get(REACH) === 'paragraph' ? 'sentence' : 'paragraph';
  await settings.update(REACH, reach, targetOf(settings.inspect(REACH)));
  window.setStatusBarMessage(
    reach === 'paragraph'
      ? l10n.t('A citation now covers the sentences before it in its paragraph')
      : l10n.t('A citation now covers its own sentence'),
    5000,
  );
}

/** Says where the reach is set, with a way there; waits for nobody. */
function tellTeamReach(file: Uri, reach: string): void {
  const open = l10n.t('Open');
  const said = l10n.t(
    'The citation reach is set for the whole team, to `{0}`, in {1}: change it there.',
    reach,
    workspace.asRelativePath(file),
  );
  void window.showInformationMessage(said, open).then(async (picked) => {
    if (picked === open) await window.showTextDocument(file);
  });
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

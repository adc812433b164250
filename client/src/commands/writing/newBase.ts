// Owns "New Fact Base": asks for the folder, where there are several, and a title, and makes the file.
import { l10n, Uri, type WorkspaceFolder, window } from 'vscode';
import type { Server } from '../../server.ts';
import { applyToBase } from './apply.ts';
import { askChoice, askText } from './ask.ts';

/** The address of the new base; undefined where the user turned away. */
export async function newFactBase(
  server: Server,
  folders: readonly Pick<WorkspaceFolder, 'uri' | 'name'>[],
): Promise<string | undefined> {
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('Open a folder first: a fact base lies in one.'));
    return undefined;
  }
  const title = l10n.t('New Fact Base');
  const [only] = folders;
  const folder =
    folders.length === 1
      ? only?.uri.toString()
      : await askChoice(
          title,
          l10n.t('In which folder?'),
          folders.map(({ uri, name }) => ({ id: uri.toString(), label: name, description: '', detail: '' })),
        );
  if (folder === undefined) return undefined;
  const name = await askText({
    title,
    prompt: l10n.t('What is the base about? Its file is named after this.'),
    value: l10n.t('Team facts'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A fact base needs a title') : undefined),
  });
  if (name === undefined) return undefined;
  const written = await server.askFor('policyNotes/newBase', { folder, title: name });
  if (!(await applyToBase(server, written, l10n.t('Made the fact base {0}', written.name)))) return undefined;
  return Uri.parse(written.uri).toString();
}

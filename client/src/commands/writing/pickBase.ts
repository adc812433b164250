// Owns the question which fact base is written to: the only one at once, else one of them, or a new one.
import { l10n, type TextEditor, Uri } from 'vscode';
import type { Server } from '../../server.ts';
import { askChoice } from './ask.ts';
import { newFactBase } from './newBase.ts';

const NEW = 'new';

/** The address of the base; undefined where the user turned away. */
export async function pickBase(
  server: Server,
  { document }: TextEditor,
  title: string,
): Promise<string | undefined> {
  const textDocument = { uri: server.address(document.uri) };
  const { bases, folders } = await server.askFor('policyNotes/bases', { textDocument });
  const places = folders.map(({ id, label }) => ({ uri: Uri.parse(id), name: label }));
  if (bases.length === 0) return newFactBase(server, places);
  const fresh = { id: NEW, label: l10n.t('New fact base…'), description: '', detail: '' };
  const picked = await askChoice(title, l10n.t('In which fact base?'), [...bases, fresh]);
  return picked === NEW ? newFactBase(server, places) : picked;
}

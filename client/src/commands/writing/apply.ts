// Owns the applying of an edit that the server made: one step for undo, and a word on which file was written.
import { l10n, Uri, window, workspace } from 'vscode';
import type { Written } from '../../../../server/src/lsp/protocol.ts';
import type { Server, ServerEdit } from '../../server.ts';

/** Applies an edit of the brief in front. False where the editor refuses it, which is said. */
export async function applyToBrief(server: Server, edit: ServerEdit, said: string): Promise<boolean> {
  if (!(await server.apply(edit))) {
    void window.showErrorMessage(
      l10n.t('Policy Notes could not change the brief: it changed meanwhile. Try again.'),
    );
    return false;
  }
  window.setStatusBarMessage(said, 4000);
  return true;
}

/** Applies an edit of a fact base and saves the file. Says which file was written, with a way to see it. */
export async function applyToBase(
  server: Server,
  { edit, uri, name }: Written,
  said: string,
): Promise<boolean> {
  const applied = await server.apply(edit);
  const document = applied ? await workspace.openTextDocument(Uri.parse(uri)) : undefined;
  if (document === undefined || !(await document.save())) {
    void window.showErrorMessage(l10n.t('{0} could not be written.', name));
    return false;
  }
  const open = l10n.t('Open');
  void window.showInformationMessage(said, open).then(async (picked) => {
    if (picked === open) await window.showTextDocument(document);
  });
  return true;
}

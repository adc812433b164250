// Owns showing a place in a brief.
import {
  type Range,
  TabInputCustom,
  TabInputText,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** Selects a stretch of a brief: in the editor that shows it, in the group that has it open, else in the first group. */
export async function revealIn(uri: Uri, selection: Range): Promise<void> {
  const isOurs = (other: Uri) => other.toString() === uri.toString();
  const shown = window.visibleTextEditors.find(({ document }) => isOurs(document.uri));
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) => (input instanceof TabInputText || input instanceof TabInputCustom) && isOurs(input.uri),
    ),
  );
  const document = shown?.document ?? (await workspace.openTextDocument(uri));
  const viewColumn = shown?.viewColumn ?? group?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { selection, viewColumn });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

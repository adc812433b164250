// Owns saving a report as a file.
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from '../server.ts';

export type SaveFormat = 'html' | 'markdown';

const ENDINGS: Readonly<Record<SaveFormat, string>> = { html: 'html', markdown: 'md' };

/** Asks where to, unless `target` says so, writes the report on the brief there, and offers to open it. */
export async function saveReport(
  server: Server,
  brief: Uri,
  format: SaveFormat,
  target?: Uri,
): Promise<void> {
  const file = target ?? (await askWhere(brief, format));
  if (file === undefined) return;
  await workspace.openTextDocument(brief);
  const report = await server.ask('policyNotes/report', {
    textDocument: { uri: server.address(brief) },
    format,
    file: relativeAddress(file, brief),
  });
  if (report === undefined) {
    void window.showErrorMessage(l10n.t('The report could not be made; the log says why.'));
    return;
  }
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(report.text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The report could not be written to {0}: {1}', file.path, why));
    return;
  }
  if (target !== undefined) return;
  const open = l10n.t('Open');
  const picked = await window.showInformationMessage(
    l10n.t('The report is saved as {0}.', lastPart(file)),
    open,
  );
  if (picked === open) await commands.executeCommand('vscode.open', file);
}

function askWhere(brief: Uri, format: SaveFormat): Thenable<Uri | undefined> {
  const name = `${lastPart(brief).replace(/\.(?:md|markdown)$/i, '')}-evidence-report.${ENDINGS[format]}`;
  const folder =
    brief.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(brief, '..');
  const filters = format === 'html' ? { HTML: ['html'] } : { Markdown: ['md'] };
  return window.showSaveDialog({
    title: l10n.t('Save the Report'),
    filters,
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
}

function lastPart({ path }: Uri): string {
  return path.split('/').at(-1) ?? '';
}

/** The way from a file to another on the same disk: `../briefs/brief.md`. */
function relativeAddress(from: Uri, to: Uri): string {
  const [here, there] = [from.path.split('/').slice(0, -1), to.path.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

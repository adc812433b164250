// Owns the commands on rows of facts that write into the brief, and the search for their uses.
import { commands, type Disposable, Location, l10n, Position, Uri, window, workspace } from 'vscode';
import type { FactRow } from '../../../server/src/lsp/protocol.ts';
import { activeBrief } from '../briefs.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';

export function registerFactCommands(server: Server): readonly Disposable[] {
  const on = (name: string, run: (row: FactRow) => Promise<void>) =>
    commands.registerCommand(`policyNotes.${name}`, async (row: FactRow | undefined) => {
      if (row !== undefined) await run(row);
    });
  return [
    on('writeFact', (row) => write(row, 'fact')),
    on('citeFact', (row) => write(row, 'citation')),
    on('findUses', (row) => findUses(server, row)),
  ];
}

/** Writes the fact, or its citation, at the cursor of the brief in front; one step of undo takes it back. */
async function write(row: FactRow, part: 'fact' | 'citation'): Promise<void> {
  if (row.type !== 'fact') return;
  await commands.executeCommand('policyNotes.insertFact', { id: row.factId, part });
  const editor = activeBrief();
  if (editor !== undefined)
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
}

/** Shows where the briefs of the workspace use what the row stands for. */
async function findUses(server: Server, row: FactRow): Promise<void> {
  if (row.type !== 'fact' && row.type !== 'entity') return;
  const brief = activeBrief();
  const { type: kind } = row;
  const found = await server.ask('policyNotes/uses', {
    kind,
    id: kind === 'fact' ? row.factId : row.entityId,
    ...(brief === undefined ? {} : { textDocument: { uri: server.address(brief.document.uri) } }),
  });
  const locations = (found ?? []).map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
  const [first] = locations;
  if (first === undefined) {
    void window.showInformationMessage(l10n.t('No brief of this workspace uses “{0}”.', row.label));
    return;
  }
  // The list of places stands below a line of an editor: the brief in front, else the first of the places.
  const editor = brief ?? (await window.showTextDocument(await workspace.openTextDocument(first.uri)));
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
  const at = brief === undefined ? first.range.start : (editor.selection.active ?? new Position(0, 0));
  await commands.executeCommand('editor.action.showReferences', editor.document.uri, at, locations);
}

// Owns the commands on rows of facts that write into the brief, and the search for their uses.
import {
  commands,
  type Disposable,
  Location,
  l10n,
  Position,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { FactRow } from '../../../server/src/lsp/protocol.ts';
import { activeBrief } from '../briefs.ts';
import type { Server } from '../server.ts';
import { toRange } from '../views/claimRows.ts';
import { toProtocol } from './writing/range.ts';

export function registerFactCommands(server: Server): readonly Disposable[] {
  const on = (name: string, run: (row: FactRow) => Promise<void>) =>
    commands.registerCommand(`policyNotes.${name}`, async (row: FactRow | undefined) => {
      if (row !== undefined) await run(row);
    });
  return [
    on('writeFact', (row) => write(server, row, 'fact')),
    on('citeFact', (row) => write(server, row, 'citation')),
    on('findUses', (row) => findUses(server, row)),
  ];
}

/** Writes the fact, or its citation, at the cursor of the brief in front; one step of undo takes it back. */
async function write(server: Server, row: FactRow, part: 'fact' | 'citation'): Promise<void> {
  const editor = activeBrief();
  if (row.type !== 'fact') return;
  if (editor === undefined) {
    void window.showInformationMessage(
      l10n.t('Open a brief in Markdown first, and put the cursor where it is to go.'),
    );
    return;
  }
  const { document } = editor;
  const change = await editsFor(server, editor, row.factId, part);
  if (change === undefined) {
    void window.showInformationMessage(l10n.t('The brief is still being read'));
    return;
  }
  await workspace.applyEdit(change);
  await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? 1 });
}

/** A brief that changes meanwhile is asked about again, so often. */
const MOST_TRIES = 5;

async function editsFor(
  server: Server,
  editor: TextEditor,
  factId: string,
  part: 'fact' | 'citation',
): Promise<WorkspaceEdit | undefined> {
  const { uri } = editor.document;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { version } = editor.document;
    const edits = await server.ask('policyNotes/factEdits', {
      textDocument: { uri: server.address(uri) },
      range: toProtocol(editor.selection),
      factId,
      part,
    });
    if (edits === undefined || editor.document.version !== version) continue;
    const change = new WorkspaceEdit();
    for (const { range, newText } of edits) change.replace(uri, toRange(range), newText);
    return change;
  }
  return undefined;
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

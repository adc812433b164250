// Owns the commands on rows of the views: show in the brief, show the sheet, copy.
import { commands, type Disposable, env, l10n, Range, Uri, window, workspace } from 'vscode';
import type { FactRow } from '../../../server/src/lsp/protocol.ts';
import { toRange } from '../ranges.ts';
import type { ClaimElement } from '../views/claimRows.ts';
import { revealIn } from './reveal.ts';

export function registerRowCommands(): readonly Disposable[] {
  return [
    commands.registerCommand('policyNotes.revealClaim', (uri: Uri, range: ClaimElement['row']['range']) =>
      revealIn(uri, toRange(range)),
    ),
    commands.registerCommand('policyNotes.showSheet', showSheet),
    commands.registerCommand('policyNotes.copyFact', (row: FactRow | undefined) => copyFact(row)),
  ];
}

/** Opens the read-only sheet of an entity, with one statement selected where it is named. */
async function showSheet(address: string | undefined, statement?: string): Promise<void> {
  if (address === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(address));
  const at = statement === undefined ? -1 : document.getText().indexOf(statement);
  const selection =
    at < 0
      ? new Range(0, 0, 0, 0)
      : new Range(document.positionAt(at), document.positionAt(at + (statement ?? '').length));
  await window.showTextDocument(document, { preview: true, selection });
}

async function copyFact(row: FactRow | undefined): Promise<void> {
  if (row === undefined || row.type === 'more') return;
  await env.clipboard.writeText(row.type === 'fact' ? `${row.label} (${row.source})` : row.label);
  window.setStatusBarMessage(l10n.t('Copied: {0}', row.label), 3000);
}

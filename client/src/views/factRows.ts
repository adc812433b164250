// Owns how rows of the view "Facts" look.
import { type Command, l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { FactRow } from '../../../server/src/lsp/protocol.ts';

const KIND_ICONS: ReadonlyMap<string, string> = new Map([
  ['company', 'organization'],
  ['organisation', 'organization'],
  ['person', 'person'],
  ['model', 'hubot'],
  ['law', 'law'],
]);

/** Levels with at most so many rows stand open at once. */
const MOST_OPEN = 20;

/** `isOpen`: whether the rows below are shown from the start. Ids say so too: VS Code keeps what a reader folded up. */
export function treeItemOf(row: FactRow, isOpen: boolean): TreeItem {
  switch (row.type) {
    case 'kind': {
      const item = rowWithChildren(row, titled(row.label), isOpen || row.count <= MOST_OPEN);
      item.iconPath = new ThemeIcon(KIND_ICONS.get(row.label) ?? 'symbol-class');
      return item;
    }
    case 'range':
      return rowWithChildren(row, row.label, isOpen);
    case 'entity':
      return entityItem(row, isOpen);
    case 'fact':
      return factItem(row);
    case 'more': {
      const item = new TreeItem(l10n.t('… and {0} more: open the sheet', row.count));
      item.id = row.id;
      item.command = showSheet(row.sheet);
      return item;
    }
  }
}

function rowWithChildren(
  { id, type, count }: FactRow & { count: number },
  label: string,
  isOpen: boolean,
): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = `${id} ${isOpen}`;
  item.description = String(count);
  item.contextValue = type;
  return item;
}

function entityItem(row: FactRow & { type: 'entity' }, isOpen: boolean): TreeItem {
  const item = rowWithChildren(row, row.label, isOpen);
  if (row.count === 0) item.collapsibleState = TreeItemCollapsibleState.None;
  const counted = row.count === 1 ? l10n.t('1 fact') : l10n.t('{0} facts', row.count);
  item.description = counted;
  item.tooltip = plain(row.label, row.description, counted);
  item.command = showSheet(row.sheet);
  return item;
}

function factItem(row: FactRow & { type: 'fact' }): TreeItem {
  // The standing stands first: of a long row the end is cut off.
  const item = new TreeItem(l10n.t('{0}: {1}', row.standing, row.label));
  item.id = row.id;
  item.description = row.source;
  item.tooltip = plain(row.label, row.standing, row.source);
  item.iconPath = new ThemeIcon('note');
  item.accessibilityInformation = { label: `${row.standing}: ${row.label} ${row.source}` };
  item.contextValue = 'fact';
  item.command = showSheet(row.sheet, row.label);
  return item;
}

function showSheet(sheet: string | undefined, statement?: string): Command {
  return { title: l10n.t('Show Sheet'), command: 'policyNotes.showSheet', arguments: [sheet, statement] };
}

/** Text from a fact base, shown and never obeyed. */
function plain(...lines: readonly string[]): MarkdownString {
  return new MarkdownString().appendText(lines.filter((line) => line !== '').join('\n\n'));
}

function titled(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

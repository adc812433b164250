// Owns how claims and their sections look in the view: words first, an icon beside them, nothing by colour alone.
import {
  type Command,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { BriefClaims, ClaimRow, SectionRow } from '../../../server/src/lsp/protocol.ts';

type State = ClaimRow['state'];

export interface SectionElement {
  readonly type: 'section';
  readonly id: string;
  readonly uri: Uri;
  readonly row: SectionRow;
  readonly claims: readonly ClaimElement[];
}

export interface ClaimElement {
  readonly type: 'claim';
  /** Stays the same while the sentence does, wherever it moves to. */
  readonly id: string;
  readonly uri: Uri;
  readonly row: ClaimRow;
  readonly section: () => SectionElement;
}

export type Element = SectionElement | ClaimElement;

/** Rows of the tree with ids that survive edits elsewhere, so that nothing folds up or flickers. */
export function elementsOf(uri: Uri, { sections }: BriefClaims): readonly SectionElement[] {
  const unique = uniqueIds();
  return sections.map((row) => {
    const id = unique(`${uri.toString()} ${[...row.above, row.title].join(' > ')}`);
    const section: SectionElement = {
      type: 'section',
      id,
      uri,
      row,
      claims: row.claims.map((claim) => ({
        type: 'claim',
        id: unique(`${id} > ${claim.text}`),
        uri,
        row: claim,
        section: () => section,
      })),
    };
    return section;
  });
}

/** Numbers what comes again. */
function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id} #${count}`;
  };
}

const ICONS: Readonly<Record<State, ThemeIcon>> = {
  sourced: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  unsourced: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
  silenced: new ThemeIcon('circle-slash'),
  overstated: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  contradicts: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
};

function stateInWords(state: State): string {
  switch (state) {
    case 'sourced':
      return l10n.t('Sourced');
    case 'unsourced':
      return l10n.t('Unsourced');
    case 'silenced':
      return l10n.t('Silenced');
    case 'overstated':
      return l10n.t('Overstated');
    case 'contradicts':
      return l10n.t('Contradicts the record');
  }
}

export function treeItemOf(element: Element): TreeItem {
  return element.type === 'section' ? sectionItem(element) : claimItem(element);
}

function sectionItem({ id, uri, row }: SectionElement): TreeItem {
  const label = row.title === '' ? l10n.t('Before the first heading') : row.title;
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = id;
  const open = row.claims.filter(({ state }) => state !== 'sourced' && state !== 'silenced').length;
  const counted = row.claims.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', row.claims.length);
  item.description = open === 0 ? counted : l10n.t('{0}, {1} to look at', counted, open);
  item.tooltip = [...row.above, label].join(' › ');
  item.contextValue = 'section';
  item.command = jumpTo(uri, row.range);
  return item;
}

function jumpTo(uri: Uri, range: ClaimRow['range']): Command {
  return { title: l10n.t('Show in Brief'), command: 'policyNotes.revealClaim', arguments: [uri, range] };
}

function claimItem({ id, uri, row }: ClaimElement): TreeItem {
  const state = stateInWords(row.state);
  // The state stands first: of a long row the end is cut off.
  const item = new TreeItem(l10n.t('{0}: {1}', state, row.text), TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = ICONS[row.state];
  item.contextValue = `claim ${row.state}`;
  item.tooltip = tooltipOf(row, state);
  item.accessibilityInformation = {
    label: l10n.t('{0}: {1}, line {2}', state, row.text, row.range.start.line + 1),
  };
  item.command = jumpTo(uri, row.range);
  return item;
}

/** Plain text in Markdown's clothes: nothing of a brief is obeyed here. */
function tooltipOf({ text, reasons, sources, range }: ClaimRow, state: string): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(`${text}\n\n${l10n.t('{0}, line {1}', state, range.start.line + 1)}`);
  for (const reason of reasons) tooltip.appendText(`\n\n${reason}`);
  if (sources.length > 0) tooltip.appendText(`\n\n${l10n.t('Sources: {0}', sources.join(' '))}`);
  return tooltip;
}

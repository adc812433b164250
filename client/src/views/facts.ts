// Owns the view "Facts": what is on record, level by level as the server gives it, and its filter.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { FactRow } from '../../../server/src/lsp/protocol.ts';
import { activeBrief } from '../briefs.ts';
import type { Server } from '../server.ts';
import { treeItemOf } from './factRows.ts';

/** A filtered level with more rows is not unfolded at once. */
const MOST_UNFOLDED = 20;

export class FactsProvider implements TreeDataProvider<FactRow> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #server: Server;
  readonly #unfolded = new WeakSet<FactRow>();
  #query = '';
  /** Address of the folder of the brief that the rows are for. */
  #folder: string | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  get query(): string {
    return this.#query;
  }

  /** Shows only what holds all words of the query; everything for an empty one. */
  filter(query: string): void {
    this.#query = query.trim();
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Another brief may have other facts: they go by the nearest `.policy-notes` above it, so by its folder. */
  refreshForBrief(): void {
    const brief = activeBrief();
    if (brief === undefined) return;
    const folder = this.#server.address(brief.document.uri).replace(/[^/]*$/, '');
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.refresh();
  }

  getTreeItem = (row: FactRow): TreeItem => treeItemOf(row, this.#unfolded.has(row));

  async getChildren(parent?: FactRow): Promise<FactRow[]> {
    const brief = activeBrief()?.document.uri;
    const rows = await this.#server.ask('policyNotes/factChildren', {
      ...(parent === undefined ? {} : { parent: parent.id }),
      ...(this.#query === '' ? {} : { query: this.#query }),
      ...(brief === undefined ? {} : { textDocument: { uri: this.#server.address(brief) } }),
    });
    if (rows === undefined) return [];
    if (this.#query !== '' && rows.length <= MOST_UNFOLDED) for (const row of rows) this.#unfolded.add(row);
    return [...rows];
  }
}

export interface FactsView extends Disposable {
  readonly provider: FactsProvider;
}

export function createFactsView(server: Server): FactsView {
  const provider = new FactsProvider(server);
  const view = window.createTreeView('policyNotes.facts', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const apply = (query: string) => {
    provider.filter(query);
    void describe(view, provider);
  };
  const parts = Disposable.from(
    view,
    commands.registerCommand('policyNotes.filterFacts', () => askForFilter(provider.query, apply)),
    commands.registerCommand('policyNotes.clearFactsFilter', () => apply('')),
    server.onChanged(() => provider.refresh()),
    window.onDidChangeActiveTextEditor(() => provider.refreshForBrief()),
  );
  return { provider, dispose: () => parts.dispose() };
}

async function describe(view: TreeView<FactRow>, provider: FactsProvider): Promise<void> {
  const { query } = provider;
  await commands.executeCommand('setContext', 'policyNotes.facts.isFiltered', query !== '');
  view.description = query === '' ? '' : l10n.t('with “{0}”', query);
  const isEmpty = query !== '' && (await provider.getChildren()).length === 0;
  view.message = isEmpty ? l10n.t('Nothing on record holds all of “{0}”.', query) : '';
}

/** Rows change as the reader types; Escape brings back what was there. */
function askForFilter(before: string, apply: (query: string) => void): Promise<void> {
  const box = window.createInputBox();
  box.title = l10n.t('Filter Facts');
  box.placeholder = l10n.t('Words in a name, a statement, a standing or a source');
  box.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve) => {
    let isAccepted = false;
    box.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => apply(value), 200);
    });
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      apply(isAccepted ? box.value : before);
      box.dispose();
      resolve();
    });
    box.show();
  });
}

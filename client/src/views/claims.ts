// Owns the view "Claims in This Brief": the claims of the brief in front, kept true to it and to its cursor.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BriefClaims } from '../../../server/src/lsp/protocol.ts';
import { activeBrief } from '../briefs.ts';
import { questions } from '../newest.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { type ClaimElement, type Element, elementsOf, type SectionElement, treeItemOf } from './claimRows.ts';

/** Rows follow an edit after so many milliseconds without another. */
const DELAY = 250;

interface Shown {
  readonly uri: Uri;
  readonly json: string;
  readonly sections: readonly SectionElement[];
}

/** The rows of one brief. Asked for only while somebody looks. */
export class ClaimsProvider implements TreeDataProvider<Element> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #server: Server;
  readonly #ask = questions();
  #shown: Shown | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  /**
   * Asks for the claims of the brief and shows them; without a change the rows stay as they are. Undefined where there
   * is no answer, or where something else has been asked meanwhile, which is shown in its place.
   */
  async refresh(uri: Uri | undefined): Promise<BriefClaims | undefined> {
    const isNewest = this.#ask();
    if (uri === undefined) {
      if (this.#shown !== undefined) this.#show(undefined);
      return undefined;
    }
    const answer = await this.#server.ask('policyNotes/claims', {
      textDocument: { uri: this.#server.address(uri) },
    });
    if (answer === undefined || !isNewest()) return undefined;
    const json = JSON.stringify(answer.sections);
    const isSame = this.#shown?.uri.toString() === uri.toString() && this.#shown.json === json;
    if (!isSame) this.#show({ uri, json, sections: elementsOf(uri, answer) });
    return answer;
  }

  #show(shown: Shown | undefined): void {
    this.#shown = shown;
    this.#changed.fire(undefined);
  }

  /** The claim on the line and column of the cursor; else the last one that begins before it on its line. */
  claimAt({ document, selection }: TextEditor): ClaimElement | undefined {
    if (this.#shown?.uri.toString() !== document.uri.toString()) return undefined;
    const claims = this.#shown.sections.flatMap((section) => section.claims);
    const on = claims.filter(({ row }) => toRange(row.range).contains(selection.active));
    return on[0] ?? claims.findLast(({ row }) => row.range.start.line === selection.active.line);
  }

  get claims(): readonly ClaimElement[] {
    return this.#shown?.sections.flatMap((section) => section.claims) ?? [];
  }

  getTreeItem = treeItemOf;

  getChildren(element?: Element): Element[] {
    if (element === undefined) return [...(this.#shown?.sections ?? [])];
    return element.type === 'section' ? [...element.claims] : [];
  }

  getParent(element: Element): Element | undefined {
    return element.type === 'claim' ? element.section() : undefined;
  }
}

export interface ClaimsView extends Disposable {
  readonly provider: ClaimsProvider;
}

export function createClaimsView(server: Server): ClaimsView {
  const provider = new ClaimsProvider(server);
  const view = window.createTreeView('policyNotes.claims', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    if (!view.visible) return;
    const editor = activeBrief();
    // Said before the answer: those of two refreshes may come in any order.
    void commands.executeCommand('setContext', 'policyNotes.claims.brief', editor !== undefined);
    if (editor === undefined) view.description = '';
    const answer = await provider.refresh(editor?.document.uri);
    if (answer === undefined || editor === undefined) return;
    describe(view, answer);
    follow(editor);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), DELAY);
  };
  /** Selects the claim under the cursor, without taking the focus or fighting the reader's own selection. */
  const follow = (editor: TextEditor) => {
    const claim = view.visible && window.activeTextEditor === editor ? provider.claimAt(editor) : undefined;
    if (claim === undefined || view.selection[0]?.id === claim.id) return;
    void view.reveal(claim, { select: true, focus: false }).then(undefined, () => {
      // The row has gone meanwhile; the next refresh brings another.
    });
  };
  const isShown = (uri: Uri) => activeBrief()?.document.uri.toString() === uri.toString();
  const listeners = Disposable.from(
    view,
    view.onDidChangeVisibility(() => void refresh()),
    window.onDidChangeActiveTextEditor(() => soon()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => isShown(document.uri) && soon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && soon()),
    server.onAnalysed(() => soon()),
    server.onChanged(() => soon()),
    new Disposable(() => clearTimeout(timer)),
  );
  void refresh();
  return { provider, dispose: () => listeners.dispose() };
}

function describe(view: TreeView<Element>, { sections, otherLanguage }: BriefClaims): void {
  const claims = sections.flatMap((section) => section.claims);
  const sourced = claims.filter(({ sourcing }) => sourcing === 'sourced').length;
  const needing = claims.filter(({ sourcing }) => sourcing !== undefined).length;
  view.description = needing === 0 ? '' : l10n.t('{0} of {1} sourced', sourced, needing);
  const inOther = l10n.t(
    'Claims are not checked: the brief is in "{0}", and prose is read as English.',
    otherLanguage ?? '',
  );
  if (otherLanguage !== undefined) view.message = inOther;
  else if (claims.length === 0)
    view.message = l10n.t('No sentence of this brief states something that needs a source.');
  else view.message = '';
}

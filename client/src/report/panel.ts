// Owns the panels that show evidence reports: one for each brief, kept true to it while it is looked at.
import {
  commands,
  Disposable,
  env,
  l10n,
  languages,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { activeBrief, isBrief } from '../briefs.ts';
import { revealIn } from '../commands/reveal.ts';
import type { Server } from '../server.ts';
import { pageOf } from './page.ts';
import { type SaveFormat, saveReport } from './save.ts';

const TYPE = 'policyNotes.report';

/** The report follows an edit after so many milliseconds without another. */
const DELAY = 500;

/** The commands of the report. Each is about the brief whose address it is given, else about the one in front. */
export function registerReport(server: Server): Disposable {
  const panels = new Map<string, ReportPanel>();
  const show = async (given?: unknown) => {
    const uri = briefOf(given, panels);
    if (uri === undefined) return tellNoBrief();
    const key = uri.toString();
    const known = panels.get(key);
    if (known !== undefined) return known.show();
    const panel = new ReportPanel(uri, server, () => panels.delete(key));
    panels.set(key, panel);
    await panel.refresh();
  };
  const save = (format: SaveFormat) => async (given?: unknown, target?: Uri) => {
    const uri = briefOf(given, panels);
    return uri === undefined ? tellNoBrief() : saveReport(server, uri, format, target);
  };
  return Disposable.from(
    commands.registerCommand('policyNotes.showReport', show),
    commands.registerCommand('policyNotes.saveReportAsHtml', save('html')),
    commands.registerCommand('policyNotes.saveReportAsMarkdown', save('markdown')),
    new Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
  );
}

/** Menus give an address; else the brief of the report in front is meant, else the brief in front. */
function briefOf(given: unknown, panels: ReadonlyMap<string, ReportPanel>): Uri | undefined {
  if (given instanceof Uri && given.scheme !== 'webview-panel') return given;
  const active = [...panels.values()].find((panel) => panel.isActive);
  return active?.uri ?? activeBrief()?.document.uri;
}

async function tellNoBrief(): Promise<void> {
  await window.showInformationMessage(
    l10n.t('Open a brief in Markdown first: the report is about the one in front.'),
  );
}

class ReportPanel {
  readonly uri: Uri;
  readonly #server: Server;
  readonly #panel: WebviewPanel;
  readonly #listeners: Disposable;
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(uri: Uri, server: Server, onClosed: () => void) {
    this.uri = uri;
    this.#server = server;
    const title = l10n.t('Evidence: {0}', uri.path.split('/').at(-1) ?? '');
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.#panel = window.createWebviewPanel(TYPE, title, column, {
      enableScripts: true,
      localResourceRoots: [],
    });
    const isOurs = (other: Uri) => other.toString() === uri.toString();
    this.#listeners = Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && this.#soon()),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#soon()),
      server.onChanged(() => this.#soon()),
      this.#panel.onDidChangeViewState(() => this.#soon()),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#received(message)),
    );
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#listeners.dispose();
      onClosed();
    });
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  show(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Shows the report on the brief as it is now. */
  async refresh(): Promise<void> {
    // A closed brief is opened again, unseen: the server speaks of open documents.
    const document = await workspace.openTextDocument(this.uri);
    if (!isBrief(document)) return;
    const report = await this.#server.ask('policyNotes/report', {
      textDocument: { uri: this.#server.address(this.uri) },
      format: 'panel',
    });
    if (report === undefined || report.text === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = report.text;
    if (!isFirst) {
      // A page that is hidden is gone, and takes no message; it is made anew when it is shown again.
      await this.#panel.webview.postMessage({ type: 'report', html: report.text });
    }
    this.#page(report.text, report.style, isFirst);
  }

  #page(html: string, style: string, isFirst: boolean): void {
    if (!isFirst && this.#panel.visible) return;
    this.#panel.webview.html = pageOf({
      html,
      style,
      title: this.#panel.title,
      language: env.language,
      toolbar: l10n.t('Save the report'),
      buttons: [
        { format: 'html', text: l10n.t('Save as HTML…') },
        { format: 'markdown', text: l10n.t('Save as Markdown…') },
      ],
    });
  }

  #soon(): void {
    if (!this.#panel.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), DELAY);
  }

  #received(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type === 'jump' && 'place' in message) void jump(this.uri, message.place);
    if (message.type === 'save' && 'format' in message) {
      const format = message.format === 'markdown' ? 'markdown' : 'html';
      void saveReport(this.#server, this.uri, format);
    }
  }
}

async function jump(uri: Uri, place: unknown): Promise<void> {
  if (!Array.isArray(place) || place.length !== 4 || !place.every(Number.isInteger)) return;
  const [line, character, endLine, endCharacter]: number[] = place;
  await revealIn(uri, new Range(line ?? 0, character ?? 0, endLine ?? 0, endCharacter ?? 0));
}

// Owns the watching of files: which the client is asked to watch, and what a change sets off.
import {
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { nameOf, normalise } from '../workspace/addresses.ts';
import { TEAM_FOLDER } from '../workspace/places.ts';
import { describe } from './describe.ts';
import type { Session } from './session.ts';

/** Changes that come within so many milliseconds are taken together. */
const GATHERING = 100;

/** The team's own files, and BibTeX; the folder too, as its removal is told of the folder alone. */
const ALWAYS = [`**/${TEAM_FOLDER}/*.{yaml,yml,json}`, `**/${TEAM_FOLDER}`, '**/*.{bib,bibtex}'];

/** Tells a session of files that changed, wherever the news come from. */
export class Watch {
  readonly #session: Session;
  readonly #onChange: () => void;
  #changed = new Set<string>();
  #told: Promise<void> = Promise.resolve();
  #isGathering = false;
  #patterns = '';
  /** Patterns of the files that briefs name, and of the bases that settings name. */
  #files: readonly string[] = [];
  #bases: readonly string[] = [];
  /** What the client was asked for beside watching, by pattern, with what takes it back. */
  readonly #documents = new Map<string, Promise<readonly Disposable[]>>();
  readonly #helps = new Map<string, Promise<readonly Disposable[]>>();
  #registration: Promise<Disposable | undefined> = Promise.resolve(undefined);

  /** `onChange` is called once after each batch of changes. */
  constructor(session: Session, onChange: () => void) {
    this.#session = session;
    this.#onChange = onChange;
    session.connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) if (type === FileChangeType.Deleted) session.data.fileRemoved(uri);
      this.changed(changes.map(({ uri }) => uri));
    });
    session.connection.onNotification(DidRenameFilesNotification.type, ({ files }) =>
      this.changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    );
    session.connection.onNotification(DidDeleteFilesNotification.type, ({ files }) =>
      this.changed(files.map(({ uri }) => uri)),
    );
  }

  /** Files or folders, or documents that are open in the editor, have changed. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) this.#changed.add(normalise(uri));
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#told = new Promise((resolve) => {
      setTimeout(() => {
        this.#tell();
        resolve();
      }, GATHERING);
    });
  }

  /** Settles once the changes until now have been told. */
  settled(): Promise<void> {
    return this.#told;
  }

  /** Asks the client to watch the team's own files. To be called once it is ready. */
  async start(): Promise<void> {
    await this.#register();
  }

  /** Asks to watch these files too, which briefs name, instead of those before. */
  watchFiles(uris: readonly string[]): void {
    const others = uris.filter((uri) => !/\.bib(?:tex)?$/i.test(uri));
    // What means something in a pattern stands for any one character.
    this.#files = others.map((uri) => `**/${nameOf(uri).replace(/[[\]{}*?!\\]/g, '?')}`);
    this.#follow();
  }

  /** Asks to watch files that settings name by patterns, and to be asked for help in them as in all bases. */
  watchBases(globs: readonly string[]): void {
    this.#bases = globs.map((glob) => `**/${glob.replace(/^(?:\.?\/)+/, '')}`);
    this.#follow();
  }

  #follow(): void {
    void this.#register();
    if (!this.#session.abilities.registersDocuments) return;
    bringInLine(this.#documents, [...this.#files, ...this.#bases], (pattern) =>
      this.#registerDocuments(pattern),
    );
    bringInLine(this.#helps, this.#bases, (pattern) => this.#registerHelps(pattern));
  }

  async #registerHelps(pattern: string): Promise<readonly Disposable[]> {
    const { abilities, connection, log } = this.#session;
    const documentSelector = [{ pattern }];
    const taken: Disposable[] = [];
    try {
      taken.push(await connection.client.register(HoverRequest.type, { documentSelector }));
      taken.push(await connection.client.register(DefinitionRequest.type, { documentSelector }));
      taken.push(await connection.client.register(CompletionRequest.type, { documentSelector }));
      if (!abilities.pullDiagnostics) return taken;
      const diagnostics = {
        documentSelector,
        identifier: 'policy-notes',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      };
      taken.push(await connection.client.register(DocumentDiagnosticRequest.type, diagnostics));
    } catch (error) {
      log.error(`bases that settings name have no help while they are open: ${describe(error)}`);
    }
    return taken;
  }

  /** Asks to be told of open documents with such a name: their text counts instead of the file's. */
  async #registerDocuments(pattern: string): Promise<readonly Disposable[]> {
    const { client } = this.#session.connection;
    const documentSelector = [{ pattern }];
    const syncKind = TextDocumentSyncKind.Incremental;
    const taken: Disposable[] = [];
    try {
      taken.push(await client.register(DidOpenTextDocumentNotification.type, { documentSelector }));
      taken.push(await client.register(DidCloseTextDocumentNotification.type, { documentSelector }));
      taken.push(
        await client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
      );
    } catch (error) {
      this.#session.log.error(`open documents are not followed: ${describe(error)}`);
    }
    return taken;
  }

  async #register(): Promise<void> {
    const patterns = [...new Set([...ALWAYS, ...this.#files, ...this.#bases])];
    const { abilities, connection, log } = this.#session;
    if (!abilities.registersWatchers || patterns.join('\n') === this.#patterns) return;
    this.#patterns = patterns.join('\n');
    const before = this.#registration;
    this.#registration = connection.client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: patterns.map((globPattern) => ({ globPattern })),
      })
      .catch((error: unknown) => {
        log.error(`files are not watched: ${describe(error)}`);
        return undefined;
      });
    await this.#registration;
    (await before)?.dispose();
  }

  #tell(): void {
    this.#isGathering = false;
    const uris = [...this.#changed];
    this.#changed = new Set();
    this.#session.teams.changed(uris);
    this.#session.bibliographies.changed(uris);
    this.#session.settingsFiles.changed();
    this.#onChange();
  }
}

/** Asks for what is wanted and not yet asked for, and takes back what is wanted no longer. */
function bringInLine(
  asked: Map<string, Promise<readonly Disposable[]>>,
  wanted: readonly string[],
  ask: (pattern: string) => Promise<readonly Disposable[]>,
): void {
  for (const [pattern, taken] of asked) {
    if (wanted.includes(pattern)) continue;
    asked.delete(pattern);
    void taken.then((all) => {
      for (const one of all) one.dispose();
    });
  }
  for (const pattern of wanted) if (!asked.has(pattern)) asked.set(pattern, ask(pattern));
}

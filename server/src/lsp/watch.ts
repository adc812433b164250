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
  #further: readonly string[] = [];
  /** Names of files that briefs name, whatever their kind. */
  readonly #named = new Set<string>();
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

  /** Asks the client to watch these patterns besides the team's own files, instead of those asked for before. */
  async watch(further: readonly string[]): Promise<void> {
    this.#further = further;
    await this.#register();
  }

  /** Asks to watch a file too that a brief names. */
  watchFile(uri: string): void {
    if (/\.bib(?:tex)?$/i.test(uri)) return;
    // What means something in a pattern stands for any one character.
    this.#follow(`**/${nameOf(uri).replace(/[[\]{}*?!\\]/g, '?')}`);
  }

  /** Asks to watch files that a setting names by a pattern, and to be asked for help in them as in all bases. */
  watchBases(glob: string): void {
    const pattern = `**/${glob.replace(/^(?:\.?\/)+/, '')}`;
    if (this.#follow(pattern)) void this.#registerHelps(pattern);
  }

  /** False where it is followed already. */
  #follow(pattern: string): boolean {
    if (this.#named.has(pattern)) return false;
    this.#named.add(pattern);
    void this.#register();
    void this.#registerDocuments(pattern);
    return true;
  }

  async #registerHelps(pattern: string): Promise<void> {
    const { abilities, connection, log } = this.#session;
    if (!abilities.registersDocuments) return;
    const documentSelector = [{ pattern }];
    try {
      await connection.client.register(HoverRequest.type, { documentSelector });
      await connection.client.register(DefinitionRequest.type, { documentSelector });
      await connection.client.register(CompletionRequest.type, { documentSelector });
      if (abilities.pullDiagnostics)
        await connection.client.register(DocumentDiagnosticRequest.type, {
          documentSelector,
          identifier: 'policy-notes',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        });
    } catch (error) {
      log.error(`bases that settings name have no help while they are open: ${describe(error)}`);
    }
  }

  /** Asks to be told of open documents with such a name: their text counts instead of the file's. */
  async #registerDocuments(pattern: string): Promise<void> {
    const { abilities, connection, log } = this.#session;
    if (!abilities.registersDocuments) return;
    const documentSelector = [{ pattern }];
    try {
      await connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector });
      await connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector });
      await connection.client.register(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      });
    } catch (error) {
      log.error(`open documents are not followed: ${describe(error)}`);
    }
  }

  async #register(): Promise<void> {
    const patterns = [...new Set([...ALWAYS, ...this.#further, ...this.#named])];
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

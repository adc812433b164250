// Owns the state of one connection: the client's abilities, its folders, the open documents, the facts and settings of each.
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { BriefAnalyser } from '../core/analysis/analyser.ts';
import type { Analysis } from '../core/analysis/analysis.ts';
import { bundledFacts } from '../core/facts/bundled.generated.ts';
import { buildFactIndex, type FactIndex } from '../core/facts/factIndex.ts';
import { readFactBase } from '../core/facts/load.ts';
import type { BriefText } from '../core/syntax/briefText.ts';
import { frontMatterOf } from '../core/syntax/frontMatter.ts';
import type { Files, Host } from '../host.ts';
import { isInside, normalise, parentOf } from '../workspace/addresses.ts';
import type { AnalysisInputs } from '../workspace/analysisInputs.ts';
import { Bibliographies } from '../workspace/bibliographies.ts';
import { BriefSearch, type OpenBrief } from '../workspace/briefSearch.ts';
import { nowhere, type Place } from '../workspace/places.ts';
import { inSlices } from '../workspace/slices.ts';
import { Teams } from '../workspace/teams.ts';
import type { Abilities } from './abilities.ts';
import { DataDocuments } from './dataDocuments.ts';
import { analysedOf, cancelled, modified, type OpenDocument } from './documents.ts';
import { filesFor } from './files.ts';
import type { Life } from './life.ts';
import { SettingsFiles } from './settings.ts';

export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/** Whom the server speaks to, and what it runs on. */
interface Wiring {
  readonly connection: Connection;
  readonly life: Life;
  readonly host: Host;
}

export class Session {
  readonly connection: Connection;
  readonly life: Life;
  readonly host: Host;
  readonly log: Log;
  /** Open briefs by the addresses that the client gave. */
  readonly documents = new Map<string, OpenDocument>();
  /** Open bases, bibliographies and settings. */
  readonly data = new DataDocuments();
  /** Workspace folders, as `workspace/addresses.ts` writes them. */
  folders: readonly string[];
  readonly files: Files;
  readonly teams: Teams;
  readonly bibliographies: Bibliographies;
  readonly briefs: BriefSearch;
  /** To be called when more is known of a file than was when it was asked for. */
  onLearned = () => {};
  /** To be called with all files that briefs name. */
  onNamed: (uris: readonly string[]) => void = () => {};
  /** To be called with all patterns of further bases that are in force. */
  onPatterns: (globs: readonly string[]) => void = () => {};
  readonly settingsFiles = new SettingsFiles(this);
  /** The bundled facts alone. */
  readonly bundled: FactIndex;
  readonly abilities: Abilities;
  /** Settles when the client's settings are in force, or are too long in coming. Every analysis waits for it. */
  ready: Promise<unknown> = Promise.resolve();
  readonly #complaints = new Set<string>();

  constructor({ connection, life, host }: Wiring, abilities: Abilities, folders: readonly string[]) {
    this.connection = connection;
    this.life = life;
    this.host = host;
    this.abilities = abilities;
    this.folders = folders;
    this.log = {
      info: (message) => connection.console.info(message),
      error: (message) => connection.console.error(message),
    };
    const bundled = readFactBase(JSON.parse(bundledFacts), 'policy-notes');
    this.bundled = buildFactIndex([bundled.base]);
    this.files = filesFor(
      connection,
      host,
      () => this.abilities.files,
      (message) => this.complainOnce(message),
    );
    this.teams = new Teams({
      files: this.files,
      clock: host,
      bundled,
      folderOf: (uri) => this.folderOf(uri),
      openText: (uri) => this.data.textOf(uri),
      openIn: (folder) => this.data.namesIn(folder),
      built: () => this.onLearned(),
      furtherBases: (place, workspace) => this.settingsFiles.furtherBases(place, workspace),
      usesBundled: (place, workspace) => this.settingsFiles.usesBundled(place, workspace),
    });
    this.bibliographies = new Bibliographies({
      files: this.files,
      clock: host,
      folderOf: (uri) => this.folderOf(uri),
      folderInWords: 'the workspace folder',
      openText: (uri) => this.data.textOf(uri),
      onNamed: (uris) => this.onNamed(uris),
      onLearned: () => this.onLearned(),
    });
    this.briefs = new BriefSearch({
      files: this.files,
      folders: () => this.folders,
      openBrief: (uri) => this.#openBrief(uri),
      openBriefs: () => [...this.documents.keys()].map(normalise),
      inputsOf: (uri, text) => this.#inputsOf(uri, text),
      analyse: (text, inputs, isOver) => this.#analyseClosed(text, inputs, isOver),
    });
  }

  /** The workspace folder of a document: the innermost that holds it; for one without a file, the first. */
  folderOf(uri: string): string | undefined {
    const written = normalise(uri);
    if (written.startsWith('untitled:')) return this.folders[0];
    const holding = this.folders.filter((folder) => isInside(written, folder));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** The `.policy-notes` folders that govern a document. */
  async placeOf(uri: string): Promise<Place> {
    const written = normalise(uri);
    const workspace = this.folderOf(written);
    const folder = workspace !== undefined && !isInside(written, workspace) ? workspace : parentOf(written);
    return folder === undefined ? nowhere : this.teams.places.of(folder, workspace);
  }

  /** The facts that count for a document: the bundled ones and those of its team. */
  async factsOf(uri: string): Promise<FactIndex> {
    await this.ready;
    return this.teams.factsOf(normalise(uri));
  }

  async analysis(document: OpenDocument, token: CancellationToken): Promise<Analysis> {
    const { text } = document;
    await this.ready;
    const inputs = await this.#inputsOf(normalise(document.uri), text);
    if (document.text !== text) throw modified();
    return document.analysis(inputs, this.host, token);
  }

  /** The analysis of a text that is not open, as if it were under this address. */
  async analysisOf(uri: string, text: BriefText, token: CancellationToken): Promise<Analysis> {
    await this.ready;
    const inputs = await this.#inputsOf(normalise(uri), text);
    const isOver = () => token.isCancellationRequested;
    const analysis = await this.#analyseClosed(analysedOf(text), inputs, isOver);
    if (analysis === undefined) throw cancelled();
    return analysis;
  }

  /** What the brief at an address, as `workspace/addresses.ts` writes it, is analysed with if this is its text. */
  async #inputsOf(uri: string, text: BriefText): Promise<AnalysisInputs> {
    const paths = frontMatterOf(text).bibliography.map(({ path }) => path);
    const [{ facts }, settings, bibliographies] = await Promise.all([
      this.teams.of(uri),
      this.settingsFiles.of(uri),
      this.bibliographies.of(uri, paths),
    ]);
    return { settings, facts, bibliographies };
  }

  /** The open brief with this address, as `workspace/addresses.ts` writes it. */
  briefAt(uri: string): OpenDocument | undefined {
    return this.documents.get(uri) ?? [...this.documents.values()].find((one) => normalise(one.uri) === uri);
  }

  #openBrief(uri: string): Promise<OpenBrief> | undefined {
    const document = this.briefAt(uri);
    if (document === undefined) return undefined;
    const { version } = document.current;
    const analysed = this.analysis(document, CancellationToken.None);
    return analysed.then((analysis) => ({ version, analysis }));
  }

  #analyseClosed(
    text: BriefText,
    { settings, facts, bibliographies }: AnalysisInputs,
    isOver: () => boolean,
  ): Promise<Analysis | undefined> {
    const analyser = new BriefAnalyser(facts, this.ruleFailed);
    analyser.configure(facts, settings, bibliographies);
    return inSlices(analyser.steps(text), this.host, isOver);
  }

  /** Says once which rule failed, and why. */
  readonly ruleFailed = (rule: string, error: unknown): void => {
    this.complainOnce(
      `the rule ${rule} failed and found nothing here: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };

  /** Writes to the log what it has not said before. */
  complainOnce(message: string): void {
    if (this.#complaints.has(message)) return;
    this.#complaints.add(message);
    this.log.error(message);
  }
}

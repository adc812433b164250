// Owns the state of one connection: the client's abilities, the settings in force, the facts, the open documents.
import type { CancellationToken, ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis.ts';
import { defaultSettings, type Settings } from '../core/config.ts';
import { bundledFacts } from '../core/facts/bundled.generated.ts';
import { buildFactIndex, type FactIndex } from '../core/facts/factIndex.ts';
import { loadFactBase } from '../core/facts/load.ts';
import type { Host } from '../host.ts';
import { modified, type OpenDocument } from './documents.ts';
import { defaultEditorSettings, type EditorSettings } from './editorSettings.ts';

export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/** What the client can do, as far as the server asks. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly documentChanges: boolean;
  readonly definitionLinks: boolean;
  readonly virtualDocuments: boolean;
  readonly related: boolean;
  /** Asks for the semantic tokens of what it shows. */
  readonly tokenRanges: boolean;
  readonly refreshTokens: boolean;
}

export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly log: Log;
  readonly documents = new Map<string, OpenDocument>();
  readonly facts: FactIndex;
  abilities: Abilities = abilitiesOf({});
  settings: Settings;
  editor: EditorSettings = defaultEditorSettings;
  /** Settles when the client's settings are in force, or are too long in coming. Every analysis waits for it. */
  ready: Promise<unknown> = Promise.resolve();
  readonly #complaints = new Set<string>();

  constructor(connection: Connection, host: Host) {
    this.connection = connection;
    this.host = host;
    this.settings = { ...defaultSettings, today: host.today() };
    this.log = {
      info: (message) => connection.console.info(message),
      error: (message) => connection.console.error(message),
    };
    const { base, problems } = loadFactBase(JSON.parse(bundledFacts), 'policy-notes');
    for (const problem of problems)
      this.log.error(`bundled facts: ${problem.path.join('.')}: ${problem.message}`);
    this.facts = buildFactIndex([base]);
  }

  async analysis(document: OpenDocument, token: CancellationToken): Promise<Analysis> {
    const { text } = document;
    await this.ready;
    if (document.text !== text) throw modified();
    return document.analysis(this.settings, this.facts, this.host, token);
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

export function abilitiesOf(capabilities: ClientCapabilities): Abilities {
  const { textDocument, workspace } = capabilities;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    related:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    tokenRanges: (textDocument?.semanticTokens?.requests.range ?? false) !== false,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

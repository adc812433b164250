// Owns what the client can do, as far as the server asks.
import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver';
import { ownValue } from './ownValue.ts';

/** What the client can do, as far as the server asks. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly documentChanges: boolean;
  readonly definitionLinks: boolean;
  readonly virtualDocuments: boolean;
  /** How it wants hovers and the details of completions. */
  readonly hoverForm: MarkupKind;
  readonly detailForm: MarkupKind;
  /** Takes edits that create files. */
  readonly createsFiles: boolean;
  /** Takes snippets in edits. */
  readonly snippetEdits: boolean;
  readonly codeDescriptions: boolean;
  readonly related: boolean;
  /** Asks for the semantic tokens of what it shows. */
  readonly tokenRanges: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  /** Can be asked to show a place in a document. */
  readonly showDocument: boolean;
  readonly folders: boolean;
  readonly fileOperations: boolean;
  readonly prepareRename: boolean;
  /** Takes wishes for further documents to be told of. */
  readonly registersDocuments: boolean;
  readonly registersWatchers: boolean;
  /** Whether it has the writing commands: `commands: true` in the initialization options. */
  readonly commands: boolean;
  /** Whether it reads files for the server: `files: true` in the initialization options. */
  readonly files: boolean;
  /** Whether it takes our own notifications: `notifications: true` in the initialization options. */
  readonly notifications: boolean;
}

/** What the client can do, by its capabilities and by what it sent along at the start. */
export function abilitiesOf(capabilities: ClientCapabilities, options?: unknown): Abilities {
  const { textDocument, window, workspace } = capabilities;
  return {
    pullDiagnostics: (textDocument?.diagnostic ?? undefined) !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    hoverForm: preferredForm(textDocument?.hover?.contentFormat),
    detailForm: preferredForm(textDocument?.completion?.completionItem?.documentationFormat),
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    codeDescriptions:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    related:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    tokenRanges: (textDocument?.semanticTokens?.requests?.range ?? false) !== false,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    showDocument: window?.showDocument?.support === true,
    folders: workspace?.workspaceFolders === true,
    fileOperations: workspace?.fileOperations?.didRename === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commands: ownValue(options, 'commands') === true,
    files: ownValue(options, 'files') === true,
    notifications: ownValue(options, 'notifications') === true,
  };
}

/** The first that we know of those that a client lists, the best for it first; Markdown where it lists none. */
function preferredForm(formats: unknown): MarkupKind {
  const listed: readonly unknown[] = Array.isArray(formats) ? formats : [];
  const known = [MarkupKind.Markdown, MarkupKind.PlainText];
  return listed.flatMap((one) => known.find((kind) => kind === one) ?? [])[0] ?? MarkupKind.Markdown;
}

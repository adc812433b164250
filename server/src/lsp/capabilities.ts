// Owns the answer to `initialize`: what the server offers. Imports nothing of the analysis, which is loaded behind it.
import {
  CodeActionKind,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { FIX_ALL, GO_TO, SCHEME } from './names.ts';
import { semanticTokensOptions } from './tokenTypes.ts';

/** The answer to a client's `initialize`. */
export function initializeResult({
  capabilities,
  initializationOptions,
}: InitializeParams): InitializeResult {
  const abilities = abilitiesOf(capabilities, initializationOptions);
  return { capabilities: capabilitiesFor(abilities), serverInfo: { name: 'policy-notes' } };
}

function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', '[', '^'], resolveProvider: true },
    definitionProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        ...(abilities.commands ? [CodeActionKind.Refactor] : []),
        FIX_ALL,
      ],
    },
    documentHighlightProvider: true,
    referencesProvider: { workDoneProgress: true },
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
    inlineCompletionProvider: true,
    semanticTokensProvider: semanticTokensOptions(abilities),
    codeLensProvider: {},
    inlayHintProvider: true,
    ...(abilities.showDocument ? { executeCommandProvider: { commands: [GO_TO] } } : {}),
    ...(abilities.pullDiagnostics
      ? {
          diagnosticProvider: {
            // A base that changes changes findings in briefs. A client that is told of it need not suppose so at every edit.
            interFileDependencies: !abilities.refreshDiagnostics,
            workspaceDiagnostics: false,
            identifier: 'policy-notes',
          },
        }
      : {}),
    ...workspaceCapabilities(abilities),
  };
}

function workspaceCapabilities({ folders, fileOperations, virtualDocuments }: Abilities) {
  const workspace: ServerCapabilities['workspace'] = {
    ...(folders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    ...(fileOperations ? { fileOperations: { didRename: anyFolder, didDelete: anyFolder } } : {}),
    ...(virtualDocuments ? { textDocumentContent: { schemes: [SCHEME] } } : {}),
  };
  return Object.keys(workspace).length === 0 ? {} : { workspace };
}

/** A folder that is renamed or removed takes what lies in it along, of which file watchers say nothing. */
const anyFolder: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: FileOperationPatternKind.folder } }],
};

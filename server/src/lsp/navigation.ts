// Owns navigation: highlights, references, symbols, links and renaming; and who answers.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type DocumentLink,
  type ReferenceParams,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { highlightsAt } from '../core/features/highlights.ts';
import { definitionLinks } from '../core/features/links.ts';
import { normalise } from '../workspace/addresses.ts';
import { fromPosition } from './fromLsp.ts';
import { type AnalysedDocument, answering, handle } from './handle.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

export function listenToNavigation(session: Session): void {
  const { connection } = session;
  connection.onDocumentHighlight(handle(session, 'highlights', highlights));
  connection.onDocumentLinks(handle(session, 'links', links));
  connection.onReferences((asked, cancel, progress) =>
    answering(session, 'references', (params: ReferenceParams, token) =>
      references(session, params, token, progress),
    )(asked, cancel),
  );
  connection.onPrepareRename(handle(session, 'prepare rename', prepareRename));
  connection.onRenameRequest(
    handle(session, 'rename', (analysed, params, token) => rename(session, analysed, params, token)),
  );
  connection.onWorkspaceSymbol(
    answering(session, 'workspace symbols', (params: WorkspaceSymbolParams | undefined) =>
      workspaceSymbols(session, params),
    ),
  );
}

function highlights(
  { document, analysis }: AnalysedDocument,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const uses = highlightsAt(analysis, fromPosition(document.text, position), normalise(document.uri));
  if (uses === undefined) return null;
  return uses.map(({ span, isDefinition }) => ({
    range: toRange(document.text, span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function links({ document, analysis }: AnalysedDocument): DocumentLink[] {
  return definitionLinks(analysis).map(({ span, url }) => ({
    range: toRange(document.text, span),
    target: url,
  }));
}

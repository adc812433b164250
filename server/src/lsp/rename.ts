// Owns renaming: a footnote label in its brief; a citation key in all briefs and in the file that defines it, as one edit.
import type {
  CancellationToken,
  PrepareRenameParams,
  Range,
  RenameParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  problemWithName,
  type Renamable,
  renamableAt,
  renameIn,
  writtenKey,
} from '../core/features/rename.ts';
import { formatOf, largestBibliography } from '../core/sources/formats.ts';
import { keyPlaces } from '../core/sources/keyPlaces.ts';
import type { BriefText } from '../core/syntax/briefText.ts';
import { normalise } from '../workspace/addresses.ts';
import { refused } from './baseEdits.ts';
import { modified } from './documents.ts';
import { currentFile, editOfFile } from './fileEdits.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { searchBriefs } from './references.ts';
import type { Session } from './session.ts';
import { toRange, toTextEdit, versionOf, workspaceEdit } from './toLsp.ts';

export function prepareRename(
  { document, analysis }: AnalysedDocument,
  { position }: PrepareRenameParams,
): { readonly range: Range; readonly placeholder: string } {
  const what = renamableAt(analysis, fromPosition(document.text, position), normalise(document.uri));
  if (typeof what === 'string') throw refused(what);
  return { range: toRange(document.text, what.span), placeholder: what.name };
}

export async function rename(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const uri = normalise(document.uri);
  const what = renamableAt(analysis, fromPosition(document.text, position), uri);
  if (typeof what === 'string') throw refused(what);
  const problem = problemWithName(analysis, what, newName);
  if (problem !== undefined) throw refused(problem);
  const here = renameIn(analysis, what.used, newName, uri).map((edit) => toTextEdit(analysis.text, edit));
  const { used } = what;
  const isShared = used.kind === 'source' && used.home !== uri;
  const elsewhere = isShared ? await editsElsewhere(session, what, newName, uri, token) : [];
  const change = { textDocument: { uri: document.uri, version: versionOf(document.version) }, edits: here };
  return workspaceEdit([change, ...elsewhere], session.abilities);
}

async function editsElsewhere(
  session: Session,
  { used }: Renamable,
  newName: string,
  brief: string,
  token: CancellationToken,
): Promise<readonly TextDocumentEdit[]> {
  if (used.kind !== 'source') return [];
  const { facts } = await session.teams.of(brief);
  // Links to the source's address stay: it is the key that changes.
  const keyOnly = { ...used, url: undefined };
  const found = await searchBriefs(session, keyOnly, facts, token, () => {});
  const inFile = await editInFile(session, used.home, used.key, newName, brief);
  const briefs = found
    .filter(({ uri }) => uri !== brief)
    .map(({ uri, version, text, uses }): TextDocumentEdit => {
      const open = session.briefAt(uri);
      // Edited, opened or closed since it was searched: these places are not those of its text any more.
      if (open?.current.version !== version) throw modified();
      return {
        textDocument: { uri: open?.uri ?? uri, version: versionOf(version) },
        edits: uses.map(({ span }) => ({
          range: toRange(text, span),
          newText: keyIn(text, span.start, newName),
        })),
      };
    });
  return [inFile, ...briefs];
}

function keyIn(text: BriefText, start: number, newName: string): string {
  const isBraced = start > 0 && text.slice({ start: start - 1, end: start }) === '{';
  return isBraced ? newName : writtenKey(newName);
}

/** The key where it is defined, and where other entries of the file refer to it. */
async function editInFile(
  session: Session,
  uri: string,
  key: string,
  newName: string,
  brief: string,
): Promise<TextDocumentEdit> {
  const within = session.folderOf(brief) ?? brief.slice(0, brief.lastIndexOf('/'));
  const file = await currentFile(session, uri, within, largestBibliography(formatOf(uri) ?? 'bibtex'));
  const places = file.kind === 'text' ? keyPlaces(file.text, uri, key) : [];
  if (file.kind !== 'text' || places.length === 0)
    throw refused(`The entry of "${key}" is not found any more; save its file and try again.`);
  return editOfFile(
    file,
    places.map((span) => ({ span, newText: newName })),
  );
}

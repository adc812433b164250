// Owns the edits of files beside the brief: made of a file as it stands in the editor, else on disk.
import type { TextDocumentEdit } from 'vscode-languageserver';
import { Lines } from '../core/data/lines.ts';
import type { Edit } from '../core/features/model.ts';
import type { FileRead } from '../host.ts';
import type { Session } from './session.ts';
import { toTextEdit, versionOf } from './toLsp.ts';

/** A file at one version of its text. */
export interface CurrentFile {
  readonly kind: 'text';
  /** Its address as the client writes it. */
  readonly uri: string;
  /** Of a document that is open in the editor; null stands for "whichever it is". */
  readonly version: number | null;
  readonly text: string;
}

/** A file in the folder `within`. `uri` is written as `workspace/addresses.ts` writes it; `largest`: in bytes. */
export async function currentFile(
  { data, files }: Session,
  uri: string,
  within: string,
  largest: number,
): Promise<CurrentFile | Exclude<FileRead, { readonly kind: 'text' }>> {
  const open = data.get(uri);
  if (open !== undefined)
    return { kind: 'text', uri: open.uri, version: versionOf(open.text.version), text: open.text.getText() };
  const read = await files.read(uri, within, largest);
  return read.kind === 'text' ? { ...read, uri, version: null } : read;
}

/** The edit that makes these changes in a file. */
export function editOfFile(
  { uri, version, text }: Omit<CurrentFile, 'kind'>,
  edits: readonly Edit[],
): TextDocumentEdit {
  const lines = Lines.of(text);
  return { textDocument: { uri, version }, edits: edits.map((edit) => toTextEdit(lines, edit)) };
}

// Owns the edits of fact base files: items added to one as it stands in the editor or on disk, and new ones made.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Addition, addItems } from '../core/data/addItems.ts';
import { newBase, slug } from '../core/features/newItems.ts';
import { join, normalise, parentOf, shownFrom } from '../workspace/addresses.ts';
import { isJson, largestOf } from '../workspace/baseFile.ts';
import { TEAM_FOLDER } from '../workspace/places.ts';
import { currentFile, editOfFile } from './fileEdits.ts';
import type { Written } from './protocol.ts';
import type { Session } from './session.ts';
import { startOfDocument, workspaceEdit } from './toLsp.ts';

/** Adds items to a base for the briefs beside `brief`. Rejects with what is wrong where that cannot be. */
export async function addToBase(
  session: Session,
  uri: string,
  brief: string,
  additions: readonly Addition[],
): Promise<Written> {
  const folder = session.folderOf(uri) ?? session.folderOf(brief);
  const name = shownFrom(folder, uri);
  const within = folder ?? parentOf(parentOf(uri) ?? '') ?? '';
  const file = await currentFile(session, uri, within, largestOf(uri));
  if (file.kind === 'missing') throw refused(`${name} is not there any more.`);
  if (file.kind === 'refused') throw refused(`${name} ${file.why}.`);
  const added = addItems(file.text, isJson(uri) ? 'json' : 'yaml', additions);
  if (added.kind === 'refused') throw refused(`${name} ${added.why}.`);
  const edit = workspaceEdit([editOfFile(file, [added.change])], session.abilities);
  return { uri: file.uri, name, edit };
}

/** A new base with this title in the team folder of a workspace folder, under a name that is free there. */
export async function createBase(session: Session, folder: unknown, title: unknown): Promise<Written> {
  const within = typeof folder === 'string' ? normalise(folder) : '';
  if (!session.folders.includes(within)) throw refused('Open a folder first: a fact base lies in one.');
  const text = typeof title === 'string' ? title.trim() : '';
  if (text === '') throw refused('A fact base needs a title.');
  if (!session.abilities.createsFiles)
    throw refused('This editor does not let a language server make files.');
  const team = join(within, TEAM_FOLDER);
  const taken = new Set(await session.files.list(team, within));
  let id = slug(text);
  for (let number = 2; taken.has(`${id}.yaml`) || id === 'config'; number += 1)
    id = `${slug(text)}-${number}`;
  const uri = join(team, `${id}.yaml`);
  const range = { start: startOfDocument, end: startOfDocument };
  return {
    uri,
    name: shownFrom(within, uri),
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
        { textDocument: { uri, version: null }, edits: [{ range, newText: newBase(id, text) }] },
      ],
    },
  };
}

/** The answer that something cannot be done, with a message for the writer. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

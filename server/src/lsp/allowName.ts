// Owns the edit that allows a form of a name in the settings that a team shares.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { addItems } from '../core/data/addItems.ts';
import { join, shownFrom } from '../workspace/addresses.ts';
import { CONFIG, TEAM_FOLDER } from '../workspace/places.ts';
import { currentFile, editOfFile } from './fileEdits.ts';
import type { Session } from './session.ts';

export interface Allowing {
  readonly edit: WorkspaceEdit;
  /** The file that is changed, as people would name it. */
  readonly file: string;
}

/** A larger file is not changed, in bytes. */
const LARGEST = 1_000_000;

/**
 * Adds the name to `allowedNames` in the nearest `.policy-notes/config.yaml`, or in a new one at the root of the
 * workspace folder. Undefined where there is no folder, the file is not sound, or the client cannot make such edits.
 */
export async function allowName(name: string, uri: string, session: Session): Promise<Allowing | undefined> {
  const { abilities } = session;
  const { root, config } = await session.placeOf(uri);
  const folder = root ?? session.folderOf(uri);
  if (!abilities.documentChanges || folder === undefined) return undefined;
  const address = config ?? join(folder, TEAM_FOLDER, CONFIG);
  const file = await currentFile(session, address, folder, LARGEST);
  const isMissing = file.kind === 'missing';
  if (file.kind === 'refused' || (isMissing && !abilities.createsFiles)) return undefined;
  const before = isMissing ? { uri: address, version: null, text: '' } : file;
  const added = addItems(before.text, 'yaml', [{ list: 'allowedNames', item: name }]);
  if (added.kind === 'refused') return undefined;
  const change = editOfFile(before, [added.change]);
  const create = { kind: 'create' as const, uri: address, options: { ignoreIfExists: true } };
  return {
    edit: { documentChanges: isMissing ? [create, change] : [change] },
    file: shownFrom(session.folderOf(uri), address),
  };
}

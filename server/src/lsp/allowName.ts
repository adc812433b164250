// Owns the edit that allows a form of a name in the settings that a team shares.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { addItems } from '../core/data/addItems.ts';
import { Lines } from '../core/data/lines.ts';
import { join, shownFrom } from '../workspace/addresses.ts';
import { CONFIG, TEAM_FOLDER } from '../workspace/places.ts';
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
  const { abilities, data, files } = session;
  const { root, config } = await session.placeOf(uri);
  const folder = root ?? session.folderOf(uri);
  if (!abilities.documentChanges || folder === undefined) return undefined;
  const address = config ?? join(folder, TEAM_FOLDER, CONFIG);
  const read = config === undefined ? undefined : await files.read(address, folder, LARGEST);
  if (read === undefined && !abilities.createsFiles) return undefined;
  if (read?.kind === 'refused') return undefined;
  const text = data.textOf(address) ?? (read?.kind === 'text' ? read.text : '');
  const added = addItems(text, 'yaml', [{ list: 'allowedNames', item: name }]);
  if (added.kind === 'refused') return undefined;
  const { span, newText } = added.change;
  const lines = Lines.of(text);
  const edits = [
    { range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }, newText },
  ];
  const change = { textDocument: { uri: address, version: null }, edits };
  const create = { kind: 'create' as const, uri: address, options: { ignoreIfExists: true } };
  return {
    edit: { documentChanges: read === undefined ? [create, change] : [change] },
    file: shownFrom(session.folderOf(uri), address),
  };
}

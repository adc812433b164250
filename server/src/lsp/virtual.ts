// Owns the read-only documents that the server itself supplies: sheets of entities, and what is loaded.
import { entitySheet, type LoadedFile, loadedSheet, sourceSheet } from '../core/features/sheet.ts';
import { join, shownFrom } from '../workspace/addresses.ts';
import { SCHEME } from './names.ts';
import type { Session } from './session.ts';

/**
 * Address of an entity's sheet, for the briefs of the folder `home`; without one, by the bundled facts. It ends in
 * `.md`, so that editors show it as Markdown.
 */
export function sheetUri(entityId: string, home: string | undefined): string {
  return uriOf('facts', entityId, home);
}

/** Address of the sheet of a source in a fact base; as `sheetUri`. */
export function sourceSheetUri(sourceId: string, home: string | undefined): string {
  return uriOf('sources', sourceId, home);
}

function uriOf(kind: string, id: string, home: string | undefined): string {
  const query = home === undefined ? '' : `?${encodeURIComponent(home)}`;
  return `${SCHEME}:/${kind}/${encodeURIComponent(id)}.md${query}`;
}

export const loadedUri = `${SCHEME}:/loaded.md`;

/** The text at an address of ours; a line that says so where there is nothing. */
export async function virtualContent(session: Session, uri: string): Promise<string> {
  const [address = '', query = ''] = uri.split(/\?(.*)/s);
  const within = query === '' ? '' : join(decoded(query), 'brief.md');
  await session.ready;
  if (address === loadedUri)
    return loadedSheet(
      await session.factsOf(within),
      await session.settingsFiles.of(within),
      await bibliographiesIn(session),
    );
  const [, kind, id] = /^policy-notes:\/(facts|sources)\/([^/?#]{1,600})\.md$/.exec(address) ?? [];
  const sheetOf = kind === 'sources' ? sourceSheet : entitySheet;
  const sheet = id === undefined ? undefined : sheetOf(await session.factsOf(within), decoded(id));
  return sheet ?? 'Nothing is on record under this address.\n';
}

async function bibliographiesIn(session: Session): Promise<readonly LoadedFile[]> {
  const all = await session.bibliographies.all();
  return all.map(({ uri, found }) => ({ name: shownFrom(session.folderOf(uri), uri), found }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

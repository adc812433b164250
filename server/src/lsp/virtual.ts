// Owns the read-only documents that the server itself supplies: sheets of entities, and what is loaded.
import { entitySheet, loadedSheet } from '../core/features/sheet.ts';
import { join } from '../workspace/addresses.ts';
import type { Session } from './session.ts';

export const SCHEME = 'policy-notes';

/**
 * Address of an entity's sheet, for the briefs of the folder `home`; without one, by the bundled facts. It ends in
 * `.md`, so that editors show it as Markdown.
 */
export function sheetUri(entityId: string, home: string | undefined): string {
  const query = home === undefined ? '' : `?${encodeURIComponent(home)}`;
  return `${SCHEME}:/facts/${encodeURIComponent(entityId)}.md${query}`;
}

export const loadedUri = `${SCHEME}:/loaded.md`;

/** The text at an address of ours; a line that says so where there is nothing. */
export async function virtualContent(session: Session, uri: string): Promise<string> {
  const [address = '', query = ''] = uri.split(/\?(.*)/s);
  const within = query === '' ? '' : join(decoded(query), 'brief.md');
  await session.ready;
  if (address === loadedUri)
    return loadedSheet(await session.factsOf(within), await session.settingsFiles.of(within));
  const id = /^policy-notes:\/facts\/([^/?#]{1,600})\.md$/.exec(address)?.[1];
  const sheet = id === undefined ? undefined : entitySheet(await session.factsOf(within), decoded(id));
  return sheet ?? 'Nothing is on record under this address.\n';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

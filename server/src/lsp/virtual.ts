// Owns the read-only documents that the server itself supplies: sheets of entities, and what is loaded.
import { entitySheet, loadedSheet } from '../core/features/sheet.ts';
import type { Session } from './session.ts';

export const SCHEME = 'policy-notes';

/** Address of an entity's sheet. It ends in `.md`, so that editors show it as Markdown. */
export function sheetUri(entityId: string): string {
  return `${SCHEME}:/facts/${encodeURIComponent(entityId)}.md`;
}

export const loadedUri = `${SCHEME}:/loaded.md`;

/** The text at an address of ours; a line that says so where there is nothing. */
export function virtualContent(session: Session, uri: string): string {
  if (uri === loadedUri) return loadedSheet(session.facts, session.settings);
  const id = /^policy-notes:\/facts\/([^/?#]{1,600})\.md$/.exec(uri)?.[1];
  const sheet = id === undefined ? undefined : entitySheet(session.facts, decoded(id));
  return sheet ?? 'Nothing is on record under this address.\n';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

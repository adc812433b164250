// Owns the read-only documents that the server itself supplies: sheets of entities, pages of rules, and what is loaded.
import {
  entitySheet,
  type LoadedFile,
  type LoadedTeam,
  loadedSheet,
  sourceSheet,
} from '../core/features/sheet.ts';
import { rulePages } from '../core/rules/pages.generated.ts';
import { nameOf, newBriefIn, normalise, parentOf, shownFrom } from '../workspace/addresses.ts';
import type { Team } from '../workspace/team.ts';
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

/** Address of the page of a rule. */
export function rulePageUri(rule: string): string {
  return `${SCHEME}:/rules/${rule}.md`;
}

const loadedUri = `${SCHEME}:/loaded.md`;

/** The text at an address of ours; a line that says so where there is nothing. */
export async function virtualContent(session: Session, uri: string): Promise<string> {
  const [address = '', query = ''] = uri.split(/\?(.*)/s);
  const within = query === '' ? '' : newBriefIn(decoded(query));
  await session.ready;
  if (address === loadedUri)
    return loadedSheet(
      await loadedTeams(session),
      await session.settingsFiles.of(newBriefIn(session.folders[0])),
      await bibliographiesIn(session),
    );
  const rule = /^policy-notes:\/rules\/([a-z-]{1,60})\.md$/.exec(address)?.[1];
  if (rule !== undefined) return rulePages.get(rule) ?? 'There is no such rule.\n';
  const [, kind, id] = /^policy-notes:\/(facts|sources)\/([^/?#]{1,600})\.md$/.exec(address) ?? [];
  const sheetOf = kind === 'sources' ? sourceSheet : entitySheet;
  const sheet = id === undefined ? undefined : sheetOf(await session.factsOf(within), decoded(id));
  return sheet ?? 'Nothing is on record under this address.\n';
}

/** The teams of the workspace folders, and of open briefs that have others; without any, the bundled facts alone. */
async function loadedTeams(session: Session): Promise<readonly LoadedTeam[]> {
  const { documents, folders, teams } = session;
  const briefs = [...folders.map(newBriefIn), ...documents.keys()];
  const byTeam = new Map<Team, string>();
  for (const brief of briefs) {
    const uri = normalise(brief);
    const team = await teams.of(uri);
    if (!byTeam.has(team)) byTeam.set(team, teams.homeOf(team.facts) ?? parentOf(uri) ?? uri);
  }
  const own = [...byTeam].filter(([{ files }]) => files.length > 0);
  const [[{ facts }] = [{ facts: session.bundled }]] = byTeam;
  if (own.length === 0) return [{ folder: undefined, facts, files: [] }];
  return own.map(([{ facts, files }, home]) => ({
    folder: own.length > 1 ? nameOf(home) : undefined,
    facts,
    files: files.map(({ file, problems }) => ({
      name: shownFrom(session.folderOf(file.uri) ?? home, file.uri),
      problems: problems.length,
    })),
  }));
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

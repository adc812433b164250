// Owns workspace symbols: entities, facts and sources by their names, wherever in the workspace they are defined.
import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { searchFacts } from '../core/features/factSearch.ts';
import { authorYear } from '../core/sources/reference.ts';
import { newBriefIn, normalise, shownFrom } from '../workspace/addresses.ts';
import type { Team } from '../workspace/team.ts';
import { placeOfItem } from './itemPlaces.ts';
import { ownValue } from './ownValue.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

/** At most so many of each kind are listed; typing on narrows them down. */
const MOST = 100;
/** Facts are looked through from so many letters on, and only in bases of ordinary size: each is compared. */
const SHORTEST_FOR_FACTS = 3;
const MOST_FACTS_SEARCHED = 50_000;

export async function workspaceSymbols(
  session: Session,
  params: WorkspaceSymbolParams | undefined,
): Promise<SymbolInformation[]> {
  await session.ready;
  const query = ownValue(params, 'query');
  const words = typeof query === 'string' ? query.trim().slice(0, 200) : '';
  const teams = await session.teams.all();
  // Before any brief is open there are still the facts of each folder.
  const ofFolders = await Promise.all(session.folders.map((folder) => session.teams.of(newBriefIn(folder))));
  const found = new Map<string, SymbolInformation>();
  for (const team of new Set([...teams, ...ofFolders])) {
    for (const symbol of [
      ...entities(session, team, words),
      ...facts(session, team, words),
      ...sources(session, team, words),
    ])
      found.set(`${symbol.location.uri} ${symbol.name}`, symbol);
  }
  for (const symbol of await bibliographySources(session, words))
    found.set(`${symbol.location.uri} ${symbol.name}`, symbol);
  return [...found.values()];
}

function entities(session: Session, team: Team, words: string): readonly SymbolInformation[] {
  return team.facts.completeNames(words, MOST).flatMap(({ entity }) => {
    const location = placeOfItem(session, team, 'entities', entity.id);
    if (location === undefined) return [];
    return [{ name: entity.name, kind: SymbolKind.Class, containerName: entity.kind, location }];
  });
}

function facts(session: Session, team: Team, words: string): readonly SymbolInformation[] {
  if (words.length < SHORTEST_FOR_FACTS || team.facts.counts.facts > MOST_FACTS_SEARCHED) return [];
  return searchFacts(team.facts, words)
    .slice(0, MOST)
    .flatMap(({ id, statement, subject }) => {
      const location = placeOfItem(session, team, 'facts', id);
      if (location === undefined) return [];
      return [{ name: statement, kind: SymbolKind.Constant, containerName: subject, location }];
    });
}

function sources(session: Session, team: Team, words: string): readonly SymbolInformation[] {
  const all = team.facts.bases.flatMap((base) => base.sources);
  return all
    .filter((source) => holds(`${source.id} ${source.title ?? ''} ${authorYear(source)}`, words))
    .slice(0, MOST)
    .flatMap((source) => {
      const location = placeOfItem(session, team, 'sources', source.id);
      if (location === undefined) return [];
      const name = source.title === undefined ? source.id : `${source.id}: ${source.title}`;
      return [{ name, kind: SymbolKind.File, containerName: authorYear(source), location }];
    });
}

async function bibliographySources(session: Session, words: string): Promise<readonly SymbolInformation[]> {
  const named = await session.bibliographies.all();
  // One that is open counts although no open brief names it.
  const open = [...session.data.all()].map(({ uri }) => normalise(uri));
  const uris = [...new Set([...named.map(({ uri }) => uri), ...open])];
  const files = await Promise.all(
    uris.map(async (uri) => ({ uri, found: await session.bibliographies.at(uri) })),
  );
  return files.flatMap(({ uri, found }) => {
    if (found?.state !== 'read') return [];
    const { entries, lines } = found.bibliography;
    return entries
      .filter((entry) =>
        holds(`${entry.key} ${entry.isRead ? (entry.source.title ?? '') : entry.rough}`, words),
      )
      .slice(0, MOST)
      .map((entry) => ({
        name: entry.source.title === undefined ? entry.key : `${entry.key}: ${entry.source.title}`,
        kind: SymbolKind.File,
        containerName: shownFrom(session.folderOf(uri), uri),
        location: { uri, range: toRange(lines, entry.keySpan) },
      }));
  });
}

function holds(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

// Owns where the items of fact bases are defined: in a team's file, or on a sheet where the base is the bundled one.
import type { Location } from 'vscode-languageserver';
import type { DataItem } from '../core/features/dataItem.ts';
import type { Team } from '../workspace/team.ts';
import type { Session } from './session.ts';
import { startOfDocument, toRange } from './toLsp.ts';
import { sheetUri, sourceSheetUri } from './virtual.ts';

/** Where the id of an item stands in the file that counts, of several the last; undefined where no file of the team has it. */
function placeInFiles({ files }: Team, list: DataItem['list'], id: string): Location | undefined {
  for (const { file } of files.toReversed()) {
    const index = file.read.base[list].findIndex((item) => item.id === id);
    const place = file.read.places[list][index];
    if (place === undefined) continue;
    return { uri: file.uri, range: toRange(file.lines, file.placeOfItem(list, place)) };
  }
  return undefined;
}

/** As `placeInFiles`, or the sheet of the item where the client can show one. */
export function placeOfItem(
  session: Session,
  team: Team,
  list: DataItem['list'],
  id: string,
): Location | undefined {
  const inFile = placeInFiles(team, list, id);
  if (inFile !== undefined || !session.abilities.virtualDocuments) return inFile;
  const home = session.teams.homeOf(team.facts);
  const range = { start: startOfDocument, end: startOfDocument };
  if (list === 'sources')
    return team.facts.source(id) === undefined ? undefined : { uri: sourceSheetUri(id, home), range };
  const subject = list === 'facts' ? team.facts.fact(id)?.subject : team.facts.entity(id)?.id;
  return subject === undefined ? undefined : { uri: sheetUri(subject, home), range };
}

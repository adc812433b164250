// Owns references: where the briefs of the workspace use what stands at a place in a brief, a base or a bibliography.
import type {
  CancellationToken,
  Location,
  ReferenceParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { readJson } from '../core/data/json.ts';
import { readYaml } from '../core/data/yaml.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { dataItemAt } from '../core/features/dataItem.ts';
import { mayUse } from '../core/features/mayUse.ts';
import { BASES, type Used, usedAt, usedSource } from '../core/features/uses.ts';
import { usesOfWorks, worksAt } from '../core/features/workUses.ts';
import { normalise } from '../workspace/addresses.ts';
import { isJson } from '../workspace/baseFile.ts';
import type { FoundBrief } from '../workspace/briefSearch.ts';
import type { Team } from '../workspace/team.ts';
import { cancelled } from './documents.ts';
import { fromPosition } from './fromLsp.ts';
import { placeOfItem } from './itemPlaces.ts';
import { textIn } from './ownValue.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

/** What is searched for in all briefs, and with which facts; and what the brief itself holds, with places that only it can tell. */
interface Wanted {
  readonly used: Used | undefined;
  readonly team: Team;
  readonly own?: FoundBrief;
}

export async function references(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Location[] | null> {
  try {
    textIn(params?.textDocument, 'uri');
    await session.ready;
    const wanted = (await inBrief(session, params, token)) ?? (await inData(session, params));
    if (wanted === undefined) return null;
    const { used, team, own: here } = wanted;
    progress.begin('Searching briefs', 0, undefined, true);
    const inAll =
      used === undefined
        ? []
        : await searchBriefs(session, used, team.facts, token, (done, all) =>
            progress.report(Math.round((100 * done) / all), `${done} of ${all}`),
          );
    const found = here === undefined ? inAll : withOwn(inAll, here);
    const own = params.context?.includeDeclaration === true ? await definitionOf(session, wanted) : [];
    return [
      ...own,
      ...found.flatMap(({ uri, text, uses }) =>
        uses
          .filter(({ isDefinition }) => !isDefinition || params.context?.includeDeclaration === true)
          .map(({ span }) => ({ uri: session.briefAt(uri)?.uri ?? uri, range: toRange(text, span) })),
      ),
    ];
  } finally {
    progress.done();
  }
}

/** In order of their addresses, as they are. */
function withOwn(found: readonly FoundBrief[], own: FoundBrief): readonly FoundBrief[] {
  const others = found.filter(({ uri }) => uri !== own.uri);
  return [...others, own].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Searches all briefs, but for a footnote, which is its brief's own. Rejects where the request is cancelled. */
export async function searchBriefs(
  session: Session,
  used: Used,
  facts: FactIndex,
  token: CancellationToken,
  onProgress: (done: number, all: number) => void,
): Promise<readonly FoundBrief[]> {
  const found = await session.briefs.find({
    used,
    mayHold: mayUse(used, facts),
    isOver: () => token.isCancellationRequested,
    onProgress,
  });
  if (token.isCancellationRequested) throw cancelled();
  return found;
}

async function inBrief(
  session: Session,
  { textDocument: { uri }, position }: ReferenceParams,
  token: CancellationToken,
): Promise<Wanted | undefined> {
  const document = session.documents.get(uri);
  if (document === undefined) return undefined;
  const analysis = await session.analysis(document, token);
  const brief = normalise(uri);
  const offset = fromPosition(analysis.text, position);
  const works = worksAt(analysis, offset, brief);
  if (works !== undefined) {
    const source = works.find((work) => work.kind === 'source')?.source;
    const used = source === undefined ? undefined : usedSource(source, brief);
    const uses = usesOfWorks(works, analysis, brief);
    const own = { uri: brief, version: undefined, text: analysis.text, uses };
    return { used, own, team: await session.teams.of(brief) };
  }
  const found = usedAt(analysis, offset, brief);
  return found === undefined ? undefined : { used: found.used, team: await session.teams.of(brief) };
}

/** The entity, fact or source that a base or bibliography open in the editor has there. */
async function inData(
  session: Session,
  { textDocument: { uri }, position }: ReferenceParams,
): Promise<Wanted | undefined> {
  const document = session.data.get(uri);
  if (document === undefined) return undefined;
  const offset = document.text.offsetAt(position);
  const address = normalise(uri);
  const team = await session.teams.of(address);
  const entry = (await session.bibliographies.entryAt(address, offset)) ?? undefined;
  if (entry !== undefined)
    return { used: { kind: 'source', key: entry.key, home: address, url: entry.source.url }, team };
  const text = document.text.getText();
  const { root } = isJson(uri) ? readJson(text) : readYaml(text);
  const item = dataItemAt(root, offset);
  if (item === undefined) return undefined;
  const { list, id } = item;
  if (list === 'sources')
    return { used: { kind: 'source', key: id, home: BASES, url: team.facts.source(id)?.url }, team };
  return { used: { kind: list === 'entities' ? 'entity' : 'fact', id }, team };
}

/** Where the thing is defined outside of briefs. */
async function definitionOf(session: Session, { used, team }: Wanted): Promise<readonly Location[]> {
  if (used === undefined || used.kind === 'footnote') return [];
  if (used.kind !== 'source') {
    const place = placeOfItem(session, team, used.kind === 'entity' ? 'entities' : 'facts', used.id);
    return place === undefined ? [] : [place];
  }
  if (used.home === BASES) {
    const place = placeOfItem(session, team, 'sources', used.key);
    return place === undefined ? [] : [place];
  }
  const place = await session.bibliographies.placeOf(used.home, used.key);
  return place === undefined ? [] : [{ uri: used.home, range: place }];
}

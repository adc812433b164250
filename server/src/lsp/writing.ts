// Owns the requests behind the writing commands: lists to choose from, and the one edit that each command makes.
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { Addition } from '../core/data/addItems.ts';
import { citeFact, citeSources, styleOf, writeFact } from '../core/features/citing.ts';
import { draftFact, type FactDraft } from '../core/features/factDraft.ts';
import { searchFacts } from '../core/features/factSearch.ts';
import { inGrids } from '../core/features/gridTables.ts';
import { entityAddition, factAdditions } from '../core/features/newItems.ts';
import { searchSources } from '../core/features/sourceSearch.ts';
import { unknownNameAt } from '../core/features/unknownName.ts';
import { authorYear } from '../core/sources/reference.ts';
import { nameOf, normalise, shownFrom } from '../workspace/addresses.ts';
import { TEAM_FOLDER } from '../workspace/places.ts';
import { addToBase, createBase, refused } from './baseEdits.ts';
import { fromPosition, fromRange } from './fromLsp.ts';
import { type AnalysedDocument, answering, handle } from './handle.ts';
import type { Choice, WritingRequests, Written } from './protocol.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './toLsp.ts';

type Params<Name extends keyof WritingRequests> = WritingRequests[Name]['params'];

/** At most so many choices are listed; typing on narrows them down. */
const MOST = 200;

export function listenToWriting(session: Session): void {
  const answer = <Name extends Exclude<keyof WritingRequests, 'policyNotes/newBase'>>(
    name: Name,
    feature: (
      analysed: AnalysedDocument,
      params: Params<Name>,
      session: Session,
    ) => WritingRequests[Name]['result'] | Promise<WritingRequests[Name]['result']>,
  ) => {
    const handler = handle(session, name, (analysed, params: Params<Name>) =>
      feature(analysed, params, session),
    );
    session.connection.onRequest(
      name,
      async (params: Params<Name>, token: CancellationToken): Promise<unknown> => handler(params, token),
    );
  };
  answer('policyNotes/sources', sources);
  answer('policyNotes/facts', facts);
  answer('policyNotes/entities', entities);
  answer('policyNotes/bases', bases);
  answer('policyNotes/draftFact', draft);
  answer('policyNotes/unknownName', unknownName);
  answer('policyNotes/insertCitation', insertCitation);
  answer('policyNotes/insertFact', insertFact);
  answer('policyNotes/saveFact', saveFact);
  answer('policyNotes/addEntity', addEntity);
  session.connection.onRequest(
    'policyNotes/newBase',
    answering(session, 'policyNotes/newBase', (params: Params<'policyNotes/newBase'> | undefined) =>
      createBase(session, params?.folder, params?.title),
    ),
  );
}

function sources({ analysis }: AnalysedDocument, { query }: Params<'policyNotes/sources'>): Choice[] {
  return searchSources(analysis.library, wordsIn(query), MOST).map(({ key, source, place }) => ({
    id: key,
    label: source.title ?? key,
    description: authorYear(source),
    detail: `@${key} · ${place.kind === 'file' ? nameOf(place.uri) : place.kind === 'brief' ? 'front matter' : 'fact base'}`,
  }));
}

function facts({ analysis }: AnalysedDocument, { query }: Params<'policyNotes/facts'>): Choice[] {
  return searchFacts(analysis.facts, wordsIn(query))
    .slice(0, MOST)
    .map(({ id, subject, statement, standing, source }) => ({
      id,
      label: statement,
      description: subject,
      detail: `${standing} · ${source}`,
    }));
}

/** Entities whose name begins with the query; without one, those named in the range first. */
function entities(
  { document, analysis }: AnalysedDocument,
  { query, range }: Params<'policyNotes/entities'>,
): Choice[] {
  const words = wordsIn(query);
  const named =
    words === '' && range !== undefined
      ? draftFact(analysis, fromRange(document.text, range), normalise(document.uri)).entities
      : [];
  const found = [
    ...named.flatMap((id) => analysis.facts.entity(id) ?? []),
    ...analysis.facts.completeNames(words, MOST).map(({ entity }) => entity),
  ];
  return [...new Set(found)].map(({ id, name, kind, description = '' }) => ({
    id,
    label: name,
    description: kind,
    detail: description,
  }));
}

/** The team's bases, which can be written to, and the folders in which a new one can be made. */
async function bases(
  { document }: AnalysedDocument,
  _: Params<'policyNotes/bases'>,
  session: Session,
): Promise<WritingRequests['policyNotes/bases']['result']> {
  const uri = normalise(document.uri);
  const team = await session.teams.of(uri);
  const folder = session.folderOf(uri);
  const kinds = new Set(['company', 'person', 'model', 'organisation', 'law']);
  for (const { kind } of team.facts.entities().slice(0, 1000)) kinds.add(kind);
  const folders = [...new Set([...(folder === undefined ? [] : [folder]), ...session.folders])];
  return {
    bases: team.files.map(({ file }) => ({
      id: file.uri,
      label: file.read.base.title,
      description: shownFrom(folder, file.uri),
      detail: '',
    })),
    folders: folders.map((one) => ({ id: one, label: nameOf(one), description: TEAM_FOLDER, detail: '' })),
    kinds: [...kinds],
  };
}

function draft(
  { document, analysis }: AnalysedDocument,
  { range }: Params<'policyNotes/draftFact'>,
): FactDraft {
  return draftFact(analysis, fromRange(document.text, range), normalise(document.uri));
}

function unknownName(
  { document, analysis }: AnalysedDocument,
  { position }: Params<'policyNotes/unknownName'>,
): WritingRequests['policyNotes/unknownName']['result'] {
  const found = unknownNameAt(analysis, fromPosition(document.text, position));
  return found === undefined ? null : { name: found.name };
}

function insertCitation(
  { document, analysis }: AnalysedDocument,
  { position, keys }: Params<'policyNotes/insertCitation'>,
  { abilities }: Session,
): WorkspaceEdit {
  const wanted = (Array.isArray(keys) ? keys : []).map(String);
  const found = wanted.flatMap((key) => analysis.library.find(key) ?? []);
  if (found.length < wanted.length) throw refused('One of these sources is not there any more.');
  const style = styleOf(analysis) ?? analysis.settings.citationStyle;
  const edits = citeSources(analysis, fromPosition(document.text, position), found, style);
  return toWorkspaceEdit(document, inGrids(analysis.text, edits), abilities);
}

function insertFact(
  { document, analysis }: AnalysedDocument,
  { range, id, part }: Params<'policyNotes/insertFact'>,
  { abilities }: Session,
): WorkspaceEdit {
  const fact = analysis.facts.fact(id);
  if (fact === undefined) throw refused('This fact is not on record any more.');
  const style = styleOf(analysis) ?? analysis.settings.citationStyle;
  const span = fromRange(document.text, range);
  const edits =
    part === 'citation' ? citeFact(analysis, span.end, fact, style) : writeFact(analysis, span, fact, style);
  return toWorkspaceEdit(document, inGrids(analysis.text, edits), abilities);
}

function saveFact(
  { document, analysis }: AnalysedDocument,
  { base, fact }: Params<'policyNotes/saveFact'>,
  session: Session,
): Promise<Written> {
  return write(session, document.uri, base, factAdditions(fact, analysis.facts, analysis.library));
}

function addEntity(
  { document, analysis }: AnalysedDocument,
  { base, name, kind }: Params<'policyNotes/addEntity'>,
  session: Session,
): Promise<Written> {
  const { item } = entityAddition({ name, kind }, analysis.facts);
  return write(session, document.uri, base, [{ list: 'entities', item }]);
}

async function write(
  session: Session,
  brief: string,
  base: string,
  additions: readonly Addition[],
): Promise<Written> {
  const { files } = await session.teams.of(normalise(brief));
  // Nothing but the team's own files is ever written.
  const file = files.find((one) => one.file.uri === base)?.file;
  if (file === undefined) throw refused('This fact base is not there any more.');
  return addToBase(session, file.uri, normalise(brief), additions);
}

function wordsIn(query: unknown): string {
  return typeof query === 'string' ? query.trim().slice(0, 200) : '';
}

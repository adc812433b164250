// Owns where what a brief mentions or cites is defined, as the protocol wants it.
import type { Definition, DefinitionLink, Range, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionAt } from '../core/features/definition.ts';
import type { DefinitionTarget } from '../core/features/model.ts';
import { normalise } from '../workspace/addresses.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { placeOfItem } from './itemPlaces.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

export async function definition(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { position }: TextDocumentPositionParams,
): Promise<Definition | DefinitionLink[] | null> {
  const found = definitionAt(analysis, fromPosition(document.text, position));
  if (found === undefined) return null;
  const place = await placeOf(session, found.target, document);
  if (place === undefined) return null;
  const { uri, range, selection } = place;
  if (!session.abilities.definitionLinks) return { uri, range: selection };
  const originSelectionRange = toRange(document.text, found.origin);
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: selection }];
}

interface Place {
  readonly uri: string;
  readonly range: Range;
  /** What is selected there, inside the range. */
  readonly selection: Range;
}

async function placeOf(
  session: Session,
  target: DefinitionTarget,
  { uri, text }: AnalysedDocument['document'],
): Promise<Place | undefined> {
  if (target.kind === 'file') return target;
  if (target.kind === 'place') {
    const range = toRange(text, target.span);
    return { uri, range, selection: range };
  }
  const team = await session.teams.of(normalise(uri));
  const place =
    target.kind === 'entity'
      ? placeOfItem(session, team, 'entities', target.entityId)
      : placeOfItem(session, team, 'sources', target.sourceId);
  return place === undefined ? undefined : { ...place, selection: place.range };
}

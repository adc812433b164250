// Owns hovers in briefs as the protocol wants them.
import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../core/features/hover.ts';
import { normalise } from '../workspace/addresses.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { placeOfItem } from './itemPlaces.ts';
import { toMarkup } from './markup.ts';
import { SCHEME } from './names.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

export async function hover(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { position }: HoverParams,
): Promise<Hover | null> {
  const team = await session.teams.of(normalise(document.uri));
  // An entity of a team's own file is defined there.
  const hasSheet = (id: string) =>
    placeOfItem(session, team, 'entities', id)?.uri.startsWith(`${SCHEME}:`) === true;
  const found = hoverAt(analysis, fromPosition(document.text, position), hasSheet);
  if (found === undefined) return null;
  return {
    contents: toMarkup(found.markdown, session.abilities.hoverForm),
    range: toRange(document.text, found.span),
  };
}

// Owns the search of all briefs for what a row of the view of facts stands for.
import type { CancellationToken, Location } from 'vscode-languageserver';
import type { Used } from '../core/features/uses.ts';
import { newBriefIn } from '../workspace/addresses.ts';
import { textIn } from './ownValue.ts';
import type { Requests } from './protocol.ts';
import { searchBriefs } from './references.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

/** Where the briefs of the workspace use an entity or a fact. */
export async function usesOfRow(
  session: Session,
  params: Requests['policyNotes/uses']['params'] | undefined,
  token: CancellationToken,
): Promise<readonly Location[]> {
  const used: Used = { kind: params?.kind === 'fact' ? 'fact' : 'entity', id: textIn(params, 'id') };
  const facts = await session.factsOf(params?.textDocument?.uri ?? newBriefIn(undefined));
  const found = await searchBriefs(session, used, facts, token, () => {});
  return found.flatMap(({ uri, text, uses }) =>
    uses.map(({ span }) => ({ uri: session.briefAt(uri)?.uri ?? uri, range: toRange(text, span) })),
  );
}

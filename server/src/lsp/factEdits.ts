// Owns what rows of facts can do in a brief: be written into it, be cited in it, and say where briefs use them.
import type { CancellationToken, Location, TextEdit } from 'vscode-languageserver';
import { citeFact, styleOf, writeFact } from '../core/features/citing.ts';
import type { Used } from '../core/features/uses.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import type { Requests } from './protocol.ts';
import { searchBriefs } from './references.ts';
import type { Session } from './session.ts';
import { toRange, toTextEdit } from './toLsp.ts';

/** Edits that write the fact with its citation, or the citation alone, in the style of the brief. */
export function factEdits(
  { document, analysis }: AnalysedDocument,
  { range, factId, part }: Requests['policyNotes/factEdits']['params'],
): readonly TextEdit[] {
  const fact = analysis.facts.fact(factId);
  if (fact === undefined) return [];
  const span = fromRange(document.text, range);
  const style = styleOf(analysis) ?? analysis.settings.citationStyle;
  const edits =
    part === 'citation' ? citeFact(analysis, span.end, fact, style) : writeFact(analysis, span, fact, style);
  return edits.map((edit) => toTextEdit(document.text, edit));
}

/** Where the briefs of the workspace use an entity or a fact. */
export async function usesOfRow(
  session: Session,
  params: Requests['policyNotes/uses']['params'],
  token: CancellationToken,
): Promise<readonly Location[]> {
  const used: Used = { kind: params.kind === 'fact' ? 'fact' : 'entity', id: String(params.id) };
  const facts = await session.factsOf(params.textDocument?.uri ?? 'untitled:brief.md');
  const found = await searchBriefs(session, used, facts, token, () => {});
  return found.flatMap(({ uri, text, uses }) =>
    uses.map(({ span }) => ({ uri: session.briefAt(uri)?.uri ?? uri, range: toRange(text, span) })),
  );
}

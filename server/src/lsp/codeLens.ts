// Owns the code lens of a section: how many claims, how many without a source; a click goes to the first of those.
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { claimsBySection, type StatedClaim } from '../core/features/claimStates.ts';
import type { AnalysedDocument } from './handle.ts';
import { GO_TO } from './names.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

export function codeLens(session: Session, analysed: AnalysedDocument, _: CodeLensParams): CodeLens[] {
  const { uri, text } = analysed.document;
  if (!session.settingsFiles.editorOf(uri).codeLens) return [];
  return claimsBySection(analysed.analysis).flatMap(({ heading, claims }): readonly CodeLens[] => {
    if (heading === undefined) return [];
    const range = toRange(text, heading.span);
    const title = inWords(claims);
    const target = claims.find(({ sourcing }) => sourcing === 'unsourced');
    // A command without a name is a title that nobody can click.
    if (target === undefined || !session.abilities.showDocument)
      return [{ range, command: { title, command: '' } }];
    return [{ range, command: { title, command: GO_TO, arguments: [uri, toRange(text, target.span)] } }];
  });
}

function inWords(claims: readonly StatedClaim[]): string {
  const count = (sourcing: StatedClaim['sourcing']) =>
    claims.filter((claim) => claim.sourcing === sourcing).length;
  const all = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  if (count('sourced') === claims.length) return `${all}, all sourced`;
  const unsourced = count('unsourced');
  return unsourced === 0 ? `${all}, none unsourced` : `${all}, ${unsourced} unsourced`;
}

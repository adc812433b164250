// Owns the code actions that start a writing command of the client, where it has them.
import { type CodeAction, CodeActionKind, type Position, type Range } from 'vscode-languageserver';
import { findingsOf } from '../core/analysis/analysis.ts';
import { isProseAt } from '../core/features/prosePlace.ts';
import { unknownNameAt } from '../core/features/unknownName.ts';
import { placesOf } from '../core/rules/rule.ts';
import type { Abilities } from './abilities.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';

/** Commands that a client registers which sends `commands: true` along at the start. */
const INSERT_CITATION = 'policyNotes.insertCitation';
const SAVE_FACT = 'policyNotes.saveSelectionAsFact';
const ADD_ENTITY = 'policyNotes.addEntity';

/** A citation for a claim without one; a fact of what is selected; an entity of an unknown name. */
export function writingActions(
  { document, analysis }: AnalysedDocument,
  range: Range,
  wants: (kind: string) => boolean,
  { commands }: Abilities,
): CodeAction[] {
  if (!commands) return [];
  const { uri, text } = document;
  const span = fromRange(text, range);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const claim = unsourcedClaimAt({ document, analysis }, span.start);
    if (claim !== undefined)
      actions.push(
        commandAction('Insert a citation…', CodeActionKind.QuickFix, INSERT_CITATION, {
          uri,
          position: claim,
        }),
      );
  }
  if (!wants(CodeActionKind.Refactor) || !isProseAt(analysis, span.start)) return actions;
  const selected = text.slice(span).trim();
  if (selected.length >= 10 && selected.length <= 2000)
    actions.push(
      commandAction('Save the selection as a fact…', CodeActionKind.Refactor, SAVE_FACT, { uri, range }),
    );
  const unknown = unknownNameAt(analysis, span.start);
  if (unknown !== undefined && span.end <= unknown.span.end + 1)
    actions.push(
      commandAction(`Add “${unknown.name}” to a fact base…`, CodeActionKind.Refactor, ADD_ENTITY, {
        uri,
        name: unknown.name,
      }),
    );
  return actions;
}

function commandAction(title: string, kind: string, command: string, argument: object): CodeAction {
  return { title, kind, command: { title, command, arguments: [argument] } };
}

/** The place for a citation of the claim without a source that stands at an offset. */
function unsourcedClaimAt({ document, analysis }: AnalysedDocument, offset: number): Position | undefined {
  const piece = analysis.text.pieceAt(offset);
  const base = analysis.text.startOf(piece);
  for (const finding of findingsOf(analysis, piece)) {
    if (finding.rule !== 'unsourced-claim') continue;
    const place = placesOf(finding).find(({ start, end }) => base + start <= offset && offset <= base + end);
    if (place !== undefined) return document.text.positionAt(base + place.end);
  }
  return undefined;
}

// Owns ghost text as the protocol wants it.
import type { InlineCompletionItem, InlineCompletionParams } from 'vscode-languageserver';
import { ghostTextAt } from '../core/features/ghostText.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import type { Session } from './session.ts';
import { toRange } from './toLsp.ts';

/** Nothing while a list of completions is open: what it would write comes first. */
export function inlineCompletion(
  session: Session,
  { document, analysis }: AnalysedDocument,
  { position, context }: InlineCompletionParams,
): InlineCompletionItem[] {
  if (
    !session.settingsFiles.editorOf(document.uri).ghostText ||
    context?.selectedCompletionInfo !== undefined
  )
    return [];
  const ghost = ghostTextAt(analysis, fromPosition(document.text, position));
  if (ghost === undefined) return [];
  return [{ insertText: ghost.newText, range: toRange(document.text, ghost.span) }];
}

// Owns inlay hints as the protocol wants them: the source behind each footnote marker.
import { type InlayHint, type InlayHintParams, MarkupKind } from 'vscode-languageserver';
import { citationHints } from '../core/features/citationHints.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import type { Session } from './session.ts';

export function inlayHints(
  session: Session,
  { document: { text, uri }, analysis }: AnalysedDocument,
  { range }: InlayHintParams,
): InlayHint[] {
  if (!session.settingsFiles.editorOf(uri).inlayHints) return [];
  return citationHints(analysis, fromRange(text, range)).map(({ offset, label, tooltip }) => ({
    position: text.positionAt(offset),
    label,
    tooltip: { kind: MarkupKind.Markdown, value: tooltip },
    paddingLeft: true,
  }));
}

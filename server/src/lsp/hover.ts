// Owns hovers in briefs as the protocol wants them.
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../core/features/hover.ts';
import { fromPosition } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import { toRange } from './toLsp.ts';

export function hover({ document, analysis }: AnalysedDocument, { position }: HoverParams): Hover | null {
  const found = hoverAt(analysis, fromPosition(document.text, position));
  if (found === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: toRange(document.text, found.span),
  };
}

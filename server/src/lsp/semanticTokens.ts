// Owns semantic tokens as the protocol packs them: five numbers a token, places relative to the token before.
import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { mentionTokens, tokenKinds } from '../core/features/mentionTokens.ts';
import type { Span } from '../core/text/span.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';

export function tokensInRange(
  analysed: AnalysedDocument,
  { range }: SemanticTokensRangeParams,
): SemanticTokens {
  return packed(analysed, fromRange(analysed.document.text, range));
}

export function allTokens(analysed: AnalysedDocument): SemanticTokens {
  return packed(analysed, { start: 0, end: analysed.document.text.length });
}

function packed({ document: { text }, analysis }: AnalysedDocument, within: Span): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, kind } of mentionTokens(analysis, within)) {
    const at = text.positionAt(span.start);
    const fromCharacter = at.line === line ? at.character - character : at.character;
    data.push(at.line - line, fromCharacter, span.end - span.start, tokenKinds.indexOf(kind), 0);
    line = at.line;
    character = at.character;
  }
  return { data };
}

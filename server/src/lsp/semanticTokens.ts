// Owns semantic tokens as the protocol packs them: five numbers a token, places relative to the token before.
import type {
  SemanticTokens,
  SemanticTokensLegend,
  SemanticTokensOptions,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { mentionTokens, type TokenKind, tokenKinds } from '../core/features/mentionTokens.ts';
import type { Span } from '../core/text/span.ts';
import { fromRange } from './fromLsp.ts';
import type { AnalysedDocument } from './handle.ts';
import type { Abilities } from './session.ts';

const TYPES: Readonly<Record<TokenKind, string>> = {
  company: 'policyCompany',
  person: 'policyPerson',
  model: 'policyModel',
  organisation: 'policyOrganisation',
  law: 'policyLaw',
  thing: 'policyThing',
};

const legend: SemanticTokensLegend = {
  tokenTypes: tokenKinds.map((kind) => TYPES[kind]),
  tokenModifiers: [],
};

/**
 * A client that asks for what it shows gets no offer of the whole: it would ask for both after every edit, and the
 * cost would grow with the brief.
 */
export function semanticTokensOptions({ tokenRanges }: Abilities): SemanticTokensOptions {
  return tokenRanges ? { legend, range: true } : { legend, full: true };
}

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

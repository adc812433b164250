// Owns the types of semantic tokens, and how they are offered.
import type { SemanticTokensLegend, SemanticTokensOptions } from 'vscode-languageserver';
import { type TokenKind, tokenKinds } from '../core/features/mentionTokens.ts';
import type { Abilities } from './abilities.ts';

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

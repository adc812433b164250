// Owns the list of a brief's claims, as the command line prints it.
import { type Analysis, findingsOf } from '../analysis/analysis.ts';
import { type Claim, matchesOf } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { shift } from '../text/span.ts';
import { stateOf } from './claimStates.ts';
import { restsOn } from './coveringLine.ts';
import type { ClaimListItem } from './model.ts';
import { shownWords } from './shownWords.ts';

/**
 * Claims of a brief in order of their place, and what is at odds with the record without needing a source; with `all` every sentence,
 * also those that claim nothing.
 */
export function listClaims(analysis: Analysis, which: 'all' | 'claims'): readonly ClaimListItem[] {
  return analysis.pieces.flatMap((piece, index) => {
    const active = findingsOf(analysis, index);
    return piece.claims
      .map((claim) => ({ claim, state: stateOf(claim, piece.findings, active).state ?? null }))
      .filter(({ state }) => which === 'all' || state !== null)
      .map(({ claim, state }) => ({ ...itemOf(claim, analysis, index), state }));
  });
}

function itemOf(claim: Claim, analysis: Analysis, index: number): Omit<ClaimListItem, 'state'> {
  const { sentence, judgement, block, status } = claim;
  const piece = analysis.pieces[index];
  const span = shift(sentence.span, analysis.text.startOf(index));
  const { line, character } = analysis.text.positionAt(span.start);
  const blockIndex = piece?.prose.indexOf(block) ?? -1;
  return {
    ...span,
    line: line + 1,
    column: character + 1,
    text: shownWords(sentence, block, piece?.piece.text ?? ''),
    isClaim: status !== 'not-a-claim',
    confidence: judgement.confidence,
    kind: judgement.kind ?? null,
    status,
    sources: [...new Set(restsOn(analysis, index, claim).map((source) => analysis.text.slice(source)))],
    facts: restatedFacts(claim, analysis.facts),
    section: (piece?.sections[blockIndex]?.path ?? []).join(' > '),
  };
}

function restatedFacts({ sentence }: Claim, facts: FactIndex): readonly string[] {
  return matchesOf(sentence, facts)
    .filter(({ strength }) => strength === 'restates')
    .map(({ fact }) => fact.id);
}

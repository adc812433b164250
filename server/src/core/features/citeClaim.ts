// Owns the edits that cite a fact for a sentence of the brief, as the brief cites already.
import type { Analysis } from '../analysis/analysis.ts';
import type { Claim } from '../claims/claim.ts';
import { markerPlace } from '../claims/markerPlace.ts';
import type { Fact } from '../facts/model.ts';
import type { Citation } from '../prose/sentence.ts';
import { citeFact, styleOf } from './citing.ts';
import { noteFor, titleFor } from './factText.ts';
import type { Edit } from './model.ts';
import { citeAsNote } from './notes.ts';

/** None where the sentence cites that source already. `piece`: the number of the piece that the claim stands in. */
export function citeClaim(analysis: Analysis, piece: number, claim: Claim, fact: Fact): readonly Edit[] {
  const style = styleOf(analysis) ?? analysis.settings.citationStyle;
  const base = analysis.text.startOf(piece);
  if (citesAlready(analysis, piece, claim.sources, fact)) return [];
  const end = base + markerPlace(claim);
  return citeFact(analysis, style === 'pandoc' ? beforeStop(analysis, end) : end, fact, style);
}

function citesAlready(
  analysis: Analysis,
  piece: number,
  citations: readonly Citation[],
  fact: Fact,
): boolean {
  const text = analysis.pieces[piece]?.piece.text ?? '';
  const { marker } = citeAsNote(analysis, noteFor(fact, analysis.facts), titleFor(fact, analysis.facts));
  return citations.some((citation) =>
    citation.kind === 'pandoc'
      ? fact.evidence.every(({ source }) => source === citation.key)
      : citation.kind === 'footnote' && text.slice(citation.span.start, citation.span.end) === marker,
  );
}

/** A key stands before the mark that ends a sentence or item; behind an abbreviation's, which is part of it. */
function beforeStop({ text }: Analysis, end: number): number {
  const before = text.slice({ start: Math.max(0, end - 4), end });
  return /[\p{L}\p{M}\p{N}%)\]”"’*_][.;,!?]$/u.test(before) && !/(?:^|[^\p{L}])\p{L}\.$/u.test(before)
    ? end - 1
    : end;
}

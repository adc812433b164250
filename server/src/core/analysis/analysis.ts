// Owns the analysis of a brief at one version, as every feature sees it.
import type { Settings } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { BriefView, Finding } from '../rules/rule.ts';
import type { Library } from '../sources/library.ts';
import type { PlacedDirective } from '../suppress.ts';
import type { BriefText } from '../syntax/briefText.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { PieceAnalysis } from './pieceState.ts';

/** A brief, read and checked. `pieces` runs parallel to `text.pieces`. */
export interface Analysis {
  readonly text: BriefText;
  readonly pieces: readonly PieceAnalysis[];
  readonly facts: FactIndex;
  readonly settings: Settings;
  readonly frontMatter: FrontMatter;
  /** All that the brief can cite by key. */
  readonly library: Library;
  readonly brief: BriefView;
  /** Suppression comments in order of their place. */
  readonly directives: readonly PlacedDirective[];
  /** For each piece the findings that no comment silences, with those on comments that silence nothing. */
  readonly shown: readonly (readonly Finding[])[];
}

/** A finding with the piece that it stands in. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Index of the piece; the finding's spans are offsets into it. */
  readonly piece: number;
}

/** The findings of one piece that no comment silences and no setting turns off. */
export function findingsOf(analysis: Analysis, piece: number): readonly Finding[] {
  return analysis.shown[piece] ?? [];
}

/** All findings of a brief in order of their place. */
export function allFindings(analysis: Analysis): readonly PlacedFinding[] {
  return analysis.shown.flatMap((findings, piece) => findings.map((finding) => ({ finding, piece })));
}

/** How many sentences of the brief are claims, and how many of those are sourced. */
export function countClaims(analysis: Analysis): ClaimCounts {
  let claims = 0;
  let sourced = 0;
  for (const piece of analysis.pieces) {
    const counts = countInPiece(piece);
    claims += counts.claims;
    sourced += counts.sourced;
  }
  return { claims, sourced };
}

/**
 * Judges the sentences that nobody asked about so far, in steps of one piece. What then counts or lists the claims of
 * the brief costs little.
 */
export function* judgeSteps({ pieces }: Analysis): Generator<void, void> {
  for (const piece of pieces) {
    if (counted.has(piece)) continue;
    countInPiece(piece);
    yield;
  }
}

export interface ClaimCounts {
  readonly claims: number;
  readonly sourced: number;
}

const counted = new WeakMap<PieceAnalysis, ClaimCounts>();

function countInPiece(piece: PieceAnalysis): ClaimCounts {
  const known = counted.get(piece);
  if (known !== undefined) return known;
  const claims = piece.claims.filter(({ status }) => status !== 'not-a-claim');
  const counts = {
    claims: claims.length,
    sourced: claims.filter(({ status }) => status === 'sourced').length,
  };
  counted.set(piece, counts);
  return counts;
}

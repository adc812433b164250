// Owns the mentions of a brief as tokens that an editor colours, by the kind of what is named.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import { overlaps, type Span, shift } from '../text/span.ts';

/** Kinds that have a colour of their own; every other kind of a fact base is a `thing`. */
export const tokenKinds = ['company', 'person', 'model', 'organisation', 'law', 'thing'] as const;

export type TokenKind = (typeof tokenKinds)[number];

export interface MentionToken {
  /** Within one line of the brief. */
  readonly span: Span;
  readonly kind: TokenKind;
}

/** Tokens that share a unit with `within`, in order of their place. Costs what the pieces in `within` hold. */
export function mentionTokens(analysis: Analysis, within: Span): readonly MentionToken[] {
  const { text, pieces } = analysis;
  const tokens: MentionToken[] = [];
  for (let index = Math.max(0, text.pieceAt(within.start)); index < pieces.length; index += 1) {
    const base = text.startOf(index);
    const piece = pieces[index];
    if (base >= within.end || piece === undefined) break;
    for (const { span, kind } of tokensOf(piece, analysis)) {
      const placed = shift(span, base);
      if (overlaps(placed, within)) tokens.push({ span: placed, kind });
    }
  }
  return tokens;
}

const made = new WeakMap<PieceAnalysis['prose'], readonly MentionToken[]>();

/** Spans are offsets into the piece. Prose is read anew for other facts, so its tokens can hang on it. */
function tokensOf(piece: PieceAnalysis, { facts }: Analysis): readonly MentionToken[] {
  let tokens = made.get(piece.prose);
  if (tokens === undefined) {
    tokens = piece.prose
      .flatMap(({ mentions }) =>
        mentions.flatMap(({ item, source }) => {
          const kind = kindOf(facts.entity(item.entityId)?.kind);
          return linesOf(source, piece).map((span) => ({ span, kind }));
        }),
      )
      .sort((a, b) => a.span.start - b.span.start);
    made.set(piece.prose, tokens);
  }
  return tokens;
}

function kindOf(kind: string | undefined): TokenKind {
  return tokenKinds.find((known) => known === kind) ?? 'thing';
}

/** A name may go on in the next line; a token may not. */
function linesOf(span: Span, { piece }: PieceAnalysis): readonly Span[] {
  const words = piece.text.slice(span.start, span.end);
  if (!/[\r\n]/.test(words)) return [span];
  return Array.from(words.matchAll(/[^\r\n]+/g), ({ index, 0: part }) => {
    const blanks = index === 0 ? 0 : part.length - part.replace(/^[ \t>]+/, '').length;
    return { start: span.start + index + blanks, end: span.start + index + part.length };
  }).filter(({ start, end }) => start < end);
}

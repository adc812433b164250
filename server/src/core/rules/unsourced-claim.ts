// Owns the rule `unsourced-claim`: a claim with no citation in reach, or the rows of a table with none.
import type { Claim } from '../claims/claim.ts';
import { markerPlace } from '../claims/markerPlace.ts';
import type { BlockProse } from '../prose/sentence.ts';
import { headersOfRows } from '../prose/tables.ts';
import { defineRule, type Fix, type Found, type PieceView } from './rule.ts';

export const unsourcedClaim = defineRule({
  id: 'unsourced-claim',
  severity: 'warning',
  summary: 'A claim that has no citation in its reach',
  readsJudgement: true,
  *check(piece) {
    const headers = headersOfRows(piece.prose);
    /** Rows of one table, up to one that has a source. */
    let rows: Claim[] = [];
    for (const claim of piece.claims) {
      const header = headers.get(claim.block);
      const first = rows[0];
      if (first !== undefined && (claim.isSourced || headers.get(first.block) !== header)) {
        yield* found(rows, piece);
        rows = [];
      }
      if (!isFlagged(claim, piece)) continue;
      if (header === undefined) yield* found([claim], piece);
      else rows.push(claim);
    }
    yield* found(rows, piece);
  },
});

function isFlagged(claim: Claim, { confidence }: PieceView): boolean {
  // A citation with nothing behind it has a finding of its own.
  if (claim.isSourced || claim.sources.length > 0 || claim.sentence.citationNeeded) return false;
  // Where a hint begins above a warning, there are warnings alone.
  return claim.judgement.confidence >= Math.min(confidence.hint, confidence.warning);
}

/** One finding for a sentence, or for rows of a table, which one line can name the source of. */
function* found([first, ...others]: readonly Claim[], piece: Judging): Generator<Found> {
  if (first !== undefined) yield findingOn(first, others, piece);
}

type Judging = Pick<PieceView, 'confidence' | 'prose'>;

function findingOn(first: Claim, others: readonly Claim[], { confidence, prose }: Judging): Found {
  const claims = [first, ...others];
  const last = others.at(-1) ?? first;
  const isSure = claims.some(({ judgement }) => judgement.confidence >= confidence.warning);
  return {
    span: { start: first.sentence.span.start, end: last.sentence.span.end },
    ...(last === first ? {} : severally(first, others, { confidence, prose })),
    message:
      last === first
        ? `${capitalised(first.judgement.reason)}, but has no source`
        : `${claims.length} rows of this table need a source; a line “Source: …” under it covers them all`,
    ...(isSure ? {} : { severity: 'hint' as const }),
    fixes: fixesFor(claims, last, prose),
  };
}

function severally(
  first: Claim,
  others: readonly Claim[],
  piece: Judging,
): Pick<Found, 'places' | 'narrowed'> {
  const claims = [first, ...others];
  return {
    places: claims.map(({ sentence }) => sentence.span),
    narrowed: (places) => {
      const [head = first, ...rest] = claims.filter(({ sentence }) => places.includes(sentence.span));
      return findingOn(head, rest, piece);
    },
  };
}

function fixesFor(claims: readonly Claim[], last: Claim, prose: readonly BlockProse[]): readonly Fix[] {
  const ends = claims.map(markerPlace);
  return [
    { kind: 'citeRecord' },
    ...sourceLineFor(last, prose),
    {
      kind: 'edit',
      title:
        claims.length > 1 ? `Mark ${claims.length} rows as needing a citation` : 'Mark as needing a citation',
      edits: ends.map((end) => ({ span: { start: end, end }, newText: ' [citation needed]' })),
    },
  ];
}

/** A line can name the source of a whole table, and of a list of several items. */
function sourceLineFor({ block: { block } }: Claim, prose: readonly BlockProse[]): readonly Fix[] {
  const isItem = (one: BlockProse) => one.block.container === 'listItem';
  const isInList = block.container === 'listItem' && prose.filter(isItem).length > 1;
  if (!isInList && block.kind !== 'tableRow') return [];
  const title = `Name the source under the ${isInList ? 'list' : 'table'}`;
  return [{ kind: 'sourceLine', title, block: block.span }];
}

function capitalised(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

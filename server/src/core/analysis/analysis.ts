// Owns the analysis of a brief at one version, as every feature sees it.
import type { Settings } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { ruleIds } from '../rules/registry.generated.ts';
import type { BriefView, Finding } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unused-suppression.ts';
import type { Library } from '../sources/library.ts';
import { type PlacedDirective, silencedBy } from '../suppress.ts';
import type { BriefText } from '../syntax/briefText.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import { checkUnusedDirectives } from './checkPiece.ts';
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
}

/** A finding with the piece that it stands in. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Index of the piece; the finding's spans are offsets into it. */
  readonly piece: number;
}

const active = new WeakMap<Analysis, readonly (readonly Finding[])[]>();

/** The findings of one piece that no comment silences and no setting turns off. */
export function findingsOf(analysis: Analysis, piece: number): readonly Finding[] {
  if (analysis.directives.length === 0) return analysis.pieces[piece]?.findings ?? [];
  let all = active.get(analysis);
  if (all === undefined) {
    all = withoutSilenced(analysis);
    active.set(analysis, all);
  }
  return all[piece] ?? [];
}

/** The findings of all pieces without those that are silenced, and with those on comments that silence nothing. */
function withoutSilenced(analysis: Analysis): readonly (readonly Finding[])[] {
  const { directives, text, settings } = analysis;
  // A comment that ends nothing does no harm: only what was to silence is looked at.
  const used = new Set(directives.filter(({ directive }) => directive.action === 'enable'));
  const kept = analysis.pieces.map(({ findings }, index) => {
    if (findings.length === 0) return findings;
    const base = text.startOf(index);
    const left = findings.filter((finding) => {
      const by = directives[silencedBy({ rule: finding.rule, start: base + finding.span.start }, directives)];
      if (by !== undefined) used.add(by);
      return by === undefined;
    });
    // The same list where nothing is silenced: what hangs on it need not be made again.
    return left.length === findings.length ? findings : left;
  });
  const idle = directives.filter((one) => !used.has(one) && !namesOnlyRulesThatAreOff(one, settings));
  const unused = withoutKept(idle, directives);
  for (const index of new Set(unused.map((one) => one.piece))) {
    const piece = analysis.pieces[index];
    if (piece === undefined) continue;
    const own = unused.filter((one) => one.piece === index).map(({ directive }) => directive);
    kept[index] = [...(kept[index] ?? []), ...checkUnusedDirectives(piece, own, analysis)];
  }
  return kept;
}

/**
 * Comments that silence nothing, without those that another comment keeps: one that names the rule about them. One that
 * keeps another is not idle itself.
 */
function withoutKept(
  idle: readonly PlacedDirective[],
  directives: readonly PlacedDirective[],
): readonly PlacedDirective[] {
  const rule = unusedSuppression.id;
  const naming = directives.filter(({ directive }) => directive.rules.includes(rule));
  if (naming.length === 0) return idle;
  const keeping = new Set<PlacedDirective>();
  const left = idle.filter((one) => {
    const others = naming.filter((other) => other !== one);
    const by = others[silencedBy({ rule, start: one.span.start }, others)];
    if (by !== undefined) keeping.add(by);
    return by === undefined;
  });
  return left.filter((one) => !keeping.has(one));
}

function namesOnlyRulesThatAreOff({ directive }: PlacedDirective, settings: Settings): boolean {
  const off: readonly string[] = ruleIds.filter((id) => settings.rules.get(id) === 'off');
  return directive.rules.length > 0 && directive.rules.every((rule) => off.includes(rule));
}

/** All findings of a brief in order of their place. */
export function allFindings(analysis: Analysis): readonly PlacedFinding[] {
  return analysis.pieces.flatMap((_, piece) =>
    findingsOf(analysis, piece).map((finding) => ({ finding, piece })),
  );
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

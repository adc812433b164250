// Owns the claims of a brief as views and the report show them: by section, each with its state and the reasons for it.
import { type Analysis, findingsOf } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { Claim } from '../claims/claim.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { RuleId } from '../rules/registry.generated.ts';
import { type Finding, placesOf } from '../rules/rule.ts';
import { contains, type Span, shift } from '../text/span.ts';
import { shownWords } from './shownWords.ts';

/** From the gravest to the best. `silenced`: without a source, and a comment in the brief says that this is meant. */
export const claimStates = ['contradicts', 'overstated', 'unsourced', 'silenced', 'sourced'] as const;

export type ClaimState = (typeof claimStates)[number];

/** How a claim stands as to sources alone, whatever the record says of it; undefined for what needs none. */
export type Sourcing = Extract<ClaimState, 'unsourced' | 'silenced' | 'sourced'> | undefined;

/** A sentence that needs a source, or that is at odds with the record. */
export interface StatedClaim {
  readonly claim: Claim;
  /** Index of the piece that the claim stands in; the claim's own spans are offsets into that. */
  readonly piece: number;
  /** Offsets into the brief. */
  readonly span: Span;
  /** Its words, in one line. */
  readonly text: string;
  /** The gravest that holds. What counts or looks for sources goes by `sourcing`: a contradiction may lack one too. */
  readonly state: ClaimState;
  readonly sourcing: Sourcing;
  /** All that is held against it, the gravest first: messages of findings. Empty for a sourced claim that nothing is held against. */
  readonly reasons: readonly string[];
}

/** A heading with the claims up to the next one. */
export interface ClaimSection {
  /** Undefined above the first heading; offsets into the brief. */
  readonly heading: { readonly title: string; readonly span: Span } | undefined;
  /** Titles of the headings around it, outermost first, without its own. */
  readonly above: readonly string[];
  readonly claims: readonly StatedClaim[];
}

const CONTRADICTIONS: ReadonlySet<string> = new Set<RuleId>(['figure-mismatch', 'outdated-role']);
const OVERSTATEMENTS: ReadonlySet<string> = new Set<RuleId>(['dropped-hedge']);
const UNSOURCED: RuleId = 'unsourced-claim';

/** The sections of a brief that hold claims, in order of their place. */
export function claimsBySection(analysis: Analysis): readonly ClaimSection[] {
  const sections = [new OpenSection(undefined, [])];
  for (const [index, piece] of analysis.pieces.entries()) {
    const base = analysis.text.startOf(index);
    const claims = claimsByBlock(piece, analysis, index);
    for (const [at, block] of piece.prose.entries()) {
      const section = piece.sections[at];
      if (isHeading(block) && section !== undefined) {
        const heading = { title: section.title, span: shift(block.block.span, base) };
        sections.push(new OpenSection(heading, section.path.slice(0, -1)));
      }
      sections.at(-1)?.claims.push(...(claims.get(block) ?? []));
    }
  }
  return sections.filter(({ claims }) => claims.length > 0);
}

class OpenSection implements ClaimSection {
  readonly heading: ClaimSection['heading'];
  readonly above: readonly string[];
  readonly claims: StatedClaim[] = [];

  constructor(heading: ClaimSection['heading'], above: readonly string[]) {
    this.heading = heading;
    this.above = above;
  }
}

function isHeading({ block }: BlockProse): boolean {
  return block.kind === 'heading' && block.footnote === undefined;
}

function claimsByBlock(
  piece: PieceAnalysis,
  analysis: Analysis,
  index: number,
): ReadonlyMap<BlockProse, readonly StatedClaim[]> {
  const base = analysis.text.startOf(index);
  const byBlock = new Map<BlockProse, StatedClaim[]>();
  const active = findingsOf(analysis, index);
  for (const claim of piece.claims) {
    const { state, sourcing, reasons } = stateOf(claim, piece.findings, active);
    if (state === undefined) continue;
    const span = shift(claim.sentence.span, base);
    const stated = {
      claim,
      piece: index,
      span,
      text: shownWords(claim.sentence, claim.block, piece.piece.text),
      state,
      sourcing,
      reasons,
    };
    const list = byBlock.get(claim.block);
    if (list === undefined) byBlock.set(claim.block, [stated]);
    else list.push(stated);
  }
  return byBlock;
}

interface Judged {
  /** Undefined for a sentence that claims nothing and that nothing is held against. */
  readonly state: ClaimState | undefined;
  readonly sourcing: Sourcing;
  readonly reasons: readonly string[];
}

/** The state of a claim. `all`: findings of the piece, silenced or not; `active`: those that are shown. */
export function stateOf(claim: Claim, all: readonly Finding[], active: readonly Finding[]): Judged {
  const { sourcing, reasons } = sourcingOf(claim, all, active);
  const against = messagesOn(claim, active, (rule) => CONTRADICTIONS.has(rule));
  const beyond = messagesOn(claim, active, (rule) => OVERSTATEMENTS.has(rule));
  const state = against.length > 0 ? 'contradicts' : beyond.length > 0 ? 'overstated' : sourcing;
  return { state, sourcing, reasons: [...against, ...beyond, ...reasons] };
}

function sourcingOf(
  claim: Claim,
  all: readonly Finding[],
  active: readonly Finding[],
): Pick<Judged, 'sourcing' | 'reasons'> {
  if (claim.status === 'not-a-claim') return { sourcing: undefined, reasons: [] };
  if (claim.status === 'sourced') return { sourcing: 'sourced', reasons: [] };
  const isUnsourced = (rule: string) => rule === UNSOURCED;
  const flagged = messagesOn(claim, active, isUnsourced);
  const isSilenced = flagged.length === 0 && messagesOn(claim, all, isUnsourced).length > 0;
  if (isSilenced) return { sourcing: 'silenced', reasons: ['Silenced by a comment in the brief'] };
  return { sourcing: 'unsourced', reasons: knownAsMissing(claim) ?? flagged };
}

function messagesOn(
  { sentence }: Claim,
  findings: readonly Finding[],
  rules: (rule: string) => boolean,
): readonly string[] {
  return findings
    .filter((one) => rules(one.rule) && placesOf(one).some((place) => contains(sentence.span, place)))
    .map(({ message }) => message);
}

/** Why nothing is held against a claim without a source: its mark says so, or its note or key has a finding of its own. */
function knownAsMissing({ sentence, sources }: Claim): readonly string[] | undefined {
  if (sentence.citationNeeded) return ['Marked as needing a citation'];
  if (sources.length === 0) return undefined;
  return sources.every(({ kind }) => kind === 'pandoc')
    ? ['Cites a key that nothing defines']
    : ['Cites a note that is missing or says nothing'];
}

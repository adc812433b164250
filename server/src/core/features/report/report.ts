// Owns the evidence report of a brief as data: what it claims, section by section, and what that rests on.
import type { Analysis } from '../../analysis/analysis.ts';
import { otherLanguageOf } from '../../syntax/frontMatter.ts';
import type { Span } from '../../text/span.ts';
import {
  type ClaimState,
  claimStates,
  claimsBySection,
  type Sourcing,
  type StatedClaim,
} from '../claimStates.ts';
import { type ReportedEntity, reportedEntities } from './entities.ts';
import { type ReportedSource, reportedSources } from './sources.ts';

/** A stretch of the brief, in the editor's terms: lines and UTF-16 code units from 0, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export type StateCounts = Readonly<Record<ClaimState, number>>;

export interface ReportedClaim {
  /** From 1, in order of place; other parts of the report point to it by this. */
  readonly number: number;
  readonly text: string;
  readonly state: ClaimState;
  readonly reasons: readonly string[];
  readonly place: Place;
}

export interface ReportedSection {
  /** Empty above the first heading. */
  readonly title: string;
  readonly above: readonly string[];
  readonly place: Place;
  readonly claims: readonly ReportedClaim[];
  readonly counts: StateCounts;
}

export interface Report {
  /** First heading of the brief; empty where there is none. */
  readonly title: string;
  readonly total: number;
  /** So many of them need a source: what the authors foresee may be overstated without. */
  readonly needing: number;
  readonly counts: StateCounts;
  /** So many have a source, whatever the record says of them. */
  readonly sourced: number;
  /** So many need a source, have none, and no comment says that this is meant. */
  readonly unsourced: number;
  /** Only sections that hold claims. */
  readonly sections: readonly ReportedSection[];
  /** What most rests on first. Also what is defined and nothing rests on. */
  readonly sources: readonly ReportedSource[];
  /** What is named most first. */
  readonly entities: readonly ReportedEntity[];
  /** Language of the front matter where claims are not judged because of it. */
  readonly otherLanguage: string | undefined;
}

/** Reports on a brief as it stands. */
export function reportOn(analysis: Analysis): Report {
  const placeOf = (span: Span): Place => {
    const start = analysis.text.positionAt(span.start);
    const end = analysis.text.positionAt(span.end);
    return { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character };
  };
  const numbers = new Map<StatedClaim, number>();
  const sections = claimsBySection(analysis).map(({ heading, above, claims }): ReportedSection => {
    const reported = claims.map((claim): ReportedClaim => {
      numbers.set(claim, numbers.size + 1);
      const { text, state, reasons, span } = claim;
      return { number: numbers.size, text, state, reasons, place: placeOf(span) };
    });
    const span = heading?.span ?? claims[0]?.span ?? { start: 0, end: 0 };
    return {
      title: heading?.title ?? '',
      above,
      place: placeOf(span),
      claims: reported,
      counts: countStates(reported),
    };
  });
  const all = sections.flatMap(({ claims }) => claims);
  const stated = [...numbers.keys()];
  const having = (wanted: Sourcing) => stated.filter(({ sourcing }) => sourcing === wanted).length;
  return {
    title: titleOf(analysis),
    total: all.length,
    needing: all.length - having(undefined),
    counts: countStates(all),
    sourced: having('sourced'),
    unsourced: having('unsourced'),
    sections,
    sources: reportedSources(analysis, numbers, placeOf),
    entities: reportedEntities(analysis, placeOf),
    otherLanguage: otherLanguageOf(analysis.frontMatter),
  };
}

function countStates(claims: readonly ReportedClaim[]): StateCounts {
  const counts = { contradicts: 0, overstated: 0, unsourced: 0, silenced: 0, sourced: 0 };
  for (const { state } of claims) counts[state] += 1;
  return counts;
}

function titleOf({ pieces }: Analysis): string {
  const headings = pieces.flatMap(({ prose }) =>
    prose.filter(({ block }) => block.kind === 'heading' && block.footnote === undefined),
  );
  const [first] = headings;
  const top = headings.find(({ block }) => block.depth === 1) ?? first;
  return top?.block.projection.text.replace(/\s+/g, ' ').trim() ?? '';
}

/** States that are there, the good ones first, as bars show them. */
export function statesPresent(counts: StateCounts): readonly ClaimState[] {
  return claimStates.filter((state) => counts[state] > 0).toReversed();
}

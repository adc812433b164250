// Owns what is known of one piece: each stage of its reading, cached with what it was made from.
import { type Claim, neighboursIn, readClaims } from '../claims/claim.ts';
import { coveredBlocks } from '../claims/covered.ts';
import { isEntry } from '../claims/standing/entries.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { needsSource } from '../prose/crossReference.ts';
import { noOtherBearers, type OtherBearers, sameBearers, settleSurnames } from '../prose/names/lastNamed.ts';
import { readProse } from '../prose/readProse.ts';
import { type ListedWork, readReferenceList } from '../prose/referenceList.ts';
import type { BlockProse, Citation, Sentence } from '../prose/sentence.ts';
import { workCitationsOf } from '../prose/workCitations.ts';
import { noWorks } from '../prose/works.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block, PieceReading } from '../syntax/blocks.ts';
import { isLong, type Piece } from '../syntax/piece.ts';
import { emptyReading, labelsIn, readPiece } from '../syntax/readPiece.ts';
import { lineStartAt } from '../text/lineEnds.ts';
import { contains } from '../text/span.ts';
import { type ClaimInputs, type OwnInputs, sameButNeighbours, sameNeighbours } from './claimInputs.ts';
import { type Contribution, contributionOf, type Grounding, groundsOfCitation } from './contribution.ts';
import type { LabelTable } from './labels.ts';
import { type Section, sectionsOf } from './sections.ts';

/** All that is known of a piece in one version of a brief. A new object whenever something in it changed. */
export interface PieceAnalysis {
  readonly piece: Piece;
  readonly reading: PieceReading;
  readonly prose: readonly BlockProse[];
  readonly claims: readonly Claim[];
  /** Section of each block. */
  readonly sections: readonly Section[];
  /** All findings, silenced or not; spans are offsets into the piece. */
  readonly findings: readonly Finding[];
}

/** Finds what is wrong in a piece; `kept`: what was found before, where only the judgement of its sentences changed. */
export type Check = (
  piece: Omit<PieceAnalysis, 'findings'>,
  kept: readonly Finding[] | undefined,
) => Generator<void, readonly Finding[]>;

/** A reading with where it stands in the brief. */
export interface PlacedReading {
  readonly reading: PieceReading;
  /** The section before the piece, of each block, and behind the piece. */
  readonly start: Section;
  readonly sections: readonly Section[];
  readonly end: Section;
  /** Works listed in the piece, for citations by number, or by author and year. */
  readonly works: readonly ListedWork[];
}

interface Prose {
  readonly facts: FactIndex;
  /** As read, without a look at the rest of the brief. */
  readonly read: readonly BlockProse[];
  readonly blocks: readonly BlockProse[];
  readonly neighbours: readonly Sentence[];
}

export class PieceState {
  readonly piece: Piece;
  /** Labels that the piece may refer to; see `labelsIn`. */
  readonly candidates: ReadonlySet<string>;
  #reading: PieceReading | undefined;
  #readWith = '';
  #contribution: Contribution = { definitions: [], references: [] };
  #prose: Prose | undefined;
  /** Who was named in full before the piece, and behind it. */
  #named: { readonly before: OtherBearers; readonly after: OtherBearers } | undefined;
  #placed: PlacedReading | undefined;
  #claims:
    | { readonly placed: PlacedReading; readonly inputs: OwnInputs; readonly list: readonly Claim[] }
    | undefined;
  #isReadingStale = true;
  /** What of the findings is out of date. */
  #stale: 'nothing' | 'judgement' | 'all' = 'all';
  #analysis: PieceAnalysis | undefined;

  constructor(piece: Piece) {
    this.piece = piece;
    this.candidates = labelsIn(piece);
  }

  get needsReading(): boolean {
    return this.#isReadingStale;
  }

  /** The reading as it is, even if labels have changed since; undefined before the first. */
  get reading(): PieceReading | undefined {
    return this.#reading;
  }

  /** Where the piece stands; undefined before it was placed, and out of date once it is read anew. */
  get placed(): PlacedReading | undefined {
    return this.#placed?.reading === this.#reading ? this.#placed : undefined;
  }

  /** Whether it was judged since it was placed where it is. */
  get isJudgedInPlace(): boolean {
    return this.#claims !== undefined && this.#claims.placed === this.placed;
  }

  /** Whether the findings are up to date. */
  get isChecked(): boolean {
    return this.#analysis !== undefined && this.#stale === 'nothing';
  }

  /** What the piece brings to the labels of the brief. */
  get contribution(): Contribution {
    return this.#contribution;
  }

  get prose(): readonly BlockProse[] {
    return this.#prose?.blocks ?? [];
  }

  /** The sentences that those of other pieces are judged by. */
  get neighbours(): readonly Sentence[] {
    return this.#prose?.neighbours ?? [];
  }

  /** A definition elsewhere changed for a label that the piece may refer to. */
  markReadingStale(): void {
    this.#isReadingStale = true;
    this.#stale = 'all';
  }

  markFindingsStale(): void {
    this.#stale = 'all';
  }

  /** Reads the piece with the labels as they are now. Says whether the reading is a new one. */
  read(labels: LabelTable): boolean {
    this.#isReadingStale = false;
    const elsewhere = new Map<string, string>();
    const own = new Set(this.#contribution.definitions.map(({ label }) => label));
    for (const label of this.candidates) {
      if (own.has(label)) continue;
      const url = label.startsWith('^') ? '' : labels.urlOf(label);
      if (url !== undefined) elsewhere.set(label, url);
    }
    const readWith = JSON.stringify([...elsewhere]);
    if (this.#reading !== undefined && readWith === this.#readWith) return false;
    this.#reading = readPiece(this.piece.text, this.piece.role, elsewhere);
    this.#readWith = readWith;
    this.#contribution = contributionOf(this.piece.text, this.#reading);
    this.#prose = undefined;
    this.#claims = undefined;
    this.#stale = 'all';
    return true;
  }

  /** Reads the prose of the piece. A long one takes steps, any other none; left off before the end, it has changed nothing. */
  *readProse(facts: FactIndex): Generator<void, void> {
    const reading = this.#reading;
    if (this.#prose?.facts === facts || reading === undefined) return;
    const blocks: BlockProse[] = [];
    for (const block of reading.blocks) {
      if (isLong(this.piece)) yield;
      blocks.push(readProse(block, facts));
    }
    this.#setProse({ facts, read: blocks, blocks, neighbours: neighboursIn(blocks) });
    this.#named = undefined;
  }

  #setProse(prose: Prose): void {
    this.#prose = prose;
    this.#claims = undefined;
    this.#stale = 'all';
  }

  /** Which surnames are those of others behind the piece. */
  get namedBehind(): OtherBearers {
    return this.#named?.after ?? noOtherBearers;
  }

  /** Whether the surnames of the piece were settled with these bearers before it. */
  isNamedAfter(others: OtherBearers): boolean {
    return this.#named !== undefined && sameBearers(this.#named.before, others);
  }

  /** Leaves out the mentions that mean others, of whom the text before the piece speaks. Returns of whom the text behind it does. */
  settleNames(before: OtherBearers): OtherBearers {
    if (this.#prose === undefined) return before;
    if (this.isNamedAfter(before)) return this.namedBehind;
    const { read, blocks: old } = this.#prose;
    const { blocks, after } = settleSurnames(read, before);
    this.#named = { before, after };
    if (blocks.some((block, index) => block !== old[index]))
      this.#setProse({ ...this.#prose, blocks, neighbours: neighboursIn(blocks) });
    return after;
  }

  /** Where the piece stands: its blocks' sections, and the works that it lists. `section`: the one before the piece. */
  place(section: Section): PlacedReading {
    const reading = this.#reading ?? emptyReading;
    if (this.#placed?.reading === reading && this.#placed.start === section) return this.#placed;
    const sections = sectionsOf(reading, this.piece.text, section);
    const works = readReferenceList(
      this.piece.text,
      reading.blocks,
      (index) => sections.of[index]?.path ?? [],
    );
    this.#placed = { reading, start: section, sections: sections.of, end: sections.end, works };
    return this.#placed;
  }

  /** Judges the claims of the piece, which is placed, unless that was done with the same inputs. */
  judge(inputs: ClaimInputs): void {
    const { placed } = this;
    if (placed === undefined) return;
    // Most pieces cite no work by number or name: they need not know which there are.
    const { facts, reach, isEnglish, above, below, before, behind } = inputs;
    const works = inputs.works.isEmpty || this.prose.every(citesNoWork) ? noWorks : inputs.works;
    const groundless = this.#groundless(inputs);
    const own: OwnInputs = { facts, reach, works, isEnglish, groundless, above, below, before, behind };
    const isElseTheSame = this.isJudgedInPlace && sameButNeighbours(this.#claims?.inputs, own);
    if (isElseTheSame && sameNeighbours(this.#claims?.inputs, own)) return;
    const groundsOf = (citation: Citation) => groundsOfCitation(citation, this.piece.text, inputs);
    const isDead = (citation: Citation) => groundsOf(citation) !== 'source';
    const list = inputs.isEnglish
      ? readClaims(this.prose, {
          sections: placed.sections.map((section) => section.path),
          reach: inputs.reach,
          works,
          covered: coveredBlocks(this.prose, placed.reading.outline, {
            above,
            below,
            works,
            isDead,
            columnOf: ({ block: { span } }) => span.start - lineStartAt(this.piece.text, span.start),
          }),
          notes: this.prose.map(({ block }) => placed.works.some((work) => isNoteIn(work, block))),
          groundsOf,
          before,
          behind,
          entity: (id) => inputs.facts.entity(id),
        })
      : [];
    this.#claims = { placed, inputs: own, list };
    this.#stale = isElseTheSame && this.#stale !== 'all' ? 'judgement' : 'all';
  }

  #groundless({ groundsOf, lacks }: Grounding): string {
    const labels = this.#contribution.references.map((label) => `${label}\t${groundsOf(label)}`);
    const groundless = labels.filter((line) => !line.endsWith('\tsource'));
    return [...new Set([...groundless, ...keysIn(this.prose).filter(lacks)])].join('\n');
  }

  /** The analysis of the piece, its findings made by `check` if something that they rest on has changed. */
  *analysis(check: Check): Generator<void, PieceAnalysis> {
    if (this.#analysis !== undefined && this.#stale === 'nothing') return this.#analysis;
    const list = this.#claims?.list ?? [];
    const sections = this.#placed?.sections ?? [];
    const reading = this.#reading ?? emptyReading;
    const { piece, prose } = this;
    const kept = this.#stale === 'judgement' ? this.#analysis?.findings : undefined;
    const findings = yield* check({ piece, reading, prose, claims: list, sections }, kept);
    this.#analysis = { piece, reading, prose, claims: list, sections, findings };
    this.#stale = 'nothing';
    return this.#analysis;
  }
}

/** Behind a number in brackets may also stand a paragraph of prose, as those of judgments have. */
function isNoteIn({ note, number, span, text }: ListedWork, block: Block): boolean {
  if (!contains(block.span, span)) return false;
  const isFirst = block.projection.fromSource(span.start) === 0;
  return note !== undefined || (number !== undefined && isFirst && isEntry(text));
}

function keysIn(prose: readonly BlockProse[]): readonly string[] {
  return prose.flatMap(({ citations }) =>
    citations.flatMap((citation) => (citation.kind === 'pandoc' ? [citation.key] : [])),
  );
}

function citesNoWork(block: BlockProse): boolean {
  return (
    workCitationsOf(block).length === 0 &&
    !block.citations.some((citation) => citation.kind === 'pandoc' && needsSource(citation))
  );
}

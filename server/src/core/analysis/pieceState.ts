// Owns what is known of one piece: each stage of its reading, cached with what it was made from.
import { type Claim, readClaims } from '../claims/claim.ts';
import { type CitationReach, coveredBlocks } from '../claims/support.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { readProse } from '../prose/readProse.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Finding } from '../rules/rule.ts';
import type { Definition, PieceReading } from '../syntax/blocks.ts';
import { candidateLabels } from '../syntax/labels.ts';
import type { Piece } from '../syntax/piece.ts';
import { emptyReading, readPiece } from '../syntax/readPiece.ts';
import type { LabelTable } from './labels.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What the rest of the brief means for the claims of a piece. */
export interface ClaimInputs {
  readonly facts: FactIndex;
  readonly section: Section;
  readonly reach: CitationReach;
  readonly isEnglish: boolean;
  /** Whether a source line follows that covers a list or table at the end of the piece. */
  readonly nextIsSourceLine: boolean;
}

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

/** What a piece defines, and the footnote labels that it refers to: one entry a definition or reference. */
export interface Contribution {
  readonly definitions: readonly Definition[];
  readonly references: readonly string[];
}

export class PieceState {
  readonly piece: Piece;
  /** Labels that the piece may refer to; see `candidateLabels`. */
  readonly candidates: ReadonlySet<string>;
  #reading: PieceReading | undefined;
  #readWith = '';
  #contribution: Contribution = { definitions: [], references: [] };
  #prose: { readonly facts: FactIndex; readonly blocks: readonly BlockProse[] } | undefined;
  #claims:
    | {
        readonly inputs: ClaimInputs;
        readonly list: readonly Claim[];
        readonly sections: readonly Section[];
        readonly end: Section;
      }
    | undefined;
  #isReadingStale = true;
  #areFindingsStale = true;
  #analysis: PieceAnalysis | undefined;

  constructor(piece: Piece) {
    this.piece = piece;
    this.candidates = candidateLabels(piece.text);
  }

  get needsReading(): boolean {
    return this.#isReadingStale;
  }

  /** The reading as it is, even if labels have changed since; undefined before the first. */
  get reading(): PieceReading | undefined {
    return this.#reading;
  }

  /** The section that the piece was last judged to begin in, and the one behind it. */
  get startSection(): Section | undefined {
    return this.#claims?.inputs.section;
  }

  get endSection(): Section | undefined {
    return this.#claims?.end;
  }

  /** Whether the findings are up to date. */
  get isChecked(): boolean {
    return this.#analysis !== undefined && !this.#areFindingsStale;
  }

  /** What the piece brings to the labels of the brief. */
  get contribution(): Contribution {
    return this.#contribution;
  }

  get prose(): readonly BlockProse[] {
    return this.#prose?.blocks ?? [];
  }

  /** A definition elsewhere changed for a label that the piece may refer to. */
  markReadingStale(): void {
    this.#isReadingStale = true;
    this.#areFindingsStale = true;
  }

  markFindingsStale(): void {
    this.#areFindingsStale = true;
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
    this.#contribution = {
      definitions: this.#reading.definitions,
      references: footnoteReferences(this.#reading),
    };
    this.#prose = undefined;
    this.#claims = undefined;
    this.#areFindingsStale = true;
    return true;
  }

  readProse(facts: FactIndex): void {
    if (this.#prose?.facts === facts || this.#reading === undefined) return;
    this.#prose = { facts, blocks: this.#reading.blocks.map((block) => readProse(block, facts)) };
    this.#claims = undefined;
    this.#areFindingsStale = true;
  }

  /** Judges the claims unless that was done with the same inputs. Returns the section behind the piece. */
  judge(inputs: ClaimInputs): Section {
    if (this.#claims !== undefined && sameInputs(this.#claims.inputs, inputs)) return this.#claims.end;
    const reading = this.#reading;
    if (reading === undefined) return inputs.section;
    const sections = sectionsOf(reading.blocks, inputs.section);
    const list = inputs.isEnglish
      ? readClaims(this.prose, {
          sections: sections.of.map((section) => section.path),
          reach: inputs.reach,
          covered: coveredBlocks(this.prose, reading.outline, inputs.nextIsSourceLine),
          entity: (id) => inputs.facts.entity(id),
        })
      : [];
    this.#claims = { inputs, list, sections: sections.of, end: sections.end };
    this.#areFindingsStale = true;
    return sections.end;
  }

  /** The analysis of the piece, its findings made by `check` if something that they rest on has changed. */
  analysis(check: (piece: Omit<PieceAnalysis, 'findings'>) => readonly Finding[]): PieceAnalysis {
    if (this.#analysis !== undefined && !this.#areFindingsStale) return this.#analysis;
    const { list = [], sections = [] } = this.#claims ?? {};
    const reading = this.#reading ?? emptyReading;
    const parts = { piece: this.piece, reading, prose: this.prose, claims: list, sections };
    this.#analysis = { ...parts, findings: check(parts) };
    this.#areFindingsStale = false;
    return this.#analysis;
  }
}

function footnoteReferences({ blocks, indentedReferences }: PieceReading): readonly string[] {
  const inProse = blocks.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'footnote' ? [inline.label] : [])),
  );
  return [...inProse, ...indentedReferences];
}

function sameInputs(a: ClaimInputs, b: ClaimInputs): boolean {
  return (
    a.facts === b.facts &&
    a.section === b.section &&
    a.reach === b.reach &&
    a.isEnglish === b.isEnglish &&
    a.nextIsSourceLine === b.nextIsSourceLine
  );
}

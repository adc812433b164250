// Owns the incremental analysis of one open brief: which pieces a new text, new facts or new settings make stale.
import { defaultSettings, type Settings } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { BriefView } from '../rules/rule.ts';
import type { PlacedDirective } from '../suppress.ts';
import type { BriefText } from '../syntax/briefText.ts';
import { type FrontMatter, isEnglish, noFrontMatter, readFrontMatter } from '../syntax/frontMatter.ts';
import type { Piece } from '../syntax/piece.ts';
import type { Analysis } from './analysis.ts';
import { checkPiece, type RuleFailure } from './checkPiece.ts';
import { placeDirectives } from './directives.ts';
import { LabelTable } from './labels.ts';
import { type Contribution, type PieceAnalysis, PieceState } from './pieceState.ts';
import { rootSection, type Section } from './sections.ts';

const DEFINITION = /^ {0,3}\[[^\]\r\n]{1,999}\]:/m;

/** Analyses one brief over its versions. What a new version shares with the one before is not read again. */
export class BriefAnalyser {
  #facts: FactIndex;
  #settings: Settings = defaultSettings;
  readonly #onFailure: RuleFailure;
  readonly #states = new WeakMap<Piece, PieceState>();
  readonly #root = rootSection();
  readonly #labels = new LabelTable((label, what) => this.#labelChanged(label, what));
  /** Pieces of the current text by the labels that they may refer to or define. */
  readonly #byLabel = new Map<string, Set<PieceState>>();
  #pieces: readonly Piece[] = [];
  /** States of the pieces, in the same order. */
  #current: readonly PieceState[] = [];
  #frontMatter: { readonly piece: Piece | undefined; readonly value: FrontMatter } = {
    piece: undefined,
    value: noFrontMatter,
  };
  #analysis: Analysis | undefined;

  constructor(facts: FactIndex, onFailure: RuleFailure = () => {}) {
    this.#facts = facts;
    this.#onFailure = onFailure;
  }

  /** From now on analyses with these facts and settings. */
  configure(facts: FactIndex, settings: Settings): void {
    if (facts === this.#facts && settings === this.#settings) return;
    this.#facts = facts;
    this.#settings = settings;
    this.#analysis = undefined;
    for (const state of this.#current) state.markFindingsStale();
  }

  /** The analysis of a text, made at once. */
  analyse(text: BriefText): Analysis {
    const steps = this.steps(text);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /**
   * The analysis of a text in steps of about one piece each. May be left off at any step: what was read by then is
   * kept for the next text.
   */
  *steps(text: BriefText): Generator<void, Analysis> {
    if (this.#analysis?.text === text) return this.#analysis;
    const fresh = this.#replace(text.pieces);
    for (const state of fresh.filter((one) => DEFINITION.test(one.piece.text))) {
      this.#read(state);
      yield;
    }
    // Reading may make further pieces stale, but never a definition: two rounds settle all labels.
    for (let round = 0; round < 2; round += 1) {
      for (const state of this.#current) {
        if (!state.needsReading && state.hasProse(this.#facts)) continue;
        this.#read(state);
        state.readProse(this.#facts);
        yield;
      }
    }
    const pieces = yield* this.#judge();
    const brief = this.#briefView();
    this.#analysis = {
      text,
      pieces,
      facts: this.#facts,
      settings: this.#settings,
      frontMatter: this.#frontMatter.value,
      brief,
      directives: directivesOf(text, pieces),
    };
    return this.#analysis;
  }

  *#judge(): Generator<void, readonly PieceAnalysis[]> {
    this.#readFrontMatter();
    const english = isEnglish(this.#frontMatter.value);
    const sourceLines = this.#sourceLinesAfter();
    const surroundings = { facts: this.#facts, settings: this.#settings, brief: this.#briefView() };
    const analyses: PieceAnalysis[] = [];
    let section: Section = this.#root;
    for (const [index, state] of this.#current.entries()) {
      const nextIsSourceLine = sourceLines[index] === 1;
      const inputs = {
        facts: this.#facts,
        section,
        reach: this.#settings.citationReach,
        isEnglish: english,
        nextIsSourceLine,
      };
      section = state.judge(inputs);
      const before = state.isChecked;
      analyses.push(state.analysis((parts) => checkPiece(parts, surroundings, this.#onFailure)));
      if (!before) yield;
    }
    return analyses;
  }

  /** For each piece 1 where what follows begins with a source line, or with a list that one covers. */
  #sourceLinesAfter(): Uint8Array {
    const after = new Uint8Array(this.#current.length);
    for (let index = after.length - 2; index >= 0; index -= 1) {
      const state = this.#current[index + 1];
      if (state === undefined) continue;
      const isList = state.reading?.outline.length === 1 && state.reading.outline[0]?.kind === 'list';
      if (state.prose[0]?.isSourceLine === true || (isList && after[index + 1] === 1)) after[index] = 1;
    }
    return after;
  }

  #readFrontMatter(): void {
    const first = this.#current[0];
    const piece = first?.piece.role === 'frontMatter' ? first.piece : undefined;
    if (piece === this.#frontMatter.piece) return;
    const yaml = piece === undefined ? undefined : first?.reading?.frontMatter?.yaml;
    const before = this.#frontMatter.value;
    const value = yaml === undefined ? noFrontMatter : readFrontMatter(yaml);
    this.#frontMatter = { piece, value };
    if (before.keys === undefined && value.keys === undefined) return;
    for (const state of this.#current) state.markFindingsStale();
  }

  #briefView(): BriefView {
    const labels = this.#labels;
    return {
      isDefined: (label) => labels.isDefined(label),
      isReferenced: (label) => labels.isReferenced(label),
      bibliography: this.#frontMatter.value.keys,
      today: this.#settings.today,
    };
  }

  #state(piece: Piece): PieceState {
    let state = this.#states.get(piece);
    if (state === undefined) {
      state = new PieceState(piece);
      this.#states.set(piece, state);
    }
    return state;
  }

  /** Makes `pieces` the current ones. Returns the states of those that are new. */
  #replace(pieces: readonly Piece[]): readonly PieceState[] {
    const old = this.#pieces;
    let start = 0;
    while (start < old.length && start < pieces.length && old[start] === pieces[start]) start += 1;
    let end = 0;
    while (
      end < old.length - start &&
      end < pieces.length - start &&
      old.at(-1 - end) === pieces.at(-1 - end)
    )
      end += 1;
    this.#pieces = pieces;
    const gone = this.#current.slice(start, old.length - end);
    const come = pieces.slice(start, pieces.length - end).map((piece) => this.#state(piece));
    this.#current = [...this.#current.slice(0, start), ...come, ...this.#current.slice(old.length - end)];
    for (const state of gone) this.#detach(state);
    for (const state of come) this.#attach(state);
    return come;
  }

  #read(state: PieceState): void {
    if (!state.needsReading) return;
    const before = state.contribution;
    if (!state.read(this.#labels)) return;
    const after = state.contribution;
    if (sameContribution(before, after)) return;
    this.#count(before, -1);
    this.#count(after, 1);
  }

  #attach(state: PieceState): void {
    // Labels may have changed while the piece was away.
    state.markReadingStale();
    for (const label of state.candidates) {
      const states = this.#byLabel.get(label) ?? new Set();
      this.#byLabel.set(label, states.add(state));
    }
    this.#count(state.contribution, 1);
  }

  #detach(state: PieceState): void {
    this.#count(state.contribution, -1);
    for (const label of state.candidates) {
      const states = this.#byLabel.get(label);
      states?.delete(state);
      if (states?.size === 0) this.#byLabel.delete(label);
    }
  }

  /** Enters what a piece defines and refers to in the label table, or takes it out. */
  #count({ definitions, references }: Contribution, sign: 1 | -1): void {
    for (const { label, url } of definitions) {
      if (sign === 1) this.#labels.define(label, url);
      else this.#labels.undefine(label, url);
    }
    for (const label of references) {
      if (sign === 1) this.#labels.refer(label);
      else this.#labels.unrefer(label);
    }
  }

  #labelChanged(label: string, what: 'definition' | 'reference'): void {
    for (const state of this.#byLabel.get(label) ?? []) {
      if (what === 'definition' && !label.startsWith('^')) state.markReadingStale();
      else state.markFindingsStale();
    }
  }
}

function directivesOf(text: BriefText, pieces: readonly PieceAnalysis[]): readonly PlacedDirective[] {
  return pieces.flatMap(({ reading }, index) =>
    reading.directives.length === 0 ? [] : placeDirectives(text, index, reading.directives),
  );
}

function sameContribution(a: Contribution, b: Contribution): boolean {
  return (
    a.references.join('\n') === b.references.join('\n') &&
    a.definitions.length === b.definitions.length &&
    a.definitions.every(
      (one, index) => one.label === b.definitions[index]?.label && one.url === b.definitions[index]?.url,
    )
  );
}

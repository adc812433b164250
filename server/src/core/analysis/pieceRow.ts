// Owns the states of a brief's pieces in their order: what came and went, what is to be read, and the labels they share.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Piece } from '../syntax/piece.ts';
import { sameEnd, sameStart, splicedInPlace } from '../text/spliced.ts';
import type { Contribution } from './contribution.ts';
import { LabelTable } from './labels.ts';
import { PieceState } from './pieceState.ts';

/** The pieces of the current text. What a new text shares with the one before keeps its state. */
export class PieceRow {
  readonly labels = new LabelTable();
  readonly #states = new WeakMap<Piece, PieceState>();
  /** Pieces of the current text by the labels that they may refer to or define. */
  readonly #byLabel = new Map<string, Set<PieceState>>();
  readonly #unread = new Set<PieceState>();
  #pieces: readonly Piece[] = [];
  #current: PieceState[] = [];
  #head = 0;
  #tail = 0;

  /** States of the pieces, in order. */
  get states(): readonly PieceState[] {
    return this.#current;
  }

  /** So many states at the beginning are the same, with the same findings, as when `settled` was last called. */
  get sameHead(): number {
    return this.#head;
  }

  /** The same at the end. */
  get sameTail(): number {
    return this.#tail;
  }

  /** States whose reading or prose is missing or out of date. */
  get unread(): readonly PieceState[] {
    return [...this.#unread];
  }

  /** From now on the states as they are count as known: changes are told from here. */
  settled(): void {
    this.#head = this.#current.length;
    this.#tail = this.#current.length;
  }

  /** The state at `index` is placed or judged anew, so that it does not count as the same should this be left off. */
  reached(index: number): void {
    this.#tail = Math.min(this.#tail, this.#current.length - index - 1);
  }

  /** Every piece is to be judged again with what else has changed. */
  judgeAll(): void {
    this.#head = 0;
    this.#tail = 0;
  }

  /** Everything is to be judged and checked again; with `prose`, also read again for other facts. */
  forgetFindings(prose: 'keepProse' | 'forgetProse'): void {
    this.judgeAll();
    for (const state of this.#current) {
      state.markFindingsStale();
      if (prose === 'forgetProse') this.#unread.add(state);
    }
  }

  /** Makes `pieces` the current ones. Returns the states of those that are new. Left off before its end, it has changed nothing. */
  *replace(pieces: readonly Piece[]): Generator<void, readonly PieceState[]> {
    const old = this.#pieces;
    const start = sameStart(old, pieces);
    const end = sameEnd(old, pieces, start);
    const come: PieceState[] = [];
    for (const piece of pieces.slice(start, pieces.length - end)) {
      come.push(this.#state(piece));
      yield;
    }
    this.#pieces = pieces;
    this.#head = Math.min(this.#head, start);
    this.#tail = Math.min(this.#tail, end);
    const gone = this.#current.slice(start, old.length - end);
    this.#current = splicedInPlace(this.#current, start, old.length - end, come);
    for (const state of gone) this.#detach(state);
    for (const state of come) this.#attach(state);
    return come;
  }

  /** Reads the piece if its text or a label that it uses changed since. */
  read(state: PieceState): void {
    if (!state.needsReading) return;
    const before = state.contribution;
    if (!state.read(this.labels)) return;
    const after = state.contribution;
    if (sameContribution(before, after)) return;
    this.#count(before, -1);
    this.#count(after, 1);
  }

  /** Reads the piece and its prose. */
  *readProse(state: PieceState, facts: FactIndex): Generator<void, void> {
    this.read(state);
    yield* state.readProse(facts);
    this.#unread.delete(state);
  }

  /** Tells the pieces concerned of all labels that changed. */
  settleLabels(): Generator<void, void> {
    return this.labels.settle((label, what) => {
      for (const state of this.#byLabel.get(label) ?? []) this.#labelChanged(state, label, what);
    });
  }

  #labelChanged(state: PieceState, label: string, what: 'definition' | 'reference'): void {
    if (what === 'definition' && !label.startsWith('^')) {
      state.markReadingStale();
      this.#unread.add(state);
    } else state.markFindingsStale();
    // The piece may stand anywhere.
    if (this.#unread.has(state) && this.#isAmongNew(state)) return;
    this.judgeAll();
  }

  /** Whether the state is one of those between the head and the tail, which are judged anyway. */
  #isAmongNew(state: PieceState): boolean {
    const end = this.#current.length - this.#tail;
    for (let index = this.#head; index < Math.min(end, this.#head + 50); index += 1)
      if (this.#current[index] === state) return true;
    return false;
  }

  #state(piece: Piece): PieceState {
    let state = this.#states.get(piece);
    if (state === undefined) {
      state = new PieceState(piece);
      this.#states.set(piece, state);
    }
    return state;
  }

  #attach(state: PieceState): void {
    // Labels may have changed while the piece was away.
    state.markReadingStale();
    this.#unread.add(state);
    for (const label of state.candidates) {
      const states = this.#byLabel.get(label) ?? new Set();
      this.#byLabel.set(label, states.add(state));
    }
    this.#count(state.contribution, 1);
  }

  #detach(state: PieceState): void {
    this.#unread.delete(state);
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
      if (sign === 1) this.labels.define(label, url);
      else this.labels.undefine(label, url);
    }
    for (const label of references) {
      if (sign === 1) this.labels.refer(label);
      else this.labels.unrefer(label);
    }
  }
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

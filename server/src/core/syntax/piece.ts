// Owns one piece of a brief: its text, its lines, and the pool that hands an unchanged text the same piece again.
import { lineStarts } from '../text/lines.ts';
import type { PieceRole } from './readPiece.ts';

/** Whole lines of a brief that are parsed apart. Equal identity means equal text and role. */
export class Piece {
  readonly text: string;
  readonly role: PieceRole;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string, role: PieceRole) {
    this.text = text;
    this.role = role;
  }

  /** Line starts within the piece; see `lineStarts`. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStarts(this.text);
    return this.#lineStarts;
  }

  /** Line ends in the piece: by how many lines the piece after it starts further down. */
  get lineEnds(): number {
    return this.lineStarts.length - 1;
  }
}

/** Whether each stage of reading the piece may take as long as a slice of work should. */
export function isLong({ text }: Piece): boolean {
  return text.length > 5000;
}

/**
 * Pieces that left the brief and are kept in case they come back: what is cached by their identity comes back with them.
 * Typing leaves a few behind with every key, and an undo brings back the last ones; a fence that is opened turns many into
 * others until it is closed. They are counted apart, as an hour of typing would take all the room.
 */
export class PiecePool {
  readonly #ofTyping = new Shelf();
  readonly #others = new Shelf();

  /** Takes the piece with this text out of the pool, or makes one. */
  take(text: string, role: PieceRole): Piece {
    return this.#ofTyping.take(text, role) ?? this.#others.take(text, role) ?? new Piece(text, role);
  }

  /** Keeps pieces that left a brief of `length` code units by one edit: of those that left many at once, no more than the brief was. */
  keep(pieces: readonly Piece[], length: number): void {
    const isTyping = pieces.length <= A_FEW;
    const shelf = isTyping ? this.#ofTyping : this.#others;
    for (const piece of pieces) shelf.put(piece);
    shelf.clear(isTyping ? MOST_TYPED : length);
  }
}

const A_FEW = 5;
/** Code units: some fifty versions of a paragraph. */
const MOST_TYPED = 25_000;

/** Pieces by their text, newest last. */
class Shelf {
  readonly #byText = new Map<string, Piece>();
  #units = 0;

  take(text: string, role: PieceRole): Piece | undefined {
    const piece = this.#byText.get(text);
    if (piece?.role !== role) return undefined;
    this.#remove(text);
    return piece;
  }

  put(piece: Piece): void {
    if (this.#byText.has(piece.text)) return;
    this.#byText.set(piece.text, piece);
    this.#units += piece.text.length;
  }

  /** Takes out the oldest, down to so many code units, except the last. */
  clear(mostUnits: number): void {
    for (const text of this.#byText.keys()) {
      if (this.#units <= mostUnits || this.#byText.size === 1) return;
      this.#remove(text);
    }
  }

  #remove(text: string): void {
    this.#byText.delete(text);
    this.#units -= text.length;
  }
}

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
  readonly #ofTyping = new Shelf(100, 1_000_000);
  readonly #others = new Shelf(Number.POSITIVE_INFINITY, 8_000_000);

  /** Takes the piece with this text out of the pool, or makes one. */
  take(text: string, role: PieceRole): Piece {
    return this.#ofTyping.take(text, role) ?? this.#others.take(text, role) ?? new Piece(text, role);
  }

  /** Keeps pieces that left the brief by one edit. */
  keep(pieces: readonly Piece[]): void {
    const shelf = pieces.length > A_FEW ? this.#others : this.#ofTyping;
    for (const piece of pieces) shelf.put(piece);
    shelf.clear();
  }
}

const A_FEW = 5;

/** Pieces by their text, newest last: so many of them, with so many code units in all. */
class Shelf {
  readonly #byText = new Map<string, Piece>();
  readonly #mostPieces: number;
  readonly #mostUnits: number;
  #units = 0;

  constructor(mostPieces: number, mostUnits: number) {
    this.#mostPieces = mostPieces;
    this.#mostUnits = mostUnits;
  }

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

  /** Takes out the oldest, as far as there are too many. */
  clear(): void {
    for (const text of this.#byText.keys()) {
      if (this.#units <= this.#mostUnits && this.#byText.size <= this.#mostPieces) return;
      this.#remove(text);
    }
  }

  #remove(text: string): void {
    this.#byText.delete(text);
    this.#units -= text.length;
  }
}

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

/** Code units of pieces that left a brief and are kept in case they come back (undo, a fence opened and closed). */
const KEPT_UNITS = 8_000_000;

/**
 * Pieces that left the brief, newest last. What is cached by piece identity comes back with them. Holds each text
 * once, at most `KEPT_UNITS` in all.
 */
export class PiecePool {
  readonly #byText = new Map<string, Piece>();
  #units = 0;

  /** Takes the piece with this text out of the pool, or makes one. */
  take(text: string, role: PieceRole): Piece {
    const kept = this.#byText.get(text);
    if (kept === undefined || kept.role !== role) return new Piece(text, role);
    this.#byText.delete(text);
    this.#units -= text.length;
    return kept;
  }

  keep(piece: Piece): void {
    if (this.#byText.has(piece.text)) return;
    this.#byText.set(piece.text, piece);
    this.#units += piece.text.length;
    for (const [text] of this.#byText) {
      if (this.#units <= KEPT_UNITS) return;
      this.#byText.delete(text);
      this.#units -= text.length;
    }
  }
}

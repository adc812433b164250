// Owns the lines of one run of prose without the blanks at their edges, and what is looked up across them.
import { indentOf, type Line } from './lines.ts';

/** A place in lines: the index of the line and an offset into the piece. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/** Lines that follow one another in a block. */
export class ProseLines {
  readonly #source: string;
  readonly #lines: readonly Line[];

  constructor(source: string, lines: readonly Line[]) {
    this.#source = source;
    this.#lines = lines.map((line) => {
      let end = line.end;
      while (end > line.start && source.charCodeAt(end - 1) === 32) end -= 1;
      return { start: Math.min(end, line.start + indentOf(source, line)), end };
    });
  }

  /** Where the last line ends. */
  get last(): Place {
    return { line: this.#lines.length - 1, at: this.#lines.at(-1)?.end ?? 0 };
  }

  startOf(line: number): number {
    return this.#lines[line]?.start ?? this.#source.length;
  }

  endOf(line: number): number {
    return this.#lines[line]?.end ?? this.#source.length;
  }

  /** The bracket that closes the one at `open`; undefined where another opens before or none closes. */
  closingBracket(open: Place): Place | 'unsure' | undefined {
    let at = open.at + 1;
    for (let line = open.line; line < this.#lines.length; line += 1) {
      const end = this.endOf(line);
      for (at = Math.max(at, this.startOf(line)); at < end; at += 1) {
        const unit = this.#source.charCodeAt(at);
        if (unit === 93) return { line, at };
        if (unit === 91) return undefined;
        if (unit === 96 || unit === 60 || unit === 92) return 'unsure';
      }
    }
    return undefined;
  }

  /** The source between two places, line by line. */
  between(from: Place, to: Place): string {
    if (from.line === to.line) return this.#source.slice(from.at, to.at);
    const lines = this.#lines.slice(from.line, to.line + 1);
    return lines
      .map(({ start, end }, index) =>
        this.#source.slice(
          index === 0 ? from.at : start,
          index === lines.length - 1 ? Math.min(end, to.at) : end,
        ),
      )
      .join('\n');
  }
}

// Owns the lines of a piece as the plain reader sees them: what a container leaves of each.

/** A line, or what is left of it behind the markers of the containers that it stands in. Offsets into the piece. */
export interface Line {
  /** Where its content begins; blanks may still stand there. */
  readonly start: number;
  /** Where its content ends; what follows is the line end. */
  readonly end: number;
}

/** What the plain reader leaves to remark from the start: tabs count columns, the others are rewritten by it. */
const UNUSUAL = /[\t\0\uFEFF]|\r(?!\n)/;

/** The lines of a text with LF or CRLF; undefined where units stand in it that are not surely plain. */
export function plainLines(source: string): readonly Line[] | undefined {
  if (UNUSUAL.test(source)) return undefined;
  const lines: Line[] = [];
  let start = 0;
  while (start < source.length) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    lines.push({ start, end: end > start && source.charCodeAt(end - 1) === 13 ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Blanks at the start of the line; of a blank line, all of it. In code units, as there are no tabs. */
export function indentOf(source: string, { start, end }: Line): number {
  let at = start;
  while (at < end && source.charCodeAt(at) === 32) at += 1;
  return at - start;
}

export function isBlankLine(source: string, line: Line): boolean {
  return indentOf(source, line) === line.end - line.start;
}

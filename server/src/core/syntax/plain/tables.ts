// Owns tables of the usual form: every row begins and ends with a pipe and has as many cells as the head.
import type { Span } from '../../text/span.ts';
import { isBlankLine, type Line } from './lines.ts';

export interface PlainTable {
  readonly rows: readonly PlainRow[];
  /** Index of the line behind the table. */
  readonly next: number;
}

export interface PlainRow {
  readonly span: Span;
  /** The words of each cell, without blanks at the edges. */
  readonly cells: readonly Line[];
}

const DELIMITERS = /^\|(?: *:?-{1,999}:? *\|)+$/;
/** Escapes and code may hold pipes that divide no cells. */
const UNSURE = /[\\`]/;

/** The table whose head stands at a line; undefined where it is of a less usual form. */
export function tableAt(source: string, lines: readonly Line[], index: number): PlainTable | undefined {
  const head = lines[index];
  const delimiters = lines[index + 1];
  if (head === undefined || delimiters === undefined) return undefined;
  const marks = source.slice(delimiters.start, delimiters.end);
  if (!DELIMITERS.test(marks)) return undefined;
  const count = marks.split('|').length - 2;
  const rows: PlainRow[] = [];
  let next = index;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || isBlankLine(source, line)) break;
    if (next === index + 1) continue;
    const row = readRow(source, line, count);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return { rows, next };
}

function readRow(source: string, line: Line, count: number): PlainRow | undefined {
  const words = source.slice(line.start, line.end);
  if (!words.startsWith('|') || !words.endsWith('|') || UNSURE.test(words)) return undefined;
  const cells: Line[] = [];
  let start = line.start + 1;
  while (start < line.end) {
    const pipe = source.indexOf('|', start);
    const cell = source.slice(start, pipe);
    const leading = cell.length - cell.trimStart().length;
    if (cell === '') return undefined;
    const end = start + Math.max(leading, cell.trimEnd().length);
    cells.push({ start: start + leading, end });
    start = pipe + 1;
  }
  return cells.length === count ? { span: { ...line }, cells } : undefined;
}

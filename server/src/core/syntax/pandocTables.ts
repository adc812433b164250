// Owns the tables that Pandoc takes and GitHub does not: they are written over as tables with bars, each line at its length.
import { endsMarkup, endsRun, isBlank, type Rewriting, startOfRun } from './rewriting.ts';

/** Columns of a simple table: runs of dashes, parted by blanks. */
const DASHES = /^ {0,3}-{2,}(?: +-{2,})+ *[\r\n]*$/;
const HEAD = /^ *[^\s|#>`~<+[\-=:]/;
/** Such a line is an item; a piece of a brief may begin with it. */
const ITEM = /^[-+*][ \t]/;

/**
 * A simple table: a head, a line of dashes, a row a line. Undefined where a cell reaches into the next column.
 *
 *     Country   Growth
 *     --------  ------
 *     France    12 %
 */
export const simpleTable: Rewriting = (lines, at, before) => {
  const dashes = lines[at + 1] ?? '';
  if (
    !DASHES.test(dashes) ||
    !HEAD.test(lines[at] ?? '') ||
    ITEM.test(lines[at] ?? '') ||
    !isBlank(before.at(-1) ?? '')
  )
    return undefined;
  let end = at + 2;
  while (end < lines.length && !endsMarkup(lines[end] ?? '') && !ITEM.test(lines[end] ?? '')) end += 1;
  if (end === at + 2) return undefined;
  const gaps = Array.from(dashes.matchAll(/(?<=-) +(?=-)/g), ({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  const rows: string[] = [];
  for (let index = at; index < end; index += 1) {
    const row = withBars(lines[index] ?? '', gaps, index > at);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
};

/** The line with a bar in each gap, and one before it if it is indented. Undefined where a gap is filled. `mayEnd`: cells may be left out. */
function withBars(
  line: string,
  gaps: readonly { readonly start: number; readonly end: number }[],
  mayEnd: boolean,
): string | undefined {
  const length = line.trimEnd().length;
  if (/[\t|]/.test(line)) return undefined;
  const units = line.split('');
  for (const { start, end } of gaps) {
    if (length <= start) {
      if (mayEnd) break;
      return undefined;
    }
    const bar = line.lastIndexOf(' ', end - 1);
    if (bar < start) return undefined;
    units[bar] = '|';
  }
  if (units[0] === ' ') units[0] = '|';
  return units.join('');
}

const BORDER = /^\+(?::?-+:?\+)+[ \t]*[\r\n]*$/;
const BELOW_HEAD = /^\+(?::?=+:?\+)+[ \t]*[\r\n]*$/;
const CELLS = /^[|+].*[|+][ \t]*[\r\n]*$/;

/**
 * A grid table. Each line of a row becomes a row (`gridRows.ts` joins them), and so does a border below one, with nothing in it. Without a head, rows become
 * line blocks. What is no row is a comment, not blank: a brief may be cut below a blank line.
 *
 *     +---------+--------+
 *     | Country | Growth |
 *     +=========+========+
 *     | France  | 12 %   |
 *     +---------+--------+
 */
export const gridTable: Rewriting = (lines, at, before) => {
  const border = lines[at] ?? '';
  if (!BORDER.test(border) || border.trimEnd().length < COMMENT.length || !isBlank(before.at(-1) ?? ''))
    return undefined;
  let end = at + 1;
  while (end < lines.length && CELLS.test(lines[end] ?? '')) end += 1;
  const own = lines.slice(at, end);
  if (own.length < 3 || !isBorder(own.at(-1) ?? '')) return undefined;
  if (own.some((line) => line.trimEnd().length < COMMENT.length)) return undefined;
  const head = own.findIndex((line) => BELOW_HEAD.test(line));
  if (head < 0) return own.map((line) => (isBorder(line) ? asComment(line) : line.replace(LAST_BAR, ' $1')));
  return own.map((line, index) => {
    if (index < head - 1) return asComment(line);
    if (index === head) return line.replaceAll('+', '|').replaceAll('=', '-');
    return isBorder(line) ? line.replaceAll('+', '|').replace(/[-:=]/g, ' ') : line;
  });
};

/** The line that opens and closes a table whose rows take several lines. */
const RULE = /^ {0,3}-{10,}[ \t]*[\r\n]*$/;
/** Words with a gap between them that is wider than one behind a stop or a number, as columns have. */
const IN_COLUMNS = /\S {3,}\S/;
/** A row and a head have so many lines at most. */
const MOST_LINES = 20;

/** The dashes below the last row of such a table: to Markdown it is a heading. Its rows are paragraphs. */
export const endOfMultilineTable: Rewriting = (lines, at, before) => {
  const line = lines[at] ?? '';
  if (!RULE.test(line) || !endsRun(lines[at + 1] ?? '')) return undefined;
  return IN_COLUMNS.test(startOfRun(before, MOST_LINES)) ? [asComment(line)] : undefined;
};

/** The head of such a table, between its first two lines of dashes. */
export const headOfMultilineTable: Rewriting = (lines, at, before) => {
  if (!RULE.test(lines[at] ?? '') || !isBlank(before.at(-1) ?? '')) return undefined;
  let end = at + 1;
  while (end < at + MOST_LINES && !endsMarkup(lines[end] ?? '') && !DASHES.test(lines[end] ?? '')) end += 1;
  const head = lines.slice(at, end + 1);
  const isHead =
    DASHES.test(lines[end] ?? '') && head.every((line) => line.trimEnd().length >= COMMENT.length);
  return isHead ? head.map(asComment) : undefined;
};

const LAST_BAR = /\|([ \t]*[\r\n]*)$/;
const COMMENT = '<!-- -->';

function asComment(line: string): string {
  return COMMENT + line.slice(COMMENT.length).replace(/[^\r\n]/g, ' ');
}

function isBorder(line: string): boolean {
  return BORDER.test(line) || BELOW_HEAD.test(line);
}

// Owns the items of plain lists, and of footnotes: their markers, and which lines belong to them.
import { indentOf, isBlankLine, type Line } from './lines.ts';

export interface Marker {
  /** The bullet, or the delimiter behind the number. */
  readonly type: string;
  /** Column from which lines belong to the item. */
  readonly column: number;
}

export const MARKER = /^( {0,3})([-+*]|([0-9]{1,9})([.)]))( {1,4})(?=[^ ])/;
const TASK = /^\[[ xX]\](?: |$)/;
/** The box of a task, taken out of its words where these are of the usual form. */
const BOX = /^\[[ xX]\] (?=[a-z])(?!http|www)/i;

/** Whether a line of these words is a thematic break. */
export function isRule(words: string): boolean {
  const mark = words.charAt(0);
  if (!'*-_'.includes(mark) || !/^[-*_ ]*$/.test(words)) return false;
  const marks = words.replaceAll(' ', '');
  return marks.length >= 3 && marks === mark.repeat(marks.length);
}

/** The marker that a line begins with, if it is a list item. */
export function markerOf(source: string, line: Line | undefined): Marker | undefined {
  if (line === undefined) return undefined;
  const words = source.slice(line.start, line.end);
  const match = MARKER.exec(words);
  if (match === null || isRule(words.trimStart())) return undefined;
  return { type: typeOf(match), column: match[0].length };
}

/** Whether a line of these words is an item of the same list as `first`. */
export function isSibling(words: string, first: Marker): boolean {
  const match = MARKER.exec(words);
  return match !== null && !isRule(words) && typeOf(match) === first.type;
}

function typeOf(match: RegExpExecArray): string {
  return match[4] ?? match[2] ?? '';
}

/** The lines of an item without the box of a task; undefined where what follows it is less usual. */
export function withoutBox(source: string, inner: readonly Line[]): readonly Line[] | undefined {
  const [first, ...others] = inner;
  if (first === undefined) return undefined;
  const words = source.slice(first.start, first.end);
  if (!TASK.test(words)) return inner;
  return BOX.test(words) ? [{ start: first.start + 4, end: first.end }, ...others] : undefined;
}

/**
 * The lines of an item or note that begins at the line `index`: its first from column `content` on, the others without
 * their first `column` blanks. Undefined where an unindented line may lazily go on with it.
 */
export function itemLines(
  source: string,
  lines: readonly Line[],
  index: number,
  { content, column }: { readonly content: number; readonly column: number },
  isNext: (words: string) => boolean,
): { readonly inner: readonly Line[]; readonly next: number } | undefined {
  const first = lines[index];
  if (first === undefined) return undefined;
  const inner: Line[] = [{ start: first.start + content, end: first.end }];
  let kept = 1;
  let next = index + 1;
  let isAfterBlank = false;
  for (let at = next; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isBlankLine(source, line)) {
      isAfterBlank = true;
      inner.push({ start: line.end, end: line.end });
      continue;
    }
    if (indentOf(source, line) < column) {
      if (!isAfterBlank && !isNext(source.slice(line.start, line.end))) return undefined;
      break;
    }
    inner.push({ start: line.start + column, end: line.end });
    isAfterBlank = false;
    kept = inner.length;
    next = at + 1;
  }
  return { inner: inner.slice(0, kept), next };
}

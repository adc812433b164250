// Owns the columns of Pandoc's grid tables under edits: what makes a cell longer or shorter keeps its bars in line.
import type { BriefText } from '../syntax/briefText.ts';
import type { Edit } from './model.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** All lines of a table, each as long as the others. */
type Grid = readonly Line[];

/** By how many units each line of a column grows, by its index in the grid. */
type Growth = Map<number, number>;

/**
 * The edits in their order, and behind them those that take blanks off the cells that they fill, or else widen the column.
 * A table whose bars are not in line before, or whose cells span columns there, is left to the writer.
 */
export function inGrids(text: BriefText, edits: readonly Edit[]): readonly Edit[] {
  const columns = new Map<number, { readonly grid: Grid; readonly bars: Map<number, Growth> }>();
  for (const edit of edits) {
    const grid = gridAt(text, edit);
    const first = grid?.[0];
    if (grid === undefined || first === undefined) continue;
    const index = grid.findIndex(({ start, text: line }) => edit.span.start <= start + line.length);
    const bar = barBehind(grid, index, edit);
    if (bar === undefined) continue;
    const { bars } = columns.get(first.start) ?? { bars: new Map<number, Growth>() };
    columns.set(first.start, { grid, bars });
    const growth: Growth = bars.get(bar) ?? new Map();
    const by = edit.newText.length - (edit.span.end - edit.span.start);
    bars.set(bar, growth.set(index, (growth.get(index) ?? 0) + by));
  }
  if (columns.size === 0) return edits;
  const pads = [...columns.values()].flatMap(({ grid, bars }) =>
    [...bars].flatMap(([bar, growth]) => padding(grid, bar, growth)),
  );
  return joined(edits, pads);
}

const LONGEST_GRID = 400;
const ROW = /^[|+].*[|+][ \t]*$/;
const BORDER = /^\+[-=:+]+\+[ \t]*$/;

/** The grid that the edit stands in, if it stays within one line of it. */
function gridAt(text: BriefText, { span, newText }: Edit): Grid | undefined {
  const { line } = text.positionAt(span.start);
  const own = lineAt(text, line);
  if (!ROW.test(own.text) || span.end > own.start + own.text.length || /[\r\n]/.test(newText))
    return undefined;
  const above: Line[] = [];
  for (let at = line - 1; at >= 0 && above.length < LONGEST_GRID; at -= 1) {
    const one = lineAt(text, at);
    if (!ROW.test(one.text)) break;
    above.unshift(one);
  }
  const below: Line[] = [];
  for (let at = line + 1; at < text.lineCount && below.length < LONGEST_GRID; at += 1) {
    const one = lineAt(text, at);
    if (!ROW.test(one.text)) break;
    below.push(one);
  }
  const grid = [...above, own, ...below];
  const isFramed = BORDER.test(grid[0]?.text ?? '') && BORDER.test(grid.at(-1)?.text ?? '');
  const isEven = grid.every((one) => one.text.trimEnd().length === own.text.trimEnd().length);
  return isFramed && isEven ? grid : undefined;
}

function lineAt(text: BriefText, line: number): Line {
  const start = text.offsetAt({ line, character: 0 });
  const end = text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return { start, text: text.slice({ start, end }) };
}

/** Where the cell ends that holds the edit, in units of its line; undefined where the column has no such bar in some line. */
function barBehind(grid: Grid, index: number, { span }: Edit): number | undefined {
  const line = grid[index];
  if (line === undefined) return undefined;
  for (let at = span.end - line.start; at < line.text.length; at += 1) {
    if (line.text.charAt(at) !== '|' && line.text.charAt(at) !== '+') continue;
    if (grid[0]?.text.charAt(at) !== '+') continue;
    return grid.every(({ text }) => /[|+]/.test(text.charAt(at))) ? at : undefined;
  }
  return undefined;
}

/** Edits of all lines of a column: each comes out as much wider as the line that needs it most. */
function padding(grid: Grid, bar: number, growth: Growth): readonly Edit[] {
  const needs = [...growth].map(([index, by]) => by - spare(grid[index]?.text ?? '', bar));
  const wider = Math.max(0, ...needs);
  return grid.flatMap(({ start, text }, index) => {
    const by = wider - (growth.get(index) ?? 0);
    const isAligned = text.charAt(bar - 1) === ':';
    const at = start + bar - (isAligned ? 1 : 0);
    if (by === 0) return [];
    if (by < 0) return [{ span: { start: at + by, end: at }, newText: '' }];
    return [{ span: { start: at, end: at }, newText: fill(text, bar, isAligned).repeat(by) }];
  });
}

/** How many blanks before the bar can go, so that one stays. */
function spare(text: string, bar: number): number {
  const cell = text.slice(0, bar);
  return Math.max(0, cell.length - cell.trimEnd().length - 1);
}

/** What a line has before a bar: that of a border goes on, and marks of alignment stay at its end. */
function fill(text: string, bar: number, isAligned: boolean): string {
  const before = text.charAt(bar - (isAligned ? 2 : 1));
  return text.charAt(bar) === '+' && /[-=]/.test(before) ? before : ' ';
}

/** An insertion right behind an edit becomes part of it, so that their order is not left to the editor. */
function joined(edits: readonly Edit[], pads: readonly Edit[]): readonly Edit[] {
  const isBehind = (pad: Edit, { span }: Edit) => pad.newText !== '' && pad.span.start === span.end;
  const whole = edits.map((edit) => {
    const pad = pads.find((one) => isBehind(one, edit));
    return pad === undefined ? edit : { ...edit, newText: edit.newText + pad.newText };
  });
  return [...whole, ...pads.filter((pad) => !edits.some((edit) => isBehind(pad, edit)))];
}

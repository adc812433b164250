// Owns the markup of other dialects that goes on over lines: display maths, tags, comments, code of MDX.
import type { Span } from '../text/span.ts';
import { endsMarkup, LINE_END, type Rewriting, rewritten } from './rewriting.ts';
import { LINE_BRACKETS } from './tagBrackets.ts';

/** Shorter than what may stand between two pieces that no blank line parts (see `pieces.ts`), in code units; and most lines. */
const LONGEST = 1400;
const MOST_LINES = 60;

/** The text with such markup written over. Linear in its length. */
export function withoutMarkupOverLines(text: string): string {
  const kinds = ENCLOSED.filter(({ sign }) => sign.test(text));
  return kinds.length === 0 ? text : rewritten(text, kinds.map(enclosedBy));
}

/** Something between marks. The first `end` behind `open` counts: where `behind` does not match what follows, it is none. */
interface Enclosed {
  /** Without it in the text there is none. */
  readonly sign: RegExp;
  /** From the start of a line up to and with the mark, which is its group. */
  readonly open: RegExp;
  readonly end: RegExp;
  readonly behind: RegExp;
  /** The lines at their lengths: what stands between the marks, these with it, is `all`. `depth`: of quotes around it. */
  readonly write: (text: string, all: Span, depth: number) => string;
}

const TAGS = LINE_BRACKETS.map(([opens, ends]) => [escaped(opens), escaped(ends)] as const).map(
  ([open, end]) => ({
    sign: new RegExp(open, 'm'),
    open: new RegExp(`^[ \\t>]*(${open})`),
    end: new RegExp(end),
    behind: /^[ \t]*[\r\n]*$/,
    write: asBlanks,
  }),
);

function escaped(mark: string): string {
  return mark.replace(/[{}*/]/g, '\\$&');
}

/** `import {`, `export const x = {` of MDX. */
const CODE_OF_MDX = {
  sign: /^(?:import[ \t]*\{|export[ \t])/m,
  open: /^(import[ \t]*\{|export[ \t]+(?:const|let|var|default|async|function|class)\b[^\r\n]*[{([])(?=[ \t]*[\r\n]*$)/,
  end: /^[}\])]/,
  behind: /^/,
  write: asBlanks,
};

const ENVIRONMENT =
  '(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|split|array|[bpv]?matrix|tabular[xy]?|longtable|table|figure|tikzpicture|verbatim|lstlisting|thebibliography)\\*?';
const FORMULAS = [
  ['\\$\\$', '\\$\\$'],
  ['\\\\\\[(?=[ \\t]*[\\r\\n]*$)', '^[ \\t>]*\\\\\\]'],
  [`\\\\begin\\{${ENVIRONMENT}\\}`, `\\\\end\\{${ENVIRONMENT}\\}`],
].map(([open = '', end = '']) => ({
  sign: new RegExp(open, 'm'),
  open: new RegExp(`^(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*(${open})`),
  // With its label.
  end: new RegExp(`${end}(?:[ \\t]{0,9}(?:\\{[^{}\\r\\n]{0,200}\\}|\\([^()\\r\\n]{0,20}\\)))?`),
  behind: /^[ \t]*(?:[.,;][ \t]*)?[\r\n]*$/,
  write: asCode,
}));

const ENCLOSED: readonly Enclosed[] = [...FORMULAS, ...TAGS, CODE_OF_MDX];

function enclosedBy({ open, end, behind, write }: Enclosed): Rewriting {
  const stopBelow = stopsOf(end);
  return (lines, at) => {
    const first = lines[at] ?? '';
    const opener = open.exec(first);
    if (opener === null) return undefined;
    const from = opener[0].length;
    const last = end.test(first.slice(from)) ? at : stopBelow(lines, at);
    const lastLine = lines[last] ?? '';
    if (last - at >= MOST_LINES || (last > at && endsMarkup(lastLine))) return undefined;
    const own = lines.slice(at, last + 1);
    const depth = depthOf(opener[0]);
    if (own.some((line) => depthOf(line) < depth)) return undefined;
    const all = own.join('');
    const endsFrom = last === at ? from : all.length - lastLine.length;
    const found = end.exec(all.slice(endsFrom));
    if (found === null || all.length > LONGEST) return undefined;
    const to = endsFrom + found.index + found[0].length;
    if (!behind.test(all.slice(to))) return undefined;
    return write(all, { start: from - (opener[1] ?? '').length, end: to }, depth).split(LINE_END);
  };
}

/** Tells the next line below one that nothing goes on over, or in which `end` stands. It is asked from top to bottom, and looks at each once. */
function stopsOf(end: RegExp): (lines: readonly string[], at: number) => number {
  let stop = 0;
  return (lines, at) => {
    if (stop > at) return stop;
    stop = at + 1;
    while (stop < lines.length && !endsMarkup(lines[stop] ?? '') && !end.test(lines[stop] ?? '')) stop += 1;
    return stop;
  };
}

/** In how many quotes a line stands, as far as it says so. */
function depthOf(line: string): number {
  return (/^[ \t>]*/.exec(line)?.[0] ?? '').replace(/[ \t]/g, '').length;
}

/** All of it blank, but for the marks of quotes. */
function asBlanks(text: string, _: Span, depth: number): string {
  return replaced(text, depth, () => ' ');
}

/** Code within a paragraph, which takes a word's place in a sentence: "where ``xx xx`` is the rate". */
function asCode(text: string, { start, end }: Span, depth: number): string {
  if (text.slice(start + 2, end - 2).trim() === '') return text;
  const words = replaced(text, depth, (unit) => (/\s/.test(unit) ? unit : 'x'));
  return `${text.slice(0, start)}\`\`${words.slice(start + 2, end - 2)}\`\`${text.slice(end)}`;
}

/** The text with each unit replaced, but for line ends and so many marks of quotes at the start of each line. */
function replaced(text: string, depth: number, by: (unit: string) => string): string {
  const ofLine = (line: string) => {
    let marks = depth;
    return line.replace(/[^\r\n]/g, (unit) => {
      if (unit === '>') marks -= 1;
      return unit === '>' && marks >= 0 ? unit : by(unit);
    });
  };
  return text.split(LINE_END).map(ofLine).join('');
}

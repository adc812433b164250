// Owns the markup of other dialects that goes on over lines: display maths, tags, comments, code of MDX.
import { endsMarkup, LINE_END, rewritten } from './rewriting.ts';

/** Shorter than what may stand between two pieces that no blank line parts (see `pieces.ts`), in code units; and most lines. */
const LONGEST = 1400;
const MOST_LINES = 60;

/** The text with such markup written over. Linear in its length. */
export function withoutMarkupOverLines(text: string): string {
  return rewritten(text, [enclosed]);
}

/** Something between marks. The first `end` behind `open` counts: where `behind` does not match what follows, it is none. */
interface Enclosed {
  /** From the start of a line up to and with the mark, which is its group. */
  readonly open: RegExp;
  readonly end: RegExp;
  readonly behind: RegExp;
  /** The lines at their lengths: what begins at `from` ends at `to`. */
  readonly write: (text: string, from: number, to: number) => string;
}

const TAGS = [
  ['\\{%', '%\\}'],
  ['\\{\\{<', '>\\}\\}'],
  ['\\{\\{%', '%\\}\\}'],
  ['%%', '%%'],
  ['\\{/\\*', '\\*/\\}'],
].map(([open, end]) => ({
  open: new RegExp(`^[ \\t>]*(${open})`),
  end: new RegExp(end ?? ''),
  behind: /^[ \t]*[\r\n]*$/,
  write: asBlanks,
}));

/** `import {`, `export const x = {` of MDX. */
const CODE_OF_MDX = {
  open: /^(import[ \t]*\{|export[ \t]+(?:const|let|var|default|async|function|class)\b[^\r\n]*[{([])[ \t]*[\r\n]*$/,
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
].map(([open, end]) => ({
  open: new RegExp(`^(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*(${open})`),
  // With its label.
  end: new RegExp(`${end}(?:[ \\t]{0,9}(?:\\{[^{}\\r\\n]{0,200}\\}|\\([^()\\r\\n]{0,20}\\)))?`),
  behind: /^[ \t]*(?:[.,;][ \t]*)?[\r\n]*$/,
  write: asCode,
}));

const ENCLOSED: readonly Enclosed[] = [...FORMULAS, ...TAGS, CODE_OF_MDX];

function enclosed(lines: readonly string[], at: number): readonly string[] | undefined {
  for (const kind of ENCLOSED) {
    const opener = kind.open.exec(lines[at] ?? '');
    if (opener === null) continue;
    const text = upToEnd(lines, at, opener[0].length, kind);
    if (text === undefined) continue;
    const from = opener[0].length - (opener[1] ?? '').length;
    return kind.write(text.all, from, text.end).split(LINE_END);
  }
  return undefined;
}

/** The lines from `at` to the one in which what begins there ends, and where in them it does. */
function upToEnd(lines: readonly string[], at: number, from: number, { end, behind }: Enclosed) {
  let all = '';
  for (const [index, line] of lines.slice(at, at + MOST_LINES).entries()) {
    if (index > 0 && endsMarkup(line)) return undefined;
    const start = index === 0 ? from : 0;
    const found = end.exec(line.slice(start));
    if (found !== null) {
      const stop = start + found.index + found[0].length;
      return behind.test(line.slice(stop)) ? { all: all + line, end: all.length + stop } : undefined;
    }
    all += line;
    if (all.length > LONGEST) return undefined;
  }
  return undefined;
}

/** All of it blank, but for the marks of quotes. */
function asBlanks(text: string, from: number): string {
  return replaced(text, from, () => ' ');
}

/** Code within a paragraph, which takes a word's place in a sentence: "where ``xx xx`` is the rate". */
function asCode(text: string, from: number, to: number): string {
  if (text.slice(from + 2, to - 2).trim() === '') return text;
  const words = replaced(text, from, (unit) => (/\s/.test(unit) ? unit : 'x'));
  return `${text.slice(0, from)}\`\`${words.slice(from + 2, to - 2)}\`\`${text.slice(to)}`;
}

/** The text with each unit replaced, but for line ends, and marks of quotes further left than the column `from`. */
function replaced(text: string, from: number, by: (unit: string) => string): string {
  const ofLine = (line: string) =>
    line.replace(/[^\r\n]/g, (unit, column: number) => (unit === '>' && column < from ? unit : by(unit)));
  return text.split(LINE_END).map(ofLine).join('');
}

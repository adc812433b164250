// Owns the lines that begin with a percent sign: comments of MyST and LaTeX, and the title that Pandoc reads at the top of a text.
import { isBlank, type Rewriting } from './rewriting.ts';

const BEGINS = /^%(?:[ \t]|[\r\n]*$)/;
/** A title or list of authors may go on over lines that are indented. */
const GOES_ON = /^(?:%|[ \t]+\S)/;

/** Such lines at the start of a paragraph. Within one a percent sign may be the next word. */
export const percentLines: Rewriting = (lines, at, before) => {
  if (!BEGINS.test(lines[at] ?? '') || !isBlank(before.at(-1) ?? '')) return undefined;
  let end = at + 1;
  while (end < lines.length && GOES_ON.test(lines[end] ?? '')) end += 1;
  return lines.slice(at, end).map((line) => line.replace(/[^\r\n]/g, ' '));
};

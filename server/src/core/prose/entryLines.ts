// Owns the cut of a paragraph in a list of works into its entries: lines that begin one, and those that go on with it.
import { OBJECT } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { YEAR } from './authorYear.ts';
import { authorsOf } from './entryAuthors.ts';

/** The number that an entry may begin with, also without a stop, as on paper: "1 Annual report", "(1) Annual report". */
const WRITTEN_NUMBER = /^\(?(\d{1,3})(?:[.)][ \t\u00a0]{1,9}(?=\S)|[ \t\u00a0]{1,4}(?=["“\p{Lu}]))/u;

export function writtenNumber(entry: string): number | undefined {
  const digits = WRITTEN_NUMBER.exec(entry)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The entries of what stands from `from` on, at least one: by their numbers, else by a line each, else by the authors that lines begin with. */
export function entriesIn(text: string, from: number): readonly Span[] {
  const lines = linesOf(text, from);
  const first = lines[0];
  if (first === undefined || lines.length === 1) return [{ start: from, end: text.length }];
  const words = ({ start, end }: Span) => text.slice(start, end).trim();
  let number = writtenNumber(words(first));
  const isNumbered = number !== undefined;
  const isEachWhole = !isNumbered && lines.every((line) => isWhole(words(line)));
  const starts = lines.filter((line, index) => {
    if (index === 0) return true;
    if (!isNumbered) return isEachWhole || opensWithAuthors(words(line));
    const isNext = writtenNumber(words(line)) === (number ?? 0) + 1;
    if (isNext) number = (number ?? 0) + 1;
    return isNext;
  });
  return starts.map(({ start }, index) => ({
    start,
    end: (starts[index + 1]?.start ?? text.length + 1) - 1,
  }));
}

function linesOf(text: string, from: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** So much of a line is looked at, in code units. */
const HEAD = 300;
const WHOLE = new RegExp(`^["“‘]?[\\p{Lu}\\p{N}${OBJECT}].{3,}[.!?)\\]”"${OBJECT}]$`, 'su');

/** A year or address of its own. */
const DATED = new RegExp(`(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)|n\\.d\\.|${OBJECT}`);

/** Of lines that were wrapped some end within a sentence, or before the year. */
function isWhole(line: string): boolean {
  return WHOLE.test(line.length > HEAD ? line.slice(0, HEAD) + line.slice(-2) : line) && DATED.test(line);
}

/** "Smith, J.", but no place: "Washington, D.C." */
const INITIALLED = /^\p{Lu}[\p{L}\p{M}’'-]{1,40}, \p{Lu}\.(?!\s?C\.)/u;
const YEAR_BEHIND = new RegExp(`^[.,]?\\s?\\((${YEAR})\\)`, 'u');

function opensWithAuthors(line: string): boolean {
  const head = line.slice(0, HEAD);
  if (INITIALLED.test(head)) return true;
  const authors = authorsOf(head)?.replace(/[\s(]{1,9}$/, '');
  return (
    authors !== undefined &&
    authors !== '' &&
    YEAR_BEHIND.test(head.slice(head.indexOf(authors) + authors.length))
  );
}

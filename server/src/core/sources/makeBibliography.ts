// Owns what all bibliography files have in common once their entries are found: lines, and keys that stand twice.
import { Lines } from '../data/lines.ts';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './model.ts';

interface PlacedProblem {
  /** Offset in the text. */
  readonly at: number;
  readonly message: string;
}

/** A file with these entries; `broken` lists what else is wrong, and may know more once entries are read. */
export function makeBibliography(
  text: string,
  entries: readonly BibliographyEntry[],
  broken: () => readonly PlacedProblem[],
): Bibliography {
  const lines = Lines.of(text);
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const twice = duplicates(entries, lineOf);
  const problems = () => [
    ...broken().map(
      ({ at, message }): BibliographyProblem => ({ line: lineOf(at), message, severity: 'error' }),
    ),
    ...twice,
  ];
  return { lines, entries, problems };
}

/** A file that could not be read at all; `at`: offset of what is wrong. */
export function unreadBibliography(text: string, message: string, at?: number): Bibliography {
  const lines = Lines.of(text);
  const line = at === undefined ? undefined : lines.positionAt(at).line;
  const problem: BibliographyProblem = { line, message, severity: 'error' };
  return { lines, entries: [], problems: () => [problem] };
}

function duplicates(
  entries: readonly BibliographyEntry[],
  lineOf: (offset: number) => number,
): readonly BibliographyProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ key, keySpan }): readonly BibliographyProblem[] => {
    const line = lineOf(keySpan.start);
    const before = first.get(key);
    first.set(key, before ?? line);
    if (before === undefined) return [];
    const message = `the key "${key}" stands here and in line ${before + 1}; the first one counts`;
    return [{ line, message, severity: 'warning' }];
  });
}

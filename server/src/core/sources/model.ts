// Owns the types of what can be cited by key: single sources with their place, files of them, and what is wrong there.
import type { LinePosition, Lines } from '../data/lines.ts';
import type { Source } from '../facts/model.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a text as editors count: from 0, characters in UTF-16 code units. */
export interface TextRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** An entry of a bibliography file. */
export interface BibliographyEntry {
  readonly key: string;
  /** Spans in the file's text: the whole entry, and its key. */
  readonly span: Span;
  readonly keySpan: Span;
  /** What the entry says. Reading one of BibTeX takes about a millisecond, and is done once. */
  readonly source: Source;
  /** Whether `source` is at hand without work. */
  readonly isRead: boolean;
  /** Words to look for in an entry that is not read: names, title and year, about as `source` will have them. */
  readonly rough: string;
}

/** Something wrong in a bibliography file. */
export interface BibliographyProblem {
  /** From 0; undefined where it concerns the whole file. */
  readonly line: number | undefined;
  /** What was found and what was expected, one sentence, plain text, no full stop. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A bibliography file once read. One bad entry never takes the others down. */
export interface Bibliography {
  readonly lines: Lines;
  /** In their order in the file; of those with the same key the first counts. */
  readonly entries: readonly BibliographyEntry[];
  /** Some become known only when entries are read. */
  readonly problems: () => readonly BibliographyProblem[];
  /** What has been read of its entries so far, by all that it was read from; only where that takes time. */
  readonly readings?: EntryReadings;
}

/** What one entry says. */
export interface ReadEntry {
  readonly source: Source;
  /** Why nothing but the key is known; undefined where all is well. */
  readonly problem: string | undefined;
}

export type EntryReadings = ReadonlyMap<string, ReadEntry>;

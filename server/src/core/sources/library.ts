// Owns all sources that a brief can cite by key: its own references, its bibliography files, the fact bases.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Source } from '../facts/model.ts';
import type { DeclarationProblem, NamedFile } from '../syntax/declaredSources.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { Span } from '../text/span.ts';
import { closestKey } from './closestKey.ts';
import { entriesOf } from './csl.ts';
import type { Bibliography, BibliographyEntry, TextRange } from './model.ts';

/** What became of a file that a front matter names. */
export type NamedBibliography =
  | { readonly state: 'loading' }
  /** Why it cannot be read: what was found and what was expected, no full stop. */
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'read'; readonly uri: string; readonly bibliography: Bibliography };

/** The bibliography files of a brief by their path as the front matter has it. */
export type NamedBibliographies = ReadonlyMap<string, NamedBibliography>;

export const noBibliographies: NamedBibliographies = new Map();

/** Where a source is defined. */
export type SourcePlace =
  | { readonly kind: 'brief'; readonly span: Span; readonly keySpan: Span }
  | { readonly kind: 'file'; readonly uri: string; readonly range: TextRange; readonly keyRange: TextRange }
  | { readonly kind: 'base' };

/** A source that can be cited. Reading what one in BibTeX says takes about a millisecond, once. */
export interface CitableSource {
  readonly key: string;
  readonly source: Source;
  readonly isRead: boolean;
  /** Words to look for in a source that is not read. */
  readonly rough: string;
  readonly place: SourcePlace;
}

export interface Library {
  /** Whether the brief says where its sources are, and all of them could be read: then an unknown key is a mistake. */
  readonly isComplete: boolean;
  readonly has: (key: string) => boolean;
  /** Whether a key is a mistake: the brief says where its sources are, and none has it. */
  readonly lacks: (key: string) => boolean;
  readonly find: (key: string) => CitableSource | undefined;
  /** Own references first, then files in their order, then fact bases. */
  readonly all: () => readonly CitableSource[];
  /** How many sources the brief has beside those of fact bases. */
  readonly size: number;
  /** A key that is likely meant by one that nothing has. */
  readonly closestKey: (key: string) => string | undefined;
  /** What is wrong with what the front matter says of its sources, or with a file that it names. Spans are in the whole brief. */
  readonly problems: readonly DeclarationProblem[];
  /** How many sources each file that was read has. */
  readonly files: readonly { readonly path: string; readonly uri: string; readonly entries: number }[];
}

/** Builds the library of a brief. */
export function buildLibrary(
  frontMatter: FrontMatter,
  named: NamedBibliographies,
  facts: FactIndex,
): Library {
  const sources = new Map<string, CitableSource>();
  const add = (source: CitableSource) => {
    if (!sources.has(source.key)) sources.set(source.key, source);
  };
  for (const entry of entriesOf(frontMatter.references)) add(ownReference(entry));
  const problems = [...frontMatter.misdeclared];
  const files: { path: string; uri: string; entries: number }[] = [];
  let isComplete = frontMatter.declaresSources && problems.every(({ severity }) => severity !== 'error');
  for (const file of frontMatter.bibliography) {
    const found = named.get(file.path) ?? { state: 'loading' };
    if (found.state === 'read') {
      const { uri, bibliography } = found;
      for (const entry of bibliography.entries) add(fileEntry(entry, uri, bibliography));
      files.push({ path: file.path, uri, entries: bibliography.entries.length });
    }
    const wrong = problemWith(file, found);
    if (wrong !== undefined) problems.push({ ...wrong, span: file.span });
    if (found.state !== 'read' || wrong?.severity === 'error') isComplete = false;
  }
  const inBase = (key: string): CitableSource | undefined => {
    const source = facts.source(key);
    return source === undefined
      ? undefined
      : { key, source, isRead: true, rough: '', place: { kind: 'base' } };
  };
  const find = (key: string) => sources.get(key) ?? inBase(key);
  const has = (key: string) => sources.has(key) || facts.source(key) !== undefined;
  const all = () => [...sources.values(), ...baseSources(facts).filter(({ key }) => !sources.has(key))];
  return {
    isComplete,
    has,
    lacks: (key) => isComplete && !has(key),
    find,
    all,
    size: sources.size,
    closestKey: (key) =>
      closestKey(
        key,
        all().map((one) => one.key),
      ),
    problems,
    files,
  };
}

/** Whether both have the same keys and the same problems: then no finding differs. */
export function sameForFindings(a: Library, b: Library): boolean {
  const keys = ({ all }: Library) =>
    all()
      .map(({ key }) => key)
      .join('\n');
  return (
    a.isComplete === b.isComplete &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems) &&
    keys(a) === keys(b)
  );
}

function baseSources(facts: FactIndex): readonly CitableSource[] {
  const ids = new Set(facts.bases.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return [...ids].flatMap((key) => {
    const source = facts.source(key);
    return source === undefined
      ? []
      : [{ key, source, isRead: true, rough: '', place: { kind: 'base' } as const }];
  });
}

function ownReference({ key, source, span, keySpan }: BibliographyEntry): CitableSource {
  return { key, source, isRead: true, rough: '', place: { kind: 'brief', span, keySpan } };
}

function fileEntry(entry: BibliographyEntry, uri: string, { lines }: Bibliography): CitableSource {
  const range = ({ start, end }: Span): TextRange => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return {
    key: entry.key,
    get source() {
      return entry.source;
    },
    get isRead() {
      return entry.isRead;
    },
    get rough() {
      return entry.rough;
    },
    get place() {
      return { kind: 'file', uri, range: range(entry.span), keyRange: range(entry.keySpan) } as const;
    },
  };
}

function problemWith(
  { path }: NamedFile,
  found: NamedBibliography,
): Omit<DeclarationProblem, 'span'> | undefined {
  if (found.state === 'loading') return undefined;
  if (found.state === 'failed') return { message: `"${path}": ${found.message}`, severity: 'error' };
  const problems = found.bibliography.problems();
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (first === undefined) return undefined;
  const where = first.line === undefined ? '' : `, line ${first.line + 1}`;
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more problems in this file)`;
  return { message: `"${path}"${where}: ${first.message}${more}`, severity: first.severity };
}

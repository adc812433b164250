// Owns the reading of one base file: from its text to what is sound in it, with every problem in its place.
import { readJson } from '../core/data/json.ts';
import { Lines } from '../core/data/lines.ts';
import { type DataPath, type DataTree, memberOf, nodeAt, placeOf, toData } from '../core/data/node.ts';
import { readYaml } from '../core/data/yaml.ts';
import { type ReadBase, readFactBase } from '../core/facts/load.ts';
import type { FactProblem } from '../core/facts/raw.ts';
import type { Span } from '../core/text/span.ts';
import { nameOf } from './addresses.ts';
import { CONFIG, isAlmostConfig } from './places.ts';
import { sizeInWords } from './sizes.ts';

/** A problem with its place in the file. */
export interface PlacedProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What is wrong with one file. */
export interface FileProblems {
  readonly uri: string;
  readonly lines: Lines;
  readonly problems: readonly PlacedProblem[];
}

/** A base file at one version of its text. */
export interface BaseFile {
  readonly uri: string;
  readonly read: ReadBase;
  /** What is wrong with the file by itself. */
  readonly problems: readonly PlacedProblem[];
  readonly lines: Lines;
  /** Problems of the base in their places; those are left out that may only follow from a slip in its syntax. */
  readonly placed: (problems: readonly FactProblem[]) => readonly PlacedProblem[];
  /** Where the id of an item stands, by the item's index in its list. */
  readonly placeOfItem: (list: 'sources' | 'entities' | 'facts', index: number) => Span;
}

/** Larger files are refused, in bytes. */
const LARGEST_YAML = 2_000_000;
const LARGEST_JSON = 200_000_000;
/** Larger JSON files are read item by item. */
export const LARGEST_WHOLE = 1_000_000;

export function largestOf(uri: string): number {
  return isJson(uri) ? LARGEST_JSON : LARGEST_YAML;
}

/** What would do instead of a file that is refused for its size. */
export function sizeHint(uri: string, why: string): string {
  if (isJson(uri) || !/large/.test(why)) return '';
  return `; YAML bases may have ${sizeInWords(LARGEST_YAML)}, JSON ones ${sizeInWords(LARGEST_JSON)}: write it as JSON`;
}

export function isJson(uri: string): boolean {
  return /\.jsonc?$/i.test(nameOf(uri));
}

/** Reads a base from its text. */
export function readBaseFile(uri: string, text: string): BaseFile {
  const tree = isJson(uri) ? readJson(text) : readYaml(text);
  if (isAlmostConfig(uri) && memberOf(tree.root, 'schemaVersion') === undefined)
    return withProblem(uri, `settings belong in ${CONFIG}, so nothing of this file is in force`);
  const read = readFactBase(toData(tree.root), nameOf(uri).replace(/\.[^.]+$/, ''));
  const placed = (problems: readonly FactProblem[]) => placedIn(tree, problems);
  return {
    uri,
    read,
    problems: [
      ...tree.problems.map(({ span, message }) => ({ span, message, severity: 'error' as const })),
      ...placed(read.problems),
    ],
    lines: Lines.of(text),
    placed,
    placeOfItem: (list, index) => {
      const path: DataPath = [list, index, 'id'];
      return placeOf(tree.root, path);
    },
  };
}

/** A file that could not be read, with the reason as its only problem. */
export function refusedFile(uri: string, why: string): BaseFile {
  return withProblem(uri, `this file ${why}, so nothing of it is loaded`);
}

function withProblem(uri: string, message: string): BaseFile {
  return { ...emptyFile(uri), problems: [{ span: { start: 0, end: 0 }, message, severity: 'error' }] };
}

/** A base without anything in it. */
export function emptyFile(uri: string): BaseFile {
  const start = { start: 0, end: 0 };
  const name = nameOf(uri);
  return {
    uri,
    read: readFactBase({ schemaVersion: 1, id: name, title: name }, name),
    problems: [],
    lines: Lines.of(''),
    placed: (problems) => problems.map(({ message, severity }) => ({ span: start, message, severity })),
    placeOfItem: () => start,
  };
}

function placedIn(tree: DataTree, problems: readonly FactProblem[]): readonly PlacedProblem[] {
  const sound = endOfSound(tree);
  return problems
    .map((problem) => ({
      span: placeIn(tree, problem),
      message: problem.message,
      severity: problem.severity,
    }))
    .filter(({ span }) => span.start < sound);
}

/**
 * Up to where the data is sure to be what was meant: where the item begins in which the syntax has its first slip. From there on
 * names and values may be read as parts of others.
 */
function endOfSound({ root, problems }: DataTree): number {
  if (problems.length === 0) return Number.POSITIVE_INFINITY;
  const slip = Math.min(...problems.map(({ span }) => span.start));
  const lists = root?.kind === 'table' ? root.members.map(({ node }) => node) : [];
  const items = lists.flatMap((list) => (list.kind === 'list' ? list.items : []));
  return Math.max(0, ...items.map(({ span }) => span.start).filter((start) => start <= slip));
}

/** Where a problem of the data is shown in its text. */
export function placeIn({ root }: Pick<DataTree, 'root'>, { path, at }: FactProblem): Span {
  if (at !== 'key') return placeOf(root, path);
  const key = path.at(-1);
  const table = nodeAt(root, path.slice(0, -1));
  return memberOf(table, String(key))?.keySpan ?? placeOf(root, path);
}

// Owns what a brief's front matter says to Policy Notes: its language and its sources.
import { type DataNode, memberOf, type SyntaxProblem, toData } from '../data/node.ts';
import { readYaml } from '../data/yaml.ts';
import { type Span, shift } from '../text/span.ts';
import type { BriefText } from './briefText.ts';
import type { Piece } from './piece.ts';
import { LONGEST_FRONT_MATTER } from './readPiece.ts';

/** A file that the front matter names, as it is written there, with the place of its path. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** An item of `references:`. */
export interface InlineReference {
  readonly key: string;
  readonly span: Span;
  readonly keySpan: Span;
  /** The item as plain data: CSL-JSON, if it is right. */
  readonly data: unknown;
}

/** Spans are offsets into the piece that the front matter is. */
export interface FrontMatter {
  /** BCP 47 tag as written (`de`, `en-GB`); undefined where none is given. */
  readonly language: string | undefined;
  /** Files of `bibliography:`, in their order. */
  readonly bibliography: readonly NamedFile[];
  /** Items of `references:` that have an id. */
  readonly references: readonly InlineReference[];
  /** Whether the brief says where its sources are: then a key that none of them has is a mistake. */
  readonly declaresSources: boolean;
  /** The first thing that keeps it from being read as YAML; undefined also where it was hardly meant as front matter. */
  readonly problem: SyntaxProblem | undefined;
}

export const noFrontMatter: FrontMatter = {
  language: undefined,
  bibliography: [],
  references: [],
  declaresSources: false,
  problem: undefined,
};

const read = new WeakMap<Piece, FrontMatter>();

/** The front matter of a brief, read once for each state of it. */
export function frontMatterOf({ pieces }: BriefText): FrontMatter {
  const [first] = pieces;
  if (first?.role !== 'frontMatter') return noFrontMatter;
  const known = read.get(first) ?? frontMatterIn(first.text);
  read.set(first, known);
  return known;
}

/**
 * Reads the piece of a brief that is its front matter, with the lines of dashes around it. What cannot be read counts as
 * not there.
 */
export function frontMatterIn(piece: string): FrontMatter {
  const inside = /^\uFEFF?---[^\r\n]*(?:\r\n|\r|\n)/.exec(piece);
  const base = inside?.[0].length ?? 0;
  const yaml = piece.slice(base).replace(/(?:---|\.\.\.)[ \t]*[\r\n]*$/, '');
  if (inside === null || piece.length > LONGEST_FRONT_MATTER) return noFrontMatter;
  const { root, problems } = readYaml(yaml);
  const problem = problemIn(yaml, root, problems[0], base);
  if (root?.kind !== 'table') return { ...noFrontMatter, problem };
  const value = (name: string) => memberOf(root, name)?.node;
  const [bibliography, references] = [value('bibliography'), value('references')];
  const files = listOf(bibliography).flatMap((node) => fileOf(node, yaml, base));
  return {
    language: textOf(value('lang')) ?? textOf(value('language')),
    bibliography: files,
    references: references?.kind === 'list' ? readReferences(references, yaml, base) : [],
    // In YAML that is being written a list may be read in part.
    declaresSources: problems.length === 0 && (files.length > 0 || references?.kind === 'list'),
    problem,
  };
}

/** Text between two thematic breaks looks like front matter, but begins with a blank line. */
const BLANK_LINE = /^[ \t]*(?:[\r\n]|$)/;
const LINE_THAT_SETS_SOMETHING = /^["']?[a-z][\w-]*["']?:(?:[ \t]|$)/im;

/** `base` is added to its span. What is missing at the end is said of the last thing that is set, where it was begun. */
function problemIn(
  yaml: string,
  root: DataNode | undefined,
  problem: SyntaxProblem | undefined,
  base: number,
): SyntaxProblem | undefined {
  if (problem === undefined || BLANK_LINE.test(yaml) || !LINE_THAT_SETS_SOMETHING.test(yaml))
    return undefined;
  const last = root?.kind === 'table' ? root.members.at(-1)?.keySpan : undefined;
  const isAtEnd = yaml.slice(problem.span.start).trim() === '';
  return { ...problem, span: shift(isAtEnd && last !== undefined ? last : problem.span, base) };
}

/** Whether an item can be cited. */
export function hasId(item: DataNode): boolean {
  const id = memberOf(item, 'id')?.node;
  return id?.kind === 'value' && (typeof id.value === 'string' || typeof id.value === 'number');
}

/** The items of a list that have an id, as `references:` holds them. `base` is added to all spans. */
export function readReferences(list: DataNode, text: string, base: number): readonly InlineReference[] {
  return listOf(list).flatMap((item) => {
    const id = memberOf(item, 'id')?.node;
    if (id?.kind !== 'value' || (typeof id.value !== 'string' && typeof id.value !== 'number')) return [];
    const keySpan = shift(withoutQuotes(id.span, text), base);
    return [{ key: String(id.value), span: shift(item.span, base), keySpan, data: toData(item) }];
  });
}

/** Whether prose in this language is read as English, which it is where nothing is said. */
export function isEnglish({ language }: FrontMatter): boolean {
  return language === undefined || /^\s*(?:en|eng|(?:\p{L}+ )?english)(?![\p{L}\p{N}])/iu.test(language);
}

/** The language of a brief whose claims are not looked for because of it; undefined for English. */
export function otherLanguageOf(frontMatter: FrontMatter): string | undefined {
  return isEnglish(frontMatter) ? undefined : frontMatter.language;
}

function listOf(node: DataNode | undefined): readonly DataNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'value' && typeof node.value === 'string' ? node.value : undefined;
}

function fileOf(node: DataNode, yaml: string, base: number): readonly NamedFile[] {
  const path = textOf(node)?.trim() ?? '';
  return path === '' ? [] : [{ path, span: shift(withoutQuotes(node.span, yaml), base) }];
}

function withoutQuotes({ start, end }: Span, text: string): Span {
  const isQuoted =
    end - start >= 2 && /["']/.test(text.charAt(start)) && text.charAt(start) === text.charAt(end - 1);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

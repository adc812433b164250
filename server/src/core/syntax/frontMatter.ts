// Owns what a brief's front matter says to Policy Notes: its language and its sources.
import { type DataNode, memberOf, type SyntaxProblem } from '../data/node.ts';
import { readYaml } from '../data/yaml.ts';
import { shift } from '../text/span.ts';
import type { BriefText } from './briefText.ts';
import { type DeclaredSources, readDeclared } from './declaredSources.ts';
import type { Piece } from './piece.ts';
import { LONGEST_FRONT_MATTER } from './readPiece.ts';

/** Spans are offsets into the piece that the front matter is. */
export interface FrontMatter extends Omit<DeclaredSources, 'problems'> {
  /** BCP 47 tag as written (`de`, `en-GB`); undefined where none is given. */
  readonly language: string | undefined;
  /** Whether the brief says where its sources are: then a key that none of them has is a mistake. */
  readonly declaresSources: boolean;
  /** What is wrong with how it says so. */
  readonly misdeclared: DeclaredSources['problems'];
  /** The first thing that keeps it from being read as YAML; undefined also where it was hardly meant as front matter. */
  readonly problem: SyntaxProblem | undefined;
}

export const noFrontMatter: FrontMatter = {
  language: undefined,
  bibliography: [],
  references: [],
  declaresSources: false,
  misdeclared: [],
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
 * Reads the piece of a brief that is its front matter, with the lines of dashes around it, if it has some. What cannot be read counts as
 * not there.
 */
export function frontMatterIn(piece: string): FrontMatter {
  // JSON in braces is YAML, too.
  const inside = /^\uFEFF?(?:---[^\r\n]*(?:\r\n|\r|\n)|(?=\{))/.exec(piece);
  const base = inside?.[0].length ?? 0;
  const yaml = piece.slice(base).replace(/(?:---|\.\.\.)[ \t]*[\r\n]*$/, '');
  if (inside === null || piece.length > LONGEST_FRONT_MATTER) return noFrontMatter;
  const { root, problems } = readYaml(yaml);
  const problem = problemIn(yaml, root, problems[0], base);
  if (root?.kind !== 'table') return { ...noFrontMatter, problem };
  const value = (name: string) => memberOf(root, name)?.node;
  const references = value('references');
  const declared = readDeclared(value('bibliography'), references, yaml, base);
  return {
    language: textOf(value('lang')) ?? textOf(value('language')),
    bibliography: declared.bibliography,
    references: declared.references,
    misdeclared: problems.length === 0 ? declared.problems : [],
    // In YAML that is being written a list may be read in part.
    declaresSources:
      problems.length === 0 && (declared.bibliography.length > 0 || references?.kind === 'list'),
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

/** Whether prose in this language is read as English, which it is where nothing is said. */
export function isEnglish({ language }: FrontMatter): boolean {
  return language === undefined || /^\s*(?:en|eng|(?:\p{L}+ )?english)(?![\p{L}\p{N}])/iu.test(language);
}

/** The language of a brief whose claims are not looked for because of it; undefined for English. */
export function otherLanguageOf(frontMatter: FrontMatter): string | undefined {
  return isEnglish(frontMatter) ? undefined : frontMatter.language;
}

function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'value' && typeof node.value === 'string' ? node.value : undefined;
}

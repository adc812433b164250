// Owns what a brief's front matter declares of its sources: the files that it names, its own references, and what is wrong with either.
import { type DataNode, memberOf, placeOf, toData } from '../data/node.ts';
import { type Span, shift } from '../text/span.ts';

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

/** Something that declares no source, though it is meant to. */
export interface DeclarationProblem {
  readonly span: Span;
  /** What was found and what was expected, one sentence, plain text, no full stop. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface DeclaredSources {
  /** Files of `bibliography:`, in their order. */
  readonly bibliography: readonly NamedFile[];
  /** Items of `references:` that have an id. */
  readonly references: readonly InlineReference[];
  readonly problems: readonly DeclarationProblem[];
}

/** Reads the values of `bibliography:` and `references:` in a text. `base` is added to all spans. */
export function readDeclared(
  bibliography: DataNode | undefined,
  references: DataNode | undefined,
  text: string,
  base: number,
): DeclaredSources {
  const own = references?.kind === 'list' ? readReferences(references, text, base) : [];
  const problems = [...wrongPaths(bibliography), ...wrongReferences(references)];
  return {
    bibliography: listOf(bibliography).flatMap((node) => fileOf(node, text, base)),
    references: own,
    problems: [...problems.map((one) => ({ ...one, span: shift(one.span, base) })), ...repeated(own)],
  };
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

const NO_PATH = 'This is no path; expected that of a file, such as “references.bib”, or a list of paths';

/** Values of `bibliography:` that are no paths. */
function wrongPaths(bibliography: DataNode | undefined): readonly DeclarationProblem[] {
  return listOf(bibliography)
    .filter((node) => !(node.kind === 'value' && (typeof node.value === 'string' || saysNothing(node))))
    .map((node) => ({ span: placeOf(node, []), message: NO_PATH, severity: 'error' }));
}

const NO_LIST = 'This is no list of sources; expected “- id: …” with the rest of each below';
const NO_ID = 'This source has no id, so it cannot be cited';

/** Warnings: what is called so may be of another tool. */
function wrongReferences(references: DataNode | undefined): readonly DeclarationProblem[] {
  if (references === undefined || saysNothing(references)) return [];
  const warning = (node: DataNode, message: string): DeclarationProblem => ({
    span: placeOf(node, []),
    message,
    severity: 'warning',
  });
  if (references.kind !== 'list') return [warning(references, NO_LIST)];
  return references.items
    .filter((item) => !hasId(item) && !saysNothing(item))
    .map((item) => warning(item, NO_ID));
}

/** Sources whose id another before them has. */
function repeated(references: readonly InlineReference[]): readonly DeclarationProblem[] {
  const keys = new Set<string>();
  return references.flatMap(({ key, keySpan }): readonly DeclarationProblem[] => {
    const isFirst = !keys.has(key);
    keys.add(key);
    if (isFirst) return [];
    return [
      { span: keySpan, message: `The id "${key}" is used twice; the first counts`, severity: 'warning' },
    ];
  });
}

/** What is still to be written, and a switch, which is meant for another tool. */
function saysNothing(node: DataNode): boolean {
  return node.kind === 'value' && (node.value === null || typeof node.value === 'boolean');
}

function listOf(node: DataNode | undefined): readonly DataNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

function fileOf(node: DataNode, text: string, base: number): readonly NamedFile[] {
  const path = node.kind === 'value' && typeof node.value === 'string' ? node.value.trim() : '';
  return path === '' ? [] : [{ path, span: shift(withoutQuotes(node.span, text), base) }];
}

function withoutQuotes({ start, end }: Span, text: string): Span {
  const isQuoted =
    end - start >= 2 && /["']/.test(text.charAt(start)) && text.charAt(start) === text.charAt(end - 1);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

// Owns the tree of a data file: tables, lists and values with their places in the text.
import type { Span } from '../text/span.ts';

export type DataNode = DataTable | DataList | DataValue;

export interface DataTable {
  readonly kind: 'table';
  readonly span: Span;
  readonly members: readonly DataMember[];
}

export interface DataMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly node: DataNode;
}

export interface DataList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly DataNode[];
}

export interface DataValue {
  readonly kind: 'value';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

/** The way to a node from the root: keys of tables, indexes of lists. */
export type DataPath = readonly (string | number)[];

/** Something that is wrong with a text as YAML or JSON. */
export interface SyntaxProblem {
  readonly span: Span;
  /** One sentence, plain text, no full stop. */
  readonly message: string;
}

/** A text as far as it could be read. */
export interface DataTree {
  /** Undefined where nothing could be read, or nothing is there. */
  readonly root: DataNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Deeper nesting is not read: no base, bibliography or configuration has it. */
export const DEEPEST = 60;
export const TOO_DEEP = `nested more than ${DEEPEST} levels deep, which is not read`;

/** The tree as plain data. Every key becomes an own member, `__proto__` too. */
export function toData(node: DataNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'value') return node.value;
  if (node.kind === 'list') return node.items.map(toData);
  const table = {};
  for (const { key, node: member } of node.members) {
    Object.defineProperty(table, key, {
      value: toData(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return table;
}

/** The member of that name; of several the last counts, as in plain data. */
export function memberOf(node: DataNode | undefined, key: string): DataMember | undefined {
  return node?.kind === 'table' ? node.members.findLast((member) => member.key === key) : undefined;
}

/** The node that a path leads to. */
export function nodeAt(root: DataNode | undefined, path: DataPath): DataNode | undefined {
  let node = root;
  for (const part of path) {
    if (typeof part === 'number') node = node?.kind === 'list' ? node.items[part] : undefined;
    else node = memberOf(node, part)?.node;
  }
  return node;
}

/**
 * Where a problem with what a path leads to is shown: the value there; where the path ends early, as at a missing
 * member, the first key of the table that lacks it.
 */
export function placeOf(root: DataNode | undefined, path: DataPath): Span {
  let node = root;
  for (const part of path) {
    const next: DataNode | undefined =
      typeof part === 'number'
        ? node?.kind === 'list'
          ? node.items[part]
          : undefined
        : memberOf(node, part)?.node;
    if (next === undefined) return node === undefined ? { start: 0, end: 0 } : headOf(node);
    node = next;
  }
  if (node === undefined) return { start: 0, end: 0 };
  return node.kind === 'value' ? node.span : headOf(node);
}

/** A table or list is marked where it begins: a problem should not underline a page. */
function headOf(node: DataNode): Span {
  if (node.kind === 'value') return node.span;
  if (node.kind === 'list') {
    const first = node.items[0];
    return first === undefined ? node.span : headOf(first);
  }
  return node.members[0]?.keySpan ?? node.span;
}

// Owns the question which entity, fact or source a place in a fact base speaks of.
import type { DataMember, DataNode } from '../data/node.ts';
import type { Span } from '../text/span.ts';

export interface DataItem {
  readonly list: 'entities' | 'facts' | 'sources';
  readonly id: string;
  /** Place of the id, with its quotes. */
  readonly span: Span;
}

/** Members that hold ids of entities, facts and sources. */
const MEMBERS: ReadonlyMap<string, DataItem['list']> = new Map([
  ['subject', 'entities'],
  ['about', 'entities'],
  ['organisation', 'entities'],
  ['source', 'sources'],
  ['supersededBy', 'facts'],
]);
const LISTS: readonly DataItem['list'][] = ['entities', 'facts', 'sources'];

/** The item whose id stands at `offset`, or right before it: an item's own, or one that it refers to. */
export function dataItemAt(root: DataNode | undefined, offset: number): DataItem | undefined {
  let node = root;
  let list: DataItem['list'] | undefined;
  let member = '';
  let depth = 0;
  while (node !== undefined && node.kind !== 'value') {
    if (node.kind === 'table') {
      const found: DataMember | undefined = node.members.find((one) => holds(one.node.span, offset));
      if (found !== undefined && depth === 0) list = LISTS.find((name) => name === found.key);
      member = found?.key ?? '';
      node = found?.node;
      depth += 1;
    } else node = node.items.find((item) => holds(item.span, offset));
  }
  if (node === undefined || typeof node.value !== 'string') return undefined;
  const own = member === 'id' && depth === 2 ? list : undefined;
  const meant = own ?? (depth > 1 ? MEMBERS.get(member) : undefined);
  return meant === undefined ? undefined : { list: meant, id: node.value, span: node.span };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

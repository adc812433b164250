// Owns the hover in a base: what an id stands for.
import type { DataTree } from '../data/node.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { completionDocumentation } from '../features/completion.ts';
import { type DataItem, dataItemAt } from '../features/dataItem.ts';
import { linkTo } from '../features/escape.ts';
import type { Hover } from '../features/model.ts';
import { referenceInWords } from '../sources/reference.ts';

/** The hover over an id at `offset`; undefined over all else, and where nothing has the id. */
export function hoverInBase(tree: DataTree, offset: number, facts: FactIndex): Hover | undefined {
  const item = dataItemAt(tree.root, offset);
  const markdown = item === undefined ? undefined : described(item, facts);
  return item === undefined || markdown === undefined ? undefined : { span: item.span, markdown };
}

/** What an id stands for, as Markdown that does nothing but show it. */
function described({ list, id }: DataItem, facts: FactIndex): string | undefined {
  if (list === 'entities') return completionDocumentation(facts, { kind: 'entity', id });
  if (list === 'facts') return completionDocumentation(facts, { kind: 'fact', id });
  const source = facts.source(id);
  return source === undefined ? undefined : linkTo(referenceInWords(source), source.url);
}

// Owns the adding of an item to a list in a YAML text: as a few new lines, so that no other line changes.
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineEndOf } from '../text/lineEnds.ts';
import type { Addition } from './addItems.ts';
import { parseYaml } from './yamlDocument.ts';

/** The text with the item; undefined where it is no sound YAML, or no table. */
export function addToYaml(text: string, addition: Addition): string | undefined {
  const document = parse(text);
  if (document === undefined) return undefined;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return isEmpty(contents) ? append(text, addition) : undefined;
  const added = contents === null ? append(text, addition) : addLines(text, contents, addition);
  if (added !== undefined && isRight(added, document, addition)) return added;
  return rewritten(document, addition);
}

function parse(text: string): Document.Parsed | undefined {
  try {
    const document = parseYaml(text);
    return 'tooDeep' in document || document.errors.length > 0 ? undefined : document;
  } catch {
    return undefined;
  }
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function addLines(text: string, table: YAMLMap, { list, item }: Addition): string | undefined {
  const pair = table.items.find(({ key }: Pair) => isScalar(key) && key.value === list);
  if (pair === undefined) return table.flow === true ? undefined : append(text, { list, item });
  const { key, value } = pair;
  if (isSeq(value) && value.items.length > 0)
    return value.flow === true ? undefined : addBehindLast(text, value, item);
  // `facts:` and `facts: []` become a list of lines.
  if (!isNode(key) || !(value === null || isEmpty(value) || isSeq(value))) return undefined;
  const keyEnd = key.range?.[1] ?? 0;
  const [start, end] = isSeq(value) && value.range ? value.range : [keyEnd + 1, keyEnd + 1];
  const between = text.slice(keyEnd, start);
  if (!/^\s{0,9}:[ \t]{0,99}$/.test(between)) return undefined;
  const eol = lineEndOf(text);
  const lines = `${eol}${itemLines(item, 2, eol)}`;
  return text.slice(0, start).trimEnd() + lines + text.slice(end);
}

function addBehindLast(text: string, list: YAMLSeq, item: unknown): string | undefined {
  const eol = lineEndOf(text);
  const dash = list.range?.[0] ?? 0;
  const column = dash - (text.lastIndexOf('\n', dash - 1) + 1);
  if (text.slice(dash - column, dash).trim() !== '' || text.charAt(dash) !== '-') return undefined;
  const last = list.items.at(-1);
  const end = isNode(last) ? last.range?.[1] : undefined;
  if (end === undefined) return undefined;
  const at = endOfItem(text, end, column);
  const gap = isSpaced(text, list) ? eol : '';
  const before = text.slice(0, at);
  const start = before === '' || before.endsWith('\n') ? '' : eol;
  const lines = `${start}${gap}${itemLines(item, column, eol)}`;
  return before + lines + (start === '' ? eol : '') + text.slice(at);
}

/** End of the last line of an item whose content ends at `end`: with comments below that are indented like its content. */
function endOfItem(text: string, end: number, column: number): number {
  const lineEnd = (from: number) => {
    const next = text.slice(from).search(/\r?\n/);
    return next < 0 ? text.length : from + next;
  };
  let at = text.charAt(end - 1) === '\n' ? end : lineEnd(end);
  for (;;) {
    const comment = /^(\r?\n)?([ \t]*)#[^\r\n]*/.exec(text.slice(at));
    const isBelow = comment !== null && (comment[1] !== undefined || text.charAt(at - 1) === '\n');
    if (comment === null || !isBelow || (comment[2] ?? '').length <= column) return at;
    at += comment[0].length;
  }
}

/** Whether the items of the list are set apart by blank lines. */
function isSpaced(text: string, { items }: YAMLSeq): boolean {
  const [first, second] = items;
  if (!isNode(first) || !isNode(second)) return false;
  const between = text.slice(first.range?.[0] ?? 0, second.range?.[0] ?? 0);
  return /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t]*-[ \t]*$/.test(between);
}

function append(text: string, { list, item }: Addition): string | undefined {
  if (/^(?:\.\.\.|---)/m.test(text.replace(/^\uFEFF?(?:[#%][^\n]*\n|[^\S\n]*\n)*---/, ''))) return undefined;
  const eol = lineEndOf(text);
  const gap = text === '' || /(?:^|\n)\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  return `${text}${gap}${list}:${eol}${itemLines(item, 2, eol)}${eol}`;
}

/** The item as lines behind a dash at `column`, without the last line end. */
function itemLines(item: unknown, column: number, eol: string): string {
  const lines = stringify(item, { lineWidth: 0, indent: 2 }).trimEnd().split('\n');
  const indent = ' '.repeat(column);
  return lines
    .map((line, index) => (index === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`))
    .join(eol);
}

/** Whether the new text says what the old one said, and the item. */
function isRight(text: string, before: Document.Parsed, { list, item }: Addition): boolean {
  const after = parse(text);
  if (after === undefined) return false;
  const expected: unknown = withItem(before, list, item);
  return expected !== undefined && JSON.stringify(toJs(after)) === JSON.stringify(expected);
}

function withItem(document: Document.Parsed, list: string, item: unknown): unknown {
  const data = toJs(document) ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) return undefined;
  const members = new Map<string, unknown>(Object.entries(data));
  const before = members.get(list);
  members.set(list, [...(Array.isArray(before) ? before : []), item]);
  return Object.fromEntries(members);
}

function toJs(document: Document.Parsed): object | null | undefined {
  try {
    return document.toJS({ maxAliasCount: 50 }) as object | null;
  } catch {
    return undefined;
  }
}

/** For what lines cannot be added to, such as `[a, b]`: the library writes the whole text, with its comments. */
function rewritten(document: Document.Parsed, { list, item }: Addition): string | undefined {
  const copy = document.clone();
  if (copy.has(list) && isSeq(copy.get(list))) copy.addIn([list], item);
  else copy.set(list, [item]);
  const text = copy.toString({ lineWidth: 0 });
  return isRight(text, document, { list, item }) ? text : undefined;
}

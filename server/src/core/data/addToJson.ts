// Owns the adding of an item to a list in a JSON text, with the file's own indentation.
import { applyEdits, findNodeAtLocation, modify, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { lineEndOf } from '../text/lineEnds.ts';
import type { Addition } from './addItems.ts';

/** The text with the item; undefined where it is no sound JSON, or no table. An empty text becomes a table. */
export function addToJson(text: string, { list, item }: Addition): string | undefined {
  const sound = text.trim() === '' ? '{}' : text;
  const errors: ParseError[] = [];
  const root = parseTree(sound, errors, { disallowComments: true });
  if (errors.length > 0 || root?.type !== 'object') return undefined;
  const before = findNodeAtLocation(root, [list]);
  const last = before?.children?.at(-1);
  if (before?.type === 'array' && last !== undefined) return addBehind(sound, last, item);
  if (before !== undefined && before.type !== 'null' && before.type !== 'array') return undefined;
  const formattingOptions = { ...indentationOf(sound), eol: lineEndOf(sound) };
  return applyEdits(sound, modify(sound, [list], [item], { formattingOptions }));
}

/** On a line of its own where the last item has one, else behind it on the same line. */
function addBehind(text: string, last: Node, item: unknown): string {
  const end = last.offset + last.length;
  const lineStart = text.lastIndexOf('\n', last.offset - 1) + 1;
  const indent = text.slice(lineStart, last.offset);
  const isOnOwnLine = lineStart > 0 && indent.trim() === '';
  const { tabSize, insertSpaces } = indentationOf(text);
  const step = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const eol = lineEndOf(text);
  const added = isOnOwnLine
    ? `,${eol}${indent}${JSON.stringify(item, null, step).replaceAll('\n', `${eol}${indent}`)}`
    : `, ${JSON.stringify(item)}`;
  return text.slice(0, end) + added + text.slice(end);
}

function indentationOf(text: string): { readonly tabSize: number; readonly insertSpaces: boolean } {
  const blanks = /[\r\n]([ \t]{1,8})\S/.exec(text)?.[1] ?? '  ';
  return { tabSize: blanks.startsWith('\t') ? 4 : blanks.length, insertSpaces: !blanks.startsWith('\t') };
}

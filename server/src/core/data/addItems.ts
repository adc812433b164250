// Owns the adding of items to the lists of a data file: everything else in it, comments and order, stays as it is.
import type { Span } from '../text/span.ts';
import { addToJson } from './addToJson.ts';
import { addToYaml } from './addToYaml.ts';

/** An item for the end of a list that is a member of the file's outermost table. */
export interface Addition {
  readonly list: string;
  readonly item: unknown;
}

export type DataFormat = 'yaml' | 'json';

export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** The change, or why the file cannot be changed: goes on from the file's name, no full stop. */
export type Added =
  | { readonly kind: 'change'; readonly change: TextChange }
  | { readonly kind: 'refused'; readonly why: string };

/** One change that adds all items. Lists that are not there yet are made. A file that is not sound is left alone. */
export function addItems(text: string, format: DataFormat, additions: readonly Addition[]): Added {
  const add = format === 'json' ? addToJson : addToYaml;
  let now = text;
  for (const addition of additions) {
    const next = add(now, addition);
    if (next === undefined)
      return { kind: 'refused', why: `is not valid ${format === 'json' ? 'JSON' : 'YAML'}; mend it first` };
    now = next;
  }
  return { kind: 'change', change: changeBetween(text, now) };
}

/** The shortest single change that makes one text the other. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

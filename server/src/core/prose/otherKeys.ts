// Owns what is written like a citation by key in running text and may be none: handles, packages, labels of examples.

import type { PandocCitation } from './citations.ts';
import { endsInFunctionWord } from './functionWords.ts';
import { isHandleHere } from './handles.ts';

/** "roe2021", "roe21": keys of works. */
const IS_DATED = /\d{2}/;
/** "@angular/core". */
const PACKAGE = /^[a-z\d][a-z\d._-]*\/[a-z\d][a-z\d._-]*$/;
const IS_NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.’'-]{0,60}$/u;
const GOES_ON = /^(?:,|\s{1,3}[\p{L}\p{N}])/u;

/**
 * Whether `@key` in the text may be something else than a citation: "@angular/core"; alone in round brackets, "Jane Roe (@janeroe) said";
 * where the words around it tell that it is a handle, "said @janeroe on X"; and as Pandoc points to an example, "as (@good) shows", where a clause still asks for a word. A key with a year is one.
 */
export function mayBeOther({ bracketed, span, keys }: PandocCitation, text: string): boolean {
  const [{ key, locator } = { key: '', locator: undefined }, ...others] = keys;
  if (bracketed || locator !== undefined || others.length > 0 || IS_DATED.test(key)) return false;
  if (PACKAGE.test(key) || isHandleHere(text, span)) return true;
  if (text.charAt(span.start - 1) !== '(' || text.charAt(span.end) !== ')') return false;
  const before = text.slice(Math.max(0, span.start - 60), span.start - 1).trimEnd();
  if (before === '' || endsInFunctionWord(before)) return true;
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
  if (!IS_NAME.test(word)) return false;
  return (
    GOES_ON.test(text.slice(span.end + 1, span.end + 5)) || key.toLowerCase().includes(word.toLowerCase())
  );
}

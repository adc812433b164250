// Owns the tags of site generators within a line: `{% cite roe2021 %}` (Liquid), `{{< sidenote >}}` (Hugo, Quarto).
import type { Block } from '../../syntax/blocks.ts';
import { TAG_BRACKETS } from '../../syntax/tagBrackets.ts';
import type { Projection } from '../../text/projection.ts';
import type { Span } from '../../text/span.ts';
import type { InlineNote } from '../inlineNotes.ts';
import { citing } from './citing.ts';
import { keysIn } from './keys.ts';
import type { CitedKey, Markup } from './markup.ts';

const NAME = /^[-\s]{0,9}([\w./-]{1,60})/;
/** "cite", "citet", "footcite", "cite_details", "citation", "bib-cite". */
const CITES = /(?:^|[-_]|foot|full|bib|text|paren)cit(?:e[a-z]{0,3}|ations?)(?:$|[-_])/i;
/** Tags that a value takes the place of, as in "fell by {{< var rate >}} percent". */
const IS_VALUE = /^(?:var|meta|env|param|site)(?:$|\.)/i;
/** `key="roe2021"`, `"roe2021, lee2020"`, `roe2021`, `--locator 4`. */
const ARGUMENT = /(?:([\w-]{1,40})=)?(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'=]{1,300}))/g;
const NAMES_KEYS = /^(?:keys?|ids?|refs?|citekeys?|name|source)$/i;

/** Tags between which stands a note in the margin or at the foot. */
const IS_NOTE = /^(?:(?:side|margin|foot|end)-?note|aside|fn|sn|mn)$/i;
/** A longer tag is none, in code units. */
const LONGEST = 1000;

interface Tag {
  readonly span: Span;
  /** Empty where it has none. */
  readonly name: string;
  /** What stands behind the name. */
  readonly written: string;
  readonly writtenAt: number;
}

/** The tags in a block. They are no prose; what stands between an opening and a closing one is, unless that is a note. */
export function findSiteTags({ projection }: Block): readonly Markup[] {
  const { text } = projection;
  if (!text.includes('{')) return [];
  const tags = TAG_BRACKETS.flatMap(([open, close]) => tagsOf(text, open, close)).filter(
    ({ name }) => !IS_VALUE.test(name),
  );
  return tags.map((tag, index) => {
    const span = { start: tag.span.start, end: closerOf(tag, tags, index)?.span.end ?? tag.span.end };
    const markup = citing(projection, span, keysOf(tag), false);
    return { ...markup, takesBlanks: markup.takesBlanks && !/[\p{L}\p{N}]/u.test(text.charAt(span.end)) };
  });
}

/** Notes between two tags, and those that one tag holds: `{% sidenote "id" "OECD, 2024" %}`, `{{< fn "OECD, 2024" >}}`. */
export function findTagNotes({ text }: Projection): readonly InlineNote[] {
  if (!text.includes('{%') && !text.includes('{{')) return [];
  const tags = TAG_BRACKETS.flatMap(([open, close]) => tagsOf(text, open, close));
  return tags.flatMap((tag, index) => {
    if (!IS_NOTE.test(tag.name)) return [];
    const closer = closerOf(tag, tags, index);
    const words = closer === undefined ? lastQuoted(tag) : { start: tag.span.end, end: closer.span.start };
    if (words === undefined || text.slice(words.start, words.end).trim() === '') return [];
    return [{ span: { start: tag.span.start, end: (closer ?? tag).span.end }, words }];
  });
}

/** The last argument in quotes, which holds the words; what stands before it is a name or number. */
function lastQuoted({ written, writtenAt }: Tag): Span | undefined {
  const last = Array.from(written.matchAll(ARGUMENT)).at(-1);
  const words = last?.[2] ?? last?.[3];
  if (last === undefined || words === undefined) return undefined;
  const end = writtenAt + last.index + last[0].length - 1;
  return { start: end - words.length, end };
}

/** The tag that ends the note which one begins, if it does. */
function closerOf({ name }: Tag, tags: readonly Tag[], index: number): Tag | undefined {
  if (!IS_NOTE.test(name)) return undefined;
  return tags.slice(index + 1, index + 9).find((tag) => tag.name === `/${name}` || tag.name === `end${name}`);
}

function tagsOf(text: string, open: string, close: string): readonly Tag[] {
  const tags: Tag[] = [];
  let end = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + open.length)) {
    const from = start + open.length;
    const isInTag = start < (tags.at(-1)?.span.end ?? 0);
    if (end < from) end = text.indexOf(close, from);
    if (end < 0) break;
    // Of "{{%" the second brace begins no tag.
    if (isInTag || end - start > LONGEST || text.charAt(start - 1) === '{') continue;
    const inside = text.slice(from, end);
    const name = NAME.exec(inside);
    const length = name?.[0].length ?? 0;
    tags.push({
      span: { start, end: end + close.length },
      name: name?.[1] ?? '',
      written: inside.slice(length),
      writtenAt: from + length,
    });
  }
  return tags;
}

/** The keys among the arguments of a tag that cites. Options, `--locator 4` and `page="/x"`, are none, nor what follows keys in quotes. */
function keysOf({ name: tag, written, writtenAt }: Tag): readonly CitedKey[] {
  if (!CITES.test(tag)) return [];
  const keys: CitedKey[] = [];
  let isOption = false;
  for (const { index, 0: argument, 1: name, 2: a, 3: b, 4: bare } of written.matchAll(ARGUMENT)) {
    const wasOption = isOption;
    isOption = bare?.startsWith('-') === true;
    const isKey = name === undefined ? bare !== undefined || keys.length === 0 : NAMES_KEYS.test(name);
    if (wasOption || isOption || !isKey) continue;
    const value = a ?? b ?? bare ?? '';
    const quote = bare === undefined ? 1 : 0;
    keys.push(...keysIn(withoutLocators(value), writtenAt + index + argument.length - quote - value.length));
  }
  return keys;
}

/** Behind a key: ", p. 4". */
const LOCATORS = /[,;]\s{0,3}(?:(?:pp?|chap|ch|sec|vol|no)\.?\s{0,2})?\d[\d–-]{0,12}(?=\s{0,3}(?:[,;]|$))/gi;

function withoutLocators(list: string): string {
  return list.replace(LOCATORS, (words) => ' '.repeat(words.length));
}

// Owns the citation marks that a readable text itself holds, in Pandoc's syntax.
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';
import { LOCATOR } from './locators.ts';

/** One key of a citation with the words around it. */
export interface PandocKey {
  /** Without `@` and without the braces of `@{…}`. */
  readonly key: string;
  /** The key alone. */
  readonly span: Span;
  /** Words before the key ("see also"), trimmed; empty if there are none, and always in running text. */
  readonly prefix: string;
  /** Where in the source: "p. 3", "chap. 2–4"; as written. */
  readonly locator?: string;
  /** Words behind the key and its locator, trimmed. */
  readonly suffix: string;
  /** `-@key`: the author's name is left out. */
  readonly suppressAuthor: boolean;
}

/** A citation of one or more sources in Pandoc's syntax. */
export interface PandocCitation {
  /** All of it: the bracket, or in running text `@key` with the bracket of its locator. */
  readonly span: Span;
  /** `[@key]` rather than `@key` as a word of the sentence. */
  readonly bracketed: boolean;
  /** At least one, from left to right. */
  readonly keys: readonly PandocKey[];
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * Pandoc citations in the text, from left to right, disjoint: `[see @a, p. 3; -@b]`, `@a`, `@a [p. 3; @b]`,
 * `[@{https://example.org/x}]`. The grammar is that of the Pandoc User's Guide, "Citation syntax". E-mail addresses
 * are none. Spans are offsets into `text`; linear in its length.
 */
export function findPandocCitations(text: string): readonly PandocCitation[] {
  if (!text.includes('@')) return NONE;
  const found: PandocCitation[] = [];
  const closers = matchBrackets(text);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const citation =
      unit === 91 ? readBracket(text, at, closers) : unit === 64 ? readBare(text, at, closers) : undefined;
    if (citation !== undefined) found.push(citation);
    at = citation?.span.end ?? at + 1;
  }
  return found;
}

const KEY = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const BRACED_KEY = /\{([^\s{}]{1,2000})\}/y;

interface KeyAt {
  readonly key: string;
  readonly span: Span;
  /** Where the mark itself starts (`-` or `@`) and ends (behind the brace). */
  readonly start: number;
  readonly end: number;
  readonly suppressAuthor: boolean;
}

/** The key whose `@` stands at `at`, unless it is a mail address or a lone sign. */
function readKey(text: string, at: number): KeyAt | undefined {
  const suppressAuthor = text.charCodeAt(at - 1) === 45;
  const start = suppressAuthor ? at - 1 : at;
  if (start > 0 && /[\p{L}\p{N}_.@/+-]/u.test(text.charAt(start - 1))) return undefined;
  BRACED_KEY.lastIndex = at + 1;
  const braced = BRACED_KEY.exec(text)?.[1];
  if (braced !== undefined) {
    const span = { start: at + 2, end: at + 2 + braced.length };
    return { key: braced, span, start, end: span.end + 1, suppressAuthor };
  }
  KEY.lastIndex = at + 1;
  const key = KEY.exec(text)?.[0];
  if (key === undefined) return undefined;
  const end = at + 1 + key.length;
  if (text.charCodeAt(end) === 64) return undefined;
  return { key, span: { start: at + 1, end }, start, end, suppressAuthor };
}

/** Longer brackets are prose; the bound keeps nested brackets linear. */
const LONGEST_BRACKET = 1000;

function readBracket(
  text: string,
  at: number,
  closers: ReadonlyMap<number, number>,
): PandocCitation | undefined {
  const close = closers.get(at);
  if (close === undefined || close - at > LONGEST_BRACKET) return undefined;
  const keys = readCited(text, { start: at + 1, end: close });
  return keys === undefined ? undefined : { span: { start: at, end: close + 1 }, bracketed: true, keys };
}

/** Keys of a list that is parted by semicolons; undefined unless the last part has one, as in Pandoc. */
function readCited(text: string, inside: Span): readonly PandocKey[] | undefined {
  const keys: PandocKey[] = [];
  let from = inside.start;
  while (from < inside.end) {
    const key = firstKey(text, { start: from, end: inside.end });
    if (key === undefined) return undefined;
    const semicolon = text.indexOf(';', key.end);
    const end = semicolon < 0 ? inside.end : Math.min(semicolon, inside.end);
    keys.push(citedKey(key, text.slice(from, key.start), text.slice(key.end, end)));
    from = end + 1;
  }
  return keys.length === 0 ? undefined : keys;
}

function firstKey(text: string, { start, end }: Span): KeyAt | undefined {
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const key = readKey(text, at);
    if (key !== undefined && key.end <= end) return key;
  }
  return undefined;
}

/** A key in running text takes a bracket right behind it as its locator, unless that cites by itself or is a link. */
function readBare(
  text: string,
  at: number,
  closers: ReadonlyMap<number, number>,
): PandocCitation | undefined {
  const key = readKey(text, at);
  if (key === undefined) return undefined;
  const open = key.end + (/^[ \u00a0\n]{1,2}/.exec(text.slice(key.end, key.end + 2))?.[0].length ?? 0);
  const close = closers.get(open);
  const alone = { span: { start: key.start, end: key.end }, bracketed: false, keys: [citedKey(key, '', '')] };
  if (text.charCodeAt(open) !== 91 || close === undefined || close - open > LONGEST_BRACKET) return alone;
  const inside = text.slice(open + 1, close);
  if (inside.startsWith('^') || /[[(]/.test(text.charAt(close + 1))) return alone;
  const semicolon = inside.indexOf(';');
  const own = semicolon < 0 ? inside : inside.slice(0, semicolon);
  if (own.includes('@')) return alone;
  const others = semicolon < 0 ? [] : readCited(text, { start: open + 2 + semicolon, end: close });
  if (others === undefined) return alone;
  return {
    span: { start: key.start, end: close + 1 },
    bracketed: false,
    keys: [citedKey(key, '', own), ...others],
  };
}

const LOCATED = new RegExp(`^\\s{0,2},?\\s{0,2}(?:\\{([^{}]{0,200})\\}|(${LOCATOR}))`, 'iu');

function citedKey(key: KeyAt, prefix: string, behind: string): PandocKey {
  const match = LOCATED.exec(behind);
  const locator = match?.[1] ?? match?.[2];
  const suffix = (match === null ? behind : behind.slice(match[0].length)).replace(/^\s{0,9},/, '').trim();
  const { suppressAuthor, span } = key;
  const cited = { key: key.key, span, prefix: prefix.trim(), suffix, suppressAuthor };
  return locator === undefined ? cited : { ...cited, locator };
}

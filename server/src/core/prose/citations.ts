// Owns the citations that Markdown itself knows nothing of: Pandoc keys, source lines, "[citation needed]".
import type { Span } from '../text/span.ts';

/** A Pandoc citation. Spans are offsets into the text that was read. */
export interface PandocCitation {
  /** The whole of it, with its brackets where it has them. */
  readonly span: Span;
  readonly bracketed: boolean;
  readonly keys: readonly PandocKey[];
}

export interface PandocKey {
  readonly key: string;
  readonly span: Span;
  /** Without the author's name in the text: `[-@key]`. */
  readonly suppressAuthor: boolean;
}

/** By Pandoc's manual: letters, digits, `_`, and single punctuation inside; or anything in braces. */
const KEY =
  /(-)?@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_/])){0,200}))/gu;

/** Pandoc citations in the readable text of a block, in order. E-mail addresses and handles inside words are none. */
export function findPandocCitations(text: string): readonly PandocCitation[] {
  if (!text.includes('@')) return [];
  const found: PandocCitation[] = [];
  for (const match of text.matchAll(KEY)) {
    if (/[\p{L}\p{N}_.]/u.test(text.charAt(match.index - 1))) continue;
    const key = match[2] ?? match[3] ?? '';
    const at = match.index + match[0].length - key.length - (match[2] === undefined ? 0 : 1);
    const one: PandocKey = {
      key,
      span: { start: at, end: at + key.length },
      suppressAuthor: match[1] !== undefined,
    };
    const last = found.at(-1);
    if (last?.bracketed === true && match.index < last.span.end) {
      found[found.length - 1] = { ...last, keys: [...last.keys, one] };
      continue;
    }
    const bracket = bracketAround(text, match.index, at + key.length);
    const span = bracket ?? { start: match.index, end: match.index + match[0].length };
    found.push({ span, bracketed: bracket !== undefined, keys: [one] });
  }
  return found;
}

/** Longest bracket that is looked through, in code units. */
const LONGEST_BRACKET = 400;

function bracketAround(text: string, start: number, end: number): Span | undefined {
  const open = text.lastIndexOf('[', start);
  if (open < 0 || start - open > LONGEST_BRACKET || text.slice(open, start).includes(']')) return undefined;
  const close = text.indexOf(']', end);
  if (close < 0 || close - end > LONGEST_BRACKET || text.slice(end, close).includes('[')) return undefined;
  return { start: open, end: close + 1 };
}

/** Whether a block is a line that names the source of the list or table above it: `Source: OECD`. */
export function isSourceLine(text: string): boolean {
  return /^[\s*_(]{0,5}Sources?(?:\s?[:：]|\s[–—-]\s)\s{0,3}\S/.test(text);
}

/** Spans of `[citation needed]` and its like: the writer knows that a source is missing. */
export function findCitationNeeded(text: string): readonly Span[] {
  if (!text.includes('eeded')) return [];
  return [...text.matchAll(/[[({]{1,2}(?:citation|source|reference) needed[\])}]{1,2}/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

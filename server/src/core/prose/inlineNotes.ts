// Owns notes that are written where they are cited: `claim.^[Smith 2024, p. 3.]`, `claim.\footnote{Smith 2024, p. 3.}`, `claim.{{sfn|Smith|2024}}`.
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';

/** Places are in the readable text. */
export interface InlineNote {
  /** From the caret or backslash to behind the bracket. */
  readonly span: Span;
  /** What it says. */
  readonly words: Span;
}

/** A longer bracket is no note, in code units. */
const LONGEST = 3000;
const NONE: readonly never[] = Object.freeze([]);

/**
 * Inline notes of Pandoc, of LaTeX and of templates of MediaWiki in a readable text, outermost ones of each. An escaped mark or bracket begins none, nor does
 * one with nothing in it.
 */
export function findInlineNotes(projection: Projection): readonly InlineNote[] {
  const { text } = projection;
  return [
    ...(text.includes('^[') ? notesAfter(/\^\[/g, projection, matchBrackets(text, '[', ']')) : NONE),
    ...(text.includes('\\footnote') ? notesAfter(TEX, projection, matchBrackets(text, '{', '}')) : NONE),
    ...(text.includes('{{') ? templatesIn(text) : NONE),
  ];
}

const TEMPLATE =
  /\{\{\s?(?:sfn[pm]?|harv(?:nb|txt|colnb|ard)?|efn|refn|citation|cite (?:web|news|book|journal|magazine|report|conference|thesis|press release|tweet|podcast|AV media|court|act|arxiv|encyclopedia|document))\s{0,3}\|([^{}]{1,1000})\}\}/gi;

/** `{{sfn|Smith|2024|p=3}}`, `{{cite web |url=… |title=…}}`. */
function templatesIn(text: string): readonly InlineNote[] {
  return Array.from(text.matchAll(TEMPLATE), ({ index, 0: template, 1: words = '' }) => {
    const end = index + template.length;
    return { span: { start: index, end }, words: { start: end - 2 - words.length, end: end - 2 } };
  });
}

const TEX = /\\footnote(?:\[\d{1,4}\])?\{/g;

/** The notes that begin with `mark`, whose last unit is the bracket. */
function notesAfter(
  mark: RegExp,
  projection: Projection,
  closers: ReadonlyMap<number, number>,
): readonly InlineNote[] {
  const { text } = projection;
  const found: InlineNote[] = [];
  for (const { index, 0: opener } of text.matchAll(mark)) {
    const start = index + opener.length;
    const close = closers.get(start - 1) ?? -1;
    const isInNote = index < (found.at(-1)?.span.end ?? 0);
    if (isInNote || close - index > LONGEST || text.slice(start, Math.max(close, start)).trim() === '')
      continue;
    const source = projection.toSource({ start: index, end: start });
    if (source.end - source.start !== opener.length) continue;
    // "^[3]^" is a number that Pandoc raises.
    if (opener === '^[' && text.charAt(close + 1) === '^' && /^\d{1,3}$/.test(text.slice(start, close)))
      continue;
    found.push({ span: { start: index, end: close + 1 }, words: { start, end: close } });
  }
  return found;
}

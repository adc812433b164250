// Owns what dresses words: `[[Page|words]]` and `==words==` and `++words++`, a block's `^id`, bars of line blocks.
import type { Block } from '../../syntax/blocks.ts';
import type { Span } from '../../text/span.ts';
import type { Markup } from './markup.ts';

const NONE: readonly never[] = Object.freeze([]);

/** The dressing in a block: the words in it stay. */
export function findDressing({ kind, container, projection: { text } }: Block): readonly Markup[] {
  const isLineBlock = kind === 'paragraph' && container !== 'tableRow' && text.startsWith('| ');
  return [...wikiLinks(text), ...highlights(text), ...blockId(text), ...(isLineBlock ? bars(text) : NONE)];
}

/** `[[Page]]`, `[[Page#Part|words]]`, and with a `!` before it what is put in there. */
const WIKI_LINK =
  /(!?)\[\[(?!\d{1,3}\]\])(#?)([^[\]|#\n]{1,300})(#[^[\]|\n]{1,300})?(?:\|([^[\]|\n]{1,300}))?\]\]/g;

function wikiLinks(text: string): readonly Markup[] {
  if (!text.includes('[[')) return NONE;
  return Array.from(
    text.matchAll(WIKI_LINK),
    ({ 0: link, index, 1: put, 2: hash, 3: page = '', 5: alias }) => {
      const span = { start: index, end: index + link.length };
      if (put === '!') return { span, cuts: [span], takesBlanks: true, keys: NONE };
      const start = alias === undefined ? index + 2 + (hash ?? '').length : span.end - 2 - alias.length;
      return keeping(span, { start, end: start + (alias ?? page).length });
    },
  );
}

/** Highlighted, or underlined as inserted. */
const HIGHLIGHT = /==([^=]{1,400})==|\+\+([^+]{1,400})\+\+/g;
/** Beside the signs, these make them a comparison or something else: "c==d", "C++". */
const JOINED = /[=+\p{L}\p{N}]/u;

function highlights(text: string): readonly Markup[] {
  if (!text.includes('==') && !text.includes('++')) return NONE;
  return Array.from(text.matchAll(HIGHLIGHT)).flatMap(({ 0: all, index }) => {
    const words = all.slice(2, -2);
    const end = index + all.length;
    if (words !== words.trim() || JOINED.test(text.charAt(index - 1)) || JOINED.test(text.charAt(end)))
      return [];
    return [keeping({ start: index, end }, { start: index + 2, end: end - 2 })];
  });
}

/** At the end of a block, by which others link to it. Digits alone are a power. */
const BLOCK_ID = /(?:^|\s)\^(?=[\d-]{0,39}[a-z])[a-z\d-]{2,40}$/i;

function blockId(text: string): readonly Markup[] {
  const id = BLOCK_ID.exec(text.slice(-42))?.[0];
  if (id === undefined) return NONE;
  const span = { start: text.length - id.length, end: text.length };
  return [{ span, cuts: [span], takesBlanks: true, keys: NONE }];
}

/** The bar that each line of a line block of Pandoc begins with. */
function bars(text: string): readonly Markup[] {
  const starts = Array.from(text.matchAll(/^\|\s?/gm), ({ 0: bar, index }) => ({
    start: index,
    end: index + (bar.endsWith('\n') ? 1 : bar.length),
  }));
  const isEvery = starts.length === text.split('\n').length;
  return isEvery
    ? [{ span: { start: 0, end: text.length }, cuts: starts, takesBlanks: false, keys: NONE }]
    : NONE;
}

function keeping(span: Span, words: Span): Markup {
  const cuts = [
    { start: span.start, end: words.start },
    { start: words.end, end: span.end },
  ];
  return { span, cuts, takesBlanks: false, keys: NONE };
}

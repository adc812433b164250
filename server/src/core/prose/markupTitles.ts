// Owns titles that stand in markup which is no prose: `<h2>References</h2>`, `<summary>References</summary>`, `??? note "References"`, and
// what Pandoc sets a list of works in, which needs no title: `<div id="refs">`, `::: {#refs}`.
import { contains, type Span } from '../text/span.ts';

export interface MarkupTitle {
  /** Where it stands in the text. */
  readonly at: number;
  readonly title: string;
  /** 1 to 6 for a heading; 0 for what is none and only stands over what follows. */
  readonly depth: number;
}

const NONE: readonly never[] = Object.freeze([]);
/** Without one of these there is none. */
const SIGN = /<h[1-6]|<summary|\brefs\b|\?\?\?|!!!|===/i;
const OPENING = /^[ \t]{0,8}<(?:h([1-6])|details|summary)(?=[\s>])/gim;
const BOX = /^[ \t]{0,8}(?:!!!|\?\?\?|===)[^\r\n]{0,200}/gm;
const IN_QUOTES = /"([^"]{1,80})"/;
const REFS =
  /^[ \t]{0,8}(?:<div\s(?:[^<>]{0,200}\s)?id\s?=\s?["']?refs(?=["'\s>])|:{3,9}[ \t]{0,3}\{[^{}\r\n]{0,80}#refs(?=[\s}]))/gim;

/** In order of their place. `opaque`: what of the text is code or HTML; in code and comments nothing is a title. */
export function markupTitles(text: string, opaque: readonly Span[]): readonly MarkupTitle[] {
  if (!SIGN.test(text)) return NONE;
  const hidden = opaque.filter(({ start }) => !/^\s{0,9}<(?!!--)/.test(text.slice(start, start + 16)));
  const found: MarkupTitle[] = [
    ...Array.from(text.matchAll(OPENING)).flatMap(({ index, 1: depth }) => elementAt(text, index, depth)),
    ...Array.from(text.matchAll(BOX)).flatMap(({ index: at, 0: line }) => {
      const title = IN_QUOTES.exec(line)?.[1];
      return title === undefined ? [] : [{ at, title, depth: 0 }];
    }),
    ...Array.from(text.matchAll(REFS), ({ index }) => ({ at: index, title: 'References', depth: 0 })),
  ];
  return found
    .filter(({ at }) => !hidden.some((code) => contains(code, { start: at, end: at + 1 })))
    .sort((a, b) => a.at - b.at);
}

/** Longer ones are no titles, in code units with their markup. */
const LONGEST = 400;

/** The heading or summary that opens at `at`, or what the details that do are summed up as. */
function elementAt(text: string, at: number, depth: string | undefined): readonly MarkupTitle[] {
  const start = text.slice(at, at + LONGEST);
  const end = start.search(depth === undefined ? /<\/summary/i : /<\/h[1-6]/i);
  const title = start
    .slice(0, end)
    .replace(/<[^<>]*>/g, '')
    .trim();
  return end < 0 || title === '' ? [] : [{ at, title, depth: Number(depth ?? 0) }];
}

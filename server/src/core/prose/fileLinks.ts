// Owns links to documents that are kept beside the brief, as sources: `[OECD](sources/oecd.pdf)`, `[[OECD 2024.pdf#page=3]]`, and items of Zotero.
import type { Block } from '../syntax/blocks.ts';
import type { Span } from '../text/span.ts';

/** A file that somebody else's document or data are kept in; a page in Markdown is a note of one's own. */
const DOCUMENT = '\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|epub|csv|djvu|eml)';
const FILE = new RegExp(
  `^(?:file:|(?![a-z][a-z\\d+.-]{1,20}:|//|#))[^\\n]{1,500}?${DOCUMENT}(?:[#?][^\\n]{0,200})?$`,
  'i',
);
/** An item or its file in the library of a programme for references. */
const ITEM = /^(?:zotero|papers3?|bookends|mendeley|x-devonthink-item):\/\/\S/i;
/** Of an address, in code units. */
const LONGEST = 800;
const WIKI_LINK = new RegExp(
  `(?<!!)\\[\\[[^[\\]|#\\n]{1,300}${DOCUMENT}(?:#[^[\\]|\\n]{1,200})?(?:\\|[^[\\]|\\n]{1,300})?\\]\\]`,
  'gi',
);

/** Where such links stand in the readable text: the words of one of Markdown, all of one in double brackets. */
export function findFileLinks({
  inlines,
  projection: { text },
}: Block): readonly { readonly at: Span; readonly source?: Span }[] {
  const links = inlines.flatMap((inline) =>
    inline.kind === 'link' &&
    !inline.bare &&
    inline.url.length < LONGEST &&
    (FILE.test(inline.url) || ITEM.test(inline.url))
      ? [{ at: inline.words, source: inline.span }]
      : [],
  );
  if (!text.includes('[[')) return links;
  const inBrackets = Array.from(text.matchAll(WIKI_LINK), ({ index, 0: link }) => ({
    at: { start: index, end: index + link.length },
  }));
  return [...links, ...inBrackets];
}

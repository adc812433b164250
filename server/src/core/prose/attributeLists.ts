// Owns the finding of attribute lists, by which site generators dress what stands before: `[page](…){target="_blank"}`.
import type { Block, Inline } from '../syntax/blocks.ts';
import { OBJECT } from '../text/projection.ts';
import type { Span } from '../text/span.ts';

const ATTRIBUTE =
  '(?:[#.][a-z_][\\w:-]{0,60}|[a-z][\\w:-]{0,40}=(?:"[^"\\r\\n]{0,200}"|\'[^\'\\r\\n]{0,200}\'|[\\w%#./:-]{1,100}))';
/** Of Pandoc `{.wide #map width=50%}`, of kramdown with a colon `{: .lead }`, of Python-Markdown either. */
export const ATTRIBUTE_LIST = new RegExp(
  `\\{:?[ \\t]{0,3}${ATTRIBUTE}(?:[ \\t]{1,3}${ATTRIBUTE}){0,12}[ \\t]{0,3}\\}`,
  'gi',
);
/** Behind these a brace belongs to a formula or a word, unless a link ends there. */
const GLUED = /[\p{L}\p{N}_^\\{]$/u;

/** Where attribute lists stand in the text of a block. */
export function findAttributeLists({ projection: { text }, inlines }: Block): readonly Span[] {
  if (!text.includes('{')) return [];
  const dressed = new Set(inlines.map(endOf));
  return [...text.matchAll(ATTRIBUTE_LIST)].flatMap(({ 0: list, index }) =>
    dressed.has(index) || !GLUED.test(text.slice(Math.max(0, index - 2), index))
      ? [{ start: index, end: index + list.length }]
      : [],
  );
}

/** Where the readable text of something inside a block ends. */
function endOf(inline: Inline): number {
  if (inline.kind === 'link' && !inline.bare) return inline.words.end;
  return inline.kind === 'code' || inline.kind === 'link' ? inline.at + OBJECT.length : inline.at;
}

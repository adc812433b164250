// Owns notes between tags: `<ref>Annual report, p. 3.</ref>` of MediaWiki where it is cited, `<ref name="report" />` where it is once more; `<Footnote>` of MDX.
import type { Block, Inline } from '../syntax/blocks.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './sentence.ts';

/** A note, or the mark of one that stands elsewhere. */
export interface RefTag {
  /** What of the block's readable text is no prose; empty for a mark. */
  readonly words: Span;
  readonly citation: Citation;
}

const NONE: readonly RefTag[] = Object.freeze([]);
const OPEN = /^<(?:ref|(?:foot|side|margin|end)note|fn)(?:\s[^>]{0,300})?>$/i;
const NAME = /\sname\s?=\s?(?:"([^">]{1,200})"|'([^'>]{1,200})'|([^\s"'>/]{1,200}))/i;
const CLOSE = /^<\/(?:ref|(?:foot|side|margin|end)note|fn)\s{0,3}>$/i;

/** In order of their place. One without words is none. */
export function findRefTags({ inlines }: Block): readonly RefTag[] {
  if (!inlines.some((inline) => inline.kind === 'html' && OPEN.test(inline.value))) return NONE;
  const found: RefTag[] = [];
  let open: Inline | undefined;
  for (const inline of inlines) {
    if (inline.kind !== 'html') continue;
    const { at, span, value } = inline;
    const target = value.endsWith('/>') ? nameIn(value) : undefined;
    if (target !== undefined)
      found.push({ words: { start: at, end: at }, citation: { kind: 'anchor', target, span } });
    else if (OPEN.test(value) && !value.endsWith('/>')) open = inline;
    else if (CLOSE.test(value) && open !== undefined) {
      if (at > open.at) found.push(noteBetween(open, inline));
      open = undefined;
    }
  }
  return found;
}

/** By which a tag of notes is found again. */
function nameIn(tag: string): string | undefined {
  const [, quoted, apostrophed, bare] = (OPEN.test(tag) && NAME.exec(tag)) || [];
  return quoted ?? apostrophed ?? bare;
}

function noteBetween(open: Inline, close: Inline): RefTag {
  const content = { start: open.span.end, end: close.span.start };
  const span = { start: open.span.start, end: close.span.end };
  return { words: { start: open.at, end: close.at }, citation: { kind: 'note', content, span } };
}

// Owns the step from a block to its prose: sentences, and the mentions, figures and citations in each.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Block, Inline } from '../syntax/blocks.ts';
import { OBJECT, type Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { findCitationNeeded, findPandocCitations, isSourceLine, type PandocCitation } from './citations.ts';
import { findMentions } from './mentions.ts';
import type { Mention, Quantity } from './model.ts';
import { findQuantities } from './quantities.ts';
import type { BlockProse, Citation, Placed, Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';

/** A citation with where it stands in the readable text: an empty span for a marker, the words for a link. */
interface Anchored {
  readonly citation: Citation;
  readonly at: Span;
}

/** Reads the prose of a block. Headings and notes get mentions and citations, but no sentences to judge. */
export function readProse(block: Block, facts: FactIndex): BlockProse {
  const pandoc = findPandocCitations(block.projection.text);
  const needed = findCitationNeeded(block.projection.text);
  const markers = [...pandoc.filter(({ bracketed }) => bracketed).map(({ span }) => span), ...needed];
  const cuts = markers.sort((a, b) => a.start - b.start).map((span) => withBlankBefore(block, span));
  const readable = block.projection.without(cuts);
  const anchored = anchorCitations(block, pandoc, cuts);
  const mentions = place(readable, findMentions(readable.text, facts)).filter(
    (mention) => !inAddress(mention, block),
  );
  const isProse = block.footnote === undefined && (block.kind === 'paragraph' || block.kind === 'tableRow');
  return {
    block,
    readable,
    mentions,
    citations: anchored.map((anchor) => anchor.citation),
    sentences: isProse
      ? readSentences(block, readable, {
          mentions,
          anchored,
          needed: needed.map(({ start }) => moved(start, cuts)),
        })
      : [],
    isSourceLine: isProse && isSourceLine(block.projection.text),
  };
}

interface Marks {
  readonly mentions: readonly Placed<Mention>[];
  readonly anchored: readonly Anchored[];
  /** Offsets in the readable text where `[citation needed]` stood. */
  readonly needed: readonly number[];
}

function readSentences(block: Block, readable: Projection, marks: Marks): readonly Sentence[] {
  const { mentions, anchored, needed } = marks;
  const spans = mergeBareCitations(sentenceSpans(block, readable), readable.text, anchored);
  const quantities = place(readable, findQuantities(readable.text));
  return spans.map((span, index) => {
    // A marker right behind a full stop stands before the blank: the reach goes up to the next sentence's first word.
    const until = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = index === 0 ? 0 : span.start;
    return {
      span: readable.toSource(span),
      readable: span,
      text: readable.text.slice(span.start, span.end),
      mentions: within(mentions, span),
      quantities: within<Quantity>(quantities, span),
      citations: anchored
        .filter(({ at }) => at.start >= from && at.start < until)
        .map(({ citation }) => citation),
      citationNeeded: needed.some((at) => at >= from && at < until),
    };
  });
}

/** A table row is one sentence, whatever its cells hold. */
function sentenceSpans(block: Block, readable: Projection): readonly Span[] {
  if (block.kind !== 'tableRow') return splitSentences(readable.text);
  const start = readable.text.length - readable.text.trimStart().length;
  const end = readable.text.trimEnd().length;
  return start < end ? [{ start, end }] : [];
}

/** A "sentence" that is nothing but a citation, such as `([source](…))` behind a full stop, joins the one before. */
function mergeBareCitations(
  spans: readonly Span[],
  text: string,
  anchored: readonly Anchored[],
): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && isBareCitation(span, text, anchored)) {
      merged[merged.length - 1] = { start: last.start, end: span.end };
    } else merged.push(span);
  }
  return merged;
}

const CITING_WORDS = /\b(?:see|source|sources|via|cf|citing|read|more|and|also|here)\b|[^\p{L}\p{N}]+/giu;

function isBareCitation(span: Span, text: string, anchored: readonly Anchored[]): boolean {
  let rest = '';
  let from = span.start;
  const words = anchored.map(({ at }) => at).filter((at) => at.start < span.end && at.end > span.start);
  if (words.length === 0) return false;
  for (const at of words) {
    rest += text.slice(from, Math.max(from, at.start));
    from = Math.max(from, at.end);
  }
  rest += text.slice(from, Math.max(from, span.end));
  return rest.replaceAll(OBJECT, ' ').replace(CITING_WORDS, '') === '';
}

function anchorCitations(
  block: Block,
  pandoc: readonly PandocCitation[],
  cuts: readonly Span[],
): readonly Anchored[] {
  const anchored: Anchored[] = [];
  for (const inline of block.inlines) {
    const citation = citationOf(inline);
    if (citation === undefined) continue;
    const words = inline.kind === 'link' ? linkWords(inline) : { start: inline.at, end: inline.at };
    anchored.push({ citation, at: { start: moved(words.start, cuts), end: moved(words.end, cuts) } });
  }
  for (const { span, keys } of pandoc) {
    const at = moved(span.start, cuts);
    const source = block.projection.toSource(span);
    for (const { key, span: keySpan } of keys) {
      const citation: Citation = {
        kind: 'pandoc',
        key,
        keySpan: block.projection.toSource(keySpan),
        span: source,
      };
      anchored.push({ citation, at: { start: at, end: at } });
    }
  }
  return anchored.sort((a, b) => a.at.start - b.at.start);
}

function linkWords(link: Extract<Inline, { kind: 'link' }>): Span {
  return link.bare ? { start: link.at, end: link.at + OBJECT.length } : link.words;
}

/** Footnotes and web addresses point to a source; links inside the document, images and mail addresses do not. */
function citationOf(inline: Inline): Citation | undefined {
  if (inline.kind === 'footnote') {
    return { kind: 'footnote', label: inline.label, labelSpan: inline.labelSpan, span: inline.span };
  }
  if (inline.kind === 'link' && /^(?:https?:)?\/\/[^\s/]/i.test(inline.url)) {
    return { kind: 'link', url: inline.url, span: inline.span };
  }
  if (inline.kind === 'html') {
    const url = /^<a\s[^>]{0,300}?href\s{0,9}=\s{0,9}["']?(https?:\/\/[^\s"'>]{1,2000})/i.exec(
      inline.value,
    )?.[1];
    if (url !== undefined) return { kind: 'link', url, span: inline.span };
  }
  return undefined;
}

function place<T extends { readonly span: Span }>(
  readable: Projection,
  items: readonly T[],
): readonly Placed<T>[] {
  return items.map((item) => ({ item, source: readable.toSource(item.span) }));
}

function within<T extends { readonly span: Span }>(
  items: readonly Placed<T>[],
  span: Span,
): readonly Placed<T>[] {
  const inside = items.filter(({ item }) => item.span.start >= span.start && item.span.end <= span.end);
  if (span.start === 0) return inside;
  return inside.map(({ item, source }) => ({
    item: { ...item, span: { start: item.span.start - span.start, end: item.span.end - span.start } },
    source,
  }));
}

/** Words of a link that are an address themselves (`[openai.com](…)`) name a site, not a company. */
function inAddress(mention: Placed<Mention>, block: Block): boolean {
  const { start, end } = mention.item.span;
  const text = block.projection.text;
  const after = text.charCodeAt(end);
  return (after === 46 && /^\.[a-z]{2,}/.test(text.slice(end, end + 4))) || text.charCodeAt(start - 1) === 64;
}

/** Where an offset stands once the cuts are taken out. */
function moved(offset: number, cuts: readonly Span[]): number {
  let by = 0;
  for (const cut of cuts) {
    if (cut.start >= offset) break;
    by += Math.min(offset, cut.end) - cut.start;
  }
  return offset - by;
}

function withBlankBefore(block: Block, span: Span): Span {
  const text = block.projection.text;
  let start = span.start;
  while (start > 0 && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 10)) start -= 1;
  return { start, end: span.end };
}

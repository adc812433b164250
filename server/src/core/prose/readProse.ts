// Owns the step from a block to its prose: sentences, and the mentions, figures and citations in each.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Block } from '../syntax/blocks.ts';
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { joinBareCitations } from './bareCitations.ts';
import { type Footing, footingOf, saysOrigin } from './footing.ts';
import { partAtHardBreaks } from './lineBreaks.ts';
import { type Anchored, readMarks } from './marks.ts';
import { findNames } from './mentions.ts';
import type { Mention, Quantity } from './model.ts';
import { itemsBetween } from './ordered.ts';
import { findQuantities } from './quantities.ts';
import type { BlockProse, Placed, Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';

/** Reads the prose of a block. Headings and notes get mentions and citations, but no sentences to judge. */
export function readProse(block: Block, facts: FactIndex): BlockProse {
  const { cuts, citations: anchored, needed, dressed } = readMarks(block);
  const readable = block.projection.without(cuts);
  const names = findNames(readable.text, facts);
  const mentions = place(readable, names.mentions).filter((mention) => !inAddress(mention, block));
  const isProse = block.footnote === undefined && (block.kind === 'paragraph' || block.kind === 'tableRow');
  const spans = isProse ? spansOf(block, readable, dressed, anchored) : [];
  return {
    block,
    readable,
    mentions,
    surnames: names.surnames,
    citations: anchored.map((anchor) => anchor.citation),
    sentences: readSentences(spans.filter(isSentence), readable, { mentions, anchored, needed }),
    overlong: spans.filter((span) => !isSentence(span)).map((span) => readable.toSource(span)),
    footing: isProse ? footingIn(block, anchored) : undefined,
  };
}

/** A line that cites for all above it needs something behind what it cites. A caption with a mark of a note or work names the source of its table; a link in it may name what the table is about. */
function footingIn(block: Block, anchored: readonly Anchored[]): Footing | undefined {
  const footing = footingOf(block.projection.text, block.inlines);
  if (footing === undefined && anchored.length > 0 && saysOrigin(block.projection.text.trim()))
    return { kind: 'source', isInNotes: true };
  const isMarked = footing?.kind === 'caption' && anchored.some(({ citation }) => citation.kind !== 'link');
  return isMarked ? { kind: 'sourceOfTable', isInNotes: true } : footing;
}

/** Spans of the sentences; of none where the block has no word and cites nothing, as a formula or a row of empty cells. */
function spansOf(
  block: Block,
  readable: Projection,
  dressed: readonly Span[],
  anchored: readonly Anchored[],
): readonly Span[] {
  if (anchored.length === 0 && !/[\p{L}\p{N}]/u.test(readable.text)) return [];
  return joinBareCitations(sentenceSpans(block, readable, dressed), readable.text, anchored);
}

interface Found {
  readonly mentions: readonly Placed<Mention>[];
  readonly anchored: readonly Anchored[];
  /** Offsets in the readable text where `[citation needed]` stood. */
  readonly needed: readonly number[];
}

/** What is longer is none, in code units: a list without stops, or something that is not prose. */
const LONGEST_SENTENCE = 5000;

function isSentence({ start, end }: Span): boolean {
  return end - start <= LONGEST_SENTENCE;
}

function readSentences(spans: readonly Span[], readable: Projection, found: Found): readonly Sentence[] {
  if (spans.length === 0) return [];
  const { mentions, anchored, needed } = found;
  return spans.map((span, index) => {
    // A marker right behind a full stop stands before the blank: the reach goes up to the next sentence's first word.
    const until = firstOf(spans[index + 1], readable.text);
    const from = index === 0 ? 0 : firstOf(span, readable.text);
    const text = readable.text.slice(span.start, span.end);
    return {
      span: readable.toSource(span),
      readable: span,
      text,
      mentions: within(mentions, span),
      quantities: placeAfter(span.start, readable, findQuantities(text)),
      citations: itemsBetween(anchored, from, until, ({ at }) => at.start).map(({ citation }) => citation),
      citationNeeded: itemsBetween(needed, from, until, (at) => at).length > 0,
    };
  });
}

/** The first place of a marker that belongs to a sentence: where no blank stands before it, one there is of the sentence before. */
function firstOf(span: Span | undefined, text: string): number {
  if (span === undefined) return Number.POSITIVE_INFINITY;
  return /\S/.test(text.charAt(span.start - 1)) ? span.start + 1 : span.start;
}

/** A table row is one sentence, whatever its cells hold. */
function sentenceSpans(block: Block, readable: Projection, dressed: readonly Span[]): readonly Span[] {
  if (block.kind !== 'tableRow') return partAtHardBreaks(splitSentences(readable.text, dressed), readable);
  const start = readable.text.length - readable.text.trimStart().length;
  const end = readable.text.trimEnd().length;
  return start < end ? [{ start, end }] : [];
}

function place<T extends { readonly span: Span }>(
  readable: Projection,
  items: readonly T[],
): readonly Placed<T>[] {
  return items.map((item) => ({ item, source: readable.toSource(item.span) }));
}

/** Items whose spans are offsets from `start` on. */
function placeAfter(
  start: number,
  readable: Projection,
  items: readonly Quantity[],
): readonly Placed<Quantity>[] {
  return items.map((item) => ({
    item,
    source: readable.toSource({ start: start + item.span.start, end: start + item.span.end }),
  }));
}

function within<T extends { readonly span: Span }>(
  items: readonly Placed<T>[],
  span: Span,
): readonly Placed<T>[] {
  const inside = itemsBetween(items, span.start, span.end, ({ item }) => item.span.start).filter(
    ({ item }) => item.span.end <= span.end,
  );
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

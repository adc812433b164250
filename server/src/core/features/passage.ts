// Owns how a passage of the brief, a note or an entry of its list, is shown as Markdown: words, emphasis, web links, no more.
import type { Analysis } from '../analysis/analysis.ts';
import type { Block, Inline } from '../syntax/blocks.ts';
import { OBJECT } from '../text/projection.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { atLineStart, autolink, escapeMarkdown, linkAround } from './escape.ts';
import { findWebAddresses } from './webAddresses.ts';

/**
 * What a span of the brief says, as Markdown in which nothing but emphasis and http(s) links is active, a paragraph for
 * each of its own. `longest`: so many code units of its words are shown. Empty where no prose stands in it.
 */
export function passageMarkdown({ text, pieces }: Analysis, span: Span, longest: number): string {
  const index = text.pieceAt(span.start);
  const piece = pieces[index];
  if (piece === undefined) return '';
  const base = text.startOf(index);
  const within = { start: span.start - base, end: span.end - base };
  const paragraphs: string[] = [];
  let left = longest;
  for (const block of piece.reading.blocks) {
    if (!overlaps(block.span, within)) continue;
    if (left <= 0) {
      paragraphs.push('…');
      break;
    }
    const words = wordsIn(block, within);
    const shown = shortened(words, block.projection.text, left);
    left -= words.end - words.start;
    const end = shown.end < words.end ? '…' : '';
    const markdown = new PassageWriter(block, piece.piece.text, shown).write().trim();
    if (markdown !== '') paragraphs.push(atLineStart(markdown + end));
  }
  return paragraphs.join('\n\n');
}

/** Text of the brief that no block holds, as Markdown in which nothing but http(s) addresses is active. */
export function textMarkdown(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, url } of findWebAddresses(text)) {
    parts.push(escapeMarkdown(text.slice(from, span.start)), autolink(url) ?? escapeMarkdown(url));
    from = span.end;
  }
  return [...parts, escapeMarkdown(text.slice(from))].join('');
}

/** The words of a block, in its readable text, that stand in a span of the piece. */
function wordsIn({ projection, span }: Block, within: Span): Span {
  const start = within.start <= span.start ? 0 : projection.fromSource(within.start);
  const end = within.end >= span.end ? projection.text.length : projection.fromSource(within.end);
  return { start, end };
}

/** Up to the last blank that leaves no more than `longest`. */
function shortened({ start, end }: Span, text: string, longest: number): Span {
  if (end - start <= longest) return { start, end };
  const kept = text.slice(start, start + longest);
  const blank = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return { start, end: start + (blank > 0 ? blank : longest) };
}

type Link = Extract<Inline, { kind: 'link' }>;

/** A stretch of words that is set off: words of a link, or in emphasis. */
interface Dressed {
  readonly words: Span;
  readonly link: Link | undefined;
}

/** How plain words are shown: in the words of a link there is no other. */
type Show = (text: string) => string;

class PassageWriter {
  readonly #text: string;
  readonly #words: Span;
  readonly #inlines: readonly Inline[];
  readonly #dressed: readonly Dressed[];
  readonly #source: string;

  constructor({ projection, inlines, emphases }: Block, source: string, words: Span) {
    this.#text = projection.text;
    this.#words = words;
    this.#source = source;
    this.#inlines = inlines.filter(({ at }) => words.start <= at && at <= words.end);
    const links = inlines.flatMap((link) =>
      link.kind === 'link' && !link.bare ? [{ words: link.words, link }] : [],
    );
    this.#dressed = [...links, ...emphases.map((one) => ({ words: one, link: undefined }))]
      .filter((one) => overlaps(one.words, words))
      .sort(({ words: a }, { words: b }) => a.start - b.start || b.end - a.end);
  }

  write(): string {
    return this.#dressedWords(this.#words, this.#dressed, textMarkdown);
  }

  /** `inside`: what may be set off there, the outermost first. */
  #dressedWords({ start, end }: Span, inside: readonly Dressed[], show: Show): string {
    const parts: string[] = [];
    let from = start;
    for (const one of inside) {
      const words = { start: one.words.start, end: Math.min(end, one.words.end) };
      if (words.start >= words.end || words.start < from) continue;
      parts.push(this.#plainWords({ start: from, end: words.start }, show));
      parts.push(this.#setOff(words, one, inside, show));
      from = words.end;
    }
    return [...parts, this.#plainWords({ start: from, end }, show)].join('');
  }

  #setOff(words: Span, { words: own, link }: Dressed, all: readonly Dressed[], show: Show): string {
    // Emphasis in emphasis looks the same, and links hold none.
    const isInside = (other: Dressed) =>
      contains(own, other.words) && (link === undefined) === (other.link !== undefined);
    const shown = this.#dressedWords(words, all.filter(isInside), link === undefined ? show : escapeMarkdown);
    if (link !== undefined) return linkAround(shown, link.url);
    return shown === shown.trim() && shown !== '' ? `*${shown}*` : shown;
  }

  /** Words between what is set off; what takes the place of a word is shown in its stead. */
  #plainWords({ start, end }: Span, show: Show): string {
    const parts: string[] = [];
    let from = start;
    for (const inline of this.#inlines) {
      const isHere = this.#closes(inline)
        ? start < inline.at && inline.at <= end
        : start <= inline.at && inline.at < end;
      const shown = isHere ? this.#object(inline) : undefined;
      if (shown === undefined) continue;
      parts.push(show(this.#text.slice(from, inline.at)), shown);
      from = inline.at + (this.#text.startsWith(OBJECT, inline.at) && inline.kind !== 'footnote' ? 1 : 0);
    }
    return [...parts, show(this.#text.slice(from, end))].join('');
  }

  /** Whether it belongs to the words before it: a mark without a width that stands at their end. */
  #closes(inline: Inline): boolean {
    if (inline.kind === 'footnote') return true;
    return inline.kind === 'html' && (inline.value.startsWith('</') || inline.at === this.#text.length);
  }

  /** What is no plain words as text; undefined for what shows in no other way. */
  #object(inline: Inline): string | undefined {
    const written = this.#source.slice(inline.span.start, inline.span.end);
    if (inline.kind === 'code') return escapeMarkdown(wordsOfCode(inline.source));
    if (inline.kind === 'footnote') return escapeMarkdown(written);
    if (inline.kind === 'html') return /^<(?:!--|br\b)/i.test(written) ? undefined : escapeMarkdown(written);
    return inline.kind === 'link' && inline.bare ? bareLink(inline.url, written) : undefined;
  }
}

function wordsOfCode(source: string): string {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  return source.slice(ticks, source.length - ticks).trim();
}

/** An address as it stands in the text; in running text what ends the sentence is not part of it. */
function bareLink(url: string, written: string): string {
  const words = written.startsWith('<') ? written.slice(1, -1) : written;
  const address = findWebAddresses(url)[0]?.url;
  if (address === undefined) return escapeMarkdown(words);
  const trail = written === words ? url.slice(address.length) : '';
  return `${autolink(trail === '' ? url : address) ?? escapeMarkdown(address)}${escapeMarkdown(trail)}`;
}

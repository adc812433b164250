// Owns the marks in a block that point to sources, and what of its text is such a mark and no prose.
import type { Block, Inline } from '../syntax/blocks.ts';
import { OBJECT, type Projection } from '../text/projection.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { findAttributeLists } from './attributeLists.ts';
import { findBareAddresses } from './bareAddresses.ts';
import { findCitationNeeded, saysNeeded } from './citationNeeded.ts';
import { findPandocCitations, type PandocCitation } from './citations.ts';
import { betweenMarks, joined, withBlanks, withoutCuts } from './cuts.ts';
import { findFileLinks } from './fileLinks.ts';
import { findIdentifiers, type Identifier } from './identifiers.ts';
import { findInlineNotes, type InlineNote } from './inlineNotes.ts';
import { findLegalCitations } from './legalCitations.ts';
import { outsideOf } from './markup/comments.ts';
import { findMarkup } from './markup/findMarkup.ts';
import type { Markup } from './markup/markup.ts';
import { findTagNotes } from './markup/siteTags.ts';
import { findNamedSources } from './namedSources.ts';
import { firstFrom } from './ordered.ts';
import { mayBeOther } from './otherKeys.ts';
import { isPageControl } from './pageControls.ts';
import { findRaisedMarks, opensNote } from './raisedMarks.ts';
import { findRefTags } from './refTags.ts';
import type { Citation } from './sentence.ts';

/** A citation with where it stands in the readable text: an empty span for a marker, the words for a link. */
export interface Anchored {
  readonly citation: Citation;
  readonly at: Span;
}

export interface Marks {
  /** Spans of the block's text that are no prose: ascending and disjoint, each with the blanks before it. */
  readonly cuts: readonly Span[];
  /** In order of their place in the text without the cuts, as are `needed`. */
  readonly citations: readonly Anchored[];
  /** Where `[citation needed]` stood. */
  readonly needed: readonly number[];
  /** Words in emphasis and of links, in the text without the cuts: outermost, ascending and disjoint. */
  readonly dressed: readonly Span[];
}

/** Finds the marks of a block. */
export function readMarks(block: Block): Marks {
  const { projection } = block;
  const { markup, comments } = findMarkup(block);
  const isRead = outsideOf(comments);
  const gone = markup.flatMap(({ cuts: own, takesBlanks }) => (takesBlanks ? own : NONE));
  const dressing = [
    ...markup.flatMap(({ cuts: own, takesBlanks }) => (takesBlanks ? NONE : own)),
    ...block.inlines.flatMap((inline) =>
      keyInBraces(inline, projection.text) === undefined ? NONE : [{ start: inline.at - 2, end: inline.at }],
    ),
  ];
  const pandoc = findPandocCitations(withoutEscapes(projection)).filter(
    (citation) =>
      !isHandle(citation, block.inlines) &&
      ![...gone, ...dressing].some((span) => contains(span, citation.span)),
  );
  const asking = linksThatAsk(block);
  const needed = neededIn(block, asking).filter(({ start }) => isRead(start));
  const notes = [...findInlineNotes(projection), ...findTagNotes(projection)];
  const refs = findRefTags(block);
  const raised = findRaisedMarks(block);
  const isNote = opensNote(block);
  const bracketed = pandoc.filter((citation) => citation.bracketed);
  const marks = [
    ...findAttributeLists(block),
    ...gone,
    ...bracketed.map(({ span }) => span),
    ...needed,
    ...notes.map(({ span }) => span),
    ...refs.map(({ words }) => words),
    ...raised.map(({ words }) => words),
  ];
  const references = block.inlines.flatMap(({ kind, at }) =>
    kind === 'footnote' ? [{ start: at, end: at }] : [],
  );
  const cuts = joined([
    ...withBlanks([...marks, ...betweenMarks([...marks, ...references], projection.text)], projection.text),
    ...dressing,
  ]);
  const placed = [
    ...block.inlines.flatMap((inline) => (asking.has(inline) ? [] : ofInline(inline, projection.text))),
    ...pandoc.flatMap((citation) => ofPandoc(citation, block)),
    ...markup.flatMap((one) => ofMarkup(one, block)),
    ...findIdentifiers(projection.text).flatMap((one) => ofIdentifier(one, block)),
    ...findBareAddresses(projection.text).flatMap((one) => ofIdentifier(one, block)),
    ...findLegalCitations(projection.text).flatMap((span) => inWords('law', span, block)),
    ...findNamedSources(projection.text).flatMap((span) => inWords('named', span, block)),
    ...findFileLinks(block).map(({ at, source = projection.toSource(at) }) => ({
      citation: { kind: 'named' as const, span: source },
      at,
    })),
    ...notes.map((note) => ofNote(note, block)),
    ...refs.map(({ words, citation }) => ({ citation, at: { start: words.start, end: words.start } })),
    ...raised.flatMap(({ words, span, target }, index) =>
      target === undefined || (index === 0 && isNote)
        ? []
        : [
            {
              citation: { kind: 'anchor' as const, target, span },
              at: { start: words.start, end: words.start },
            },
          ],
    ),
  ].filter(({ at }: Anchored) => isRead(at.start));
  const moved = withoutCuts(cuts);
  const citations = placed
    .sort((a, b) => a.at.start - b.at.start || a.citation.span.start - b.citation.span.start)
    .map(({ citation, at }) => ({
      citation,
      at: { start: moved(at.start), end: moved(at.end) },
    }));
  return {
    cuts,
    citations,
    needed: needed.map(({ start }) => moved(start)),
    dressed: dressedWords(block, moved),
  };
}

const NO_LINKS: ReadonlySet<Inline> = new Set();

/** Links whose words say that a source is missing: Wikipedia's lead to what they mean. */
function linksThatAsk({ inlines, projection: { text } }: Block): ReadonlySet<Inline> {
  const asking = inlines.filter(
    (inline) => inline.kind === 'link' && saysNeeded(text.slice(inline.words.start, inline.words.end)),
  );
  return asking.length === 0 ? NO_LINKS : new Set(asking);
}

/** Where a source is said to be missing, not where brackets hold one; it may be a link that says so. */
function neededIn({ inlines, projection: { text } }: Block, asking: ReadonlySet<Inline>): readonly Span[] {
  const marks = findCitationNeeded(text);
  if (marks.length === 0 && asking.size === 0) return NONE;
  const others = inlines.filter((inline) => inline.kind === 'link' && !asking.has(inline));
  const inBrackets = marks.filter(
    ({ start, end }) => (others[firstFrom(others, start, ({ at }) => at)]?.at ?? end) >= end,
  );
  const alone = [...asking].flatMap((inline) => {
    if (inline.kind !== 'link') return [];
    const first = inBrackets[firstFrom(inBrackets, inline.words.end, ({ end }) => end)];
    return first === undefined || first.start > inline.words.start ? [inline.words] : [];
  });
  return [...inBrackets, ...alone];
}

function dressedWords({ inlines, emphases }: Block, moved: (offset: number) => number): readonly Span[] {
  const links = inlines.flatMap((inline) => (inline.kind === 'link' && !inline.bare ? [inline.words] : []));
  if (links.length === 0 && emphases.length === 0) return NONE;
  const outermost: Span[] = [];
  for (const { start, end } of [...links, ...emphases].sort((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (outermost.at(-1)?.end ?? 0)) outermost.push({ start, end });
  return outermost.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
}

const NONE: readonly Span[] = Object.freeze([]);

function ofInline(inline: Inline, text: string): readonly Anchored[] {
  const citation = keyInBraces(inline, text) ?? citationOf(inline);
  if (citation === undefined) return [];
  if (inline.kind === 'link' && !inline.bare && isPageControl(text, inline.words)) return [];
  return [
    { citation, at: inline.kind === 'link' ? linkWords(inline) : { start: inline.at, end: inline.at } },
  ];
}

/** `@{https://example.org}`: to Markdown the key is a bare address that takes the brace along. */
function keyInBraces(inline: Inline, text: string): Citation | undefined {
  if (inline.kind !== 'link' || !inline.bare || !inline.url.endsWith('}')) return undefined;
  if (!/(?<![\p{L}\p{N}_.+-])@\{$/u.test(text.slice(Math.max(0, inline.at - 3), inline.at))) return undefined;
  const { start, end } = inline.span;
  const keySpan = { start, end: end - 1 };
  const key = inline.url.slice(0, -1);
  return { kind: 'pandoc', key, keySpan, mayBeOther: false, span: { start: start - 2, end } };
}

/** "[@AISI_gov](https://x.com/AISI_gov)": the words of a link name who is there, and no source. */
function isHandle({ span, keys }: PandocCitation, inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) =>
      inline.kind === 'link' &&
      !inline.bare &&
      contains(inline.words, span) &&
      (SOCIAL.test(inline.url) ||
        keys.some(({ key }) => inline.url.toLowerCase().includes(key.toLowerCase()))),
  );
}

const SOCIAL =
  /^(?:https?:)?\/\/(?:[a-z0-9-]{1,40}\.){0,3}(?:x\.com|twitter\.com|t\.co|bsky\.app|threads\.(?:net|com)|instagram\.com|tiktok\.com|youtube\.com|github\.com|linkedin\.com|mastodon\.social)(?:\/|$)/i;

function linkWords(link: Extract<Inline, { kind: 'link' }>): Span {
  return link.bare ? { start: link.at, end: link.at + OBJECT.length } : link.words;
}

/** Footnotes and web addresses point to a source; links inside the document, images and mail addresses do not. */
function citationOf(inline: Inline): Citation | undefined {
  if (inline.kind === 'footnote')
    return { kind: 'footnote', label: inline.label, labelSpan: inline.labelSpan, span: inline.span };
  if (inline.kind === 'link') {
    const url = /^(?:https?:)?\/\/[^\s/]/i.test(inline.url)
      ? inline.url
      : findIdentifiers(inline.url)[0]?.url;
    return url === undefined ? undefined : { kind: 'link', url, span: inline.span };
  }
  if (inline.kind !== 'html') return undefined;
  const url = HREF.exec(inline.value)?.[1];
  return url === undefined ? undefined : { kind: 'link', url, span: inline.span };
}

const HREF = /^<a\s[^>]{0,300}?href\s{0,9}=\s{0,9}["']?((?:https?:)?\/\/[^\s"'>]{1,2000})/i;

/** The text with escaped signs of citations replaced by as many that mean nothing. */
function withoutEscapes(projection: Projection): string {
  const { text } = projection;
  if (!text.includes('@')) return text;
  return text.replace(/[@[\]]/g, (sign, at: number) => {
    const { start, end } = projection.toSource({ start: at, end: at + 1 });
    return end - start === 1 ? sign : NOTHING;
  });
}

const NOTHING = '\0';

function ofPandoc(cited: PandocCitation, { projection }: Block): readonly Anchored[] {
  const { span, keys } = cited;
  const source = projection.toSource(span);
  const isUnsure = mayBeOther(cited, projection.text);
  return keys.map(({ key, span: keySpan }) => ({
    citation: {
      kind: 'pandoc' as const,
      key,
      keySpan: projection.toSource(keySpan),
      mayBeOther: isUnsure,
      span: source,
    },
    at: span,
  }));
}

/** A key that another dialect cites is one like Pandoc's. */
function ofMarkup({ span, keys }: Markup, { projection }: Block): readonly Anchored[] {
  return keys.map(({ key, span: keySpan }) => ({
    citation: { kind: 'pandoc' as const, key, keySpan, mayBeOther: false, span: projection.toSource(span) },
    at: span,
  }));
}

/** In the words of a link it is that link's. */
function ofIdentifier({ span, url }: Identifier, { inlines, projection }: Block): readonly Anchored[] {
  const isLink = inlines.some((inline) => inline.kind === 'link' && contains(inline.words, span));
  return isLink ? [] : [{ citation: { kind: 'link', url, span: projection.toSource(span) }, at: span }];
}

/** Where a link stands in it, it is that link's. */
function inWords(kind: 'law' | 'named', span: Span, { inlines, projection }: Block): readonly Anchored[] {
  const isLink = inlines.some(
    (inline) => inline.kind === 'link' && (overlaps(inline.words, span) || contains(span, linkWords(inline))),
  );
  return isLink ? [] : [{ citation: { kind, span: projection.toSource(span) }, at: span }];
}

function ofNote({ span, words }: InlineNote, { projection }: Block): Anchored {
  const source = projection.toSource(span);
  // Markup at the edges of the words belongs to them.
  const content = {
    start: projection.toSource({ start: words.start - 1, end: words.start }).end,
    end: projection.toSource({ start: words.end, end: words.end + 1 }).start,
  };
  return { citation: { kind: 'note', content, span: source }, at: { start: span.start, end: span.start } };
}

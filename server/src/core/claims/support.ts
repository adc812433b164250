// Owns the question whether a sentence is sourced, and by what.
import { needsSource } from '../prose/crossReference.ts';
import type { Grounds } from '../prose/grounds.ts';
import { itemsBetween } from '../prose/ordered.ts';
import type { BlockProse, Citation } from '../prose/sentence.ts';
import { type PlacedWorkCitation, workCitationsOf } from '../prose/workCitations.ts';
import type { Works } from '../prose/works.ts';
import { closingLineOf, closingMarkOf } from './quoted.ts';
import { sharedInQuotations } from './quotedSentences.ts';

/** How far a citation reaches: its own sentence, or back over the sentences of its paragraph. */
export type CitationReach = 'sentence' | 'paragraph';

/** What decides which citations cover a sentence. */
export interface CitationScope {
  readonly reach: CitationReach;
  /** The works that citations by number, or by author and year, may name. */
  readonly works: Works;
}

/** What decides in a piece which citations cover a sentence. */
export interface CitationContext extends CitationScope {
  readonly groundsOf: (citation: Citation) => Grounds;
}

/**
 * For each sentence of the block the citations that cover it: its own, with the markers that stand before or right after
 * its full stop; where it has none, what cites the quotation that it stands in, the link that heads the block, or what the closing line of a quotation cites; and with paragraph reach, where it has none, those that stand later in the same paragraph, list item or
 * table row. What is marked `[citation needed]` has its own alone. Notes that are plainly remarks are none.
 */
export function citationsInReach(
  block: BlockProse,
  { reach, works, groundsOf }: CitationContext,
): readonly (readonly Citation[])[] {
  const { sentences } = block;
  const named = works.isEmpty ? [] : workCitationsOf(block).filter(({ citation }) => works.has(citation));
  const cited = sentences.map((sentence, index) => {
    const from = index === 0 ? 0 : sentence.readable.start;
    const until = sentences[index + 1]?.readable.start ?? Number.POSITIVE_INFINITY;
    return merged(
      sentence.citations.filter(
        (citation) => pointsToSource(citation, works) && groundsOf(citation) !== 'remark',
      ),
      itemsBetween(named, from, until, ({ at }) => at),
    );
  });
  const own = sharedInQuotations(block, withSame(block, cited));
  const heads = own.length > 1 ? headsOf(block) : [];
  const all = heads.length === 0 ? closingOf(block, own) : heads;
  const covered = all.length === 0 ? own : own.map((citations) => (citations.length > 0 ? citations : all));
  const inReach = reach === 'sentence' ? covered : withLater(covered);
  // The writer says that the source is missing: what stands elsewhere is none of it.
  return inReach.map((citations, index) =>
    sentences[index]?.citationNeeded === true ? (cited[index] ?? []) : citations,
  );
}

/** "(ibid.)", "(id., p. 4)": what the sentence before cites, once more. */
const SAME = /[([](?:see )?(?:ibid(?:em)?|id)\.?(?:(?:,| at| p) ?[^()[\]]{1,30})?[)\]]/iu;

function withSame(
  { sentences }: BlockProse,
  cited: readonly (readonly Citation[])[],
): readonly (readonly Citation[])[] {
  const all: (readonly Citation[])[] = [];
  for (const [index, citations] of cited.entries()) {
    const isSame = citations.length === 0 && index > 0 && SAME.test(sentences[index]?.text ?? '');
    all.push((isSame ? all[index - 1] : undefined) ?? citations);
  }
  return all;
}

/** A key that points to a figure or section of the brief, or stands for one to come, is no source, unless there is one by that key. */
function pointsToSource(citation: Citation, works: Works): boolean {
  return citation.kind !== 'pandoc' || !needsSource(citation) || works.hasKey(citation.key);
}

/** All that the block cites, in sentences or not, with what it cites by number or name. */
export function citedIn(block: BlockProse, works: Works): readonly Citation[] {
  const named = works.isEmpty ? [] : workCitationsOf(block).filter(({ citation }) => works.has(citation));
  return merged(
    block.citations.filter((citation) => pointsToSource(citation, works)),
    named,
  );
}

/** Behind the words of a link that heads a block: a colon, after a bracket at most, as in "[Survey](…) (2024): 64 % …". */
const HEAD_END = /^(?: \([^()]{1,40}\))?:\s/;

/** The link that a paragraph or list item begins with, if a colon follows: all that comes behind is what stands there. */
function headsOf({ block, sentences }: BlockProse): readonly Citation[] {
  const link = block.inlines.find((inline) => inline.kind === 'link');
  if (link === undefined || link.at > 0) return [];
  // A bare address is one unit of the text.
  const end = link.bare ? link.at + 1 : link.words.end;
  if (!HEAD_END.test(block.projection.text.slice(end, end + 50))) return [];
  const citation = sentences[0]?.citations.find(({ span }) => span.start === link.span.start);
  return citation === undefined ? [] : [citation];
}

/** What the closing line of a quotation cites, "— Alphabet (2025)", or the marks at its end. */
function closingOf(block: BlockProse, own: readonly (readonly Citation[])[]): readonly Citation[] {
  if (own.length < 2) return [];
  const start = closingLineOf(block)?.start ?? closingMarkOf(block);
  return start === undefined ? [] : own.flat().filter(({ span }) => span.start >= start);
}

/** Sentences without citations get all that come after them; those side by side share one list. */
function withLater(own: readonly (readonly Citation[])[]): readonly (readonly Citation[])[] {
  const all = own.flat();
  let come = 0;
  let later: readonly Citation[] | undefined;
  return own.map((citations) => {
    come += citations.length;
    if (citations.length > 0) later = undefined;
    else later ??= all.slice(come);
    return citations.length > 0 ? citations : (later ?? []);
  });
}

function merged(citations: readonly Citation[], named: readonly PlacedWorkCitation[]): readonly Citation[] {
  if (named.length === 0) return citations;
  return [...citations, ...named.map(({ citation }) => citation)].sort((a, b) => a.span.start - b.span.start);
}

// Owns the step from prose to claims: every sentence judged, and its status.
import type { FactIndex } from '../facts/factIndex.ts';
import { type ClaimText, type FactMatch, matchFacts, RELATED } from '../facts/match.ts';
import { mayMatchNameless } from '../facts/mayMatch.ts';
import { isAuthorNote } from '../prose/authorNote.ts';
import { isLooseEntry } from '../prose/looseEntry.ts';
import { isLinkedNote } from '../prose/raisedMarks.ts';
import type { BlockProse, Citation, Sentence } from '../prose/sentence.ts';
import { headersOfRows } from '../prose/tables.ts';
import { type Span, shift } from '../text/span.ts';
import type { Cover } from './covered.ts';
import { type ClaimJudgement, detectClaim, MOST_NEIGHBOURS, tellTheSame } from './detect.ts';
import { isClosingLine } from './quoted.ts';
import { isCaption } from './standing/standing.ts';
import { joinedTo, openAlike } from './standing/wording.ts';
import { type CitationContext, citationsInReach } from './support.ts';
import { citationsOfTable } from './tableSources.ts';

export type ClaimStatus = 'sourced' | 'unsourced' | 'not-a-claim';

/**
 * A sentence with the judgement whether it needs a source, and whether it has one. Judging costs more than all else that
 * is known here, and a sentence that cites is seldom asked about: `judgement` and `status` are worked out when first read.
 */
export interface Claim {
  readonly sentence: Sentence;
  readonly block: BlockProse;
  readonly judgement: ClaimJudgement;
  readonly status: ClaimStatus;
  /** Whether a citation with something behind it or a source line covers the sentence, or it is such a line itself; claim or not. */
  readonly isSourced: boolean;
  /** Where what covers its block stands, which counts where the sentence has no `sources`. */
  readonly cover: Cover;
  /** All citations that cover the sentence, those with nothing behind them too. */
  readonly sources: readonly Citation[];
  /** What stands above the list that the sentence is an item of: the words that lead in, up to a colon, and the heading. Rests on sentences of other pieces. */
  readonly listHeads: readonly string[];
  /** What stands above the table that the sentence is a row of: its caption, the words that lead in, and the heading. Rests on other pieces too. */
  readonly tableHeads: readonly string[];
}

/** What a judgement takes into account beside the blocks themselves. */
export interface ClaimContext extends CitationContext {
  /** For each block the texts of the headings above it, outermost first. */
  readonly sections: readonly (readonly string[])[];
  /** For each block what covers it beside its own citations. */
  readonly covered: readonly Cover[];
  /** For each block whether it is a note, or several, that a raised number opens. */
  readonly notes: readonly boolean[];
  /** The nearest sentences of prose before and behind the blocks, the nearest first. */
  readonly before: readonly Sentence[];
  readonly behind: readonly Sentence[];
  /** Name and kind of an entity, for the reason in words. */
  readonly entity: (id: string) => { readonly name: string; readonly kind: string } | undefined;
}

/** A sentence as the matcher of facts reads it. */
export function matchable(sentence: Sentence): ClaimText {
  return {
    text: sentence.text,
    mentions: sentence.mentions.map(({ item }) => item),
    quantities: sentence.quantities.map(({ item }) => item),
  };
}

/** A stretch of the sentence, as the matcher of facts reads it. `span`: offsets into its text. */
export function partOf(sentence: Sentence, { start, end }: Span): ClaimText {
  const { text, mentions, quantities } = matchable(sentence);
  const within = <Item extends { readonly span: Span }>(items: readonly Item[]) =>
    items
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map((item) => ({ ...item, span: shift(item.span, -start) }));
  return { text: text.slice(start, end), mentions: within(mentions), quantities: within(quantities) };
}

const matched = new WeakMap<Sentence, readonly FactMatch[]>();

/** So many facts are kept for a sentence. */
const MOST_MATCHES = 5;

/**
 * The facts that a sentence restates or touches, best first. Worked out when first asked for: most sentences are
 * never asked. A sentence belongs to one fact index, so its matches can hang on it.
 */
export function matchesOf(sentence: Sentence, facts: FactIndex): readonly FactMatch[] {
  let matches = matched.get(sentence);
  if (matches === undefined) {
    const mayMatch = sentence.mentions.length > 0 || mayMatchNameless(sentence.text, facts, RELATED);
    matches = mayMatch ? matchFacts(matchable(sentence), facts, MOST_MATCHES) : [];
    matched.set(sentence, matches);
  }
  return matches;
}

/** Every sentence of the blocks as a claim or none, in order. */
export function readClaims(blocks: readonly BlockProse[], context: ClaimContext): readonly Claim[] {
  const claims: Claim[] = [];
  const row = [...context.before.toReversed(), ...neighboursIn(blocks), ...context.behind];
  let at = context.before.length;
  const headers = headersOfRows(blocks);
  for (const [index, block] of blocks.entries()) {
    const inReach = citationsInReach(block, context);
    const header = headers.get(block);
    const section = context.sections[index] ?? [];
    const isNote =
      context.notes[index] === true ||
      isLinkedNote(block.block) ||
      isAuthorNote(block) ||
      isLooseEntry(block);
    for (const [place, sentence] of block.sentences.entries()) {
      const own = inReach[place] ?? [];
      const restsOnTable = own.length === 0 && header !== undefined && !sentence.citationNeeded;
      const sources = restsOnTable ? citationsOfTable(block, header, context) : own;
      const isCited = sources.some((citation) => context.groundsOf(citation) === 'source');
      const cover = sentence.citationNeeded ? undefined : context.covered[index];
      const isCovered = cover === 'asLeadIn' ? place === block.sentences.length - 1 : cover !== undefined;
      const isSourced = isCited || isCovered || namesSource(block);
      const isNeighbour = row[at] === sentence;
      const around = { row, at, next: isNeighbour ? at + 1 : at };
      claims.push(
        new ReadClaim(sentence, block, sources, isSourced, {
          cover,
          section,
          around,
          isNote,
          header: header?.readable.text,
          entity: context.entity,
        }),
      );
      if (isNeighbour) at += 1;
    }
  }
  return claims;
}

/** A line under a table or list that names its source is about that itself. */
function namesSource({ footing }: BlockProse): boolean {
  return footing?.kind === 'source' || footing?.kind === 'sourceOfTable';
}

/** The sentences of prose, which are those that their neighbours are judged by. */
export function neighboursIn(blocks: readonly BlockProse[]): readonly Sentence[] {
  return blocks.flatMap(({ block, sentences }) => (block.kind === 'tableRow' ? [] : sentences));
}

/** Whether the claims near `a`, in other blocks, are as they would be with `b` in its place. */
export function mayStandFor(a: Sentence, b: Sentence): boolean {
  if (a.text === b.text) return true;
  if ([a, b].some((one) => leadsIn(one) || isCaption(one.text))) return false;
  return openAlike(a.text, b.text) && tellTheSame(a, b);
}

function leadsIn({ text }: Sentence): boolean {
  return text.endsWith(':');
}

interface Standing {
  readonly cover: Cover;
  readonly section: readonly string[];
  readonly isNote: boolean;
  /** Of the table that the sentence is a row of; undefined elsewhere. */
  readonly header: string | undefined;
  /** Where the sentence stands in a row of sentences: before `next`, and behind all before `at`. */
  readonly around: { readonly row: readonly Sentence[]; readonly at: number; readonly next: number };
  readonly entity: ClaimContext['entity'];
}

class ReadClaim implements Claim {
  readonly sentence: Sentence;
  readonly block: BlockProse;
  readonly sources: readonly Citation[];
  readonly isSourced: boolean;
  readonly #standing: Standing;
  #judgement: ClaimJudgement | undefined;

  constructor(
    sentence: Sentence,
    block: BlockProse,
    sources: readonly Citation[],
    isSourced: boolean,
    standing: Standing,
  ) {
    this.sentence = sentence;
    this.block = block;
    this.sources = sources;
    this.isSourced = isSourced;
    this.#standing = standing;
  }

  get cover(): Cover {
    return this.#standing.cover;
  }

  get judgement(): ClaimJudgement {
    this.#judgement ??= judge(this.sentence, this.block, this.#standing);
    return this.#judgement;
  }

  get listHeads(): readonly string[] {
    if (!isItem(this.block)) return [];
    const { section, around } = this.#standing;
    const leadIn = around.row.slice(0, around.at).findLast(leadsIn);
    return [...(leadIn === undefined ? [] : [leadIn.text]), ...section.slice(-1)];
  }

  get tableHeads(): readonly string[] {
    if (this.block.block.kind !== 'tableRow') return [];
    const { section, around } = this.#standing;
    const above = around.row.slice(Math.max(0, around.at - 1), around.at);
    const heads = above.filter((one) => leadsIn(one) || isCaption(one.text)).map(({ text }) => text);
    return [...heads, ...section.slice(-1)];
  }

  get status(): ClaimStatus {
    if (this.block.footing?.kind === 'source' || !this.judgement.isClaim || isClosingLine(this.block))
      return 'not-a-claim';
    return this.isSourced ? 'sourced' : 'unsourced';
  }
}

function isItem({ block }: BlockProse): boolean {
  return block.container === 'listItem';
}

/** What the list of an item at `at` hangs on: few items stand between, and each goes with it. */
function leadInOf({ row, at }: Standing['around']): string {
  const above = row.slice(Math.max(0, at - MOST_NEIGHBOURS), at);
  const place = above.findLastIndex(leadsIn);
  const leadIn = above[place]?.text;
  if (leadIn === undefined) return '';
  return above.slice(place + 1).every(({ text }) => joinedTo(leadIn, text) !== undefined) ? leadIn : '';
}

function judge(
  sentence: Sentence,
  prose: BlockProse,
  { section, isNote, around, header, entity }: Standing,
): ClaimJudgement {
  const { block, sentences } = prose;
  const { row, at, next } = around;
  return detectClaim({
    ...(isItem(prose) ? { item: { leadIn: leadInOf(around) } } : {}),
    sentence,
    before: row.slice(Math.max(0, at - MOST_NEIGHBOURS), at).reverse(),
    behind: row.slice(next, next + MOST_NEIGHBOURS),
    opening: sentences[0]?.text ?? '',
    isTableRow: block.kind === 'tableRow',
    header,
    isNote,
    section,
    names: namesIn(sentence, entity),
  });
}

/** Whom the sentence names; by whose word it is behind those whom it is about. */
function namesIn({ mentions, text }: Sentence, entity: Standing['entity']): readonly string[] {
  if (mentions.length === 0) return NOBODY;
  const isVoice = ({ item }: (typeof mentions)[number]) =>
    VOICE.test(text.slice(0, item.span.start).slice(-20));
  const ordered =
    mentions.length === 1
      ? mentions
      : [...mentions.filter((one) => !isVoice(one)), ...mentions.filter(isVoice)];
  return ordered.flatMap(({ item }) => entity(item.entityId)?.name ?? []);
}

const NOBODY: readonly string[] = Object.freeze([]);
const VOICE = /\b(?:according to|as reported by|reported by|cited by|citing)\s(?:the\s)?$/i;

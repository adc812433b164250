// Owns the hover: what is on record about a mention or a claim, why a claim is flagged, what a note says, what a key cites.
import { type Analysis, findingsOf } from '../analysis/analysis.ts';
import { type Claim, matchesOf } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact } from '../facts/model.ts';
import { placesOf } from '../rules/rule.ts';
import { citationAt, claimAt, type Found, mentionAt } from './at.ts';
import { type CitedWork, citedWorksAt } from './citedWorks.ts';
import { escapeMarkdown } from './escape.ts';
import { factLine } from './factText.ts';
import type { Hover } from './model.ts';
import { findNote } from './notes.ts';
import { noteMarkdown } from './noteText.ts';
import { passageMarkdown } from './passage.ts';
import { sourceMarkdown } from './sourceText.ts';

/** So many facts are shown where a sheet has the rest, and where none can be opened. */
const MOST_FACTS = { withSheet: 5, alone: 15 } as const;

/**
 * The hover for the unit at `offset`; undefined where nothing is on record. `hasSheet`: whether the definition of an
 * entity leads to its sheet, which lists all that is on record about it.
 */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  hasSheet: (entityId: string) => boolean = () => true,
): Hover | undefined {
  const citation = citationAt(analysis, offset);
  if (citation?.item.kind === 'footnote') {
    const note = findNote(analysis, citation.item.label);
    if (note !== undefined) return { span: citation.span, markdown: noteMarkdown(note, analysis) };
  }
  if (citation?.item.kind === 'pandoc') {
    const source = analysis.library.find(citation.item.key);
    if (source !== undefined) return { span: citation.span, markdown: sourceMarkdown(source) };
  }
  const cited = citedWorksAt(analysis, offset);
  if (cited !== undefined) return { span: cited.span, markdown: aboutWorks(cited.item, analysis) };
  const mention = mentionAt(analysis, offset);
  const entity = mention === undefined ? undefined : analysis.facts.entity(mention.item.entityId);
  if (mention === undefined || entity === undefined) return onRecord(analysis, offset);
  const useful = mostUseful(entity, analysis, offset);
  const extent = hasSheet(entity.id) ? 'withSheet' : 'alone';
  const markdown = aboutEntity(entity, useful, analysis.facts, extent);
  return markdown === undefined ? onRecord(analysis, offset) : { span: mention.span, markdown };
}

/** What the record has on the claim under the cursor where it restates a fact, and why it is flagged where it is. */
function onRecord(analysis: Analysis, offset: number): Hover | undefined {
  const claim = claimAt(analysis, offset);
  const isOnWord = /[\p{L}\p{N}]/u.test(analysis.text.slice({ start: offset, end: offset + 1 }));
  if (claim === undefined || !isOnWord || citationAt(analysis, offset) !== undefined) return undefined;
  const restated = matchesOf(claim.item.sentence, analysis.facts).filter(
    ({ strength }) => strength === 'restates',
  );
  const lines = restated.slice(0, 3).map(({ fact }) => `- ${factLine(fact, analysis.facts)}`);
  const record = lines.length === 0 ? [] : [`**On record**\n\n${lines.join('\n')}`];
  const parts = [...record, ...whyFlagged(claim, analysis, offset)];
  return parts.length === 0 ? undefined : { span: claim.span, markdown: parts.join('\n\n') };
}

/** How sure the detector is of a claim that is shown as unsourced, and why; nothing for any other. */
function whyFlagged({ item, span }: Found<Claim>, analysis: Analysis, offset: number): readonly string[] {
  const index = analysis.text.pieceAt(offset);
  const base = analysis.text.startOf(index);
  const isFlagged = findingsOf(analysis, index).some(
    (finding) =>
      finding.rule === 'unsourced-claim' &&
      placesOf(finding).some(({ start }) => start + base === span.start),
  );
  if (!isFlagged) return [];
  const { confidence, reason } = item.judgement;
  // Nothing is certain: a reader of prose is wrong now and then.
  const sureness = `${Math.min(99, Math.round(100 * confidence))} % sure`;
  const what = item.block.block.kind === 'tableRow' ? 'row' : 'sentence';
  return [`**Needs a source** · ${sureness}\n\nThis ${what} ${escapeMarkdown(reason)}.`];
}

/** So many of the works that one citation names are shown. */
const MOST_WORKS = 5;
/** So much of an entry is shown, in code units. */
const LONGEST_ENTRY = 400;

function aboutWorks(works: readonly CitedWork[], analysis: Analysis): string {
  const shown = works.slice(0, MOST_WORKS).map((work) => {
    if (work.kind === 'source') return sourceMarkdown(work.source);
    const entry = passageMarkdown(analysis, work.span, LONGEST_ENTRY);
    const { number } = work.work;
    const written = Number.parseInt(entry.replace(/^[\\[(]+/, ''), 10);
    return number === undefined || written === number ? entry : `${number}\\. ${entry}`;
  });
  const rest = works.length - shown.length;
  return [...shown, ...(rest > 0 ? [`…and ${rest} more`] : [])].join('\n\n');
}

function aboutEntity(
  entity: Entity,
  facts: readonly Fact[],
  index: FactIndex,
  extent: keyof typeof MOST_FACTS,
): string | undefined {
  if (facts.length === 0) return undefined;
  const head = `**${escapeMarkdown(entity.name)}** · ${escapeMarkdown(entity.kind)}`;
  const shown = facts.slice(0, MOST_FACTS[extent]).map((fact) => `- ${factLine(fact, index)}`);
  const rest = facts.length - shown.length;
  const more = extent === 'withSheet' ? ': *Go to Definition* shows all' : ' on record';
  return [head, shown.join('\n'), ...(rest > 0 ? [`…and ${rest} more${more}`] : [])].join('\n\n');
}

/** Facts that the sentence at `offset` restates come first, then as the base ranks them. */
export function mostUseful(entity: Entity, analysis: Analysis, offset: number): readonly Fact[] {
  const facts = analysis.facts.factsAbout(entity.id);
  const sentence = claimAt(analysis, offset)?.item.sentence;
  if (sentence === undefined) return facts;
  const near = matchesOf(sentence, analysis.facts).map(({ fact }) => fact);
  const own = near.filter((fact) => facts.includes(fact));
  return [...own, ...facts.filter((fact) => !own.includes(fact))];
}

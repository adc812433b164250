// Owns the hover: what is on record about a mention, what a note says, what a key cites.
import type { Analysis } from '../analysis/analysis.ts';
import { matchesOf } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact } from '../facts/model.ts';
import { citationAt, claimAt, mentionAt } from './at.ts';
import { escapeMarkdown } from './escape.ts';
import { factLine } from './factText.ts';
import type { Hover } from './model.ts';
import { noteText } from './notes.ts';
import { sourceMarkdown } from './sourceText.ts';

/** So many facts are shown; the sheet has the rest. */
const MOST_FACTS = 5;

/** The hover for the unit at `offset`; undefined where nothing is on record. */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const citation = citationAt(analysis, offset);
  if (citation?.item.kind === 'footnote') {
    const note = noteText(analysis, citation.item.label);
    if (note !== undefined) return { span: citation.span, markdown: note };
  }
  if (citation?.item.kind === 'pandoc') {
    const source = analysis.library.find(citation.item.key);
    if (source !== undefined) return { span: citation.span, markdown: sourceMarkdown(source) };
  }
  const mention = mentionAt(analysis, offset);
  const entity = mention === undefined ? undefined : analysis.facts.entity(mention.item.entityId);
  if (mention === undefined || entity === undefined) return onRecord(analysis, offset);
  const markdown = aboutEntity(entity, mostUseful(entity, analysis, offset), analysis.facts);
  return markdown === undefined ? undefined : { span: mention.span, markdown };
}

/** What the record has on the claim under the cursor, where it restates a fact. */
function onRecord(analysis: Analysis, offset: number): Hover | undefined {
  const claim = claimAt(analysis, offset);
  const isOnWord = /[\p{L}\p{N}]/u.test(analysis.text.slice({ start: offset, end: offset + 1 }));
  if (claim === undefined || !isOnWord || citationAt(analysis, offset) !== undefined) return undefined;
  const restated = matchesOf(claim.item.sentence, analysis.facts).filter(
    ({ strength }) => strength === 'restates',
  );
  if (restated.length === 0) return undefined;
  const lines = restated.slice(0, 3).map(({ fact }) => `- ${factLine(fact, analysis.facts)}`);
  return { span: claim.span, markdown: `**On record**\n\n${lines.join('\n')}` };
}

function aboutEntity(entity: Entity, facts: readonly Fact[], index: FactIndex): string | undefined {
  if (facts.length === 0) return undefined;
  const head = `**${escapeMarkdown(entity.name)}** · ${escapeMarkdown(entity.kind)}`;
  const shown = facts.slice(0, MOST_FACTS).map((fact) => `- ${factLine(fact, index)}`);
  const rest = facts.length - shown.length;
  const more = rest > 0 ? [`…and ${rest} more: *Go to Definition* shows all`] : [];
  return [head, shown.join('\n'), ...more].join('\n\n');
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

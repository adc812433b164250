// Owns which names in a text are mentions of the entities that bear them.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity } from '../facts/model.ts';
import type { NameMatch } from '../facts/nameMatcher.ts';
import type { Mention } from './model.ts';
import { isPartOfLonger, type NextNames } from './names/longerName.ts';
import { isOthersOffice } from './names/othersOffice.ts';
import { isTheirs } from './names/surnames.ts';
import { finiteVerbs } from './verbs.ts';

/** Mentions in `text`, from left to right, disjoint. Spans are offsets into it. */
export function findMentions(text: string, facts: FactIndex): readonly Mention[] {
  const matches = facts.names.find(text);
  if (matches.length === 0) return [];
  return matches
    .filter((match, index) => {
      const next = { before: matches[index - 1]?.span, behind: matches[index + 1]?.span };
      return isMeant(match, text, facts, next);
    })
    .map(({ span, entityId }) => ({ span, entityId, text: text.slice(span.start, span.end) }));
}

function isMeant(match: NameMatch, text: string, facts: FactIndex, next: NextNames): boolean {
  const entity = facts.entity(match.entityId);
  if (entity === undefined || isOthersOffice(match.span, text, entity, facts)) return false;
  if (isPartOfLonger(match.span, text, entity, next)) return false;
  if (entity.requireContext.length > 0 && !hasContext(text, entity)) return false;
  const isSurname = entity.kind === 'person' && !/\s/.test(match.alias) && match.alias !== entity.name;
  if (isSurname && !isTheirs(match, text, entity, facts)) return false;
  return entity.kind !== 'company' || !isPlace(match, text);
}

function hasContext(text: string, entity: Entity): boolean {
  const lower = text.toLowerCase();
  return entity.requireContext.some((word) => lower.includes(word.toLowerCase()));
}

const AFTER_PLACE =
  /^(?:\s*$|\s{0,3}(?:[.,;:!?)\]—]|–(?![A-Z]))|['’]s\b|\s{1,3}(?:is|are|was|were|has|have|had|and|or|in|of|to|from|for|by|as|at|with|that|which|where|when|while|could|may|might|would|will|can|should|must|alone|itself|burns|covers|stores|absorbs|loses|lost|spans|contains|holds)\b)/;

/** "The town of Meta", and with an article and no noun behind it ("the Amazon", "across the Amazon,") a company's name is something else. */
function isPlace({ span }: NameMatch, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 20), span.start);
  if (/\b(?:cit(?:y|ies)|town|village|municipality|port|province|region|river|valley)\sof\s$/i.test(before))
    return true;
  if (!/\b[Tt]he[ \u00a0\n]{1,3}$/.test(before)) return false;
  const after = text.slice(span.end, span.end + 40);
  const [, next = ''] = /^\s(\p{Ll}+)(?![\p{L}-])/u.exec(after) ?? [];
  return AFTER_PLACE.test(after) || finiteVerbs.has(next) || /\p{L}{2}ed$/u.test(next);
}

// Owns which names in a text are mentions of the entities that bear them.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity } from '../facts/model.ts';
import type { NameMatch, PhraseMatch } from '../facts/nameMatcher.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './model.ts';
import { isPartOfLonger, type NextNames } from './names/longerName.ts';
import { isOthersOffice } from './names/othersOffice.ts';
import { SurnamesInText, type SurnameUse } from './names/surnamesInText.ts';
import { finiteVerbs } from './verbs.ts';

/** What a text names. */
export interface Names {
  /** From left to right, disjoint. Spans are offsets into the text. */
  readonly mentions: readonly Mention[];
  /** Surnames of people on record, in order. */
  readonly surnames: readonly SurnameUse[];
}

/** Mentions in `text`, from left to right, disjoint. Spans are offsets into it. */
export function findMentions(text: string, facts: FactIndex): readonly Mention[] {
  return findNames(text, facts).mentions;
}

const noNames: Names = { mentions: [], surnames: [] };

/** Mentions in `text`, and who bears the surnames in it. */
export function findNames(text: string, facts: FactIndex): Names {
  const phrases = facts.names.findPhrases(text);
  if (phrases.length === 0) return noNames;
  const mentions: Mention[] = [];
  const surnames = new SurnamesInText();
  for (const [index, phrase] of phrases.entries()) {
    const { span, entityId, isBarred } = phrase;
    const entity = facts.entity(entityId);
    if (entity === undefined) continue;
    const next = { before: spanOfName(phrases[index - 1]), behind: spanOfName(phrases[index + 1]) };
    const isNamed = !isBarred && isMeant(phrase, text, entity, facts, next);
    const isTheirs = entity.kind !== 'person' || surnames.read(phrase, isNamed, text, entity, facts);
    if (isNamed && isTheirs) mentions.push({ span, entityId, text: text.slice(span.start, span.end) });
  }
  return { mentions, surnames: surnames.uses };
}

function spanOfName(phrase: PhraseMatch | undefined): Span | undefined {
  return phrase?.isBarred === false ? phrase.span : undefined;
}

function isMeant(match: NameMatch, text: string, entity: Entity, facts: FactIndex, next: NextNames): boolean {
  if (isOthersOffice(match.span, text, entity, facts)) return false;
  if (isPartOfLonger(match.span, text, entity, next)) return false;
  if (entity.requireContext.length > 0 && !hasContext(text, entity)) return false;
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

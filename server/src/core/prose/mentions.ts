// Owns which names in a text are mentions of the entities that bear them.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity } from '../facts/model.ts';
import type { NameMatch, PhraseMatch } from '../facts/nameMatcher.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './model.ts';
import { FieldsOfText } from './names/fields.ts';
import { isPartOfLonger, type NextNames } from './names/longerName.ts';
import { OneSense } from './names/oneSense.ts';
import { hasOtherSense } from './names/otherSenses.ts';
import { isOthersOffice } from './names/othersOffice.ts';
import { SurnamesInText, type SurnameUse } from './names/surnamesInText.ts';

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
  const fields = new FieldsOfText(text);
  const senses = new OneSense(text, fields);
  for (const [index, phrase] of phrases.entries()) {
    const { span, entityId, isBarred } = phrase;
    const entity = facts.entity(entityId);
    if (entity === undefined) continue;
    if (isBarred) senses.barred(phrase, entity);
    const next = { before: spanOfName(phrases[index - 1]), behind: spanOfName(phrases[index + 1]) };
    const isNamed =
      !isBarred && isMeant(phrase, text, entity, facts, next) && senses.isSelf(span, entity, next);
    const isTheirs = entity.kind !== 'person' || surnames.read(phrase, isNamed, text, entity, facts);
    if (isNamed && isTheirs) mentions.push({ span, entityId, text: text.slice(span.start, span.end) });
  }
  return { mentions: senses.settle(mentions, facts), surnames: surnames.uses };
}

function spanOfName(phrase: PhraseMatch | undefined): Span | undefined {
  return phrase?.isBarred === false ? phrase.span : undefined;
}

function isMeant(match: NameMatch, text: string, entity: Entity, facts: FactIndex, next: NextNames): boolean {
  if (isOthersOffice(match.span, text, entity, facts)) return false;
  if (isPartOfLonger(match.span, text, entity, next)) return false;
  if (entity.requireContext.length > 0 && !hasContext(text, entity)) return false;
  return !hasOtherSense(match.span, text, entity);
}

function hasContext(text: string, entity: Entity): boolean {
  const lower = text.toLowerCase();
  return entity.requireContext.some((word) => lower.includes(word.toLowerCase()));
}

// Owns the question whether a sentence gives a share on record as one of something else: "of the chip market", "of the cloud market".
import type { FactIndex } from '../../facts/factIndex.ts';
import { type ClaimText, statementOf } from '../../facts/match.ts';
import type { Fact } from '../../facts/model.ts';
import { conceptsOf } from '../../facts/words.ts';

/**
 * Whether between the same two words the sentence has one that the record lacks, and the record one that the sentence lacks. Words that say
 * the same are one; function words are passed over. Only of shares, which say nothing without what they are of: elsewhere two words in one
 * place are more often two words for one thing.
 */
export function isShareOfOther(claim: ClaimText, fact: Fact, facts: FactIndex): boolean {
  if (fact.value?.type !== 'percent') return false;
  const said = termsOf(claim);
  const recorded = termsOf(statementOf(fact, facts));
  const known = new Set([...recorded, ...termsOf({ text: fact.cues.join(' '), mentions: [] })]);
  const own = new Set(said);
  return said.some(
    (term, at) =>
      !known.has(term) &&
      recorded.some(
        (other, place) =>
          !own.has(other) && said[at - 1] === recorded[place - 1] && said[at + 1] === recorded[place + 1],
      ),
  );
}

const PART = /\d[\d.,]*|[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;

/** Names as their entities, figures as one sign, other words as their concepts, in order. */
function termsOf({ text, mentions }: Pick<ClaimText, 'text' | 'mentions'>): readonly string[] {
  return Array.from(text.matchAll(PART)).flatMap(({ 0: part, index }) => {
    const mention = mentions.find(({ span }) => span.start <= index && index < span.end);
    if (mention !== undefined && /^\p{Lu}/u.test(part))
      return mention.span.start === index ? [`#${mention.entityId}`] : [];
    if (/^\d/.test(part)) return ['#'];
    return [...conceptsOf(part)].slice(0, 1);
  });
}

// Owns the question whether a sentence gives what a record says as the words of somebody else than the record's source.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import { publisherOf } from '../../facts/wording.ts';
import { readHedges } from '../../prose/hedges.ts';
import type { Span } from '../../text/span.ts';
import { firstFinite } from '../tense.ts';
import { vagueVoice } from '../vague.ts';

/**
 * Words in quotation marks are those of whoever is quoted, and "the minister said" tells of the minister: the source bears out neither.
 * Voices that name nobody ("experts say"), the source's own, and those whom it is about ("Meta says") are none of somebody else.
 */
export function isInOtherVoice(text: string, fact: Fact, facts: FactIndex): boolean {
  if (quotesOther(text, fact)) return true;
  const { attributed, cues } = readHedges(text);
  if (!attributed || readHedges(fact.statement).attributed || vagueVoice(text) !== undefined) return false;
  const publisher = publisherOf(fact, facts);
  if (publisher !== undefined && text.includes(publisher)) return false;
  return cues.some(({ kind, span }) => kind === 'attribution' && namesSpeaker(text, span));
}

const QUOTED = /["“]([^"“”]{12,400})["”]/gu;

/** A clause within quotation marks; single words and terms are no quotation. */
function quotesOther(text: string, { evidence }: Fact): boolean {
  return Array.from(text.matchAll(QUOTED)).some(([, words = '']) => {
    if (words.split(/\s/).length < 4 || firstFinite(words) === undefined) return false;
    const bare = words.replace(/[,.;:!?]$/, '');
    return !evidence.some(({ phrase }) => phrase.includes(bare));
  });
}

/** Words behind which nobody stands who could be another voice: a report speaks for itself, and may be the source. */
const DOCUMENT = /^(?:report|article|study|paper|analysis|survey|record|review|source|document|brief|piece)$/;
const PRONOUN = /(?:^|[\s"“”(])(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)(?:\sha[sd]|\shave)?$/;
const NOUN =
  /(?:^|[\s"“”(])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Oo]ne)((?:\s[\p{Ll}-]{1,20}){1,4})$/u;
/** "according to the minister", "said the minister". */
const OBJECT =
  /^\s(?:him|her|them|he|she|they|(?:the|an?|his|her|its|their|our|one)\s([\p{Ll} -]{2,50}))(?:[,.;:]|$)/u;

/** How far the words around a verb of saying are looked at, in code units. */
const NEAR = 60;

function namesSpeaker(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start).trimEnd();
  if (PRONOUN.test(before)) return true;
  const found = NOUN.exec(before) ?? OBJECT.exec(text.slice(end, end + NEAR));
  return found !== null && !DOCUMENT.test(found[1]?.trim().split(' ').at(-1) ?? '');
}

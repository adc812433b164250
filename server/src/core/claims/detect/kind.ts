// Owns the kind of a claim and the reason in words.
import { type WordClass, wordClasses } from './lexicon.ts';
import type { Word } from './words.ts';

export type ClaimKind =
  | 'figure'
  | 'event'
  | 'finding'
  | 'attribution'
  | 'law'
  | 'product'
  | 'comparison'
  | 'trend';

/** The kind that a sentence would be if it is a claim: the first of the signs below that it shows. */
export function kindOf(text: string, words: readonly Word[]): ClaimKind {
  const has = (name: WordClass) => words.some(({ form }) => form.classes.includes(wordClasses.indexOf(name)));
  const isPast = words.some(({ tag }) => tag === 'X') || /\b(?:was|were|had)\b/.test(text);
  const isQuoted = /["“][^"“”]{12,2000}["”]/.test(text) || /\baccording to\b/i.test(text);
  if (FINDS.test(text)) return 'finding';
  if (isQuoted && has('reporting')) return 'attribution';
  if (isFigure(text, words)) return 'figure';
  if (has('law') && has('ruling') && !SAYS.test(text)) return 'law';
  if (SAYS.test(text) || isQuoted) return 'attribution';
  if (COMPARES.test(text)) return 'comparison';
  if (isPast) return 'event';
  if (has('trend')) return 'trend';
  return 'product';
}

const FINDS =
  /\b(?:stud(?:y|ies)|research(?:ers)?|survey(?:s|ed)?|polls?|analys[ei]s|experiments?|trials?|evidence|scholars|scientists|economists|tests)\b.{0,80}\b(?:show(?:s|ed|n)?|f(?:i|ou)nd(?:s|ings)?|suggests?|suggested|indicates?|indicated|reveal(?:s|ed)?|demonstrate[sd]?|estimate[sd]?|concluded?|identified|observed|exists?)\b|\b(?:has|have) been (?:shown|found|demonstrated)\b|\bthere is (?:\w+ )?evidence\b/i;
const SAYS =
  /\b(?:said|says|told|announced|stated|reportedly|according to|claim(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|testified|wrote|writes|declared|denied|denies|promised|pledged|critici[sz]ed|accused|describe[sd]|called|complain(?:s|ed)?|insist(?:s|ed)?)\b/i;
const COMPARES =
  /\b(?:than|twice|largest|biggest|highest|lowest|smallest|fastest|oldest|only|most (?:\w+) (?:in|of|on))\b|\bthe (?:first|leading|most|least|best|worst)\b/i;

/** A share, an amount, or a count of something; a year or a version number alone is none. */
function isFigure(text: string, words: readonly Word[]): boolean {
  if (/\d\s?%|\bper ?cent\b|[$€£¥]\s?\d|\b\d{1,3}(?:,\d{3})+\b/.test(text)) return true;
  return words.some(({ tag, form }, place) => {
    const next = words[place + 1];
    if (next === undefined) return false;
    if (tag === '#') return next.tag === 'S' && !form.isYear;
    return (
      form.classes.includes(NUMBER) &&
      (BULK_WORDS.test(next.form.key) ||
        ((next.form.key === 'of' || next.form.key === 'in') &&
          words[place + 2]?.form.classes.includes(NUMBER) === true))
    );
  });
}

const NUMBER = wordClasses.indexOf('number');
const BULK_WORDS = /^(?:million|billion|trillion|thousand|hundred|percent|quarters|thirds|fifths|tenths)$/;

const REASONS: Readonly<Record<ClaimKind, string>> = {
  figure: 'states a figure',
  event: 'states an event',
  finding: 'reports what a study found',
  attribution: 'reports what somebody said',
  law: 'says what a law or standard requires',
  product: 'states what an organisation or product does',
  comparison: 'makes a comparison',
  trend: 'states a trend',
};

/** Why a sentence of this kind needs a source, in words that follow "this sentence …"; `name`: whom it mentions first. */
export function reasonFor(kind: ClaimKind, name: string | undefined): string {
  if (name === undefined || kind === 'law' || kind === 'finding') return REASONS[kind];
  if (kind === 'product') return `states what ${name} does or has`;
  if (kind === 'attribution') return `reports a statement by or about ${name}`;
  return `${REASONS[kind]} about ${name}`;
}

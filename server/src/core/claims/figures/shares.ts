// Owns the "of" that a share in words may go without, and a percentage may not: "half the market", "one in four firms".
import type { Around } from './correction.ts';

const IN_OR_OUT_OF = /\b(?:in|out of)\b/i;
const HALF = /\bhalf$/i;
/** What begins the words for the whole: an article, a possessive, another determiner. */
const DETERMINER =
  /^[*_]{0,3}\s[*_]{0,3}(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|all|both|such|any|every|each|(?:\p{L}[\p{L}-]*['’]s?))(?![\p{L}\p{N}])/iu;
const WORD = /^[*_]{0,3}\s[*_]{0,3}(\p{L}+)/u;
/** Words that begin no name of a whole: prepositions, conjunctions, auxiliaries. */
const OTHER =
  /^(?:of|about|above|across|after|against|among|around|as|at|because|before|behind|below|between|but|by|during|for|from|if|in|into|like|near|nor|on|or|over|per|since|so|than|through|to|under|until|versus|via|when|where|whereas|while|with|within|without|worldwide|and|that|which|who|is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|not|also|now|still|already|only)$/i;

/** " of" where the percentage that takes the place of `written` needs it; else nothing. */
export function ofBehind({ written, behind }: Pick<Around, 'written' | 'behind'>): string {
  if (HALF.test(written)) return DETERMINER.test(behind) ? ' of' : '';
  if (!IN_OR_OUT_OF.test(written)) return '';
  const word = WORD.exec(behind)?.[1];
  return word === undefined || OTHER.test(word) ? '' : ' of';
}

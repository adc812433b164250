// Owns the words before an amount that hedge it, and would be untrue of the one on record.
import type { Quantity } from '../../prose/model.ts';
import type { Replaced } from './correction.ts';

/** Marks of emphasis may stand between. */
const MARKS = '(?=[*_]{0,3}$)';
const RANGE = new RegExp(`\\b(?:(?:somewhere|anywhere) )?(?:between|from)\\s${MARKS}`, 'i');
const DEGREE =
  'only just|just|slightly|a little|a bit|a touch|a shade|a good deal|a lot|way|well|far|much|somewhat|rather|comfortably|considerably|significantly|substantially|marginally|vastly|only|barely|hardly|scarcely';
/** Untrue of the value itself: "at least" and "up to" are not, nor is "about". A denied one is untrue as well: "no more than". */
const UNTRUE = new RegExp(
  `(?:(?:\\bnot?\\s)?\\b(?:(?:${DEGREE}) )?(?:(?:more|less|fewer|greater|higher|lower|larger|smaller) than|over|above|beyond|in excess of|north of|under|below|short of|shy of|nearly|almost|close to|virtually|just)\\s|[<>]\\s?)${MARKS}`,
  'i',
);
/** Says that it is little or much. */
const COMMENT =
  /\b(?:only|just|merely|barely|fully|as (?:little|few|low|small) as|a (?:mere|paltry|meagre|measly|modest|whopping|staggering|hefty|massive|huge))\s(?=(?:about |around |roughly |some |approximately )?[*_]{0,3}$)/i;
const VERB = new RegExp(`\\b(?:not\\s(?=\\p{L}+ing))?(exceed|surpass|top)(e?s|p?ed|p?ing)?\\s${MARKS}`, 'iu');

export function hedgeBefore(before: string, { low, high }: Quantity): Replaced | undefined {
  const verb = VERB.exec(before);
  if (verb !== null) return at(before, verb, `${toBe(verb, before)} `);
  const match = (low === high ? null : RANGE.exec(before)) ?? UNTRUE.exec(before) ?? COMMENT.exec(before);
  return match === null ? undefined : at(before, match, '');
}

/** Behind these the amount is denied, or goes on to "but": "not just", "never exceeds", "none other than". */
const DENIAL = /(?:\b(?:no|not|never|cannot|neither|nor|none other|nothing)|n['’]t)\s[*_]{0,3}$/i;

/** Whether what is left before the amount once the hedge is gone, or the hedge itself, still denies it. */
export function isDenied(before: string, hedge: Replaced | undefined): boolean {
  const from = before.length - (hedge?.back ?? 0);
  return DENIAL.test(before.slice(0, from)) || /^not\s(?:just|only)\s/i.test(before.slice(from));
}

function at(before: string, { 0: words, index }: RegExpExecArray, newText: string): Replaced {
  return { back: before.length - index, length: words.length, newText };
}

/** "exceeds" to "is", "exceeding" to "of". */
function toBe({ 2: ending = '', index }: RegExpExecArray, before: string): string {
  if (ending.endsWith('ing')) return 'of';
  if (ending.endsWith('ed')) return /\b(?:has|have|had)\s$/.test(before.slice(0, index)) ? 'been' : 'was';
  if (ending !== '') return 'is';
  return /\b(?:will|would|can|could|may|might|must|shall|to)\s$/.test(before.slice(0, index)) ? 'be' : 'are';
}

// Owns the question whether a figure is a value at all, or a change, a part, or what something is compared with.

import { isPartialCount } from './counts.ts';
import type { Cue } from './cues.ts';
import { isOthersDate } from './dates.ts';
import { isDifference } from './differences.ts';
import { isMultiplier } from './multipliers.ts';
import { hasOtherObject } from './objects.ts';
import { isOfOtherPhase } from './phases.ts';
import { clauseOf, type FigurePlace, leadingText } from './place.ts';
import { isOfOtherRate } from './rates.ts';
import { isOfOtherScope } from './recordScope.ts';
import { isNarrowedBehind } from './scope.ts';
import { isNarrowedInFront } from './scopeInFront.ts';
import { isTier } from './tiers.ts';
import { isOfAnotherTime, isOfNow } from './times.ts';

/** Whether the figure stands for something else than the whole value of the property now. */
export function isNoValue(place: FigurePlace, cue: Cue): boolean {
  const { type } = place.quantity;
  if (type === 'date')
    return isOtherEvent(place, cue) || isOfOtherPhase(place, cue) || isOthersDate(place, cue);
  if (isCompared(place) || isDifference(place) || isChange(place, cue)) return true;
  if (isOfAnotherTime(place, cue) || isOfOtherRate(place, cue)) return true;
  if (isNarrowedInFront(place) || isOfOtherScope(place)) return true;
  if (type === 'percent')
    return isMultiplier(place) || hasOtherObject(place, cue) || isTier(place, cue) || isShareElsewhere(place);
  if (type === 'money') return isSpentOnPart(place, cue) || isOneCase(place, cue);
  return isPartialCount(place, cue);
}

/** "spends €35 million on cancer research", "a rent of €12 in new buildings": a state of now is of all; a deal's words say other things. */
function isSpentOnPart(place: FigurePlace, cue: Cue): boolean {
  const from = Math.max(place.quantity.span.end, cue.end);
  const behind = place.text.slice(from, from + 5);
  // "to build a ship" is what it is for, and "to its owners" is asked elsewhere; behind "its €57 million budget" the verb's words follow.
  const isOther = cue.end === from ? !/^ for\b/.test(behind) : /^ to\b/.test(behind);
  return isOfNow(place.fact) && !isOther && isNarrowedBehind(place, from);
}

const UP_TO = /\b(?:up to|at most|maximum|no more than|ceiling)\b/i;
const CASE =
  /\b(?:imposed|levied|handed|issued|collected|totall?ed|paid|received|faced|upheld|annulled|settled)\b/;

/** "Courts imposed fines of €3 million": what was imposed in a case or in all, where the record is of how much there may be. */
function isOneCase(place: FigurePlace, cue: Cue): boolean {
  const { statement } = place.fact;
  if (!UP_TO.test(statement)) return false;
  const { start, end } = clauseOf(place);
  const done = CASE.exec(place.text.slice(start, end))?.[0];
  return (
    done !== undefined &&
    !statement.includes(done) &&
    !UP_TO.test(place.text.slice(cue.end, place.quantity.span.start))
  );
}

/** "61 percent in the north"; what it is a share of says nothing of that. */
function isShareElsewhere(place: FigurePlace): boolean {
  const { end } = place.quantity.span;
  return (
    !/^ (?:of|to|for|from|by|with)\b/.test(place.text.slice(end, end + 6)) && isNarrowedBehind(place, end)
  );
}

const COMPARED =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|unlike|from|initial(?:ly)?|first(?: \p{Ll}+){0,2}|earlier|previous(?:ly)?|proposed|planned|rumou?red|instead of|rather than|against|not|twice|double|half|(?:half|third|quarter|(?:fif|six|seven|eigh|nin|ten|twelf|twentie|thirtie|fortie|fiftie|hundred|thousand)th)s? of|(?:%|per ?cent) of|(?<!\bas )part of|of which|extra|additional|further|another|supplementary|(?:half|twice|third|quarter|fifth|tenth|times) as \p{Ll}+(?: \p{Ll}+)? as|as \p{Ll}+ as (?:an?|the|that|its))(?: at)?\s(?:the\s|its\s|an?\s|some\s|about\s)?$/iu;
/** "below that of the city, 5 %": the figure is said of what stands behind the comparison. */
const COMPARED_BESIDE =
  /\b(?:than|below|above|under|over|behind|ahead of|versus|vs\.?|against|compared (?:with|to)|relative to)\s(?:(?:that|those)\s(?:of|in|at|for)\s[^,;:()]{1,40}|[^,;:()]{0,40}(?:['’]s?|\s(?:average|mean|median|norm|rate|level)))(?:,|\s[–—]|\s\()\s?(?:at\s|of\s)?(?:about\s|some\s|around\s)?$/iu;
/** Whether the figure is what something is compared with, or an earlier or partial one. */
function isCompared({ text, quantity: { span } }: FigurePlace): boolean {
  const before = text
    .slice(Math.max(0, span.start - 48), span.start)
    .replace(/\b(?:more|less|fewer|greater|higher|lower) than\s$/i, '');
  if (COMPARED_BESIDE.test(text.slice(Math.max(0, span.start - 80), span.start))) return true;
  return COMPARED.test(before);
}

const CHANGES =
  /\b(?:growth|increase|rise|declines?|drops?|falls?|gains?|cuts?|reduction|improvement|jump|decrease|grew|grown|growing|rose|risen|fell|fallen|dropped|increased|decreased|declined|shrank|jumped|climbed|surged|soared|up(?! to)|down)\b/i;

const BY = /\bby (?:[a-z]{1,12} ){0,2}[^a-z\s]{0,3} ?\d/;

/** "grew by 22 %", "an increase of 8 %". "Rose to 22 %" gives the value. */
function isChange(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity } = place;
  // "cut the budget by £20 million"; but "signed by 28 countries", and where the record is of a change.
  if (quantity.type !== 'number' && /\bby\s$/.test(leadingText(place))) return !BY.test(place.fact.statement);
  const from = Math.max(0, Math.min(cue.end, quantity.span.start), quantity.span.start - 40);
  const between = text.slice(from, quantity.span.start);
  const change = CHANGES.exec(between);
  if (change === null) return false;
  if (/\b(?:to|at)\s$/.test(leadingText(place))) return false;
  return !place.cues.some(({ start }) => start === from + change.index);
}

const SOUGHT =
  /\b(?:[Aa]ppl(?:y|ied|ies|ications?)|requests?|requested|seeks?|seeking|sought|await\w*|refus\w+|expect\w*|hop\w+|re-?|conditional|preliminary)\s(?:for\s)?(?:its\s|the\s|an?\s)?(?:\p{Lu}\S*\s){0,2}$/u;

/** A law may come into force step by step. */
const EXTENT =
  /\b(?:fully|in full|completely|entirely|in its entirety|partly|partially|in part|wholly|gradually)\b/;

/** "sought approval in 2021", "approved it for children in 2024": another event than the one on record. */
function isOtherEvent({ text, quantity: { span }, fact }: FigurePlace, cue: Cue): boolean {
  const whole = text.slice(Math.max(0, Math.min(cue.start, span.end) - 24), Math.max(cue.end, span.start));
  if (EXTENT.test(whole) && !EXTENT.test(fact.statement)) return true;
  if (SOUGHT.test(text.slice(Math.max(0, cue.start - 32), cue.start))) return true;
  const between = text.slice(Math.min(cue.end, span.end), Math.max(cue.start, span.start));
  return /\bfor (?:the |an? )?\p{Ll}|\b(?:sought|refused|expected|pending|withdrawn|extended|renewed|again|anniversary|in (?:stages|phases|steps|part)|(?:beginning|starting) (?:in|on|from))\b/u.test(
    between,
  );
}

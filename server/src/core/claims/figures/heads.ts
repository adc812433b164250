// Owns the question which word of a sentence a figure is a value of, as its grammar tells.
import { symbolOf } from '../../facts/compare.ts';
import type { Cue } from './cues.ts';
import { cueIn, type FigurePlace, leadingText } from './place.ts';
import { worthHead } from './worth.ts';

/** The cue that the figure belongs to; `other` where it belongs to another word; `open` where grammar does not tell. */
export type Head = Cue | 'other' | 'open';

/** Words that a noun behind a figure cannot begin with. */
const STOPS = new Set(
  `in on at to for from by with of and or but as than that which who whose when where while after before since until into
   over under is are was were be been has have had will would could may might can a an the its their his her our this these
   last next today yesterday now then so if because through between against about per each more less most apart again also
   too already not did does do all both up down out off alone`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const COMPOUND = 5;
const WORD_BEHIND = /[ \u00a0-]([\p{L}\p{N}][\p{L}\p{N}\p{M}&.'’–]*)/uy;
/** A figure that a preposition governs may be followed by the verb: "at a price of $14 billion set a record". */
const GOVERNED = /\b(?:worth|for|at|of|to)\s$/i;

/** What the figure is a value of. */
export function headOf(place: FigurePlace): Head {
  const { type } = place.quantity;
  if (type === 'date') return compoundHead(place) ?? 'open';
  const compound = compoundHead(place) ?? worthHead(place);
  if (compound !== undefined) return compound;
  const behind = partOf(place);
  if (behind !== 'open') return behind;
  const before = nounBefore(place);
  return before === 'open' && (isOthersVerb(place) || isOthersSubject(place)) ? 'other' : before;
}

/** "$14 billion landmark deal", "14-billion-dollar deal", "4,200 employees"; "$500 million loan" is another's. */
function compoundHead(place: FigurePlace): Head | undefined {
  const { text, quantity } = place;
  let at = quantity.span.end;
  let behindUnit = at;
  for (let count = 0; count < COMPOUND; count += 1) {
    WORD_BEHIND.lastIndex = at;
    const match = WORD_BEHIND.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined || STOPS.has(word.toLowerCase())) break;
    const cue = cueIn(place, { start: at, end: at + match[0].length });
    if (cue !== undefined) return cue;
    at += match[0].length;
    if (count === 0 && isSymbol(word, quantity.unit)) behindUnit = at;
    if (/['’]s$|\.$/.test(word)) break;
  }
  // Behind a date stands anything: "In 2023 regulators approved it".
  if (at === behindUnit || quantity.type === 'date') return undefined;
  const isGoverned = quantity.type === 'money' && GOVERNED.test(text.slice(0, quantity.span.start).slice(-8));
  return isGoverned ? undefined : 'other';
}

/** Whether the word behind a number is its unit of measure ("GW", "gigawatts"), which counts no things. */
function isSymbol(word: string, unit: string | undefined): boolean {
  const sign = word.replace(/\.$/, '');
  if (symbolOf(sign.toLowerCase()) !== sign.toLowerCase()) return true;
  return (
    sign.toLowerCase() === unit &&
    /^(?:[kMGTPE]?(?:Wh?|B|Hz)|[EPTG]?FLOPS?|k[mg]|[mc]m|mg|ms|ha)$/i.test(sign)
  );
}

const NEUTRAL_IN = /^(?:cash|stock|shares|total|all|full|one|exchange|return|early|mid|late|current|today)$/;
const MODIFIED = /^(?:annual|yearly|total|new|private|public|federal|fresh|extra|expected|quarterly)$/;

/** "$2 billion of its stake", "of Meta's investment": a part of it. */
const OWNED = /^ of (?:its|the|their|that|this|his|her|\p{Lu}[\p{L}&. -]*['’]s?)\s/u;

/** "$870 million in revenue", "$2 billion of its stock", "300 of its employees". */
function partOf(place: FigurePlace): Head {
  const { text, quantity } = place;
  const after = text.slice(quantity.span.end, quantity.span.end + 48);
  const match = /^ (in|of|worth of) ((?:[\p{L}'’-]+ ?){1,3})/u.exec(after);
  if (match === null) return 'open';
  const [all, preposition, words = ''] = match;
  if (preposition === 'in') {
    const [first = '', second = ''] = words.split(' ');
    const noun = MODIFIED.test(first) ? second : first;
    if (!/^\p{Ll}/u.test(noun) || STOPS.has(noun) || NEUTRAL_IN.test(noun)) return 'open';
  }
  if (quantity.type === 'percent') return 'open';
  const { end } = quantity.span;
  return quantity.type === 'number' || OWNED.test(after)
    ? 'other'
    : (cueIn(place, { start: end, end: end + all.length }) ?? 'other');
}

const NEUTRAL_OF =
  /^(?:total|sum|amount|value|price|tag|cost|consideration|order|region|excess|tune|volume|size|figure|maximum|minimum|average|rate|share|proportion|level|score|percentage|number|count|headcount)$/;
const OTHER_MODIFIER =
  /^(?:market|enterprise|equity|stock|share|book|company|brand|growth|tax|interest|churn)$/;

/** "a valuation of $29 billion" has another noun, "a workforce of 6,100" perhaps a cue. */
function nounBefore(place: FigurePlace): Head {
  const before = leadingText(place);
  const match = /(?:([\p{L}-]+)\s)?([\p{L}-]+)\sof\s$/u.exec(before);
  const noun = match?.[2];
  if (match === null || noun === undefined) return 'open';
  const start = place.text.lastIndexOf(`${noun} of`, place.quantity.span.start);
  const cue = cueIn(place, { start, end: start + noun.length });
  if (cue !== undefined) return cue;
  return NEUTRAL_OF.test(noun.toLowerCase()) && !OTHER_MODIFIER.test((match[1] ?? '').toLowerCase())
    ? 'open'
    : 'other';
}

/** Verbs whose object is no price, size or share of what the sentence is about. */
const VERBS =
  /\b(?:rais(?:e[sd]?|ing)|borrow(?:s|ed|ing)?|los(?:es?|t|ing)|gain(?:s|ed|ing)?|earn(?:s|ed|ing)?|sav(?:e[sd]?|ing)|includ(?:e[sd]?|ing)|contain(?:s|ed|ing)?|offer(?:s|ed|ing)?|bids?|propos(?:e[sd]?|ing)|sought|seeks?|wants?|owe[sd]?|fined|donat(?:e[sd]?|ing)|ros?e|risen|rises|gr[eo]ws?|grown|f[ae]lls?|fallen|drop(?:s|ped)?|add(?:s|ed|ing)?|cuts?|cutting|shed|hir(?:e[sd]?|ing)|clos(?:e[sd]|ing)|open(?:s|ed|ing)|up|down|by|another|further|additional|extra|with)\s$/i;

function isOthersVerb(place: FigurePlace): boolean {
  const before = leadingText(place);
  if (isOthersValue(place, before)) return true;
  const verb = VERBS.exec(before);
  if (verb === null) return false;
  const { start } = place.quantity.span;
  // A verb that the base names as a cue is how the property is put: "raised".
  return cueIn(place, { start: start - (before.length - verb.index) - 24, end: start }) === undefined;
}

const LINKING =
  /([\p{L}-]+)\s(?:is|was|are|were|(?:stands?|stood) at|c[ao]mes? to|amount(?:s|ed) to|totall?(?:s|ed)|reache[sd])\s$/u;

/** "whose revenue is €300 million": the noun before the verb has the figure. */
function isOthersSubject(place: FigurePlace): boolean {
  const before = leadingText(place);
  const match = LINKING.exec(before);
  const noun = match?.[1];
  if (match === null || noun === undefined || !/^\p{Ll}/u.test(noun) || STOPS.has(noun)) return false;
  const start = place.text.lastIndexOf(match[0].trimEnd(), place.quantity.span.start);
  return !NEUTRAL_OF.test(noun) && cueIn(place, { start, end: start + noun.length }) === undefined;
}

/** "valued Scale AI at $29 billion"; a deal valued at $14 billion is worth it. */
function isOthersValue({ cues, text }: FigurePlace, before: string): boolean {
  const match = /\bvalu(?:ed|es|ing)\b([^;]{0,60}?)\s?\bat\s$/i.exec(before);
  if (match === null) return false;
  if ((match[1] ?? '').trim() !== '') return true;
  // "Valued at $14 billion, the deal …": what it is comes behind.
  if (match.index === 0 && text.startsWith(before)) return false;
  const at = text.indexOf(before) + match.index;
  if (cues.some(({ start }) => start === at)) return false;
  const cue = cues.filter(({ end }) => end <= at).at(-1);
  return cue === undefined || !isStillItsPhrase(text.slice(cue.end, at));
}

/** "of Brandt Bio by Heliora was": only parties by prepositions, and no new subject, stand between a cue and its verb. */
function isStillItsPhrase(words: string): boolean {
  return /^(?:\s(?:of|by|with|between|in|and|from)\s(?:the\s)?\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*)*)*,?\s(?:(?:which|that|is|was|were|has|been|being|had)\s)*$/u.test(
    words,
  );
}

// Owns the question which word of a sentence a figure is a value of, as its grammar tells.
import { strongEnd } from '../../prose/quantities/strong.ts';
import { type Cue, type Head, wordsOf } from './cues.ts';
import { cueBefore, cueIn, type FigurePlace, leadingText } from './place.ts';
import { isVerb } from './subjects.ts';
import { unitOf } from './unit.ts';
import { isHadByOther, verbHead } from './verbs.ts';
import { worthHead } from './worth.ts';

/** Words that a noun behind a figure cannot begin with. */
const STOPS = new Set(
  `in on at to for from by with of and or but as than that which who whose when where while after before since until into
   over under is are was were be been has have had will would could may might can a an the its their his her our this these
   last next today yesterday now then so if because through between against about per each more less most apart again also
   too already not did does do all both up down out off alone`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Adverbs behind a figure that say where it holds, or for how long: "600 stations worldwide". */
const SCOPE =
  /^(?:(?:world|nation|country|state|city|group|company|industry|Europe|year)-?wide|\p{Ll}+ly|overall|altogether)\.?$/u;
const COMPOUND = 5;
/** "a $14 billion, 49% stake": how large the thing is, behind its price. */
const SHARE = /^,? \d{1,2}(?:\.\d+)? ?(?:%|per ?cent)(?= \p{Ll})/u;
const LOOK = 24;
const WORD_BEHIND = /[ \u00a0-]([\p{L}\p{N}][\p{L}\p{N}\p{M}&.'’–]*)/uy;
/** A figure that a preposition governs may be followed by the verb: "at a price of $14 billion set a record". */
const GOVERNED = /\b(?:worth|for|at|of|to)\s$/i;

/** What the figure is a value of. */
export function headOf(place: FigurePlace): Head {
  const { type } = place.quantity;
  if (type === 'date') return compoundHead(place) ?? 'open';
  const compound = relativeHead(place) ?? frameHead(place) ?? compoundHead(place);
  if (compound !== undefined) return isHadByOther(place) ? 'other' : compound;
  const worth = worthHead(place);
  if (worth !== undefined) return worth;
  const verb = verbHead(place);
  if (verb === 'other') return verb;
  const part = partOf(place);
  if (part !== 'open') return part;
  const noun = nounBefore(place);
  return noun === 'open' ? verb : noun;
}

const RELATIVE = /^ (?:(?:that|which) )?(?:the )?/;
const TO_VERB = /^ (?:(?:has|have|had|then|now|later|reportedly|just|also) ){0,3}$/;
/** Words between a verb and whom or what its object went to, beside the property's own: "for its minority stake in". */
const GOES_TO =
  /^(?:in|into|for|to|on|of|its|the|an?|this|that|per|cent|percent|\d+|minority|majority|large|big|small|new|half|its|start|up|startup|company|firm)$/;

/** "The $20 billion that Meta invested in it": the cue whose object the figure is; undefined where it went elsewhere. */
function relativeHead({ text, quantity, cues, sentence, fact }: FigurePlace): Head | undefined {
  const start = quantity.span.end + (RELATIVE.exec(text.slice(quantity.span.end))?.[0].length ?? 0);
  const subject = sentence.mentions.find(({ item: { span } }) => span.start === start)?.item;
  if (start === quantity.span.end || subject?.entityId !== fact.subject) return undefined;
  const verb = cues.find((cue) => cue.start > start && TO_VERB.test(text.slice(subject.span.end, cue.start)));
  const partner = sentence.mentions.find(
    ({ item }) => item.span.start > start && fact.about.includes(item.entityId),
  )?.item;
  if (verb === undefined || partner === undefined || !isVerb(verb.word)) return undefined;
  const isOwn = wordsOf(text.slice(verb.end, partner.span.start)).every(
    ({ text: word, start: at }) => GOES_TO.test(word) || cues.some((cue) => cue.start === verb.end + at),
  );
  return isOwn ? verb : 'other';
}

/** "employs 2,500 people", "put $2 billion into it": verb and figure are the cue together. */
function frameHead(place: FigurePlace): Cue | undefined {
  const { text, quantity, cues } = place;
  if (/^\speople\b/.test(text.slice(quantity.span.end, quantity.span.end + 8))) return cueBefore(place);
  return cues.find(({ start, word }) => word === 'into' && start === quantity.span.end + 1);
}

/** "$14 billion landmark deal", "14-billion-dollar deal", "4,200 employees", "18 km long"; "$500 million loan" is another's. */
function compoundHead(place: FigurePlace): Head | undefined {
  const { text, quantity } = place;
  const unit = unitOf(place);
  // "a fleet of 312 buses": the buses only say what the fleet is counted in.
  const noun = unit === undefined ? 'open' : nounBefore(place);
  if (unit?.isMeasure === false && typeof noun !== 'string') return noun;
  const spoken = unit === undefined ? undefined : cueIn(place, unit);
  if (spoken !== undefined && unit?.isMeasure === false) return spoken;
  let from = unit?.end ?? strongEnd(text, quantity.span.end) ?? quantity.span.end;
  let at = from;
  for (let count = 0; count < COMPOUND; count += 1) {
    at += SHARE.exec(text.slice(at, at + LOOK))?.[0].length ?? 0;
    WORD_BEHIND.lastIndex = at;
    const match = WORD_BEHIND.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined || STOPS.has(word.toLowerCase()) || SCOPE.test(word)) break;
    const cue = cueIn(place, { start: at, end: at + match[0].length });
    if (cue !== undefined) return quantity.type === 'money' && isModifier(text, cue) ? 'other' : cue;
    at += match[0].length;
    if (quantity.type === 'percent' && at - match[0].length === from && isOnRecord(place, word)) from = at;
    if (/['’]s$|\.$/.test(word)) break;
  }
  // Behind a date stands anything: "In 2023 regulators approved it".
  if (at === from || quantity.type === 'date') return noun === 'open' ? spoken : undefined;
  const isGoverned = quantity.type === 'money' && GOVERNED.test(text.slice(0, quantity.span.start).slice(-8));
  return isGoverned ? undefined : 'other';
}

/** "90 % renewables", where the record has a share of those too. */
function isOnRecord({ fact }: FigurePlace, word: string): boolean {
  return wordsOf(fact.statement).some(({ root }) => root === wordsOf(word)[0]?.root);
}

const MODIFIED_BY_CUE =
  /^[ -](?:request|proposal|application|bid|target|goal|cap|ceiling|limit|cut|gap|hole|shortfall|deficit|surplus|overrun|increase|rise|boost|hike|top-up|line|item|round|programme|program|scheme|pool|pot|envelope|competition|campaign|drive)\b/;

/** "€60 million budget request": the cue only says of what kind the thing behind it is. */
function isModifier(text: string, { end, word }: Cue): boolean {
  return !word.endsWith('s') && MODIFIED_BY_CUE.test(text.slice(end, end + 16));
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
  const end = place.text.lastIndexOf(`${noun} of`, place.quantity.span.start) + noun.length;
  const cue = place.cues.find((one) => one.end === end);
  if (cue !== undefined) return cue;
  return NEUTRAL_OF.test(noun.toLowerCase()) && !OTHER_MODIFIER.test((match[1] ?? '').toLowerCase())
    ? 'open'
    : 'other';
}

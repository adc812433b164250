// Owns the question whether "experts believe" says where a statement comes from, or only tells what people do.
import type { Span } from '../../text/span.ts';

/** Up to two words of the same clause: "help [more public] officials report". */
const WORDS = '(?:(?!(?:and|or|but|so|yet|as|that|which|who)\\b)[\\p{L}-]+\\s){0,2}$';
/** What is made to happen, supposed, asked for or feared: "make people believe", "ensure that officials report". */
const NO_FACT = new RegExp(
  `\\b(?:${[
    'mak(?:es?|ing)|made|lets?|letting|help(?:s|ed|ing)?|(?:would|will|could|can|to) have',
    '(?:if|unless|whether|once|until|whenever|wherever|in case|assuming|suppos(?:e|ing)|provided|(?:as|so) long as)(?: that)?',
    '(?:so|in order|to the extent|lest|see to it) that',
    '(?:ensur(?:es?|ed|ing)|mak(?:es?|ing) sure|made sure)(?: that)?',
    '(?:requir|demand|mandat|insist|recommend|propos|request|stipulat|urg|order)(?:e?s|e|ed|ing)? that',
    '(?:risk|chance|danger|possibility|probability|likelihood|odds|fear|worry|hope|event|condition)s? that',
  ].join('|')})\\s${WORDS}`,
  'u',
);
const WHENEVER = new RegExp(`\\bwhen\\s${WORDS}`, 'u');
const PAST = /(?:ed|said|thought|found|shown|\bha(?:s|ve|d) [a-z]+)$/;

/** What may stand before "people" where they speak: elsewhere it is anybody, as in "systems that people think are human". */
const PEOPLE_SPEAK =
  /(?:^|[,;:()“"‘–—-]\s?|\b(?:and|but|or|yet|so|while|although|though|whereas|as|still|now|today|often)\s|^(?:in|at|on|by|after|since|during) (?:(?!which\b|where\b|whom\b|that\b|whose\b)[\p{L}-]+\s){1,3})$/u;

/** Whether somebody is said to say something; `said` is who and the verb in the sentence, whose first letter is small. */
export function isAttribution(lower: string, { start, end }: Span): boolean {
  const before = lower.slice(Math.max(0, start - REACH), start);
  const said = lower.slice(start, end);
  if (NO_FACT.test(before)) return false;
  if (WHENEVER.test(before) && !PAST.test(said)) return false;
  if (said.startsWith('people')) return PEOPLE_SPEAK.test(before);
  return !(/^\w+ people\b/.test(said) && /\b(?:which|where|whom)\s$/.test(before));
}

/** In code units; a longer start of a sentence is no more than cut off. */
const REACH = 80;

const AUXILIARY =
  'is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|do|does|did|cannot';
const FINITE = new RegExp(
  `\\b(?:${AUXILIARY})\\b|n['’]t\\b|^ [^.;]{0,60}\\b\\p{Ll}{2,}(?:ed|[^s]s)\\b\\s(?!of\\b)\\p{L}`,
  'u',
);
/** Verbs that as often have a thing behind them: "find patterns", "report breaches", "show signs". */
const OF_THINGS =
  /\b(?:finds?|found|reports?|reported|shows?|showed|shown|holds?|notes?|noted|maintain|claims?|claimed|estimates?|estimated)$/;
/** What follows a thing and says nothing: "patterns that are hard to see", "breaches within 72 hours". */
const BEHIND_THING =
  / (?:that|which|who|whose|where)\b.*$|\b\p{Ll}+s (?=(?:of|in|within|on|at|to|from|for|by|with|and|or|under|over|per|across|between|among|during|before|after|about|into|than|as)\b)/gsu;
const MOVED = new RegExp(`^ (?:${AUXILIARY})\\b`);

/** "say that …", "say the price will fall", or said in between: "Open models, experts say, are safer". */
export function hasStatement(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 90).replace(/[.;].*$/su, '');
  if (/^ (?:that|how|why|whether) |^ ?[:“"]|^,? [“"]/.test(after)) return true;
  if (/,\s$/.test(text.slice(0, start)) && /^(?:$|[,)])/.test(after)) return true;
  if (!/^ /.test(after)) return false;
  if (!OF_THINGS.test(text.slice(start, end))) return FINITE.test(after);
  if (/^ (?:\p{Ll}+ ){0,3}(?:support|evidence|proof|links?)\b/u.test(after)) return true;
  return !MOVED.test(after) && FINITE.test(after.replace(BEHIND_THING, ' '));
}

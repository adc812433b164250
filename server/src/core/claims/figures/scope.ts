// Owns the question whether words behind a figure take it for less than all that the record has: "in the north", "with gas", "over 65".
import { baseOfVerb } from '../../prose/irregularVerbs.ts';
import { finiteVerbs } from '../../prose/verbs.ts';
import type { Span } from '../../text/span.ts';
import { rootsOf, wordsOf } from './cues.ts';
import { isKind } from './kinds.ts';
import { isParty } from './parties.ts';
import { cueBefore, type FigurePlace, leadingText } from './place.ts';
import { behindRates } from './rates.ts';

/** So much text behind a figure is read, in code units. */
const LOOK = 80;
/** A preposition, relative pronoun or participle that says more about what stands before it. */
const NARROWS =
  /^(?:(?:in|on|at|from|of|for|with|without|within|to|under|over|above|below|between|among|amongst|across|around|along|near|outside|inside|excluding|via|through|against|after|before|until|during|when|while|if|once|unless|who|whose|that|which|where|aged|left|lost)\b|as (?!of\b|well\b|many\b|much\b)\p{Ll}+s\b|\p{Ll}{2,}(?:ed|ing)\b)/u;
/** "2,850 people (in Basel)", "2,850 people – in Basel alone": a mark before a place or group does not part it from the figure. */
const SET_OFF =
  /^ ?[(–—] ?(?=(?:in|at|across|among|amongst|outside|excluding|without)\s)|^, (?=in \p{Lu}[^,;.]{1,40}\salone\b)/u;
/** Adverbs before them, or between two of them. */
const ADVERB =
  /^(?:\p{Ll}+ly|now|today|still|already|too|also|each|apiece|or so|or more|\p{Ll}+-?wide|overall|altogether)\b/u;
/** Adverbs that say of which part: "2,850 people locally". */
const OF_PART =
  /^(?:local|national|regional|domestic|international|direct|indirect|internal|external|remote|permanent|seasonal|temporari)ly\b/;
/** All there is, wherever and whenever: "in total", "in nine countries", "across the country", "at home and abroad". */
const WHOLE =
  /^(?:(?:in|at|across|over|on|around|throughout|from|within) (?:all\b|total\b|(?:a total of |more than |over |about |some |its |all )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|all) (?:\p{Ll}+ ){0,2}\p{Ll}+s\b|(?:the )?(?:whole|entire)\b|the (?:world|globe|board|group)\b|home and\b|\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2} and (?:abroad|beyond|elsewhere|overseas)\b)|of (?:all|any) )/u;
/** The same of what a body runs: "across its sites", "throughout the country"; "in the country" is a part of what a group has. */
const THROUGHOUT = /^(?:across|throughout|over|around) (?:the country|its \p{Ll}+s)\b/u;
/** A span of time as such, a date with its year, or by whose word: no part of it. "In January", "in the first quarter" are. */
const ASIDE =
  /^(?:(?:in|on|at|from|by|over|since|until|during|as of|within|under|to|for) (?:(?:the|an?|this|that|its|last|next|each|every|any|one|some|early|mid|late|end of|start of) ){0,3}(?:(?:first|second|third|fourth|last|next|past|coming|current|present|previous|following|financial|fiscal|calendar|recent|same|single|average|normal|typical) )?(?:\d{4}|\d{1,2} \p{Lu}\p{Ll}+,? \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|years?|decades?|date|present|moment|end|start|beginning|turn|peak(?! \p{Ll})|average|operation|service|use|practice|fact|reality|theory|principle|question|comparison|contrast|addition|full)\b|(?:in|over|on|within) (?:an?|any|one|each|every)(?: (?:single|average|normal|typical|given))? (?:hour|day|night|week|month|quarter)\b|(?:from|since|until|by|as of|as at) (?:(?:the|last|next|this|early|mid|late) ){0,2}(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|quarter)\b|at (?:the (?:same )?|that |any |this )time\b|with (?:which|that)\b|according to\b|that (?:is|year|month)\b|th(?:is|at) (?:year|month|week)\b|to date\b|in (?:real|nominal|constant|current|today['’]s) (?:terms|prices|money)\b|for (?:now|short|example|instance|comparison)\b|by (?:now|then)\b)/u;

/** Whether what follows from an offset on, where figure and noun end, narrows them by something that the record does not speak of. */
export function isNarrowedBehind(place: FigurePlace, from: number): boolean {
  const end = from + LOOK;
  let at = from + (SET_OFF.exec(place.text.slice(from, end))?.[0].length ?? 0);
  for (;;) {
    if (place.text.charAt(at) === ' ') at += 1;
    const rest = place.text.slice(at, end);
    const rate = behindRates(place.text, at) - at;
    const aside = rate > 0 ? rate : asideOf(rest)?.length;
    if (aside === undefined && !narrows(rest) && !isAdded(place, rest)) return false;
    const length = aside ?? phraseLength(rest);
    if (aside === undefined && !isOnRecord(place, { start: at, end: at + length })) return true;
    at += length;
  }
}

function asideOf(rest: string): string | undefined {
  if (OF_PART.test(rest)) return undefined;
  return (ASIDE.exec(rest) ?? WHOLE.exec(rest) ?? THROUGHOUT.exec(rest) ?? ADVERB.exec(rest))?.[0];
}

/** Whether a phrase in small letters only says when, by whose word, or of all there is. */
export function isAside(phrase: string): boolean {
  return ASIDE.test(phrase) || WHOLE.test(phrase) || THROUGHOUT.test(phrase);
}

/** "born abroad" as well as "aged over 65". */
function narrows(rest: string): boolean {
  if (NARROWS.test(rest) || OF_PART.test(rest)) return true;
  const word = /^[a-z]{3,12}\b/.exec(rest)?.[0] ?? '';
  return baseOfVerb(word) !== word && word !== 'had';
}

/** Words that do not say more about the noun before them: they add, oppose, compare or count up. */
const ADDS =
  /^(?:and|or|but|nor|so|yet|then|than|as|to|plus|minus|not|strong|total|combined|instead|together|while|whilst|whereas|although|though|because|since|thus|therefore|however|again|all|both|once|more|less|fewer|this|that|last|next|hereby|herewith|the|an?|its|their|his|her|per)\b/;
const OBJECT_OF = /(?<!['’\p{L}-])([\p{Ll}-]+)\s$/u;

/**
 * "3,200 soldiers abroad", "60 beds free", "700 people part-time": behind a count that is an object, any word of the same clause says more
 * about it. Behind a subject it may be the verb.
 */
function isAdded(place: FigurePlace, rest: string): boolean {
  if (place.quantity.type !== 'number' || !/^\p{Ll}{2}/u.test(rest) || ADDS.test(rest)) return false;
  const word = /^[\p{Ll}-]+/u.exec(rest)?.[0] ?? '';
  if (isKind(word)) return false;
  if (
    /\b(?:its|their|his|her|whose|['’]s?)\s$/.test(place.text.slice(0, place.quantity.span.start).slice(-8))
  )
    return false;
  const verb = OBJECT_OF.exec(leadingText(place))?.[1] ?? '';
  return finiteVerbs.has(verb) || cueBefore(place) !== undefined;
}

/** Where one phrase ends: at a mark, or where another begins. */
const PHRASE_END =
  /[^\p{L}\p{N}\s~-]|.(?= (?:in|on|at|from|of|for|with|to|and|or|but|per|each|is|are|was|were|has|have)\b)/u;

/** Length of the phrase that a text begins with. */
export function phraseLength(rest: string): number {
  const end = PHRASE_END.exec(rest);
  if (end === null) return rest.length;
  return /[\p{L}\p{N}\s-]/u.test(end[0]) ? end.index + 1 : end.index;
}

const SMALL = /^(?:of|in|on|at|to|for|from|with|the|a|an|its|their|all|and|by)$/;

/** "of carbon dioxide", where the record is of that too; "in Lindholm", which is whose it is. */
export function isOnRecord(place: FigurePlace, { start, end }: Span): boolean {
  const roots = rootsOf(place.fact);
  return wordsOf(place.text.slice(start, end)).every(
    (word) =>
      SMALL.test(word.text) ||
      roots.has(word.root) ||
      place.sentence.mentions.some(
        ({ item: { span, entityId } }) =>
          span.start <= start + word.start && start + word.end <= span.end && isParty(place, entityId),
      ),
  );
}

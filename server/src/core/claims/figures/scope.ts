// Owns the question whether words behind a figure take it for less than all that the record has: "in the north", "with gas", "over 65".
import { baseOfVerb } from '../../prose/irregularVerbs.ts';
import type { Span } from '../../text/span.ts';
import { rootsOf, wordsOf } from './cues.ts';
import { isParty } from './parties.ts';
import type { FigurePlace } from './place.ts';

/** So much text behind a figure is read, in code units. */
const LOOK = 80;
/** A preposition, relative pronoun or participle that says more about what stands before it. */
const NARROWS =
  /^(?:(?:in|on|at|from|of|for|with|without|within|to|under|over|above|below|between|among|amongst|across|around|along|near|outside|inside|via|through|against|after|before|until|during|when|while|if|once|unless|who|whose|that|which|where|aged|left|lost)\b|\p{Ll}{2,}(?:ed|ing)\b)/u;
/** Adverbs before them, or between two of them. */
const ADVERB =
  /^(?:\p{Ll}+ly|now|today|still|already|too|also|each|apiece|or so|or more|worldwide|overall|altogether)\b/u;
/** All there is, wherever and whenever: "in total", "in nine countries", "across the country", "at home and abroad". */
const WHOLE =
  /^(?:(?:in|at|across|over|on|around|throughout|from|within) (?:all\b|total\b|(?:a total of |more than |over |about |some |its |all )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|its|all) (?:\p{Ll}+ ){0,2}\p{Ll}+s\b|(?:the )?(?:whole|entire)\b|the (?:world|globe|country|board|group)\b|home and\b|\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2} and (?:abroad|beyond|elsewhere|overseas)\b)|of (?:all|any) )/u;
/** When, or by whose word: no part of it. */
const ASIDE =
  /^(?:(?:in|on|at|from|by|over|since|until|during|as of|within|under|to) (?:(?:the|an?|this|that|its|last|next|each|every|any|some|early|mid|late|end of|start of) ){0,3}(?:(?:first|second|third|fourth|last|next|past|coming|current|present|previous|following|financial|fiscal|calendar|same|single|average|normal|typical) )?(?:\d{4}|\d{1,2} \p{Lu}|January|February|March|April|May|June|July|August|September|October|November|December|years?|quarters?|half|months?|weeks?|days?|date|present|moment|time|end|start|beginning|turn|peak|average|operation|service|use|practice|fact|reality|theory|principle|question|comparison|contrast|addition|full)\b|with (?:which|that)\b|according to\b|that (?:is|year|month)\b|to date\b|for (?:now|years|decades|short|example|instance|comparison)\b|by (?:now|then)\b)/u;

/** A rate, which is compared elsewhere. */
const RATE = /^(?:an?|per|each|every) \p{Ll}+\b/u;

/** Whether what follows from an offset on, where figure and noun end, narrows them by something that the record does not speak of. */
export function isNarrowedBehind(place: FigurePlace, from: number): boolean {
  const end = from + LOOK;
  let at = from;
  for (;;) {
    if (place.text.charAt(at) === ' ') at += 1;
    const rest = place.text.slice(at, end);
    const aside = ASIDE.exec(rest) ?? WHOLE.exec(rest) ?? RATE.exec(rest) ?? ADVERB.exec(rest);
    if (aside === null && !narrows(rest)) return false;
    const length = aside?.[0].length ?? phraseLength(rest);
    if (aside === null && !isOnRecord(place, { start: at, end: at + length })) return true;
    at += length;
  }
}

/** "born abroad" as well as "aged over 65". */
function narrows(rest: string): boolean {
  if (NARROWS.test(rest)) return true;
  const word = /^[a-z]{3,12}\b/.exec(rest)?.[0] ?? '';
  return baseOfVerb(word) !== word && word !== 'had';
}

/** Where one phrase ends: at a mark, or where another begins. */
const PHRASE_END =
  /[^\p{L}\p{N}\s-]|.(?= (?:in|on|at|from|of|for|with|to|and|or|but|per|each|is|are|was|were|has|have)\b)/u;

function phraseLength(rest: string): number {
  const end = PHRASE_END.exec(rest);
  return end === null ? rest.length : end.index + 1;
}

const SMALL = /^(?:of|in|on|at|to|for|from|with|the|a|an|its|their|all|and|by)$/;

/** "of carbon dioxide", where the record is of that too; "in Lindholm", which is whose it is. */
function isOnRecord(place: FigurePlace, { start, end }: Span): boolean {
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

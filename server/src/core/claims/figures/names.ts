// Owns the finding of names in a sentence: mentions, and capitalised words that may name somebody the record does not know.
import { overlaps, type Span } from '../../text/span.ts';
import type { FigurePlace } from './place.ts';

/** A run of capitalised words that may be a name. */
const NAME = /\p{Lu}[\p{L}\p{N}\p{M}&.-]*(?: (?:\p{Lu}[\p{L}\p{N}\p{M}&.-]*|\d+))*/gu;
/** Capitalised words that are no names of parties: months, and what sentences begin with. */
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Q[1-4]|H[12]|AI|US|EU|UK|CEO|R&D|USD|EUR|GBP|The|This|That|These|Those|It|Its|They|Their|He|She|His|Her|We|Our|I|A|An|At|For|In|On|By|From|To|With|Of|After|Before|Since|Until|When|While|As|If|And|But|Yet|So|Or|Also|Both|Under|Over|About|Some|Nearly|Almost|More|Less|Only|Just|Last|Next|Now|Then|Today|Here|There|Unlike|Like|According|Despite|Because|Although|Though|Once|One|Two|Three|Half|Each|Every|Any|All|No|Not|Following|Worth|Put|Reports|Analysts|Experts|Sources|Some|Data|Deal|However|Moreover|Therefore|Still|Furthermore|Nevertheless|Nonetheless|Thus|Hence|Instead|Meanwhile|Indeed|Besides|Overall|Later|Soon|Such|Most|Many|Even|First|Second|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|French|German|British|European|American|Chinese|Japanese|Indian|Italian|Spanish|Dutch|Swiss|Swedish|Canadian|Korean|Israeli|Danish|Norwegian)$/u;
/** Such a word begins a sentence; elsewhere it is part of a name ("United States"). */
const OPENER = /^\p{Lu}\p{Ll}+(?:ing|ed|ly)$/u;

/** Mentions, and capitalised words that may be names of others, in order of their place. */
export function namesIn({ text, sentence, quantity }: FigurePlace, { start, end }: Span): readonly Span[] {
  const names: Span[] = [];
  for (const { 0: words, index } of text.slice(start, end).matchAll(NAME)) {
    const isCommon = start + index === 0 && opensWithPlural(text);
    const opening = isCommon ? words.length : openingOf(words, start + index === 0);
    const span = { start: start + index + opening, end: start + index + words.length };
    if (span.start === span.end) continue;
    const isFigure = overlaps(span, quantity.span);
    const isMention = sentence.mentions.some(({ item }) => overlaps(item.span, span));
    const isUnit = /\d[ \u00a0]?$/.test(text.slice(Math.max(0, span.start - 2), span.start));
    if (isMention || !(isFigure || isUnit)) names.push(span);
  }
  return names;
}

/** Whether a plural begins a sentence, with more said about it: "Fines under", "Shares of". */
export function opensWithPlural(text: string): boolean {
  return PLURAL.test(text);
}

const PLURAL =
  /^\p{Lu}\p{Ll}+[^s]s (?=(?:of|under|in|on|for|between|against|from|by|who|that|have|are|were)\s)/u;

/** "Series H": a round of funding. */
const ROUND = /^(?:Pre-)?Series [A-Z]\d?(?: |$)/;

/** Length of the words at the start of a run that are no part of a name: "Unlike " of "Unlike Google". */
function openingOf(words: string, isFirst: boolean): number {
  let length = ROUND.exec(words)?.[0].length ?? 0;
  for (const word of words.slice(length).split(' ')) {
    const isOpener = isFirst && length === 0 && OPENER.test(word);
    if (!isOpener && !NO_NAME.test(word.replace(/\.$/, '')) && !/^\d+$/.test(word)) break;
    length += word.length + 1;
  }
  return Math.min(length, words.length);
}

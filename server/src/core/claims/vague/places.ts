// Owns the words for where those are from or sit who speak, which do not tell who they are: "Chinese officials", "officials in Brussels".

/** States in letters, and seats that stand for who sits there. */
const SEATS =
  '[eE]U|[uU]SA?|[uU]K|[uU]AE|[eE]\\.U\\.|[uU]\\.S\\.|[uU]\\.K\\.|[sS]ilicon Valley|[wW]all Street|[cC]apitol Hill|[wW]hitehall|[wW]estminster|[bB]russels|[wW]ashington|[bB]eijing|[mM]oscow|[lL]ondon|[pP]aris|[bB]erlin';

/** Nations and parts of the world as adjectives, and those seats. The first word of a sentence may be small. */
export const NATIONS = `(?!these\\s|[gG]uardian\\s)\\p{L}\\p{Ll}{2,15}(?:ese|ian|ean|ish)|[aA]merican|[gG]erman|[aA]frican|[mM]exican|[mM]oroccan|[kK]enyan|[lL]ibyan|[uU]gandan|[cC]uban|[aA]fghan|[iI]sraeli|[iI]raqi|[pP]akistani|[sS]audi|[eE]mirati|[qQ]atari|[kK]uwaiti|[yY]emeni|[bB]angladeshi|[fF]rench|[dD]utch|[gG]reek|[sS]wiss|[cC]zech|[sS]lovak|[tT]hai|[wW]elsh|[aA]rab|[fF]ilipino|(?:[nN]orth|[sS]outh|[eE]ast|[wW]est)(?:ern)?|[lL]atin|${SEATS}`;

/** A place behind those who speak; a work, an acronym or what has a possessive may be a body. */
const IN_PLACE =
  /\sin\s(?:the\s(?:EU|US|USA|UK|UAE)|\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+)?)(?=\s\p{Ll}|,)(?!\s(?:of|for)\s)/uy;
/** Works, and who writes them, are in a journal that is named, not in a place. */
const WORKS =
  /\b(?:reports?|stud(?:y|ies)|research|surveys?|polls?|polling|data|evidence|statistics|estimates|projections|forecasts|analyses|papers?|newspapers|media|accounts|literature|articles?)$/;
const WRITERS = /\b(?:bloggers|columnists|authors?|writers|commentators)$/;
/** Where a state sits no journal is meant. */
const SEAT = new RegExp(`^\\sin\\s(?:the\\s)?(?:${SEATS})(?![\\p{L}-])`, 'u');

/** Where "in Brussels" ends behind those who speak and end at `at`; undefined where nothing of the kind stands there. */
export function behindPlace(text: string, at: number): number | undefined {
  if (isWork(text, at)) return undefined;
  if (WRITERS.test(text.slice(Math.max(0, at - 20), at)) && !SEAT.test(text.slice(at, at + 30)))
    return undefined;
  IN_PLACE.lastIndex = at;
  return IN_PLACE.test(text) ? IN_PLACE.lastIndex : undefined;
}

/** Whether the noun that ends there is of what is written, not of who speaks. */
export function isWork(text: string, end: number): boolean {
  return WORKS.test(text.slice(Math.max(0, end - 20), end));
}

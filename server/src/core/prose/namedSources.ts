// Owns sources that are named in the text itself: "It rose. Source: OECD (2021).", "It rose (Source: OECD, 2021)."
import type { Span } from '../text/span.ts';
import { saysNothing } from './emptyNote.ts';
import { finiteVerbs } from './verbs.ts';

const NONE: readonly never[] = Object.freeze([]);
/** A stop inside a word or behind the label of a place in a work, "p. 4", ends no sentence. */
const NO_END =
  '\\.(?:(?=\\S)|(?<=\\b(?:[Pp]p?|[Nn]os?|[Vv]ols?|[Cc]h(?:aps?)?|[Ss]ecs?|[Aa]rts?|[Pp]aras?|[Ff]igs?|[Tt]abs?|[Aa]pp|al|[Ee]ds?)\\.)(?=\\s))';
/** In brackets, or as a sentence behind another, on its line or the next. */
const NAMED = new RegExp(
  `(?<=\\()(?:Data )?[Ss]ources?: ?([^()\\n]{2,150}(?:\\([^()\\n]{1,50}\\)[^()\\n]{0,50})?)(?=\\))|(?<=[.!?]["”’)\\]]?[ \u00a0\\n])(?:Data s|S)ources?: ?((?:[^.\\n]|${NO_END}){2,150})(?=\\.?(?:\\s|$))`,
  'gu',
);

/** `[Source: OECD]`, and `[source:: OECD]` of Obsidian's queries. */
const IN_SQUARES = /(?<=\[)(?:Data )?[Ss]ources?::? ?([^[\]()\n]{2,150})(?=\])/g;

/** What names a source, with its label; offsets into `text`. A placeholder names none. */
export function findNamedSources(text: string): readonly Span[] {
  if (!/ources?:/.test(text)) return NONE;
  const inSquares = text.includes('[') ? Array.from(text.matchAll(IN_SQUARES)) : NONE;
  return [...text.matchAll(NAMED), ...inSquares].flatMap(({ index, 0: all, 1: inBrackets, 2: behind }) => {
    const named = inBrackets ?? behind ?? '';
    return saysNothing(named) || !/\p{L}{2}/u.test(named) || isClause(named)
      ? []
      : [{ start: index, end: index + all.trimEnd().length }];
  });
}

/** What no title or publisher begins with: a word in lower case, or one that counts or points. */
const OPENS_CLAUSE =
  /^(?:\p{Ll}|(?:Two|Three|Four|Five|Six|Several|Some|Many|Most|Both|All|Multiple|Numerous|People|Officials|Insiders|Staff|Employees|They|He|She|We|It|I|You|These|Those|This|That)\s(?=\p{Ll}))/u;
const SAY =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|claim(?:s|ed)?|report(?:s|ed)?|think|thinks|thought|believed?|confirm(?:s|ed)|warn(?:s|ed)?|kn[oe]w|spoke)$/;
/** Behind these stands what a source is or holds: "a survey that was run in May". */
const RELATIVE = /^(?:that|which|who|whom|whose|where|when|as|how|why|what|to)$/;
const MOST_WORDS = 12;

/** Whether it tells what sources do instead of naming one: "two officials said so". */
function isClause(named: string): boolean {
  if (!OPENS_CLAUSE.test(named)) return false;
  const words = named.split(/[^\p{L}’'-]+/u).slice(1, MOST_WORDS);
  const until = words.findIndex((word) => RELATIVE.test(word));
  return words
    .slice(0, until < 0 ? words.length : until)
    .some((word) => SAY.test(word) || finiteVerbs.has(word));
}

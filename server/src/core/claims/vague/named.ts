// Owns the question whether the words around "experts believe" say who speaks, or how many were counted.
import type { Span } from '../../text/span.ts';

const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';
const COUNTED = new RegExp(
  `(?:\\d\\s?(?:%|per ?cent)?|\\bno|\\bnone|\\bhalf|\\bthirds?|\\bquarters?|\\bfifths|\\btenths|\\bper ?cent|\\bmajority|\\bof the)\\s(?:of\\s)?(?:\\([^)]{0,30}\\)\\s)?(?:the\\s)?(?:[a-z-]+\\s){0,3}$|\\b${NUMBER}\\s(?:of\\s(?:the\\s)?)?$|\\b(?:one|${NUMBER})\\s(?:in|of|(?:out|in every) of|in every)\\s(?:the\\s)?${NUMBER}\\s(?:of\\s(?:the\\s)?)?(?:[a-z-]+\\s){0,2}$`,
  'i',
);

/** "83 % of people said", "no experts believe", "nine in ten": the result of a count, which is a figure. */
export function isCounted(text: string, start: number): boolean {
  return COUNTED.test(text.slice(Math.max(0, start - 60), start));
}

const BY_WHOM =
  /^[\s,]{1,2}(?:by|at|from|of|for|in|like|including|such as|published (?:by|in)|conducted (?:by|at)|(?:cited|quoted|surveyed|interviewed) (?:by|in|for))\s(?:the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}/u;
const NAME_SAYS =
  /\p{Lu}[\p{L}.&-]+\s(?:has\s|also\s)?(?:reports?|reported|says?|said|writes|wrote|found|finds|notes?|noted|argues?|argued|estimates?|calls?|told)\b|\b(?:says|told)\s(?:the\s)?\p{Lu}\p{L}/u;
/** "According to Reuters", "As reported by the OECD", "In a report for the Senate". */
const SOURCE_NAMED =
  /\b(?:[Aa]ccording to|[Pp]er|[Aa]s (?:reported|cited|quoted|noted|published) (?:by|in)|[Cc]iting|[Ii]n the (?:view|words) of|[Ii]n (?:an?|the|its) (?:[\p{Ll}\d-]+ ){0,2}(?:report|study|survey|article|interview|paper|poll)s? (?:by|from|in|for|with|of|published by))\s(?:the\s)?(?:\p{Ll}+\s)?\p{Lu}\p{L}/u;
const OPENERS =
  /^(?:Although|While|But|And|So|Yet|Still|However|As|If|When|Because|Since|In|That|Though|Meanwhile|Moreover|Indeed|Today|Now)\s$/u;
/** A first word with a capital that is no name: "Critics said", "Lawmakers and others". Reuters is one. */
const NO_NAME =
  /^(?!Reuters\b)(?:\p{Lu}\p{Ll}+(?:ers|ors|ists|ians|ants|ents|ics|ees|ies)|They|It|One|This|That|These|Those|Everyone|Everybody|Nobody|Someone|Somebody|Which|What|Who|Some|Many|Most|Several|Others?|People|Experts?|Insiders|Officials|Sources|Reports?|Studies|Research|Surveys|Polls|Data|Evidence|Companies|Firms)\s/u;

/** "Bengio, Hinton and many others", "The EFF and other critics", "Meta and analysts". */
const NAMES = "\\p{Lu}[\\p{L}\\p{M}.'’&-]*";
const AND_OTHERS = new RegExp(`${NAMES},?\\s(?:and|or|&)\\s$`, 'u');
const NAMES_ONLY = new RegExp(
  `(?:^|[,;:–—(]\\s?)(?:(?:and|but|while|yet|so)\\s)?(?:[Tt]he\\s)?${NAMES}(?:\\s${NAMES}){0,4}(?:,\\s${NAMES}(?:\\s${NAMES}){0,4}){0,6}\\s(?:and|or|&)\\s$`,
  'u',
);

const DETERMINER =
  /(?:\p{Lu}[\p{L}.&-]+(?:['’]s)?|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]wo|[Tt]hree|[Bb]oth))\s$/u;
/** "The training data", "its internal reports": those meant are known; what is only called recent or good is not. */
const OF_KNOWN =
  /\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose)\s(?!(?:available|latest|current|existing|scientific|empirical|academic|best|emerging|growing|overwhelming|recent|published|public|weight|\S+['’]s)\b)(?:[\p{Ll}-]+\s)$/u;

/** So far to the left the names of a list are looked for, in code units. */
const REACH = 200;

/** Whether the words around say who speaks: "analysts at Gartner", "critics such as Smith", "…, Axios reports". */
export function isNamed(text: string, { start, end }: Span): boolean {
  const said = text.slice(start, end);
  const who = /\S+(?=\s\S+$)/.exec(said);
  const whoEnd = start + (who === null ? 0 : who.index + who[0].length);
  if (BY_WHOM.test(text.slice(end, end + 60)) || BY_WHOM.test(text.slice(whoEnd, whoEnd + 60))) return true;
  if (/\b(?:at|from|of|by)\s(?:the\s)?\p{Lu}/u.test(said)) return true;
  if (/\((?:[^()]{0,60}\s)?(?:19|20)\d\d[a-z]?\)/.test(text)) return true;
  const around = `${text.slice(0, start).replace(NO_NAME, '')}|${text.slice(end)}`;
  if (NAME_SAYS.test(around) || SOURCE_NAMED.test(around)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    isAmongNamed(text.slice(0, start).replace(NO_NAME, '').slice(-REACH), said) ||
    (DETERMINER.test(before) && !OPENERS.test(before.trimStart())) ||
    OF_KNOWN.test(before)
  );
}

function isAmongNamed(before: string, said: string): boolean {
  return (/^(?:\w+ )?others?\b/.test(said) ? AND_OTHERS : NAMES_ONLY).test(before);
}

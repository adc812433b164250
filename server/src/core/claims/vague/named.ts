// Owns the question whether the words around "experts believe" say who speaks, or how many were counted.
import type { Span } from '../../text/span.ts';
import { behindPlace } from './places.ts';
import type { Speaker } from './speakers.ts';

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
/** "Bloomberg and others have reported", "Bloomberg and Reuters report". */
const NAMES_SAY =
  /\p{Lu}[\p{L}.&-]{1,24}\sand\s(?:(?:several\s|some\s|many\s)?others|(?:the\s)?\p{Lu}[\p{L}.&-]{1,24})\s(?:have\s|had\s|also\s)?(?:report|say|said|wrote|write|found|find|noted?|argued?)(?:ed)?\b/u;
/** "According to Reuters", "As reported by the OECD", "In a report for the Senate". */
const SOURCE_NAMED =
  /\b(?:[Aa]ccording to|[Pp]er|[Aa]s (?:reported|cited|quoted|noted|published) (?:by|in)|[Cc]iting|[Ii]n the (?:view|words) of|[Ii]n (?:an?|the|its) (?:[\p{Ll}\d-]+ ){0,2}(?:report|study|survey|article|interview|paper|poll)s? (?:by|from|in|for|with|of|published by))\s(?:the\s)?(?:\p{Ll}+\s)?\p{Lu}\p{L}/u;
/** "According to the minutes", "As the annex records": a document that the reader knows. */
const DOCUMENT_NAMED =
  /\b(?:[Aa]ccording to|[Pp]er|[Cc]iting|[Aa]s (?:recorded|noted|stated|reported|set out) in) (?:the|this|that|its|their) (?:[\p{Ll}-]{1,20} ){0,2}(?:minutes|transcripts?|records?|report|study|survey|article|paper|memorandum|assessment|annex|ruling|judge?ment|opinion|letter|draft|proposal|summary|testimony|complaint|filing)\b/u;
/** "(Lopez 2024)", "[OECD, 2024]", "[12]", "(source: OECD)": a citation, if none that the brief lists. */
const CITED =
  /[([](?:[^()[\]]{0,60}[\s,])?(?:19|20)\d\d[a-z]?(?:, pp?\. ?\d+)?[)\]]|\[\d{1,3}(?:[,–-] ?\d{1,3}){0,5}\]|[([](?:sources?|data|via|see|cf\.?|based on|quoted in|reported by):? [^()[\]]{0,60}\p{Lu}/iu;
const STUDY =
  '(?:surveys?|interviews?|stud(?:y|ies)|reports?|papers?|polls?|workshops?|consultations?|focus groups?|analys[ie]s|research|panels?|questionnaires?|hearings?|roundtables?|fieldwork|briefs?)';
/** "In our survey, experts said", "experts told us", "the experts whom we asked", "in a 2024 OECD survey". */
const OWN_STUDY = new RegExp(
  `\\b(?:[Oo]ur|[Mm]y|[Tt]his|[Tt]hese|[Tt]he present)\\s(?:own\\s)?(?:[\\p{Ll}\\d-]+\\s){0,2}${STUDY}\\b|\\btold us\\b|\\bwe (?:have )?(?:interviewed|surveyed|asked|polled|consulted|spoke|talked|met|heard)\\b|\\b[Ii]n (?:an?|the|its|their) (?:[\\p{Ll}\\d-]+ ){0,2}\\p{Lu}[\\p{L}.&-]*(?:['’]s)? (?:[\\p{Ll}\\d-]+ ){0,2}${STUDY}\\b`,
  'u',
);

/** "In section 3", "(Annex B)", "as Figure 3 shows": what the brief itself shows. */
const SHOWN =
  /\b(?:in|see|cf\.?) (?:section|chapter|table|figure|annex|appendix|box) (?:\d|[A-Z]\b)|\((?:section|chapter|annex|appendix|part) (?:\d|[A-Z]\b)|\b(?:figures?|figs?\.|tables?|chart|box|exhibit) \d/i;

function isOwnStudy(text: string): boolean {
  return OWN_STUDY.test(text) || SHOWN.test(text);
}

const OPENERS =
  /^(?:Although|While|But|And|So|Yet|Still|However|As|If|When|Because|Since|In|For|To|That|Though|Meanwhile|Moreover|Indeed|Today|Now|Even|Only|Often|Here|There|Thus|Likewise|Similarly)\s$/u;
/** A first word with a capital that is no name: "Critics said", "Lawmakers and others". Reuters is one. */
const NO_NAME =
  /^(?!Reuters\b)(?:\p{Lu}[\p{Ll}-]+(?:ers|ors|ists|ians|ants|ents|ates|ics|ees|ies|ups|anks|irms|nions)|They|It|One|This|That|These|Those|Everyone|Everybody|Nobody|Someone|Somebody|Which|What|Who|Some|Many|Most|Several|Others?|People|Experts?|Insiders|Officials|Sources|Reports?|Studies|Research|Surveys|Polls|Data|Evidence|Companies|Firms)\s/u;

/** "Bengio, Hinton and many others", "The EFF and other critics", "Meta and analysts". */
const NAMES = "\\p{Lu}[\\p{L}\\p{M}.'’&-]*";
const AND_OTHERS = new RegExp(`${NAMES},?\\s(?:and|or|&)\\s$`, 'u');
const NAMES_ONLY = new RegExp(
  `(?:^|[,;:–—(]\\s?)(?:(?:and|but|while|yet|so)\\s)?(?:[Tt]he\\s)?${NAMES}(?:\\s${NAMES}){0,4}(?:,\\s${NAMES}(?:\\s${NAMES}){0,4}){0,6}\\s(?:and|or|&)\\s$`,
  'u',
);

const DETERMINER =
  /(?:(?<!\b(?:[Ii]n|[Oo]n|[Aa]t|[Ss]ince|[Ll]ast|[Tt]his)\s)\p{Lu}[\p{L}.&-]+(?:['’]s)?|\p{Ll}(?:['’]s|s['’])|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]wo|[Tt]hree|[Bb]oth))\s$/u;
/** "The training data", "its internal reports": those meant are known; what is only called recent or good is not. */
const OF_KNOWN =
  /\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose)\s(?!(?:available|prevailing|latest|current|existing|scientific|empirical|academic|best|emerging|growing|overwhelming|recent|published|public|weight|\S+['’]s)\b)(?:[\p{Ll}-]+\s)$/u;

/** "The panel of experts" is known; "in the view of experts" they are not. */
const OF_BODY = /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur|[Ii]ts|[Tt]heir)\s(?:[\p{L}-]+\s){1,3}of\s$/u;
const VIEW_OF = /\b(?:view|opinion|eyes|words|judge?ment|estimation|assessment|views|opinions)\sof\s$/;

const PASSIVE = /^(?:is|are|was|were|has|have|had)\s|^reportedly$/i;

/** So far to the left the names of a list are looked for, in code units. */
const REACH = 200;

/** Whether the words around say who speaks: "analysts at Gartner", "critics such as Smith", "…, Axios reports". */
export function isNamed(text: string, { start, end }: Span, speaker: Speaker | undefined): boolean {
  const said = text.slice(start, end);
  if (speaker !== undefined && isOfNamed(text, speaker)) return true;
  if (/\bt(?:old|ells?)$/.test(said) && /^\s(?:the\s)?\p{Lu}/u.test(text.slice(end, end + 8))) return true;
  if (BY_WHOM.test(text.slice(end, end + 60)) || CITED.test(text) || isOwnStudy(text)) return true;
  const around = `${text.slice(0, start).replace(NO_NAME, '')}|${text.slice(end)}`;
  if (
    NAME_SAYS.test(around) ||
    NAMES_SAY.test(around) ||
    SOURCE_NAMED.test(around) ||
    DOCUMENT_NAMED.test(around)
  )
    return true;
  // Before "is said to" stands what it is said of, and not who says it.
  if (PASSIVE.test(said)) return false;
  const from = speaker?.start ?? start;
  const before = text.slice(Math.max(0, from - 40), from);
  if (OF_BODY.test(before) && !VIEW_OF.test(before)) return true;
  return (
    isAmongNamed(text.slice(0, start).replace(NO_NAME, '').slice(-REACH), said) ||
    (DETERMINER.test(before) && !OPENERS.test(before.trimStart())) ||
    OF_KNOWN.test(before)
  );
}

/** "Data of the ministry": a work is known by the body that it is of. */
const WORK_OF_BODY =
  /(?:reports?|studies|study|research|surveys?|polls?|data|evidence|statistics|estimates|projections|forecasts|analyses|papers?)\s(?:of|by|from)\s(?:the|its|their)\s(?:\p{Ll}+\s){0,2}(?:ministry|agency|commission|council|committee|court|authority|regulator|department|office|bank|board|bureau|institute|government|parliament|company|firm|union|association|university)\b/u;

/** "Analysts at the bank": one that the reader knows. A field, a time or a place is none. */
const OF_KNOWN_BODY =
  /^\s(?:at|from)\s(?:the|this|that|its|their|his|her|our)\s(?!(?:[\p{Ll}-]+\s)?(?:areas?|beginning|border|bottom|community|communities|continent|country|countries|end|event|fields?|forefront|frontier|front|ground|heart|industry|industries|left|margins|moment|opposition|outset|profession|regions?|right|same|scene|sectors?|side|start|table|time|top|trade|west|east|north|south|world)\b)\p{Ll}/u;
/** Whose voice stays nobody's wherever they work. */
const ANONYMOUS = /\b(?:sources?|insiders?|people|persons?|those)$/iu;

/** "Analysts at Gartner"; what critics are critics of does not tell who they are. */
function isOfNamed(text: string, { kind, end }: Speaker): boolean {
  if (WORK_OF_BODY.test(text.slice(Math.max(0, end - 12), end + 60))) return true;
  const behind = text.slice(end, end + 60);
  if (OF_KNOWN_BODY.test(behind) && !ANONYMOUS.test(text.slice(Math.max(0, end - 10), end))) return true;
  if (kind === 'side' && /^\s(?:of|for|against|behind)\s/.test(behind)) return false;
  return behindPlace(text, end) === undefined && BY_WHOM.test(behind);
}

function isAmongNamed(before: string, said: string): boolean {
  return (/^(?:\w+ )?others?\b/.test(said) ? AND_OTHERS : NAMES_ONLY).test(before);
}

// Owns the finding of words that put a statement in the mouth of nobody: "experts believe", "it is said".
import type { Span } from '../text/span.ts';

/** Words that name nobody. Spans are offsets into the sentence's text. */
export interface VagueVoice {
  readonly span: Span;
  /** `says`: "experts believe" and "it is said that", for which "X reports" can stand; `accordingTo`; else `other`. */
  readonly form: 'says' | 'accordingTo' | 'other';
}

/** Who may stand for nobody, and what may stand before: "many independent experts". */
const SPEAKER =
  /\b(?:experts?|analysts?|critics|observers|commentators|researchers|scholars|scientists|economists|academics|insiders|sources|officials|pundits|reports?|studies|research|surveys|polls|data|evidence|people|some|many|others)\b/g;
const QUALIFIER_BEFORE =
  /\b(?:some|many|most|several|various|numerous|other|independent|leading|industry|legal|policy|security|technology|recent|new|early|media|press|news|a number of|a growing number of)\s$/;
const MOST_QUALIFIERS = 3;
/** As long as the longest of them with its blank, and more; in code units. */
const LONGEST_QUALIFIER = 24;
const ACCORDING_TO = /\baccording to $/;
/** "in the field", "at a leading university", "familiar with the matter": still nobody. */
const WHERE =
  '(?:\\s(?:at|from|in|within|across|on)\\s(?:(?:the|an?|this|that|many|several|some)\\s)?(?:(?!and\\b|or\\b|that\\b)[a-z]+\\s){0,2}?(?!and\\b|or\\b)[a-z]+|\\s(?:familiar|close|briefed|with (?:direct )?knowledge)\\b[^,.;]{0,40}?)?';
const ADVERB = '(?:(?:now|often|widely|also|increasingly|generally|have long|long|still|have|has|had)\\s)?';
/** Verbs that need a statement behind them, and verbs that take a plain object. */
const STATES =
  'say|says|said|believe|believes|believed|argue|argues|argued|claim|claims|claimed|think|thinks|thought|note|notes|noted|contend|contends|feel|estimate|estimates|estimated|show|shows|showed|shown|find|finds|found|report|reports|reported|maintain|conclude|concluded|hold';
const OBJECT =
  'suggest|suggests|suggested|indicate|indicates|indicated|agree|warn|warns|warned|predict|predicts|predicted|fear|fears|expect|expects|point to';
const SAYING = 'said|believed|reported|thought|argued|claimed|known|understood|rumou?red|assumed|suggested';

const PLACED = new RegExp(`${WHERE}(?=[,.;:)]|$)`, 'y');
const OBJECTING = new RegExp(`${WHERE}\\s${ADVERB}(?:${OBJECT})\\b`, 'y');
const STATING = new RegExp(`${WHERE}\\s${ADVERB}(?:${STATES})\\b`, 'y');
const IT_IS = new RegExp(
  `\\bit (?:is|has been|was) (?:widely |often |generally |commonly |sometimes |also )?(?:${SAYING})(?=,| that\\b| by (?:some|many)\\b| among [a-z]+(?: [a-z]+)? that\\b)`,
);
const IS_THOUGHT =
  /\b(?:is|are) (?:widely |commonly |generally )(?:believed|thought|said|considered|regarded|seen|known)\b(?! as\s(?:the\s)?[A-Z])/;

/** A word that every form has one of: most sentences have none, and need no closer look. */
const ANY_VOICE =
  /[Ee]xpert|[Aa]nalyst|[Cc]ritics|[Oo]bservers|[Cc]ommentators|[Rr]esearch|[Ss]cholars|[Ss]cientists|[Ee]conomists|[Aa]cademics|[Ii]nsiders|[Ss]ources|[Oo]fficials|[Pp]undits|[Rr]eport|[Ss]tudies|[Ss]urveys|[Pp]olls|[Dd]ata|[Ee]vidence|[Pp]eople|[Ss]ome|[Mm]any|[Oo]thers|\b[Ii]t (?:is|has|was) |\b(?:is|are) (?:widely|commonly|generally) /;

/** A word that every form has another of, as it stands. */
const ANY_VERB = new RegExp(
  `\\b(?:according|${STATES}|${OBJECT}|${SAYING}|considered|regarded|seen)\\b`,
  'i',
);

/** The first words of the sentence that name nobody where somebody should be named; undefined if there are none. */
export function vagueVoice(text: string): VagueVoice | undefined {
  if (!ANY_VOICE.test(text) || !ANY_VERB.test(text)) return undefined;
  // Capitals elsewhere than at the start are names.
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  const speakers = speakersIn(lower);
  const stated = saidBy(speakers, STATING, lower);
  const found: readonly (readonly [VagueVoice['form'], Span | undefined])[] = [
    ['accordingTo', accordingTo(speakers, lower)],
    ['says', saidBy(speakers, OBJECTING, lower)],
    ['says', stated !== undefined && hasStatement(text, stated) ? stated : undefined],
    ['says', spanOf(IT_IS.exec(lower))],
    ['other', spanOf(IS_THOUGHT.exec(lower))],
  ];
  let first: VagueVoice | undefined;
  for (const [form, span] of found) {
    if (span === undefined || (first !== undefined && first.span.start <= span.start)) continue;
    if (!isCounted(text, span.start) && !isNamed(text, span)) first = { span, form };
  }
  return first;
}

/** All places where nobody in particular is named, with what stands before: "many independent experts". */
function speakersIn(lower: string): readonly Span[] {
  const all = Array.from(lower.matchAll(SPEAKER), ({ index, 0: word }) => {
    let start = index;
    for (let count = 0; count < MOST_QUALIFIERS; count += 1) {
      const qualifier = QUALIFIER_BEFORE.exec(lower.slice(Math.max(0, start - LONGEST_QUALIFIER), start));
      if (qualifier === null) break;
      start -= qualifier[0].length;
    }
    return { start, end: index + word.length };
  });
  // In "some analysts" the first word qualifies the second.
  return all.filter(({ start }, index) => all[index + 1]?.start !== start);
}

/** The first of them that says something, with where they are and the verb. */
function saidBy(speakers: readonly Span[], verb: RegExp, lower: string): Span | undefined {
  for (const { start, end } of speakers) {
    const length = lengthAt(verb, lower, end);
    if (length !== undefined) return { start, end: end + length };
  }
  return undefined;
}

function accordingTo(speakers: readonly Span[], lower: string): Span | undefined {
  for (const { start, end } of speakers) {
    const according = ACCORDING_TO.exec(lower.slice(Math.max(0, start - LONGEST_QUALIFIER), start));
    if (according !== null)
      return { start: start - according[0].length, end: end + (lengthAt(PLACED, lower, end) ?? 0) };
  }
  return undefined;
}

function lengthAt(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length;
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

const FINITE =
  /\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|do|does|did|cannot)\b|n['’]t\b|^ [^.;]{0,60}\b\p{Ll}{2,}(?:ed|[^s]s)\b\s(?!of\b)\p{L}/u;

/** "say that …", "say the price will fall", or said in between: "Open models, experts say, are safer". */
function hasStatement(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 90).replace(/[.;].*$/su, '');
  if (/^ (?:that|how|why|whether) |^ ?[:“"]|^,? [“"]/.test(after)) return true;
  if (/,\s$/.test(text.slice(0, start)) && /^(?:$|[,)])/.test(after)) return true;
  return /^ /.test(after) && FINITE.test(after);
}

/** "83 % of people said", "no experts believe": the result of a count, which is a figure. */
function isCounted(text: string, start: number): boolean {
  return /(?:\d\s?(?:%|per ?cent)?|\bno|\bnone|\bhalf|\bthirds?|\bmajority|\bof the)\s(?:of\s)?(?:\([^)]{0,30}\)\s)?(?:the\s)?(?:[a-z-]+\s){0,3}$/i.test(
    text.slice(Math.max(0, start - 60), start),
  );
}

const BY_WHOM =
  /^[\s,]{1,2}(?:by|at|from|of|for|in|like|including|such as|published (?:by|in)|conducted (?:by|at)|(?:cited|quoted|surveyed|interviewed) (?:by|in|for))\s(?:the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}/u;
const NAME_SAYS =
  /\p{Lu}[\p{L}.&-]+\s(?:has\s|also\s)?(?:reports?|reported|says?|said|writes|wrote|found|finds|notes?|noted|argues?|argued|estimates?|calls?|told)\b|\b(?:according to|says|told)\s(?:the\s)?\p{Lu}\p{L}/u;
const OPENERS =
  /^(?:Although|While|But|And|So|Yet|Still|However|As|If|When|Because|Since|In|That|Though|Meanwhile|Moreover|Indeed|Today|Now)\s$/u;

/** Whether the words around say who speaks: "analysts at Gartner", "critics such as Smith", "…, Axios reports". */
function isNamed(text: string, { start, end }: Span): boolean {
  const who = /\S+(?=\s\S+$)/.exec(text.slice(start, end));
  const whoEnd = start + (who === null ? 0 : who.index + who[0].length);
  if (BY_WHOM.test(text.slice(end, end + 60)) || BY_WHOM.test(text.slice(whoEnd, whoEnd + 60))) return true;
  if (/\b(?:at|from|of|by)\s(?:the\s)?\p{Lu}/u.test(text.slice(start, end))) return true;
  if (/\((?:[^()]{0,60}\s)?(?:19|20)\d\d[a-z]?\)/.test(text)) return true;
  if (NAME_SAYS.test(`${text.slice(0, start).replace(/^\p{Lu}\p{Ll}+ (?=\p{Ll})/u, '')}|${text.slice(end)}`))
    return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /(?:\p{Lu}[\p{L}.&-]+(?:['’]s)?|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]wo|[Tt]hree|[Bb]oth))\s$/u.test(
      before,
    ) && !OPENERS.test(before.trimStart())
  );
}

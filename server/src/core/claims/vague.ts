// Owns the finding of words that put a statement in the mouth of nobody: "experts believe", "it is said".
import type { Span } from '../text/span.ts';
import { hasStatement, isAttribution } from './vague/attribution.ts';
import { isCounted, isNamed } from './vague/named.ts';

/** Words that name nobody. Spans are offsets into the sentence's text. */
export interface VagueVoice {
  readonly span: Span;
  /** `says`: "experts believe" and "it is said that", for which "X reports" can stand; `accordingTo`; else `other`. */
  readonly form: 'says' | 'accordingTo' | 'other';
}

/** Who may stand for nobody, and what may stand before: "many independent experts". The first letter of a sentence is small here. */
const SPEAKER =
  /\b(?:experts?|analysts?|critics|observers|commentators|researchers|scholars|scientists|economists|academics|insiders|sources|officials|pundits|reports?|studies|research|surveys|polls|data|evidence|people|some|many|others)\b/g;
const QUALIFIER_BEFORE =
  /\b(?:some|many|most|several|various|numerous|other|independent|leading|industry|legal|policy|safety|ethics|governance|security|technology|tech|[aA]I|[aA]\.I\.|[mM]L|recent|new|early|media|press|news|a number of|a growing number of)\s$/;
const MOST_QUALIFIERS = 4;
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
export function vagueVoice(sentence: string): VagueVoice | undefined {
  // Where a line is wrapped, and where a blank must not break, the words are the same.
  const found = voiceIn(sentence.replace(/\r\n|\s/g, ' '));
  if (found === undefined) return undefined;
  const { start, end } = found.span;
  return { form: found.form, span: { start: inWrapped(sentence, start), end: inWrapped(sentence, end) } };
}

/** Where an offset stands in the text whose line ends count two units, as `\r\n`, and not one. */
function inWrapped(text: string, offset: number): number {
  let at = offset;
  for (let end = text.indexOf('\r\n'); end >= 0 && end < at; end = text.indexOf('\r\n', end + 2)) at += 1;
  return at;
}

function voiceIn(text: string): VagueVoice | undefined {
  if (!ANY_VOICE.test(text) || !ANY_VERB.test(text)) return undefined;
  // Capitals elsewhere than at the start are names.
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  const speakers = speakersIn(lower);
  const said = (span: Span) => isAttribution(lower, span);
  const found: readonly (readonly [VagueVoice['form'], Span | undefined])[] = [
    ['accordingTo', accordingTo(speakers, lower)],
    ['says', saidBy(speakers, OBJECTING, lower, said)],
    ['says', saidBy(speakers, STATING, lower, (span) => said(span) && hasStatement(text, span))],
    ['says', spanOf(IT_IS.exec(lower), said)],
    ['other', spanOf(IS_THOUGHT.exec(lower), said)],
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
function saidBy(
  speakers: readonly Span[],
  verb: RegExp,
  lower: string,
  isSaid: (span: Span) => boolean,
): Span | undefined {
  for (const { start, end } of speakers) {
    const length = lengthAt(verb, lower, end);
    if (length === undefined) continue;
    const said = { start, end: end + length };
    if (isSaid(said)) return said;
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

function spanOf(match: RegExpExecArray | null, isSaid: (span: Span) => boolean): Span | undefined {
  if (match === null) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return isSaid(span) ? span : undefined;
}

// Owns the finding of words that put a statement in the mouth of nobody: "experts believe", "it is said".
import type { Span } from '../text/span.ts';
import { hasStatement, isAttribution, isJudgement, isReport, isWarning } from './vague/attribution.ts';
import { ascribedTo, impersonalIn, isJudgedBy, viewOf } from './vague/impersonal.ts';
import { isCounted, isNamed } from './vague/named.ts';
import { type Speaker, speakersIn, verbPlaces } from './vague/speakers.ts';
import { CLAIMS, type SayingVerb, sayingVerbAt, TAKES_SIDES } from './vague/verbs.ts';

/** Words that name nobody. Spans are offsets into the sentence's text. */
export interface VagueVoice {
  readonly span: Span;
  /** `says`: "experts believe" and "it is said that", for which "X reports" can stand; `accordingTo`; else `other`. */
  readonly form: 'says' | 'accordingTo' | 'other';
}

/** A voice with the speaker that it is of, if there is one. */
interface Voice extends VagueVoice {
  readonly speaker?: Speaker;
}

/** The first words of the sentence that name nobody where somebody should be named; undefined if there are none. */
export function vagueVoice(sentence: string): VagueVoice | undefined {
  // Where a line is wrapped, and where a blank must not break, the words are the same.
  const found = voiceIn(/[^\S ]/.test(sentence) ? sentence.replace(/\r\n|\s/g, ' ') : sentence);
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

function voiceIn(text: string): Voice | undefined {
  // Capitals elsewhere than at the start are names.
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  let first: Voice | undefined;
  for (const voice of voicesIn(lower, text)) {
    if (first !== undefined && first.span.start <= voice.span.start) continue;
    const { start } = voice.span;
    if (!isCounted(text, voice.speaker?.start ?? start) && !isNamed(text, voice.span, voice.speaker))
      first = voice;
  }
  return first;
}

function* voicesIn(lower: string, text: string): Generator<Voice> {
  for (const speaker of speakersIn(lower)) {
    const view = viewOf(lower, speaker);
    const voice =
      view === undefined
        ? (ascribedVoice(speaker, lower) ?? saidBy(speaker, lower, text))
        : { span: { start: view, end: speaker.end }, form: 'other' as const };
    if (voice !== undefined) yield { ...voice, speaker };
  }
  for (const [index, span] of impersonalIn(lower).entries())
    if (span !== undefined && isAttribution(lower, span))
      yield { span, form: index === 0 ? 'says' : 'other' };
}

/** Behind those by whom something is "seen as a farce": the clause ends, or says where they are. */
const ENDS_JUDGED = /^(?:[.,;:)]|$|\s(?:in|within|across|on|at|of|and|but)\b)/;

function ascribedVoice(speaker: Speaker, lower: string): VagueVoice | undefined {
  const ascribed = speaker.kind === 'arguer' ? undefined : ascribedTo(lower, speaker);
  if (ascribed === undefined) return undefined;
  const { start, form } = ascribed;
  const ends = [...verbPlaces(lower, speaker)].filter((at) => /^(?:[,.;:)]|$)/.test(lower.slice(at, at + 1)));
  if (form === 'inverted' && ends.length === 0) return undefined;
  if (form === 'by' && !isJudgedBy(lower, speaker)) return undefined;
  if (form === 'judgedBy' && !ENDS_JUDGED.test(lower.slice(speaker.end))) return undefined;
  return {
    span: { start, end: Math.max(speaker.end, ends.at(-1) ?? 0) },
    form: form === 'accordingTo' ? form : 'other',
  };
}

/** The speaker with the first verb behind it by which something is said. */
function saidBy(speaker: Speaker, lower: string, text: string): VagueVoice | undefined {
  for (const place of verbPlaces(lower, speaker)) {
    const found = sayingVerbAt(lower, place);
    if (found === undefined || found.isUnsaid || (found.isOfOne && isSeveral(speaker, lower))) continue;
    if (speaker.kind === 'arguer' && !takesSide(found, lower)) continue;
    const span = { start: speaker.start, end: found.end };
    if (isTerm(found, speaker, lower)) continue;
    if (isAttribution(lower, span) && saysSomething(found, span, text))
      return { span, form: found.saying === 'states' && isReport(text, span) ? 'says' : 'other' };
  }
  return undefined;
}

/** Those whose words have meanings of their own. */
const OF_TRADE =
  /(?:lawyers|attorneys|engineers|doctors|physicians|clinicians|programmers|coders|statisticians|mathematicians|philosophers|historians|accountants|auditors|bankers|traders|\p{Ll}{3,20}(?:log|nom|ent|guis|sic|hem|jur|eth)ists)$/u;

/** "Lawyers call this a safe harbour": what a trade calls a thing is a term. */
function isTerm({ saying, end }: SayingVerb, speaker: Speaker, lower: string): boolean {
  return (
    saying === 'calls' &&
    OF_TRADE.test(lower.slice(speaker.start, speaker.end)) &&
    /^ (?:this|that|it|these|them) (?:an?|the|“|")/.test(lower.slice(end, end + 20))
  );
}

function takesSide({ verb, end }: SayingVerb, lower: string): boolean {
  return TAKES_SIDES.has(verb) || (CLAIMS.has(verb) && lower.startsWith(' that ', end));
}

function isSeveral({ kind, end }: Speaker, lower: string): boolean {
  return kind === 'anybody' || kind === 'those' || lower.charAt(end - 1) === 's';
}

function saysSomething({ saying, verb }: SayingVerb, span: Span, text: string): boolean {
  if (saying === 'about') return !verb.startsWith('warn') || isWarning(text, span);
  return saying === 'states' ? hasStatement(text, span) : isJudgement(text, span, saying);
}

// Owns the question whether a sentence states its figure, or asks, denies, supposes, plans or only considers it.
import type { Fact } from '../../facts/model.ts';
import { type Cue, readHedges } from '../../prose/hedges.ts';
import type { Quantity } from '../../prose/model.ts';
import type { Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import { isAttribute, isCalledFalse } from './falsity.ts';
import { clauseOf } from './place.ts';
import { isPlanned, isToCome } from './plans.ts';

type Taking = Pick<Cue, 'kind' | 'span'>;

/** Whether the figure stands as the value: nothing that governs it takes it back. A word elsewhere in the sentence does not. */
export function isStated({ text }: Sentence, { type, span }: Quantity, fact: Fact): boolean {
  if (/\?["'”’)\]]*$/.test(text)) return false;
  if (INVERTED.test(text)) return false;
  const clause = clauseOf({ text, quantity: { span } });
  if (isCalledFalse(text, span)) return false;
  const before = withoutInsertions(text.slice(clause.start, span.start));
  const behind = type === 'date' ? withoutInsertions(text.slice(span.start, clause.end)) : '';
  if (isPlanned(before, behind, fact)) return false;
  // What happened once on a day is not put off: "will enter into force in 2030" is as wrong.
  const verbs = type === 'date' || isToCome(fact) ? ADVICE : ADVICE_OR_FUTURE;
  return !takingBack(text, verbs).some((cue) =>
    cue.span.end <= span.start
      ? governsBehind(text, cue, span, clause)
      : governsBefore(text, cue, span, clause),
  );
}

/** "Had Meta paid $30 billion, ..." */
const INVERTED = /^(?:Had|Were|Should)\s(?:\p{Lu}|the\b|its?\b|they\b)/u;

const INSERTION =
  /,\s(?:which|who|whose|though|although|as|when|where|worried|considered|expected)\b[^,;]*,/g;

function withoutInsertions(words: string): string {
  return words.replace(INSERTION, ' ');
}

const ADVICE = /\b(?:should|must|ought to|let us|recommend(?:s|ed)?)\b/gi;
const ADVICE_OR_FUTURE = new RegExp(`${ADVICE.source}|(?:\\b(?:will|shall)|['’]ll)\\b`, 'gi');
const MODAL = /^(?:may|might|could|would)\b|^can\b(?!\s(?:reach|amount|be|rise|go|run|total)\b)/i;

/** Words that may take a statement back: negations, conditions, modals, advice, or the future. */
function takingBack(text: string, governors: RegExp): readonly Taking[] {
  const verbs = Array.from(text.matchAll(governors), ({ 0: { length }, index }) => ({
    kind: 'hedge' as const,
    span: { start: index, end: index + length },
  }));
  const { cues } = readHedges(text);
  const governing = cues.filter(
    ({ kind, span }) =>
      kind === 'negation' || kind === 'condition' || (kind === 'hedge' && MODAL.test(text.slice(span.start))),
  );
  return [...governing, ...verbs];
}

const NEW_PREDICATE =
  /\s(?:and|but|yet)\s(?:\p{Ll}+ly\s)?(?:has|have|had|is|was|\p{Ll}+ed|\p{Ll}+[^s\s]s)\s/u;
/** Without such an act there is no deal: "did not sign the $12 billion deal". */
const MAKING =
  /\b(?:pay|sign|make|strike|close|agree|invest|spend|announce|confirm|complete|reach|cost|worth|buy|acquire|offer|get|receive|have|employ|be)\b|\b(?:deni|deny|wrong|false|untrue|refus)/;

/** Whether a word before the figure reaches it: the same predicate, and not one about a deal that there is. */
function governsBehind(text: string, { kind, span: cue }: Taking, span: Span, clause: Span): boolean {
  if (cue.end <= clause.start) return false;
  const between = text.slice(cue.end, span.start);
  if (kind === 'condition') return true;
  if (NEW_PREDICATE.test(between) || isOfOtherClause(text, { cue, span }) || isPresupposed(between))
    return false;
  const isInserted = [...text.matchAll(INSERTION)].some(
    ({ 0: words, index }) =>
      index <= cue.start && cue.end <= index + words.length && index + words.length <= span.start,
  );
  if (isInserted) return false;
  if (!isAttribute(text, span)) return true;
  // "will spend its €60 million budget": it has one.
  if (FUTURE.test(text.slice(cue.start, cue.end)) && POSSESSED.test(text.slice(0, span.start))) return false;
  return MAKING.test(text.slice(cue.start, span.start));
}

const FUTURE = /^(?:will|shall|['’]ll)$/i;
const POSSESSED = /(?:['’]s?|\b(?:its|their))\s$/;

const SUBORDINATE =
  /^(?:(?:Even )?[Tt]hough|Although|While|Whilst|Whereas|Because|Since|As|When|Once|After|Before|Until)\s[^,;:]*,\s/;
/** "It was not true: …" takes back what follows; "it was not small: it was worth" does not. */
const UNTRUE = /\b(?:true|so|right|correct|case|accurate|confirmed|certain|proven|believed|this|that|it)$/;
const NEW_SENTENCE = /(?::|\s[–—])\s(?=(?:it|they|the|this|that|its|their|an?)\s|\p{Lu})/u;

/** Whether the word stands in a clause that opens the sentence, or before a colon or dash that begins the figure's own. */
function isOfOtherClause(text: string, { cue, span }: { readonly cue: Span; readonly span: Span }): boolean {
  const opening = SUBORDINATE.exec(text)?.[0].length ?? 0;
  if (cue.end <= opening && opening <= span.start) return true;
  const between = text.slice(cue.end, span.start);
  const mark = NEW_SENTENCE.exec(between);
  return mark !== null && !UNTRUE.test(between.slice(0, mark.index));
}

/** What is noted, known or forgotten is so, whoever should or did not do it: verbs that presuppose what they say (Kiparsky, 1970). */
const FACTIVE =
  /^\s(?:(?:not|also|always|never|only|still|first|therefore|\p{Ll}+ly)\s)?(?:(?:be|have|has|been|had)\s)?(?:(?:note|notice|know|remember|recall|forget|reali[sz]e|recogni[sz]e|understand|learn|overlook|ignore|disregard|appreciate|regret|stress|emphasi[sz]e|underline|highlight|mention)(?:d|n|ed)?|known|knew|forgot|forgotten|understood|learn(?:t|ed)|aware|(?:bear|borne|keep|kept) in mind|(?:lose|lost) sight of the fact)\sthat\s/u;

function isPresupposed(between: string): boolean {
  return FACTIVE.test(between);
}

const OWN_VERB =
  /\b(?:has|have|had|is|was|were|are|paid|spent|bought|put|gave|took|cost|\p{Ll}{2,}ed|employs|runs|owns|holds|raises)\s/u;
const APART = /[,;:()–—]|\sand\s(?!\p{Lu})|\s(?:but|which|who|that|because|so|to|without)\s/u;

/** Whether a word behind the figure reaches back: the figure is of its subject, and a condition of the same clause. */
function governsBefore(text: string, { kind, span: cue }: Taking, span: Span, clause: Span): boolean {
  if (cue.start >= clause.end || APART.test(text.slice(span.end, cue.start))) return false;
  if (kind === 'condition') return true;
  return !isAttribute(text, span) && !OWN_VERB.test(text.slice(clause.start, span.start));
}

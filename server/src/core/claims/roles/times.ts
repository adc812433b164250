// Owns the question whether a sentence gives a role as one held at an earlier time, which it names.
import type { Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import { firstFinite, isPastTense } from '../tense.ts';

/** The dates of a sentence that may lie in the time when the role was held. */
export type IsOfThen = (date: { readonly low: number; readonly date?: string }) => boolean;

/** Before a date that the sentence opens with: "In early", "Back in", "- ". */
const OPENING =
  /^[^\p{L}\p{N}]*(?:(?:back\s)?(?:in|on|by|as of|during|until|before|since|throughout)\s(?:the\s)?)?$/iu;
/** A phrase of an occasion that the sentence opens with: "At a hearing in", "In a letter of", "During a", "Speaking in Davos in". */
const OCCASION =
  /^[^\p{L}\p{N}]*(?:in|on|at|during|before|after|by|throughout|speaking|writing|testifying|appearing|asked|interviewed)\s[^,;:]{1,80}$/iu;
/** Whose words of an earlier time the sentence opens with: "According to a profile of". */
const DATED_WORDS =
  /^[^\p{L}\p{N}]*(?:according to|as per|per|citing|quoting|to cite|to quote)\s[^,;:]{0,80}$/iu;
/** A subject that a date belongs to: "A", "The hearing of", "Its letters from early". */
const DATED_SUBJECT = /^[^\p{L}\p{N}]*(?!born\b|\p{L}{1,20}ed\b)(?:[\p{L}’'-]{1,20}\s){0,5}$/iu;
/** From the role to the date that belongs to it: "from", ", in", " (". */
const ATTACHED =
  /^\s?[,(]?\s?(?:in|from|between|through|throughout|until|till|up to|during|(?:from|between)\s[^,;()]{4,30}\s(?:to|and|until))?\s?$/i;
/** A clause of its own between the verb and a date, which then dates something else. */
const OTHER_CLAUSE =
  /\b(?:that|which|who|whose|whom|when|whether|because|since|where|if|and|but|\p{Ll}{1,20}ed(?=\s(?:in|on|by|during)\s$))\b/iu;
const AGO = /\bago\b|\b(?:years?|months?|weeks?|days?|decades?)\s(?:before|earlier|prior)\b/i;
const LAST_YEAR = /^Last (?:year|decade)\b/;

/**
 * Whether the sentence speaks of a time when the role in `role` was held: by a date that it opens with or that its verb in
 * the past has, by a time that belongs to the role itself, or by a verb in the past for what somebody did "as" its holder.
 */
export function isOfEarlierTime(sentence: Sentence, role: Span, isOfThen: IsOfThen): boolean {
  const { text } = sentence;
  if (
    pastVerb(text, role) !== undefined &&
    (isCapacity(text, role) || AGO.test(text) || LAST_YEAR.test(text))
  )
    return true;
  return isDated(sentence, role, isOfThen);
}

/** Whether one of the dates that `isOfThen` takes is that of the role, or of what is said of its holder. */
export function isDated({ text, quantities }: Sentence, role: Span, isOfThen: IsOfThen): boolean {
  const verb = pastVerb(text, role);
  return quantities.some(({ item }) => {
    if (item.type !== 'date' || !isOfThen(item)) return false;
    if (item.span.end <= role.start) return isAhead(text, { date: item.span, role, verb });
    if (item.span.start < role.end) return false;
    if (isAttached(text, role, item)) return true;
    return verb !== undefined && !OTHER_CLAUSE.test(text.slice(Math.max(verb, role.end), item.span.start));
  });
}

/** "In 2023, ", "At a hearing in 2023, ", "The letter was signed in 2023 by ", "A 2023 letter was signed by ", "According to a 2022 profile, ". */
function isAhead(
  text: string,
  { date, role, verb }: { date: Span; role: Span; verb: number | undefined },
): boolean {
  const before = text.slice(0, date.start);
  if (OPENING.test(before) || DATED_WORDS.test(before)) return true;
  if (verb === undefined) return false;
  if (OCCASION.test(before)) return true;
  const isOfSubject = DATED_SUBJECT.test(before) && firstFinite(before) === undefined;
  if (isOfSubject && !/[,;:]/.test(text.slice(date.end, role.start))) return true;
  return verb <= date.start && firstFinite(text.slice(date.end, role.start)) === undefined;
}

function isAttached(
  text: string,
  role: Span,
  { span, low, high }: { span: Span; low: number; high: number },
): boolean {
  const between = text.slice(role.end, span.start);
  if (!ATTACHED.test(between)) return false;
  // "CEO from 2016" may go on; "CEO, 2023" is a time only where nothing else follows.
  if (low < high || /\b(?:in|through|throughout|until|till|to|and|during)\s$/i.test(between)) return true;
  return /[,(]\s?$/.test(between) && /^[).]/.test(text.slice(span.end));
}

/** "As CEO of Scale AI, Wang …", "Wang, as CEO of Scale AI, …": held when what follows happened. */
function isCapacity(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:as|while)\s(?:the\s)?$/i.test(text.slice(0, start)) ||
    /(?<!\b(?:serves|acts|works|continues|stays))\sas\s/i.test(text.slice(start, end))
  );
}

/**
 * Where the words behind the sentence's verb begin, if that stands in the past: right behind the role, or before it where
 * the role is no subject. An offset into the text.
 */
function pastVerb(text: string, { start, end }: Span): number | undefined {
  const [whole = '', word = ''] = VERB_BEHIND.exec(text.slice(end)) ?? [];
  const behind = firstFinite(word);
  if (behind !== undefined) {
    const from = end + whole.length;
    return isPastTense(behind) && !isParticiple(whole, text.slice(from)) ? from : undefined;
  }
  const before = text.slice(0, start);
  const first = firstFinite(before);
  if (first === undefined || !isPastTense(first)) return undefined;
  const { key } = first.form;
  return before.toLowerCase().indexOf(key) + key.length;
}

const VERB_BEHIND = /^[,)\]”"'’]*\s(?:\p{Ll}+ly\s|also\s|then\s|once\s|first\s)?(\p{Ll}+)/u;

/** ", founded in 2016, supports": the verb comes behind the next comma. */
function isParticiple(verb: string, behind: string): boolean {
  const [, next = ''] = /^\s(?:in|on|by|at|as|for)\s[^,]{1,40},\s(\p{Ll}+)/u.exec(behind) ?? [];
  return verb.startsWith(',') && firstFinite(next) !== undefined;
}

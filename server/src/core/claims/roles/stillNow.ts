// Owns the question whether a sentence would say of a role that it goes on even once its words are put in the past.
import type { Sentence } from '../../prose/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { RoleFound, WordEdit } from './forms.ts';
import { goesOnBehind, goesOnSince } from './lasting.ts';
import { type IsOfThen, isDated } from './times.ts';

/**
 * Whether the edits alone would not do: a word for now stays beside them, "since 2016" goes on, or a verb in the past has a date at which
 * the role was over: "As of 2026, Wang was CEO".
 */
export function isStillNow(sentence: Sentence, { span, edits }: RoleFound, isOfThen: IsOfThen): boolean {
  const { text } = sentence;
  if (saysNow(text, span, edits) || goesOnBehind(text, span.end)) return true;
  if (!edits.some(({ newText }) => PAST_VERB.test(newText))) return false;
  return goesOnSince(text, span.start) || isDated(sentence, span, (date) => !isOfThen(date));
}

/** "was", "formerly led"; "former" before a role is true at any time since. */
const PAST_VERB = /^(?:was|formerly)\b/i;

const NOW =
  /\b(?:today|now|nowadays|currently|at present|presently|still|these days|for now|at the moment)\b/i;
const NOW_BEHIND = /^,?\s(?:today|now|nowadays|currently|at present|these days|at the moment)\b/i;

function saysNow(text: string, span: Span, edits: readonly WordEdit[]): boolean {
  let mended = '';
  const before = text.slice(0, span.start);
  let at = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1;
  for (const { span: one, newText } of edits) {
    mended += text.slice(at, one.start) + newText;
    at = one.end;
  }
  mended += text.slice(at, span.end);
  return (
    NOW.test(mended) || (/formerly/.test(mended) && NOW_BEHIND.test(text.slice(span.end, span.end + 20)))
  );
}

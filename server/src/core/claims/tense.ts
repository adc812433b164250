// Owns the time that a sentence speaks of: the tense of its first verb, and whether a date lies before a day.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact } from '../facts/model.ts';
import { readWords, type Tag, type Word } from './detect/words.ts';

const FINITE: ReadonlySet<Tag> = new Set(['A', 'M', 'V', 'Z', 'X']);
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);

/** The first word of a text that is a verb with a tense, as far as single words tell. */
export function firstFinite(text: string): Word | undefined {
  return readWords(text).find(({ tag }) => FINITE.has(tag));
}

export function isPastTense({ tag, form }: Word): boolean {
  return tag === 'X' || PAST_AUXILIARIES.has(form.key);
}

const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(['is', 'are', 'has', 'have', 'does', 'do']);

/** Before a verb that is not the sentence's own: ", founded in 2004,", "which closed". */
const ASIDE: ReadonlySet<string> = new Set([',', 'which', 'who', 'that']);

/** Whether a sentence tells of the past: its own first verb does, and no other speaks of now or later, as far as single words tell. */
export function tellsOfThePast(text: string): boolean {
  const words = readWords(text);
  const finite = words.filter(({ tag }) => FINITE.has(tag));
  const isAside = (word: Word) => ASIDE.has(words[words.indexOf(word) - 1]?.form.key ?? '');
  const own = finite.find((word) => !isAside(word)) ?? finite.at(1);
  if (own === undefined || !isPastTense(own)) return false;
  return !words.some(({ tag, form }) => tag === 'M' || PRESENT_AUXILIARIES.has(form.key));
}

/** Whether a date lies wholly before an ISO day, month or year; no for the year, month or day itself. */
export function liesBefore(
  { low, date = String(low) }: { readonly low: number; readonly date?: string },
  than: string,
): boolean {
  return date < than.slice(0, date.length);
}

/** From when the record is: what it says held then. ISO, to the precision known. */
export function recordedOn({ qualifiers: { asOf }, evidence }: Fact, facts: FactIndex): string | undefined {
  return asOf ?? facts.source(evidence[0]?.source ?? '')?.issued;
}

// Owns the time that a sentence speaks of: the tense of its first verb, and whether a date lies before a day.
import type { FactIndex } from '../facts/factIndex.ts';
import { yearIssued } from '../facts/issued.ts';
import type { Fact } from '../facts/model.ts';
import { readWords, type Tag, type Word } from './detect/words.ts';

/** Tags of verbs with a tense. */
export const FINITE: ReadonlySet<Tag> = new Set(['A', 'M', 'V', 'Z', 'X']);
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);

/** The first word of a text that is a verb with a tense, as far as single words tell. */
export function firstFinite(text: string): Word | undefined {
  return readWords(text).find((_, index, words) => hasTense(words, index));
}

/** The last such word. */
export function lastFinite(text: string): Word | undefined {
  return readWords(text).findLast((_, index, words) => hasTense(words, index));
}

/** Not the month in "May 2023". */
function hasTense(words: readonly Word[], at: number): boolean {
  const { form, tag } = words[at] ?? {};
  if (tag === undefined || !FINITE.has(tag)) return false;
  return form?.key !== 'may' || words[at + 1]?.tag !== '#';
}

export function isPastTense({ tag, form }: Word): boolean {
  return tag === 'X' || PAST_AUXILIARIES.has(form.key);
}

const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(['is', 'are', 'has', 'have', 'does', 'do']);

/** Before a verb that is not the sentence's own: ", founded in 2004,", "which closed". */
const ASIDE: ReadonlySet<string> = new Set([',', 'which', 'who', 'that']);

/** Where the sentence's own first verb with a tense begins. `opensWithName`: an article is thought before it, by which the words are read better. */
export function finiteAt(text: string, opensWithName: boolean): number | undefined {
  const words = readWords(opensWithName ? `The ${text}` : text).slice(opensWithName ? 1 : 0);
  const plain = text.toLowerCase().replace(/\d/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  let end = 0;
  let isAside = false;
  for (const [index, { form, tag }] of words.entries()) {
    const at = plain.indexOf(form.key, end);
    if (at < 0) return undefined;
    isAside = FINITE.has(tag) && (isAside || ASIDE.has(words[index - 1]?.form.key ?? ''));
    if (hasTense(words, index) && !isAside && !isOtherForm(words, index)) return at;
    end = at + form.key.length;
  }
  return undefined;
}

const WITHOUT_TENSE: ReadonlySet<string> = new Set(['be', 'been', 'being', 'having']);

/** "being"; "to keep"; "coming models remain", where the first of the two is only read as a verb. */
function isOtherForm(words: readonly Word[], at: number): boolean {
  const { form, tag } = words[at] ?? {};
  if (WITHOUT_TENSE.has(form?.key ?? '')) return true;
  if (tag !== 'V' && tag !== 'Z') return false;
  return words[at - 1]?.form.key === 'to' || /^[AMVZG]$/.test(words[at + 1]?.tag ?? '');
}

/** Whether a sentence tells of the past: its own first verb does, and no other speaks of now or later, as far as single words tell. */
export function tellsOfThePast(text: string): boolean {
  const words = readWords(text);
  const finite = words.filter((_, index) => hasTense(words, index));
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
  const issued = facts.source(evidence[0]?.source ?? '')?.issued ?? '';
  return asOf ?? (/^\d{4}/.test(issued) ? issued : yearIssued(issued));
}

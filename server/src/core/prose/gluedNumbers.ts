// Owns the numbers of notes that lost their raised type when a text was pasted: "most regions12.", "rose.3 It", "rose. 3 It".
import type { Span } from '../text/span.ts';
import { numbersIn } from './numericReferences.ts';
import { mayBearNoteNumber } from './sentences/noteNumbers.ts';

/** Whether it cites, a numbered list of sources tells. */
export interface GluedNumbers {
  /** Of the numbers alone, in the text. */
  readonly span: Span;
  readonly numbers: readonly number[];
  /** What stands there has the note: the stop that the numbers stand behind, or where they begin. */
  readonly anchor: number;
}

const LIST = /(?<!\d)\d{1,3}(?:[,–-]\d{1,3}){0,9}(?![\p{L}\p{N}])/gu;
/** In lower case, before a stop or comma: no "CO2", "GPT4", "v2". */
const WORD_BEFORE = /(?:^|[^\p{L}\p{N}_/.@#-])\p{Ll}{4,30}$/u;
const ENDS_CLAUSE = /^[.,;:!?](?:[\s"”)]|$)/;
const NEW_SENTENCE = /^(?:\s{1,9}["“(]?\p{Lu}|\s{0,9}$)/u;
/** As far as that is looked at, in code units. */
const REACH = 32;

/** Candidates, from left to right. */
export function findGluedNumbers(text: string): readonly GluedNumbers[] {
  return Array.from(text.matchAll(LIST)).flatMap(({ 0: list, index: start }) => {
    const anchor = anchorOf(text, { start, end: start + list.length });
    const numbers = anchor === undefined ? undefined : numbersIn(list);
    if (anchor === undefined || numbers === undefined) return [];
    return [{ span: { start, end: start + list.length }, numbers, anchor }];
  });
}

/** Where what has the note stands; undefined where the numbers are none of notes. */
function anchorOf(text: string, { start, end }: Span): number | undefined {
  const behind = text.slice(end, end + REACH);
  if (ENDS_CLAUSE.test(behind) && WORD_BEFORE.test(text.slice(Math.max(0, start - REACH), start)))
    return start;
  const stop = text.charAt(start - 1) === ' ' ? start - 1 : start;
  if (stop < start && !/^\s/.test(behind)) return undefined;
  return NEW_SENTENCE.test(behind) && mayBearNoteNumber(text, stop) ? stop - 1 : undefined;
}

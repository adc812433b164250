// Owns citations by number: "[12]", "[3, 5–7]".
import type { Span } from '../text/span.ts';

/** A bracket of reference numbers; whether it cites, a numbered list of sources tells. */
export interface NumericReference {
  /** The bracket with its edges. */
  readonly span: Span;
  /** Each number once, in the order written, ranges filled in; 1 to 999. */
  readonly numbers: readonly number[];
}

const NONE: readonly never[] = Object.freeze([]);
const BRACKET = /\[\s?\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40}\s?\](?![(:])/g;
/** A wider range is no list of sources. */
const WIDEST_RANGE = 100;

/** Brackets that hold nothing but numbers below 1,000 and ranges of them, from left to right; offsets into `text`. */
export function findNumericReferences(text: string): readonly NumericReference[] {
  if (!text.includes('[')) return NONE;
  const found: NumericReference[] = [];
  for (const { index, 0: bracket } of text.matchAll(BRACKET)) {
    const numbers = numbersIn(bracket);
    if (numbers !== undefined) found.push({ span: { start: index, end: index + bracket.length }, numbers });
  }
  return found;
}

/**
 * The numbers of a list such as "3, 5–7", with or without brackets, each once; undefined for what cannot be a list of
 * references: words, 0, or a range that falls or is too wide.
 */
export function numbersIn(list: string): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const part of list.replace(/^\s*[[(]|[\])]\s*$/g, '').split(/[,;]/)) {
    const edges = part.split(/[–—-]/).map(Number);
    const low = edges[0] ?? 0;
    const high = edges[1] ?? low;
    if (edges.length > 2 || !(low >= 1 && high >= low && high - low <= WIDEST_RANGE)) return undefined;
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  return [...numbers];
}

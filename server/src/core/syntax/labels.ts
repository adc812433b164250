// Owns what makes two footnote or link labels the same label.

/** The label as CommonMark compares it: white space collapsed, case folded. */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** Pandoc's note marks, `[^1^](#fn1)`, are links. */
const BRACKETED = /\[(?!\^[^[\]^]{1,20}\^\]\()([^[\]]{1,999})\]/g;

/** What stands in brackets. */
interface Bracketed {
  /** Normalised, a footnote's with its caret. */
  readonly label: string;
  /** Of the opening bracket, in code units. */
  readonly at: number;
  /** With both brackets. */
  readonly length: number;
}

/** All brackets of `text` that may hold a label, from left to right. */
export function bracketed(text: string): readonly Bracketed[] {
  return Array.from(text.matchAll(BRACKETED), ({ index, 0: whole, 1: inside = '' }) => ({
    label: normaliseLabel(inside),
    at: index,
    length: whole.length,
  }));
}

/**
 * Labels that `text` may refer to: whatever stands in brackets, normalised, footnotes with their caret.
 * Holds more than real references (code is not left out), never fewer.
 */
export function candidateLabels(text: string): ReadonlySet<string> {
  return text.includes('[') ? new Set(bracketed(text).map(({ label }) => label)) : none;
}

const none: ReadonlySet<string> = new Set();

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

/**
 * Labels that `text` may refer to: whatever stands in brackets, normalised, footnotes with their caret.
 * Holds more than real references (code is not left out), never fewer.
 */
export function candidateLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes('[')) return labels;
  for (const match of text.matchAll(BRACKETED)) labels.add(normaliseLabel(match[1] ?? ''));
  return labels;
}

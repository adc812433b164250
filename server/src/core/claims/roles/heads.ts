// Owns the heads of lists and table columns by which what stands below them is of the past.
import type { BlockProse, Sentence } from '../../prose/sentence.ts';
import { cellsOf, headersOfRows } from '../../prose/tables.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { IsOfThen } from './times.ts';

const PAST =
  /\b(?:former(?:ly)?|previous(?:ly)?|past|ex|old|earlier|prior|until|till|left|departed|alumni|then|before|back then)\b/i;
const PRESENT = /\b(?:current(?:ly)?|present|now|today|since)\b/i;

const YEAR = /\b(?:19|20)\d\d\b/g;

/** "Former role", "Until 2025", "Witnesses of 2023", where the role was held then; not "Past and present members". */
function isPastHead(head: string, isOfThen: IsOfThen): boolean {
  if (PRESENT.test(head)) return false;
  const years = [...head.matchAll(YEAR)].map(([year]) => Number(year));
  return PAST.test(head) || (years.length > 0 && years.every((low) => isOfThen({ low })));
}

/** Whether a list or a column is headed as one of the past. */
export function isHeadedAsPast(heads: readonly string[], isOfThen: IsOfThen): boolean {
  return heads.some((head) => isPastHead(head, isOfThen));
}

/** "June 2025", "12 May 2023:", alone. */
const ONLY_DATE =
  /^[^\p{L}\p{N}]{0,4}(?:\d{1,2}\s)?(?:\p{L}{3,9}\.?\s)?(?:\d{1,2},\s)?(?:19|20)\d\d\W{0,3}$/u;

/** The date that a block opens with in front of the sentence, as a line of a chronicle does: "**June 2025.** Meta hired …". */
export function dateInFront({ sentences }: BlockProse, sentence: Sentence): readonly string[] {
  const first = sentences[0];
  return first !== undefined && first !== sentence && ONLY_DATE.test(first.text) ? [first.text] : [];
}

/** A column that says when a role was held. */
const TIMES =
  /^(?:(?:years?|dates?|period|terms?|time|tenure|duration|mandate)(?:\s(?:in (?:office|role|post)|held|served|of (?:office|service|tenure)))?|when|in office|served|held)$/i;
/** "2016–2025", "2016 to 2025", "May 2016 - June 2025"; "2016–" goes on. */
const CLOSED = /\b(?:19|20)\d\d\s?(?:[–—-]|to|until)\s?(?:\p{L}{3,9}\.?\s)?(?:19|20)\d\d\b/u;

/** Whether another column of the row says that the role was held up to a year, or in one when it was. */
export function isTimedAsPast(row: BlockProse, prose: readonly BlockProse[], isOfThen: IsOfThen): boolean {
  const header = row.block.kind === 'tableRow' ? headersOfRows(prose).get(row) : undefined;
  if (header === undefined) return false;
  const cells = cellsOf(row);
  return cellsOf(header).some(({ text }, column) => {
    const cell = cells[column]?.text ?? '';
    const years = [...cell.matchAll(YEAR)].map(([year]) => Number(year));
    const [low] = years;
    if (low === undefined || !TIMES.test(text.trim()) || PRESENT.test(cell) || !isOfThen({ low }))
      return false;
    return years.length === 1 ? cell.trim() === String(low) : CLOSED.test(cell);
  });
}

/** The heads of the columns that `found`, a span in the piece, reaches into; none outside tables. `prose`: the blocks of the piece in order. */
export function columnHeads(row: BlockProse, found: Span, prose: readonly BlockProse[]): readonly string[] {
  if (row.block.kind !== 'tableRow') return [];
  const header = headersOfRows(prose).get(row);
  if (header === undefined) return [];
  const heads = cellsOf(header);
  return cellsOf(row).flatMap(({ span }, column) => {
    return overlaps(span, found) ? [heads[column]?.text ?? ''] : [];
  });
}

// Owns the words of the report that its forms share.
import type { ClaimState } from '../claimStates.ts';
import type { Report, ReportedSection } from './report.ts';

export const STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  sourced: 'Sourced',
  silenced: 'Silenced',
  unsourced: 'Unsourced',
  overstated: 'Overstated',
  contradicts: 'Contradicts the record',
};

export const STATE_MEANINGS: Readonly<Record<ClaimState, string>> = {
  sourced: 'a citation stands in reach, and the record does not say otherwise',
  silenced: 'without a source, and a comment in the brief says that this is meant',
  unsourced: 'no source stands in reach',
  overstated: 'says more than the record does, with a source or without',
  contradicts: 'the record says otherwise, with a source or without',
};

/** Marks that differ in shape, for those who do not see colours. */
export const STATE_SIGNS: Readonly<Record<ClaimState, string>> = {
  sourced: '✓',
  silenced: '–',
  unsourced: '?',
  overstated: '▲',
  contradicts: '✗',
};

/** One sentence that sums the report up; a claim at odds with the record counts as sourced or not, too. */
export function summaryOf({ total, needing, counts, sourced, unsourced, otherLanguage }: Report): string {
  if (otherLanguage !== undefined)
    return `Claims are not checked: the brief is in "${otherLanguage}", and prose is read as English.`;
  if (total === 0) return 'No sentence of this brief states something that needs a source.';
  const shown = { ...counts, unsourced };
  const rest = (['unsourced', 'overstated', 'contradicts', 'silenced'] as const)
    .filter((state) => shown[state] > 0)
    .map((state) => `${shown[state]} ${IN_SUMMARY[state]}`);
  const first =
    needing === 0
      ? 'No sentence needs a source'
      : `${sourced} of ${needing} ${needing === 1 ? 'claim is' : 'claims are'} sourced`;
  return `${[first, ...rest].join(', ')}.`;
}

const IN_SUMMARY = {
  unsourced: 'without a source',
  overstated: 'overstated',
  contradicts: 'against the record',
  silenced: 'silenced',
} as const;

export function sectionTitle({ title }: ReportedSection): string {
  return title === '' ? 'Before the first heading' : title;
}

/** A share as whole per cent; only all is 100, only none is 0. */
export function percent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

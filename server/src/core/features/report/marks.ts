// Owns the marks of the report as HTML: what leads to a text of the brief, the bars, the signs of the states.
import type { ClaimState } from '../claimStates.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type Place, type StateCounts, statesPresent } from './report.ts';
import { STATE_SIGNS } from './wording.ts';

/**
 * Where the report is shown. In a panel a mark is a button that carries its place in the brief (`data-place`: line,
 * character, end line, end character, from 0); in a file it is a link to the claim's text further down, or plain words.
 */
export type Medium = 'panel' | 'file';

export interface Mark {
  readonly place: Place;
  readonly text: string;
  /** What is read out instead of a bare number; begins with or holds the text. */
  readonly label?: string;
  /** Id in the report that a file leads to; none: there is nothing more to see there. */
  readonly anchor?: string;
}

export function markHtml({ place, text, label, anchor }: Mark, medium: Medium): string {
  const shown = escapeHtml(text);
  const name = label === undefined ? '' : ` aria-label="${escapeHtml(label)}"`;
  if (medium === 'panel') {
    const { line, character, endLine, endCharacter } = place;
    const at = [line, character, endLine, endCharacter].join(' ');
    return `<button type="button" class="mark" data-place="${at}"${name}>${shown}</button>`;
  }
  return anchor === undefined ? shown : `<a href="#${anchor}"${name}>${shown}</a>`;
}

export function signHtml(state: ClaimState): string {
  return `<span class="sign sign-${state}" aria-hidden="true">${STATE_SIGNS[state]}</span>`;
}

/** Fills that differ in pattern as well as in colour; to stand once in a page that has bars. */
export const PATTERNS = `<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="fill-silenced" width="4" height="4"/><circle class="ink" cx="1" cy="1" r="0.8"/></pattern>
<pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fill-unsourced" width="6" height="6"/><rect class="ink" width="1.5" height="6"/></pattern>
<pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="fill-overstated" width="5" height="5"/><rect class="ink" width="1.5" height="5"/></pattern>
<pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fill-contradicts" width="6" height="6"/><rect class="ink" width="1.5" height="6"/><rect class="ink" width="6" height="1.5"/></pattern>
</defs></svg>`;

const FILLS: Readonly<Record<ClaimState, string>> = {
  sourced: 'class="fill-sourced"',
  silenced: 'fill="url(#dots)"',
  unsourced: 'fill="url(#stripes)"',
  overstated: 'fill="url(#lines)"',
  contradicts: 'fill="url(#cross)"',
};

/** A bar with the states' shares of `whole`, the good ones first. It says nothing that its row does not say in words. */
export function stateBar(counts: StateCounts, whole: number): string {
  let x = 0;
  const parts = statesPresent(counts).map((state) => {
    const width = share(counts[state], whole);
    const part = `<rect ${FILLS[state]} x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return part;
  });
  return `<svg class="bar" aria-hidden="true">${parts.join('')}</svg>`;
}

export function plainBar(part: number, whole: number): string {
  const width = share(part, whole).toFixed(2);
  return `<svg class="bar" aria-hidden="true"><rect class="fill-plain" width="${width}%" height="100%"/></svg>`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

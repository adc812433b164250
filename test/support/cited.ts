// Owns what tests of citations share: where a marker stands in a text, and what the sentences of a brief cite.
import { defaultSettings } from '../../server/src/core/config.ts';
import { analyse } from './analyse.ts';

/** A list of works, for markers by number and by name. */
export const LIST =
  '## References\n\n1. Smith, J. (2024). One.\n2. Jones, A. 2023a. Two.\n3. World Health Organization. Three, 2022.\n';

/** Two sentences with a marker at or in the first. */
export const POSITIONS = {
  before: (marker: string) => `It rose by 4 %${gap(marker)}${marker}. The rest fell.`,
  behind: (marker: string) => `It rose by 4 %.${marker} The rest fell.`,
  apart: (marker: string) => `It rose by 4 %. ${marker} The rest fell.`,
  inside: (marker: string) => `It rose${gap(marker)}${marker} by 4 %. The rest fell.`,
};

/** What stands before a marker: brackets follow a blank. */
export function gap(marker: string): string {
  return /^[(<]/.test(marker) && !marker.startsWith('<sup') ? ' ' : '';
}

/** The sentences of a brief with what they cite. */
export function cited(
  text: string,
  reach: 'sentence' | 'paragraph',
): readonly { text: string; sources: readonly string[] }[] {
  const analysis = analyse(text, { ...defaultSettings, citationReach: reach });
  return analysis.pieces.flatMap(({ piece, claims }) =>
    claims.map(({ sentence, sources }) => ({
      text: sentence.text,
      sources: sources.map(({ span }) => piece.text.slice(span.start, span.end)),
    })),
  );
}

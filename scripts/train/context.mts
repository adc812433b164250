// Owns the standing of labelled sentences when they are judged.
import { MOST_NEIGHBOURS, type Said, type SentenceInContext } from '../../server/src/core/claims/detect.ts';

/** Each sentence a paragraph of its own, under no heading, behind the one before, as `evaluate.mjs` has it. */
export function inContext(sentences: readonly Said[]): readonly SentenceInContext[] {
  return sentences.map((sentence, index) => ({
    sentence,
    before: sentences.slice(Math.max(0, index - MOST_NEIGHBOURS), index).reverse(),
    behind: sentences.slice(index + 1, index + 1 + MOST_NEIGHBOURS),
    opening: sentence.text,
    isTableRow: false,
    section: [],
    names: [],
  }));
}

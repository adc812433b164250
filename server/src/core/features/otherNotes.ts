// Owns the guess which note is meant by a marker that leads to none.
import type { Analysis } from '../analysis/analysis.ts';
import { closestKey } from '../sources/closestKey.ts';
import { type Note, notesOf } from './notes.ts';

/** At most so many notes are offered for one marker. */
const MOST = 3;

/**
 * Notes that may be meant by a label that no note has: the one whose label is a slip away, then those that nothing refers to, in order. Of
 * numbers none is a slip for another. `at`: the offset of the marker in the brief; a note is none that its own words could refer to.
 */
export function otherNotes(analysis: Analysis, label: string, at: number): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const note of notesOf(analysis))
    if (note.text !== '' && !notes.has(note.label)) notes.set(note.label, note);
  const all = [...notes.values()].filter(({ span }) => at < span.start || span.end <= at);
  const words = all.map(({ shownLabel }) => shownLabel).filter((one) => !isNumber(one));
  const closest = isNumber(label) ? undefined : closestKey(label, words);
  const near = all.filter(({ shownLabel }) => shownLabel === closest);
  const unused = all.filter((note) => !near.includes(note) && !analysis.brief.isReferenced(note.label));
  return [...near, ...unused].slice(0, MOST);
}

function isNumber(label: string): boolean {
  return /^\d+$/.test(label);
}

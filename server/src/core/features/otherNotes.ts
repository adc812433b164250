// Owns the guess which note is meant by a marker that leads to none.
import type { Analysis } from '../analysis/analysis.ts';
import { closestKey } from '../sources/closestKey.ts';
import { type Note, notesOf } from './notes.ts';

/** At most so many notes are offered for one marker. */
const MOST = 3;

/**
 * Notes that may be meant by a label that no note has: the one whose label is a slip away, then those that nothing refers to, in order. Of
 * numbers none is a slip for another.
 */
export function otherNotes(analysis: Analysis, label: string): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const note of notesOf(analysis))
    if (note.text !== '' && !notes.has(note.label)) notes.set(note.label, note);
  const all = [...notes.values()];
  const words = all.map(({ shownLabel }) => shownLabel).filter((one) => !isNumber(one));
  const closest = isNumber(label) ? undefined : closestKey(label, words);
  const near = all.filter(({ shownLabel }) => shownLabel === closest);
  const unused = all.filter((note) => !near.includes(note) && !analysis.brief.isReferenced(note.label));
  return [...near, ...unused].slice(0, MOST);
}

function isNumber(label: string): boolean {
  return /^\d+$/.test(label);
}

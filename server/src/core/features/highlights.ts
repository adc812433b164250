// Owns highlights: all uses in a brief of what stands at a place, by name, by key, or by number and by authors and year.
import type { Analysis } from '../analysis/analysis.ts';
import { type Use, usedAt, usesOf } from './uses.ts';
import { usesOfWorks, worksAt } from './workUses.ts';

/** The uses in order of their place; undefined where nothing stands at `offset`. `brief`: the brief's address. */
export function highlightsAt(analysis: Analysis, offset: number, brief: string): readonly Use[] | undefined {
  const works = worksAt(analysis, offset, brief);
  if (works !== undefined) return usesOfWorks(works, analysis, brief);
  const found = usedAt(analysis, offset, brief);
  return found === undefined ? undefined : usesOf(analysis, found.used, brief);
}

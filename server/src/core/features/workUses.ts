// Owns where a brief uses works that are cited by number, or by authors and year: what highlights and references of those share.
import type { Analysis } from '../analysis/analysis.ts';
import { contains } from '../text/span.ts';
import { citationAt, mentionAt } from './at.ts';
import { type CitedWork, citationsOf, citedWorksAt, entryAt } from './citedWorks.ts';
import { type Use, usedAt, usedSource, usesOf } from './uses.ts';

/**
 * The works that are cited at `offset`, or whose entry stands there; undefined where none is. A name in an entry is not its work but whom
 * it names. The cursor may also stand right behind a citation. `brief`: the brief's address.
 */
export function worksAt(analysis: Analysis, offset: number, brief: string): readonly CitedWork[] | undefined {
  const citation = citationAt(analysis, offset);
  if (citation?.item.kind === 'footnote') return undefined;
  const cited =
    citedWorksAt(analysis, offset) ?? (offset > 0 ? citedWorksAt(analysis, offset - 1) : undefined);
  if (cited !== undefined && citation?.item.kind !== 'pandoc') return cited.item;
  const used = usedAt(analysis, offset, brief)?.used;
  if (used?.kind === 'source') {
    const source = analysis.library.find(used.key);
    return source === undefined ? undefined : [{ kind: 'source', source }];
  }
  if (used !== undefined || mentionAt(analysis, offset) !== undefined) return undefined;
  const entry = entryAt(analysis, offset);
  return entry === undefined ? undefined : [entry];
}

/** All uses of the works in a brief, by number, name and key, with their entries; in order of their place. */
export function usesOfWorks(works: readonly CitedWork[], analysis: Analysis, brief: string): readonly Use[] {
  const cited = citationsOf(works, analysis).map((span) => ({ span, isDefinition: false }));
  return inOrder([...cited, ...works.flatMap((work) => elsewhere(work, analysis, brief))]);
}

/** The entry of the brief's own list; the uses of a source by its key. */
function elsewhere(work: CitedWork, analysis: Analysis, brief: string): readonly Use[] {
  if (work.kind === 'listed') return [{ span: work.span, isDefinition: true }];
  return usesOf(analysis, usedSource(work.source, brief), brief);
}

/** Each place once; what looks like a citation in the entry that it would lead to is how the entry begins. */
function inOrder(all: readonly Use[]): readonly Use[] {
  const entries = all.filter(({ isDefinition }) => isDefinition);
  const uses = all.filter((use) => use.isDefinition || !entries.some(({ span }) => contains(span, use.span)));
  const byPlace = new Map(uses.map((use) => [`${use.span.start} ${use.span.end}`, use]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

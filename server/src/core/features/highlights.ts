// Owns highlights: all uses in a brief of what stands at a place, by name, by key, or by number and by authors and year.
import type { Analysis } from '../analysis/analysis.ts';
import { contains } from '../text/span.ts';
import { type CitedWork, citationsOf, citedWorksAt } from './citedWorks.ts';
import { type Use, type Used, usedAt, usedSource, usesOf } from './uses.ts';

/** The uses in order of their place; undefined where nothing stands at `offset`. `brief`: the brief's address. */
export function highlightsAt(analysis: Analysis, offset: number, brief: string): readonly Use[] | undefined {
  const found = usedAt(analysis, offset, brief);
  if (found !== undefined)
    return inOrder([...usesOf(analysis, found.used, brief), ...inOtherForm(found.used, analysis)]);
  const cited =
    citedWorksAt(analysis, offset) ?? (offset > 0 ? citedWorksAt(analysis, offset - 1) : undefined);
  if (cited === undefined) return undefined;
  return inOrder([
    ...citations(cited.item, analysis),
    ...cited.item.flatMap((work) => elsewhere(work, analysis, brief)),
  ]);
}

/** A source that is cited by key may be cited by authors and year, too. */
function inOtherForm(used: Used, analysis: Analysis): readonly Use[] {
  const source = used.kind === 'source' ? analysis.library.find(used.key) : undefined;
  return source === undefined ? [] : citations([{ kind: 'source', source }], analysis);
}

function citations(works: readonly CitedWork[], analysis: Analysis): readonly Use[] {
  return citationsOf(works, analysis).map((span) => ({ span, isDefinition: false }));
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

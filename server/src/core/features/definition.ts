// Owns go to definition: a mention leads to its entity's sheet, a citation to its note or source.
import type { Analysis } from '../analysis/analysis.ts';
import type { CitableSource } from '../sources/library.ts';
import { citationAt, mentionAt } from './at.ts';
import { citedWorksAt } from './citedWorks.ts';
import type { Definition, DefinitionTarget } from './model.ts';
import { findNote } from './notes.ts';

/** Where what stands at `offset` leads; undefined where nothing does. The cursor may also stand right behind it. */
export function definitionAt(analysis: Analysis, offset: number): Definition | undefined {
  return exactly(analysis, offset) ?? (offset > 0 ? exactly(analysis, offset - 1) : undefined);
}

function exactly(analysis: Analysis, offset: number): Definition | undefined {
  const citation = citationAt(analysis, offset);
  if (citation?.item.kind === 'footnote') {
    const note = findNote(analysis, citation.item.label);
    if (note !== undefined) return { origin: citation.span, target: { kind: 'place', span: note.span } };
  }
  if (citation?.item.kind === 'pandoc') {
    const source = analysis.library.find(citation.item.key);
    if (source !== undefined) return { origin: citation.span, target: targetOf(source) };
  }
  const cited = citedWorksAt(analysis, offset);
  const [first] = cited?.item ?? [];
  if (cited !== undefined && first !== undefined) {
    const target =
      first.kind === 'source' ? targetOf(first.source) : { kind: 'place' as const, span: first.span };
    return { origin: cited.span, target };
  }
  const mention = mentionAt(analysis, offset);
  if (mention === undefined) return undefined;
  return { origin: mention.span, target: { kind: 'entity', entityId: mention.item.entityId } };
}

function targetOf({ key, place }: CitableSource): DefinitionTarget {
  if (place.kind === 'brief') return { kind: 'place', span: place.span };
  if (place.kind === 'file')
    return { kind: 'file', uri: place.uri, range: place.range, selection: place.keyRange };
  return { kind: 'source', sourceId: key };
}

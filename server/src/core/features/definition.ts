// Owns go to definition: a mention leads to its entity's sheet, a footnote reference to its note.
import type { Analysis } from '../analysis/analysis.ts';
import { citationAt, mentionAt } from './at.ts';
import type { Definition } from './model.ts';
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
  const mention = mentionAt(analysis, offset);
  if (mention === undefined) return undefined;
  return { origin: mention.span, target: { kind: 'entity', entityId: mention.item.entityId } };
}

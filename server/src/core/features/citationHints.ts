// Owns the short name of a source that is shown behind a footnote marker.
import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { type Note, notesOf } from './notes.ts';
import { wordsOfNote } from './noteText.ts';

export interface CitationHint {
  /** Where it is shown: right behind the marker. */
  readonly offset: number;
  readonly label: string;
  /** The whole note, as Markdown. */
  readonly tooltip: string;
}

/** Hints for the markers in `within`, in order; none for a note that is empty, a placeholder, or nowhere. */
export function citationHints(analysis: Analysis, within: Span): readonly CitationHint[] {
  const { text, pieces } = analysis;
  const hints: CitationHint[] = [];
  for (let index = Math.max(0, text.pieceAt(within.start)); index < pieces.length; index += 1) {
    const base = text.startOf(index);
    if (base >= within.end) break;
    for (const citation of pieces[index]?.prose.flatMap(({ citations }) => citations) ?? []) {
      const offset = base + citation.span.end;
      if (citation.kind !== 'footnote' || offset < within.start || offset > within.end) continue;
      const note = notesBy(analysis).get(citation.label);
      const label = note === undefined ? undefined : shortSource(note.text);
      if (note !== undefined && label !== undefined)
        hints.push({ offset, label, tooltip: wordsOfNote(note, analysis) });
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

const indexed = new WeakMap<Analysis, ReadonlyMap<string, Note>>();

function notesBy(analysis: Analysis): ReadonlyMap<string, Note> {
  let notes = indexed.get(analysis);
  if (notes === undefined) {
    // Of two notes with one label the first counts.
    notes = new Map(
      notesOf(analysis)
        .toReversed()
        .map((note) => [note.label, note]),
    );
    indexed.set(analysis, notes);
  }
  return notes;
}

const LONGEST = 30;

/**
 * What a note begins with, which is who wrote or published it: up to the first comma, stop, quotation mark or bracket;
 * of an address the host. At most 30 characters. Undefined where the note names nobody.
 */
export function shortSource(note: string): string | undefined {
  const plain = note
    .slice(0, 400)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*_`\\]|^\s*(?:see(?: also)?|source|cf\.?)\s*:?\s+/gi, '')
    .trim();
  const host = /^<?https?:\/\/(?:www\.)?([^/\s>?#:]+)/i.exec(plain)?.[1];
  const name =
    host ??
    /^(?:[^,.;:“”"'’‘«»()[\]<>\n]|(?<=\p{L})['’](?=\p{L})|(?<=(?<!\p{L})\p{L})\.)+/u.exec(plain)?.[0].trim();
  if (name === undefined || name === '' || /^(?:todo|tbd|tk|fixme|xxx+|\?+)$/i.test(name)) return undefined;
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).replace(/\s\S*$/, '')}…` : name;
}

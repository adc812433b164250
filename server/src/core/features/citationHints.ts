// Owns the hints behind footnote markers: who wrote or published what the note names.
import type { Analysis } from '../analysis/analysis.ts';
import { authorsInShort } from '../sources/reference.ts';
import type { Span } from '../text/span.ts';
import { type Note, notesOf } from './notes.ts';
import { keysIn, wordsOfNote } from './noteText.ts';
import { shortened, shortSource } from './shortSource.ts';

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
      const label = note === undefined ? undefined : whoWrote(note, analysis);
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

function whoWrote(note: Note, analysis: Analysis): string | undefined {
  const [first] = keysIn(note, analysis);
  if (first === undefined || !isOpening(analysis.text.slice({ start: note.content.start, end: first.start })))
    return shortSource(note.text);
  const source = analysis.library.find(first.key)?.source;
  const authors = source === undefined ? undefined : authorsInShort(source);
  return authors === undefined ? undefined : shortened(authors);
}

/** Whether the words before a key leave it the first that a note names: "See ", "[cf. ". */
function isOpening(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(
    words.replace(/\b(?:see|also|cf|compare|e\.g|i\.e|cite|citep?|autocite|footcite)\b/gi, ''),
  );
}

// Owns what a footnote says, as Markdown: its words, and what it cites by key.
import type { Analysis } from '../analysis/analysis.ts';
import { overlaps, shift } from '../text/span.ts';
import type { Note } from './notes.ts';
import { passageMarkdown, textMarkdown } from './passage.ts';
import { sourceMarkdown } from './sourceText.ts';

/** So much of a note is shown, in code units: a hover has room for it. */
const LONGEST = 1000;
/** So many of the sources that a note cites by key are shown. */
const MOST_SOURCES = 5;

/** A note for a hover. */
export function noteMarkdown(note: Note, analysis: Analysis): string {
  if (note.text === '') return '*This footnote is empty.*';
  return [wordsOfNote(note, analysis), ...citedBy(note, analysis)].join('\n\n');
}

/** Its words alone. */
export function wordsOfNote({ content, text }: Note, analysis: Analysis): string {
  const words = passageMarkdown(analysis, content, LONGEST);
  // A note of nothing but code has no prose.
  return words === '' ? textMarkdown(text.slice(0, LONGEST)) : words;
}

/** What the keys in a note stand for, each once. */
function citedBy({ content }: Note, { library, pieces, text }: Analysis): readonly string[] {
  const index = text.pieceAt(content.start);
  const within = shift(content, -text.startOf(index));
  const keys = (pieces[index]?.prose ?? []).flatMap(({ citations }) =>
    citations.flatMap((one) => (one.kind === 'pandoc' && overlaps(one.span, within) ? [one.key] : [])),
  );
  const sources = [...new Set(keys)].flatMap((key) => library.find(key) ?? []);
  return sources.slice(0, MOST_SOURCES).map(sourceMarkdown);
}

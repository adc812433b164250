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

/** The keys that a note cites, in order, each with where its citation starts in the brief. */
export function keysIn(
  { content }: Note,
  { pieces, text }: Analysis,
): readonly { readonly key: string; readonly start: number }[] {
  const index = text.pieceAt(content.start);
  const base = text.startOf(index);
  const within = shift(content, -base);
  return (pieces[index]?.prose ?? []).flatMap(({ citations }) =>
    citations.flatMap((one) =>
      one.kind === 'pandoc' && overlaps(one.span, within)
        ? [{ key: one.key, start: base + one.span.start }]
        : [],
    ),
  );
}

/** What the keys in a note stand for, each once. */
function citedBy(note: Note, analysis: Analysis): readonly string[] {
  const keys = new Set(keysIn(note, analysis).map(({ key }) => key));
  const sources = [...keys].flatMap((key) => analysis.library.find(key) ?? []);
  return sources.slice(0, MOST_SOURCES).map(sourceMarkdown);
}

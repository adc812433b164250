// Owns footnotes as features see them: which there are, what they say, and where a new one goes.
import type { Analysis } from '../analysis/analysis.ts';
import type { Definition } from '../syntax/blocks.ts';
import { normaliseLabel } from '../syntax/labels.ts';
import { type Span, shift } from '../text/span.ts';
import { escapeMarkdown } from './escape.ts';
import type { Edit } from './model.ts';

/** A footnote definition with its place in the whole brief. */
export interface Note {
  readonly label: string;
  readonly shownLabel: string;
  readonly span: Span;
  readonly labelSpan: Span;
  /** As it stands in the brief, in one line. */
  readonly text: string;
}

/** All footnotes in order of their place. Where a label is defined twice, the first is the one that counts. */
export function notesOf(analysis: Analysis): readonly Note[] {
  return analysis.pieces.flatMap(({ reading, piece }, index) => {
    const base = analysis.text.startOf(index);
    return reading.definitions
      .filter(({ kind }) => kind === 'footnote')
      .map((one) => noteOf(one, piece.text, base));
  });
}

function noteOf(definition: Definition, text: string, base: number): Note {
  return {
    label: definition.label,
    shownLabel: definition.shownLabel,
    span: shift(definition.span, base),
    labelSpan: shift(definition.labelSpan, base),
    text: text.slice(definition.content.start, definition.content.end).replace(/\s+/g, ' '),
  };
}

/** The note that a label leads to. */
export function findNote(analysis: Analysis, label: string): Note | undefined {
  return notesOf(analysis).find((note) => note.label === label);
}

/** A note as Markdown for a hover: its words escaped, its addresses clickable. Undefined if there is none. */
export function noteText(analysis: Analysis, label: string): string | undefined {
  const note = findNote(analysis, label);
  if (note === undefined) return undefined;
  return note.text === '' ? '*This footnote is empty.*' : shownText(note.text);
}

function shownText(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>()[\]"'`\\]+)/);
  return parts.map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarkdown(part))).join('');
}

/** A marker for `text` as a footnote, and the edit that defines it, unless a note with this text exists. */
export interface NewNote {
  readonly marker: string;
  readonly edits: readonly Edit[];
}

/** A locator in a note: it points to one place in its source. */
const LOCATED = /\b(?:paragraphs?|para\.?|pages?|pp?\.|sections?|sec\.|chapters?|ch\.)\s?\d/i;

/**
 * Reuses the note that says the same, or that names the source with this title without pointing to another place in it;
 * else defines the next free number at the end of the brief.
 */
export function citeAsNote(analysis: Analysis, text: string, title: string | undefined): NewNote {
  const notes = notesOf(analysis);
  const known =
    notes.find((note) => note.text === text) ??
    notes.find((note) => title !== undefined && note.text.includes(title) && !LOCATED.test(note.text));
  if (known !== undefined) return { marker: `[^${known.shownLabel}]`, edits: [] };
  const label = freeNumber(analysis, notes);
  return { marker: `[^${label}]`, edits: [appendNote(analysis, notes, `[^${label}]: ${text}`)] };
}

/** One more than the highest number in use; no label that is referred to without being defined. */
function freeNumber(analysis: Analysis, notes: readonly Note[]): string {
  let next = 1;
  for (const { shownLabel } of notes) {
    if (/^[0-9]{1,6}$/.test(shownLabel)) next = Math.max(next, Number(shownLabel) + 1);
  }
  while (analysis.brief.isReferenced(normaliseLabel(`^${next}`))) next += 1;
  return String(next);
}

function appendNote(analysis: Analysis, notes: readonly Note[], line: string): Edit {
  const { text } = analysis;
  const end = text.length;
  const tail = text.slice({ start: Math.max(0, end - 2000), end });
  const eol = text.slice({ start: 0, end: 20_000 }).includes('\r\n') ? '\r\n' : '\n';
  const last = notes.at(-1);
  const endsInNotes = last !== undefined && text.slice({ start: last.span.end, end }).trim() === '';
  const hasLineEnd = /[\r\n]$/.test(tail);
  const hasBlankLine = tail.trim() === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(tail);
  const gap = endsInNotes || hasBlankLine ? '' : eol;
  return { span: { start: end, end }, newText: `${hasLineEnd || end === 0 ? '' : eol}${gap}${line}${eol}` };
}

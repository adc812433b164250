// Owns footnotes as features see them: which there are, what they say, and where a new one goes.
import type { Analysis } from '../analysis/analysis.ts';
import type { Definition } from '../syntax/blocks.ts';
import { normaliseLabel } from '../syntax/labels.ts';
import { lineEndOf } from '../text/lineEnds.ts';
import { type Span, shift } from '../text/span.ts';
import { endOfProse } from './endOfProse.ts';
import type { Edit } from './model.ts';

/** A footnote definition with its place in the whole brief. */
export interface Note {
  readonly label: string;
  readonly shownLabel: string;
  readonly span: Span;
  readonly labelSpan: Span;
  /** What follows the colon. */
  readonly content: Span;
  /** As it stands in the brief, in one line. */
  readonly text: string;
}

const known = new WeakMap<Analysis, readonly Note[]>();

/** All footnotes in order of their place; worked out once for an analysis. Where a label is defined twice, the first is the one that counts. */
export function notesOf(analysis: Analysis): readonly Note[] {
  let notes = known.get(analysis);
  if (notes === undefined) {
    notes = readNotes(analysis);
    known.set(analysis, notes);
  }
  return notes;
}

function readNotes(analysis: Analysis): readonly Note[] {
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
    content: shift(definition.content, base),
    text: text.slice(definition.content.start, definition.content.end).replace(/\s+/g, ' '),
  };
}

/** The note that a label leads to. */
export function findNote(analysis: Analysis, label: string): Note | undefined {
  return notesOf(analysis).find((note) => note.label === label);
}

/** A marker for a footnote, and the edit that defines it, unless a note like it exists. */
export interface NewNote {
  readonly marker: string;
  readonly edits: readonly Edit[];
}

/** Markers for several footnotes in their order, and one edit at most that defines those that do not exist. */
export interface NewNotes {
  readonly markers: readonly string[];
  readonly edits: readonly Edit[];
}

export interface NoteToCite {
  readonly text: string;
  /** Title of the one source that it names. */
  readonly title: string | undefined;
}

/** A locator in a note: it points to one place in its source. */
const LOCATED = /\b(?:paragraphs?|para\.?|pages?|pp?\.|sections?|sec\.|chapters?|ch\.)\s?\d/i;

/**
 * Reuses the note that says the same, or that names the source with this title without pointing to another place in it;
 * else defines the next free number at the end of the brief.
 */
export function citeAsNote(analysis: Analysis, text: string, title: string | undefined): NewNote {
  const { markers, edits } = citeAsNotes(analysis, [{ text, title }]);
  return { marker: markers.join(''), edits };
}

/** As `citeAsNote`, for several at once. */
export function citeAsNotes(analysis: Analysis, wanted: readonly NoteToCite[]): NewNotes {
  const notes = notesOf(analysis);
  const lines = new Map<string, string>();
  let number = freeNumber(analysis, notes, 1);
  const markers = wanted.map(({ text, title }) => {
    const known =
      notes.find((note) => note.text === text) ??
      notes.find((note) => title !== undefined && note.text.includes(title) && !LOCATED.test(note.text));
    if (known !== undefined) return `[^${known.shownLabel}]`;
    const marker = lines.get(text) ?? `[^${number}]`;
    if (!lines.has(text)) number = freeNumber(analysis, notes, number + 1);
    lines.set(text, marker);
    return marker;
  });
  const added = [...lines].map(([text, marker]) => `${marker}: ${text}`);
  return { markers, edits: added.length === 0 ? [] : [appendNotes(analysis, notes, added)] };
}

/** From `least` on, one more than the highest number in use; no label that is referred to without being defined. */
function freeNumber(analysis: Analysis, notes: readonly Note[], least: number): number {
  let next = Math.max(least, highestIn(notes) + 1);
  while (analysis.brief.isReferenced(normaliseLabel(`^${next}`))) next += 1;
  return next;
}

const highest = new WeakMap<readonly Note[], number>();

/** The highest number that is a label, 0 without one; worked out once for the same notes. */
function highestIn(notes: readonly Note[]): number {
  let found = highest.get(notes);
  if (found === undefined) {
    const numbers = notes.filter(({ shownLabel }) => /^[0-9]{1,6}$/.test(shownLabel));
    found = numbers.reduce((most, { shownLabel }) => Math.max(most, Number(shownLabel)), 0);
    highest.set(notes, found);
  }
  return found;
}

/** The first line end of a brief is looked for in so many code units. */
const LONGEST_LINE = 20_000;

function appendNotes(analysis: Analysis, notes: readonly Note[], lines: readonly string[]): Edit {
  const { text } = analysis;
  const end = endOfProse(analysis);
  const tail = text.slice({ start: Math.max(0, end - 2000), end });
  const eol = lineEndOf(text.slice({ start: 0, end: LONGEST_LINE }));
  const last = notes.at(-1);
  const endsInNotes = last !== undefined && text.slice({ start: last.span.end, end }).trim() === '';
  const hasLineEnd = /[\r\n]$/.test(tail);
  const hasBlankLine = tail.trim() === '' || /(?:\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/.test(tail);
  const gap = endsInNotes || hasBlankLine ? '' : eol;
  const gapBehind = end < text.length ? eol : '';
  return {
    span: { start: end, end },
    newText: `${hasLineEnd || end === 0 ? '' : eol}${gap}${lines.join(eol)}${eol}${gapBehind}`,
  };
}

/**
 * The insertion, first, and the edit that defines the notes which it needs. Two insertions at one place become one, so
 * that their order is not left to the editor; and where the insertion fills the blank line before the notes, they get a
 * new one.
 */
export function withNotes(
  { text }: Analysis,
  { start, end }: Span,
  newText: string,
  [notes]: readonly Edit[],
): readonly [Edit, ...Edit[]] {
  if (notes === undefined) return [{ span: { start, end }, newText }];
  const between = notes.span.start < end ? 'words' : text.slice({ start: end, end: notes.span.start });
  const eol = lineEndOf(notes.newText);
  const lineEnds = (between + (/^[\r\n]*/.exec(notes.newText)?.[0] ?? '')).split(eol).length - 1;
  const gap = between.trim() === '' ? eol.repeat(Math.max(0, 2 - lineEnds)) : '';
  if (between === '') return [{ span: { start, end }, newText: newText + gap + notes.newText }];
  return [
    { span: { start, end }, newText },
    { span: notes.span, newText: gap + notes.newText },
  ];
}

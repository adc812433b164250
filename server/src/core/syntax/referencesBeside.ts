// Owns the note marks that stand where no prose is read. They cover no claim, but such a note is in use.
import type { Span } from '../text/span.ts';
import type { PieceReading } from './blocks.ts';
import { bracketed } from './labels.ts';
import { textsBeside } from './textsBeside.ts';

/** A note mark; spans are offsets into the piece. */
export interface MarkBeside {
  /** Normalised, with its caret. */
  readonly label: string;
  /** As written, without the caret. */
  readonly labelSpan: Span;
  readonly span: Span;
}

const NONE: readonly never[] = Object.freeze([]);

/** The marks in texts that `textsBeside` gives; one that is prose too may be among them. */
export function marksBeside(source: string, reading: PieceReading): readonly MarkBeside[] {
  if (!source.includes('[^')) return NONE;
  return textsBeside(source, reading).flatMap(({ start, text }) =>
    bracketed(text).flatMap(({ label, at, length }) => {
      if (!label.startsWith('^')) return [];
      const span = { start: start + at, end: start + at + length };
      return [{ label, span, labelSpan: { start: span.start + 2, end: span.end - 1 } }];
    }),
  );
}

/** Normalised labels, with their caret, of all notes that are referred to in such places. */
export function referencesBeside(source: string, reading: PieceReading): readonly string[] {
  if (!source.includes('[^')) return NONE;
  return [...reading.indentedReferences, ...marksBeside(source, reading).map(({ label }) => label)];
}

// Owns the note marks that stand where no prose is read: texts of images, HTML blocks, titles of boxes, front matter.
import type { PieceReading } from './blocks.ts';
import { candidateLabels } from './labels.ts';
import { asCommonMark } from './siteMarkup.ts';

const NONE: readonly never[] = Object.freeze([]);
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** Normalised labels of notes that are referred to there, with their caret. They cover no claim, but such a note is in use. */
export function referencesBeside(source: string, reading: PieceReading): readonly string[] {
  if (!source.includes('[^')) return NONE;
  const { blocks, opaque, frontMatter, indentedReferences } = reading;
  const images = blocks.flatMap(({ inlines }) =>
    inlines.flatMap(({ kind, span }) => (kind === 'image' ? [source.slice(span.start, span.end)] : [])),
  );
  const html = opaque
    .map(({ start, end }) => source.slice(start, end))
    .filter((text) => text.startsWith('<') || frontMatter !== undefined)
    .map((text) => text.replace(COMMENT, ''));
  const labels = [...images, ...html, ...overwritten(source)].flatMap((text) => [...candidateLabels(text)]);
  return [...indentedReferences, ...labels.filter((label) => label.startsWith('^'))];
}

/** The lines that are markup of site generators. */
function overwritten(source: string): readonly string[] {
  const written = asCommonMark(source);
  if (written === source) return NONE;
  const lines = written.split('\n');
  return source.split('\n').filter((line, index) => line !== lines[index]);
}

// Owns the text that readers see and that no prose is read of: of images, HTML blocks, titles of boxes, front matter.
import type { Span } from '../text/span.ts';
import type { PieceReading } from './blocks.ts';
import { asCommonMark } from './siteMarkup.ts';

/** Such a text with where it starts in the piece; comments in it are blanks. */
export interface TextBeside {
  readonly start: number;
  readonly text: string;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** All of a piece with this source. What is markup in part may hold words that are prose too. */
export function textsBeside(source: string, reading: PieceReading): readonly TextBeside[] {
  const images = reading.blocks.flatMap(({ inlines }) =>
    inlines.flatMap(({ kind, span }) => (kind === 'image' ? [textIn(source, span)] : [])),
  );
  const shown = reading.opaque
    .map((span) => textIn(source, span))
    .filter(({ text }) => text.startsWith('<') || reading.frontMatter !== undefined);
  const html = shown.map(({ start, text }) => ({ start, text: text.replace(COMMENT, blank) }));
  return [...images, ...html, ...overwritten(source)];
}

/** Of the lines that are markup of site generators, what is written over. */
function overwritten(source: string): readonly TextBeside[] {
  const written = asCommonMark(source);
  if (written === source) return [];
  return Array.from(source.matchAll(/[^\r\n]+/g)).flatMap(({ index, 0: line }) => {
    const span = differing(line, written.slice(index, index + line.length));
    return span === undefined ? [] : [{ start: index + span.start, text: line.slice(span.start, span.end) }];
  });
}

/** From the first unit in which two lines of one length differ to the last. */
function differing(line: string, other: string): Span | undefined {
  if (line === other) return undefined;
  let start = 0;
  while (line.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = line.length;
  while (line.charCodeAt(end - 1) === other.charCodeAt(end - 1)) end -= 1;
  return { start, end };
}

function textIn(source: string, { start, end }: Span): TextBeside {
  return { start, text: source.slice(start, end) };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

// Owns the works that a brief lists itself: the entries under "References", and lines that begin with "[12]".
import type { Block } from '../syntax/blocks.ts';
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { titleOfList } from './referenceHeading.ts';

/** A work in a list. */
export interface ListedWork {
  /** By which `[12]` cites it; undefined where the list is not numbered. */
  readonly number: number | undefined;
  /** How the entry begins, as far as authors and year are looked for in it. */
  readonly text: string;
  /** The entry's place in the piece. */
  readonly span: Span;
}

/** So much of an entry is kept, in code units. */
const HEAD = 400;
/** What "[12] " at the start of a line begins is an entry. */
const NUMBERED_LINE = /^ {0,3}\[(\d{1,3})\]:?[ \t\u00a0]+(?=\S)/gm;
/** The number of an ordered item, right before its text. */
const ITEM_NUMBER = /(?:^|[\r\n])[ \t>]{0,30}(\d{1,3})[.)][ \t]{1,4}$/;
const WRITTEN_NUMBER = /^\(?(\d{1,3})[.)][ \t\u00a0]+(?=\S)/;

/**
 * The works listed in the blocks of a piece, in order. `isUnderReferences`: for each block whether it stands under
 * a heading of references. Elsewhere only paragraphs that begin with "[12] " list works.
 */
export function readReferenceList(
  source: string,
  blocks: readonly Block[],
  isUnderReferences: (index: number) => boolean,
): readonly ListedWork[] {
  const works: ListedWork[] = [];
  let counted = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.footnote !== undefined) continue;
    const { text } = block.projection;
    const numbered = numberedLines(block.projection);
    if (numbered.length > 0) {
      works.push(...numbered);
      continue;
    }
    if (!isUnderReferences(index) || titleOfList(text) !== undefined) continue;
    const raised = raisedLines(block);
    if (raised.length > 0) works.push(...raised);
    else {
      const item = ITEM_NUMBER.exec(source.slice(Math.max(0, block.span.start - 40), block.span.start))?.[1];
      const written = item ?? WRITTEN_NUMBER.exec(text)?.[1];
      // Items that are all written "1." count up all the same.
      counted = written === undefined ? counted : Math.max(counted + 1, Number(written));
      const number = written === undefined ? undefined : counted;
      works.push({ number, text: text.slice(0, HEAD), span: block.span });
    }
  }
  return works;
}

/** Lines that begin with "[12] ": an entry each, if the text, or what stands below its title "References:", begins with one. */
function numberedLines(projection: Projection): readonly ListedWork[] {
  const { text } = projection;
  if (!text.includes('[')) return [];
  const from = titleOfList(text)?.end ?? 0;
  if (text.charAt(from) !== '[') return [];
  const starts = Array.from(text.matchAll(NUMBERED_LINE));
  if (starts[0]?.index !== from) return [];
  return starts.map((match, index) => ({
    number: Number(match[1]),
    text: text.slice(match.index + match[0].length, match.index + HEAD),
    span: projection.toSource({ start: match.index, end: (starts[index + 1]?.index ?? text.length + 1) - 1 }),
  }));
}

const RAISED_DIGITS = /^[ \t]{0,3}([⁰¹²³⁴-⁹]{1,3})[ \t]{0,3}(?=\S)/;
const RAISED_TAG = /^[ \t]{0,3}[[(]?(\d{1,3})[\])]?[.:]?[ \t]{0,3}(?=\S)/;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Lines that begin with a raised number, "¹ Annual report", "<sup>1</sup> Annual report": a note each, if the text begins with one. */
function raisedLines({ projection, inlines }: Block): readonly ListedWork[] {
  const { text } = projection;
  const tags = new Set(
    inlines.flatMap((inline) =>
      inline.kind === 'html' && /^<sup[\s>]/i.test(inline.value) ? [inline.at] : [],
    ),
  );
  if (tags.size === 0 && !RAISED_DIGITS.test(text.slice(0, 9))) return [];
  const starts: { at: number; number: number; length: number }[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = text.slice(at, at + 12);
    const match = RAISED_DIGITS.exec(line) ?? (tags.has(at) ? RAISED_TAG.exec(line) : null);
    const digits = match?.[1]?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(DIGITS.indexOf(digit)));
    if (match !== null) starts.push({ at, number: Number(digits), length: match[0].length });
    if (starts.length === 0 || !text.includes('\n', at)) break;
  }
  return starts.map(({ at, number, length }, index) => {
    const end = starts[index + 1]?.at ?? text.length + 1;
    return {
      number,
      text: text.slice(at + length, Math.min(at + HEAD, end - 1)),
      span: projection.toSource({ start: at, end: end - 1 }),
    };
  });
}

// Owns the works that a brief lists itself: the entries under "References", lines that begin with "[12]", and notes.
import type { Block } from '../syntax/blocks.ts';
import type { Projection } from '../text/projection.ts';
import type { Span } from '../text/span.ts';
import { entriesIn, writtenNumber } from './entryLines.ts';
import { KEY } from './keyReferences.ts';
import { NUMBERED_ENTRY } from './numberedEntry.ts';
import { raisedNotes } from './raisedNotes.ts';
import { isUnderReferences, titleOfList } from './referenceHeading.ts';
import { ruledNotes } from './ruledNotes.ts';

/** A work in a list. */
export interface ListedWork {
  /** By which `[12]` cites it; undefined where the list is not numbered. */
  readonly number: number | undefined;
  /** By which `[R1]` cites it. */
  readonly key?: string;
  /** The raised number that opens the entry, which is a note then: by this a raised number cites it, wherever it stands. */
  readonly note?: number;
  /** How the entry begins, as far as authors and year are looked for in it. */
  readonly text: string;
  /** The entry's place in the piece. */
  readonly span: Span;
}

/** So much of an entry is kept, in code units. */
const HEAD = 400;
/** What "[12] " at the start of a line begins is an entry; under a heading of references, what "[R1] " does is, too. */
const NUMBERED_LINE = new RegExp(`^${NUMBERED_ENTRY}`, 'gm');
const LABELLED_LINE = new RegExp(`^ {0,3}\\[(\\d{1,3}|${KEY})\\]:?[ \\t\\u00a0]+(?=\\S)`, 'gmu');
/** The number of an ordered item, right before its text. */
const ITEM_NUMBER = /(?:^|[\r\n])[ \t>]{0,30}(\d{1,3})[.)][ \t]{1,4}$/;
/** A heading of its own over each entry: "Ref 1", "[1]". */
const NUMBER_AS_HEADING =
  /^(?:(?:refs?|references?|sources?|notes?|footnotes?|endnotes?|citations?|works?|no)\b\.?\s?)?#?\s?[[(]?(\d{1,3})[\])]?[.:]?$/i;

/**
 * The works listed in the blocks of a piece, in order. `headingsOf`: for each block the headings that it stands under, outermost first. Where
 * none is of references, only paragraphs that begin with "[12] " list works, and notes stand, below rules or not.
 */
export function readReferenceList(
  source: string,
  blocks: readonly Block[],
  headingsOf: (index: number) => readonly string[],
): readonly ListedWork[] {
  const works: ListedWork[] = [];
  let counted = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.footnote !== undefined || block.kind === 'heading' || block.kind === 'tableHeader') continue;
    const headings = headingsOf(index);
    const isUnder = isUnderReferences(headings);
    if (block.kind === 'tableRow') {
      if (isUnder) works.push(rowEntry(block));
      continue;
    }
    const labelled = labelledLines(block.projection, isUnder ? LABELLED_LINE : NUMBERED_LINE);
    const notes =
      labelled.length > 0 ? [] : [...raisedNotes(block), ...(isUnder ? [] : ruledNotes(source, block))];
    works.push(...labelled, ...notes.map((one) => ({ ...one, number: isUnder ? one.note : undefined })));
    if (!isUnder || labelled.length + notes.length > 0) continue;
    const { text } = block.projection;
    const from = titleOfList(text)?.end ?? 0;
    if (from === text.length) continue;
    const item = ITEM_NUMBER.exec(source.slice(Math.max(0, block.span.start - 40), block.span.start))?.[1];
    const entries = block.container === 'listItem' ? [{ start: 0, end: text.length }] : entriesIn(text, from);
    for (const entry of entries) {
      const own = text.slice(entry.start, entry.end);
      const written = item === undefined ? writtenNumber(own) : Number(item);
      // Items that are all written "1." count up all the same.
      counted = written === undefined ? counted : Math.max(counted + 1, written);
      const number = written === undefined ? numberIn(headings.at(-1)) : counted;
      works.push({
        number,
        text: own.slice(0, HEAD),
        span: entries.length > 1 ? block.projection.toSource(entry) : block.span,
      });
    }
  }
  return works;
}

function numberIn(heading: string | undefined): number | undefined {
  const digits = heading === undefined ? undefined : NUMBER_AS_HEADING.exec(heading)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Lines that begin with "[12] ": an entry each, if the text, what stands below its title "References:", or an address begins with one. */
function labelledLines(projection: Projection, line: RegExp): readonly ListedWork[] {
  const { text } = projection;
  if (!text.includes('[')) return [];
  const from = titleOfList(text)?.end ?? (ADDRESS_LINE.exec(text)?.index ?? -1) + 1;
  if (text.charAt(from) !== '[') return [];
  const starts = Array.from(text.matchAll(line));
  if (starts[0]?.index !== from) return [];
  return starts.map((match, index) => ({
    ...labelled(match[1] ?? ''),
    text: text.slice(match.index + match[0].length, match.index + HEAD),
    span: projection.toSource({ start: match.index, end: (starts[index + 1]?.index ?? text.length + 1) - 1 }),
  }));
}

/** Behind prose that nothing parts from its notes, a number with an address. */
const ADDRESS_LINE = /\n(?=\[\d{1,3}\]:?[ \t]\uFFFC)/;

const LABEL_CELL = new RegExp(`^\\s*\\[?(\\d{1,3}|${KEY})\\]?\\.?\\s*$`, 'u');

/** A row, whose first cell may be its number or key. */
function rowEntry({ projection: { text }, cellEnds, span }: Block): ListedWork {
  const end = cellEnds[0] ?? 0;
  const label = cellEnds.length > 1 ? LABEL_CELL.exec(text.slice(0, end))?.[1] : undefined;
  if (label === undefined) return { number: undefined, text: text.slice(0, HEAD), span };
  return {
    ...labelled(label),
    text: text
      .slice(end)
      .replace(/^[\s|]+/, '')
      .slice(0, HEAD),
    span,
  };
}

function labelled(label: string): Pick<ListedWork, 'number' | 'key'> {
  return /^\d{1,3}$/.test(label) ? { number: Number(label) } : { number: undefined, key: label };
}

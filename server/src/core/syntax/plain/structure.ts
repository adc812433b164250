// Owns the block structure of plain Markdown: paragraphs, headings, lists, quotes, tables, notes, fences of usual forms.
import type { Span } from '../../text/span.ts';
import type { Block, Container, OutlineItem } from '../blocks.ts';
import { isRule, isSibling, itemLines, MARKER, markerOf, withoutBox } from './items.ts';
import { indentOf, isBlankLine, type Line } from './lines.ts';
import { type PlainTable, tableAt } from './tables.ts';

/** A block whose words are still to be read. */
export interface PlainBlock {
  readonly kind: Block['kind'];
  readonly container: Container;
  readonly depth: number;
  readonly footnote: string | undefined;
  readonly span: Span;
  /** Lines of words; of a table row, one a cell. */
  readonly lines: readonly Line[];
}

/** `[label]: url` or the span of `[^label]: words`. */
export interface PlainDefinition {
  readonly kind: 'footnote' | 'link';
  readonly span: Span;
  readonly url: string;
}

export interface PlainStructure {
  readonly blocks: readonly PlainBlock[];
  readonly definitions: readonly PlainDefinition[];
  readonly outline: readonly OutlineItem[];
  readonly opaque: readonly Span[];
}

interface Surroundings {
  readonly container: Container;
  /** The label as written of the footnote definition around. */
  readonly footnote: string | undefined;
  readonly isTop: boolean;
  /** How many quotes and list items are open. */
  readonly depth: number;
}

/** Deeper nesting is no plain Markdown. */
const DEEPEST = 20;

const NOTE = /^\[\^([^\s[\]\\^`<]{1,99})\]:( {0,3})(?=[^ ])/;
const DEFINITION = /^\[([^[\]\\`<\r\n]{1,200})\]: {1,3}([^\s<>()\\"'&`]{1,2000})$/;
const HEADING = /^(#{1,6})( +)(?=[^ #])/;
/** An item that is empty, or begins with indented code. */
const ODD_ITEM = /^(?:[-+*]|[0-9]{1,9}[.)])(?: |$)/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
/** Lines that would turn the paragraph above them into a heading or a table. */
const UNDERLINE = /^[-:|= ]+$/;
/** A line of a paragraph that could begin something else. */
const BREAKS_IN =
  /^(?:#{1,6}(?: |$)|>|`{3}|~{3}|<|\||[-+*](?: |$)|[0-9]{1,9}[.)](?: |$)|(?:[*_] *){3,}$|\[[^\]]*\]:)/;

/** The structure of a text of these lines; undefined where something in it is not surely plain. */
export function readStructure(source: string, lines: readonly Line[]): PlainStructure | undefined {
  const scanner = new Scanner(source);
  const isPlain = scanner.scan(lines, { container: 'paragraph', footnote: undefined, isTop: true, depth: 0 });
  return isPlain ? scanner : undefined;
}

class Scanner implements PlainStructure {
  readonly #source: string;
  readonly blocks: PlainBlock[] = [];
  readonly definitions: PlainDefinition[] = [];
  readonly outline: OutlineItem[] = [];
  readonly opaque: Span[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Says whether all lines were surely plain. */
  scan(lines: readonly Line[], around: Surroundings): boolean {
    if (around.depth > DEEPEST) return false;
    let index = 0;
    while (index < lines.length) {
      const line = lines[index];
      if (line === undefined || isBlankLine(this.#source, line)) {
        index += 1;
        continue;
      }
      const next = this.#readBlock(lines, index, line, around);
      if (next === undefined) return false;
      index = next;
    }
    return true;
  }

  /** Reads the block that begins at a line. Returns the index of the line behind it. */
  #readBlock(lines: readonly Line[], index: number, line: Line, around: Surroundings): number | undefined {
    const from = this.blocks.length;
    const [kind, next] = this.#dispatch(lines, index, line, around);
    if (around.isTop) this.outline.push({ kind, from, to: this.blocks.length });
    return next;
  }

  #dispatch(
    lines: readonly Line[],
    index: number,
    line: Line,
    around: Surroundings,
  ): [OutlineItem['kind'], number | undefined] {
    const indent = indentOf(this.#source, line);
    if (indent > 3) return ['other', undefined];
    const words = this.#source.slice(line.start + indent, line.end);
    if (isRule(words)) return ['other', indent === 0 ? index + 1 : undefined];
    if (MARKER.test(words)) return ['list', this.#readList(lines, index, around)];
    switch (words.charAt(0)) {
      case '#':
        return ['other', indent === 0 ? this.#readHeading(line, words, index, around) : undefined];
      case '>':
        return ['other', indent === 0 ? this.#readQuote(lines, index, around) : undefined];
      case '|':
        return ['table', around.isTop && indent === 0 ? this.#readTable(lines, index, around) : undefined];
      case '`':
      case '~':
        if (FENCE.test(words))
          return ['other', indent === 0 ? this.#readFence(lines, index, around) : undefined];
        break;
      case '[':
        // A label may go on over line ends, and hold escapes.
        if (words.includes(']:') || !words.includes(']'))
          return ['other', indent === 0 ? this.#readDefinition(lines, index, words, around) : undefined];
        break;
      case '<':
        return ['other', undefined];
      default:
    }
    if (UNDERLINE.test(words) || ODD_ITEM.test(words)) return ['other', undefined];
    return ['paragraph', this.#readParagraph(lines, index, around)];
  }

  #add(block: Omit<PlainBlock, 'container' | 'footnote'>, { container, footnote }: Surroundings): void {
    const { kind, depth, span, lines } = block;
    this.blocks.push({ kind, container, depth, footnote, span, lines });
  }

  #readParagraph(lines: readonly Line[], index: number, around: Surroundings): number | undefined {
    let next = index + 1;
    for (; next < lines.length; next += 1) {
      const line = lines[next];
      if (line === undefined || isBlankLine(this.#source, line)) break;
      const indent = indentOf(this.#source, line);
      const words = this.#source.slice(line.start + indent, line.end);
      if (UNDERLINE.test(words)) return undefined;
      if (!BREAKS_IN.test(words)) continue;
      // Only what surely ends a paragraph: a heading, or a list that is no number in running text.
      const isList = indent < 4 && MARKER.test(words) && /^(?:[-+*]|1[.)])/.test(words);
      const isHeading = indent === 0 && HEADING.test(words);
      if (!isList && !isHeading) return undefined;
      break;
    }
    const own = lines.slice(index, next);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const span = { start: first.start + indentOf(this.#source, first), end: last.end };
    this.#add({ kind: 'paragraph', depth: 0, span, lines: own }, around);
    return next;
  }

  #readHeading(line: Line, words: string, index: number, around: Surroundings): number | undefined {
    const match = HEADING.exec(words);
    if (match === null || /#\s*$/.test(words)) return undefined;
    const depth = match[1]?.length ?? 1;
    const content = { start: line.start + match[0].length, end: line.end };
    this.#add({ kind: 'heading', depth, span: { ...line }, lines: [content] }, around);
    return index + 1;
  }

  #readQuote(lines: readonly Line[], index: number, around: Surroundings): number | undefined {
    const inner: Line[] = [];
    let next = index;
    for (; next < lines.length; next += 1) {
      const line = lines[next];
      if (line === undefined || isBlankLine(this.#source, line)) break;
      // Words may go on with the quote without its marker.
      if (this.#source.charCodeAt(line.start) !== 62) return undefined;
      const hasBlank = line.start + 1 < line.end && this.#source.charCodeAt(line.start + 1) === 32;
      inner.push({ start: line.start + (hasBlank ? 2 : 1), end: line.end });
    }
    const inside = { ...around, container: 'quote' as const, isTop: false, depth: around.depth + 1 };
    return this.scan(inner, inside) ? next : undefined;
  }

  #readTable(lines: readonly Line[], index: number, around: Surroundings): number | undefined {
    const table: PlainTable | undefined = tableAt(this.#source, lines, index);
    if (table === undefined) return undefined;
    for (const [row, { span, cells }] of table.rows.entries()) {
      const kind = row === 0 ? 'tableHeader' : 'tableRow';
      this.#add({ kind, depth: 0, span, lines: cells }, { ...around, container: 'tableRow' });
    }
    return table.next;
  }

  #readFence(lines: readonly Line[], index: number, { isTop }: Surroundings): number | undefined {
    const first = lines[index];
    if (first === undefined || !isTop) return undefined;
    const opener = this.#source.slice(first.start, first.end);
    const fence = FENCE.exec(opener)?.[0] ?? '';
    if (opener.slice(fence.length).trimStart().startsWith('{')) return undefined;
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next];
      if (line === undefined) return undefined;
      const words = this.#source.slice(line.start + indentOf(this.#source, line), line.end);
      if (!words.startsWith(fence)) continue;
      // Whether this closes it is plain only where it is the very same fence.
      if (words !== fence || line.end - line.start !== fence.length) return undefined;
      this.opaque.push({ start: first.start, end: line.end });
      return next + 1;
    }
    return undefined;
  }

  #readDefinition(
    lines: readonly Line[],
    index: number,
    words: string,
    around: Surroundings,
  ): number | undefined {
    const line = lines[index];
    if (line === undefined || !around.isTop) return undefined;
    const note = NOTE.exec(words);
    if (note !== null) return this.#readNote(lines, index, note, around);
    const match = DEFINITION.exec(words);
    if (match === null || (match[1] ?? '').trim() === '' || match[1]?.startsWith('^')) return undefined;
    const next = lines[index + 1];
    // The next line might be its title; and what cannot interrupt a paragraph cannot follow right behind.
    if (next !== undefined && !/^ *$|^\[/.test(this.#source.slice(next.start, next.end))) return undefined;
    this.definitions.push({ kind: 'link', span: { ...line }, url: match[2] ?? '' });
    return index + 1;
  }

  #readNote(
    lines: readonly Line[],
    index: number,
    note: RegExpExecArray,
    around: Surroundings,
  ): number | undefined {
    const line = lines[index];
    const item = itemLines(this.#source, lines, index, { content: note[0].length, column: 4 }, (words) =>
      NOTE.test(words),
    );
    const last = item?.inner.at(-1);
    if (line === undefined || item === undefined || last === undefined) return undefined;
    this.definitions.push({ kind: 'footnote', span: { start: line.start, end: last.end }, url: '' });
    const inside = { ...around, footnote: note[1], isTop: false };
    return this.scan(item.inner, inside) ? item.next : undefined;
  }

  #readList(lines: readonly Line[], index: number, around: Surroundings): number | undefined {
    const first = markerOf(this.#source, lines[index]);
    if (first === undefined) return undefined;
    const inside = { ...around, container: 'listItem' as const, isTop: false, depth: around.depth + 1 };
    let at = index;
    for (;;) {
      const marker = markerOf(this.#source, lines[at]);
      if (marker === undefined) return undefined;
      const { column } = marker;
      const item = itemLines(this.#source, lines, at, { content: column, column }, (words) =>
        isSibling(words, first),
      );
      const inner = item && withoutBox(this.#source, item.inner);
      if (item === undefined || inner === undefined || !this.scan(inner, inside)) return undefined;
      at = item.next;
      let peek = at;
      while (peek < lines.length && isBlankLine(this.#source, lines[peek] ?? { start: 0, end: 0 })) peek += 1;
      if (markerOf(this.#source, lines[peek])?.type !== first.type) return at;
      at = peek;
    }
  }
}

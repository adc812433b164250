// Owns the step from the text of a piece to its blocks, definitions and directives.
import type { Span } from '../text/span.ts';
import type { Block, Container, Definition, Directive, OutlineItem, PieceReading } from './blocks.ts';
import { withBoxes } from './boxes.ts';
import { withCallouts } from './callouts.ts';
import { definitionOf } from './definitions.ts';
import { readDirectives } from './directives.ts';
import { isTooCostly } from './effort.ts';
import { withGridRows } from './gridRows.ts';
import { InlineReader, nodeSpan } from './inlines.ts';
import { candidateLabels, normaliseLabel } from './labels.ts';
import {
  type Nodes,
  type Parsed,
  type PhrasingContent,
  parseMarkdown,
  type RootContent,
  type Table,
} from './markdown.ts';
import { readPlain } from './plain/readPlain.ts';
import { withoutProseFences } from './proseFences.ts';
import { asCommonMark } from './siteMarkup.ts';

/**
 * Front matter can only be the first piece of a brief. `unread`: what would be too many pieces, all of it in one, which
 * is not read.
 */
export type PieceRole = 'frontMatter' | 'body' | 'unread';

/** Labels defined outside a piece, normalised, and their addresses (empty for a footnote). */
export type LabelsElsewhere = ReadonlyMap<string, string>;

/**
 * Reads a piece. `elsewhere`: the definitions outside the piece that it may refer to; all footnote labels in it
 * should be among them, as an undefined footnote is still a reference here. Never throws.
 */
export function readPiece(source: string, role: PieceRole, elsewhere: LabelsElsewhere): PieceReading {
  if (role === 'unread') return nothingRead(source, true);
  if (role === 'frontMatter') return frontMatterRead(source);
  if (source.length > LONG && isOneFence(source)) return nothingRead(source, false);
  if (source.length > LONGEST) return nothingRead(source, true);
  const text = withoutProseFences(asCommonMark(source));
  const plain = readPlain(text, elsewhere);
  if (plain !== undefined) return asSetIn(source, plain);
  if (isTooCostly(text)) return nothingRead(text, true);
  try {
    return asSetIn(source, readWithRemark(text, elsewhere));
  } catch {
    // Whatever the estimate missed: a parser that gives up must not take the rest of the brief along.
    return nothingRead(source, true);
  }
}

/** The reading with what the markup says that was written over. */
export function asSetIn(source: string, reading: PieceReading): PieceReading {
  return withBoxes(source, withCallouts(source, withGridRows(source, reading)));
}

/** Labels that a piece may refer to; see `candidateLabels`. None where it will not be read. */
export function labelsIn({
  text,
  role,
}: {
  readonly text: string;
  readonly role: PieceRole;
}): ReadonlySet<string> {
  return role === 'unread' || text.length > LONGEST ? none : candidateLabels(text);
}

const none: ReadonlySet<string> = new Set();

/** What `readPiece` does for all of the body that is not surely plain, and not too long. */
export function readWithRemark(source: string, elsewhere: LabelsElsewhere): PieceReading {
  return new PieceReader(source, parseMarkdown(source, elsewhere.keys()), elsewhere).read();
}

/** Longer front matter is not read: the YAML library takes its time. In code units. */
export const LONGEST_FRONT_MATTER = 50_000;
/** Longer pieces are not read: remark takes more than linear time on some texts. In code units. */
const LONGEST = 150_000;
/** From here on a piece that is nothing but code is told from its fences alone. In code units. */
const LONG = 5_000;

function frontMatterRead(source: string): PieceReading {
  if (source.length > LONGEST_FRONT_MATTER) return nothingRead(source, true);
  const span = { start: source.startsWith('\uFEFF') ? 1 : 0, end: source.trimEnd().length };
  const outline = [{ kind: 'other' as const, from: 0, to: 0 }];
  return { ...emptyReading, outline, opaque: [span], frontMatter: span };
}

function nothingRead(source: string, isUnread: boolean): PieceReading {
  const opaque = [{ start: 0, end: source.length }];
  return { ...emptyReading, opaque, isUnread };
}

export const emptyReading: PieceReading = {
  blocks: [],
  definitions: [],
  directives: [],
  outline: [],
  opaque: [],
  indentedReferences: [],
  isUnread: false,
  frontMatter: undefined,
};

/** Whether the text begins with a fence that is closed at its end, or never. */
function isOneFence(source: string): boolean {
  const open = /^ {0,3}(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/.exec(source)?.[1];
  if (open === undefined) return false;
  const mark = open.charAt(0);
  const close = new RegExp(`(?:\\r\\n|\\r|\\n) {0,3}${mark}{${open.length},}[ \\t]*(?=[\\r\\n]|$)`, 'g');
  const closed = close.exec(source);
  return closed === null || source.slice(closed.index + closed[0].length).trim() === '';
}

interface Surroundings {
  readonly container: Container;
  readonly footnote: string | undefined;
}

class PieceReader {
  readonly #source: string;
  readonly #parsed: Parsed;
  readonly #elsewhere: LabelsElsewhere;
  readonly #blocks: Block[] = [];
  readonly #definitions: Definition[] = [];
  readonly #directives: Directive[] = [];
  readonly #outline: OutlineItem[] = [];
  readonly #opaque: Span[] = [];
  readonly #indentedReferences: string[] = [];
  /** Addresses by normalised label, of the definitions in the piece. */
  #urls: ReadonlyMap<string, string> | undefined;

  constructor(source: string, parsed: Parsed, elsewhere: LabelsElsewhere) {
    this.#source = source;
    this.#parsed = parsed;
    this.#elsewhere = elsewhere;
  }

  read(): PieceReading {
    for (const node of this.#parsed.root.children) {
      if (nodeSpan(node, this.#parsed.shift).end <= 0) continue;
      const from = this.#blocks.length;
      this.#readNode(node, { container: 'paragraph', footnote: undefined });
      const kind =
        node.type === 'list' || node.type === 'table' || node.type === 'paragraph' ? node.type : 'other';
      this.#outline.push({ kind, from, to: this.#blocks.length });
    }
    return {
      blocks: this.#blocks,
      definitions: this.#definitions,
      directives: this.#directives,
      outline: this.#outline,
      opaque: this.#opaque,
      indentedReferences: this.#indentedReferences,
      isUnread: false,
      frontMatter: undefined,
    };
  }

  #span(node: Nodes): Span {
    return nodeSpan(node, this.#parsed.shift);
  }

  #readNode(node: RootContent, around: Surroundings): void {
    const span = this.#span(node);
    switch (node.type) {
      case 'paragraph':
        this.#addBlock('paragraph', 0, span, node.children, around);
        return;
      case 'heading':
        this.#addBlock('heading', node.depth, span, node.children, around);
        return;
      case 'blockquote':
        for (const child of node.children) this.#readNode(child, { ...around, container: 'quote' });
        return;
      case 'list':
        for (const item of node.children) this.#readNode(item, { ...around, container: 'listItem' });
        return;
      case 'listItem':
        for (const child of node.children) this.#readNode(child, around);
        return;
      case 'table':
        this.#readTable(node, around);
        return;
      case 'footnoteDefinition':
        this.#readFootnote(node.children, span, around);
        return;
      default:
        this.#readLeaf(node, span);
    }
  }

  #readLeaf(node: RootContent, span: Span): void {
    if (node.type === 'code') this.#readIndented(this.#source.slice(span.start, span.end));
    if (node.type === 'code' || node.type === 'html') this.#opaque.push(span);
    if (node.type === 'html')
      this.#directives.push(...readDirectives(this.#source.slice(span.start, span.end), span.start));
    else if (node.type === 'definition') {
      const definition = definitionOf(this.#source, 'link', span, node.url);
      if (definition !== undefined) this.#definitions.push(definition);
    }
  }

  #readIndented(source: string): void {
    // What a directive of MyST holds may be prose.
    if (/^\s*(?:`{3,}|~{3,})(?![`~]|[ \t]*\{)/.test(source)) return;
    for (const label of candidateLabels(source))
      if (label.startsWith('^')) this.#indentedReferences.push(label);
  }

  #readFootnote(children: readonly RootContent[], span: Span, around: Surroundings): void {
    const definition = definitionOf(this.#source, 'footnote', span, '');
    if (definition === undefined) return;
    this.#definitions.push(definition);
    for (const child of children) this.#readNode(child, { ...around, footnote: definition.label });
  }

  #addBlock(
    kind: Block['kind'],
    depth: number,
    span: Span,
    nodes: readonly PhrasingContent[],
    around: Surroundings,
  ): void {
    const reader = this.#inlineReader();
    reader.read(nodes);
    this.#pushBlock(reader, { kind, depth, span, cellEnds: [], ...around });
  }

  #readTable(table: Table, around: Surroundings): void {
    for (const [index, row] of table.children.entries()) {
      const reader = this.#inlineReader();
      const cellEnds: number[] = [];
      let end = -1;
      for (const cell of row.children) {
        const span = this.#span(cell);
        if (end >= 0) reader.addGap(' | ', { start: end, end: Math.max(end, span.start) });
        reader.read(cell.children);
        cellEnds.push(reader.length);
        end = span.end;
      }
      const kind = index === 0 ? 'tableHeader' : 'tableRow';
      this.#pushBlock(reader, {
        kind,
        depth: 0,
        span: this.#span(row),
        cellEnds,
        ...around,
        container: 'tableRow',
      });
    }
  }

  #inlineReader(): InlineReader {
    return new InlineReader({
      source: this.#source,
      shift: this.#parsed.shift,
      urlOf: (label) => this.#urlOf(label),
    });
  }

  #urlOf(label: string): string {
    this.#urls ??= this.#urlsOf(this.#parsed.root.children, new Map());
    return this.#urls.get(label) ?? this.#elsewhere.get(label) ?? '';
  }

  /** The first definition of a label counts, as in CommonMark, in whatever it stands, and before or after its use. */
  #urlsOf(nodes: readonly Nodes[], urls: Map<string, string>): Map<string, string> {
    for (const node of nodes) {
      if (node.type === 'definition') {
        const label = normaliseLabel(node.label ?? node.identifier);
        if (!urls.has(label) && this.#span(node).end > 0) urls.set(label, node.url);
      } else if (
        node.type === 'blockquote' ||
        node.type === 'list' ||
        node.type === 'listItem' ||
        node.type === 'footnoteDefinition'
      )
        this.#urlsOf(node.children, urls);
    }
    return urls;
  }

  #pushBlock(reader: InlineReader, block: Omit<Block, 'projection' | 'inlines' | 'emphases'>): void {
    this.#blocks.push({
      ...block,
      projection: reader.project(),
      inlines: reader.inlines,
      emphases: reader.emphases,
    });
    for (const inline of reader.inlines) {
      if (inline.kind === 'html') this.#directives.push(...readDirectives(inline.value, inline.span.start));
    }
  }
}

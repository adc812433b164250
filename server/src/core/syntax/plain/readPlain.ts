// Owns the quick way from a piece to its blocks: for what is surely plain Markdown, without a parse by remark.
import type { Block, Definition, PieceReading } from '../blocks.ts';
import { definitionOf } from '../definitions.ts';
import { normaliseLabel } from '../labels.ts';
import { type KnownLabels, PlainInlines } from './inlines.ts';
import { plainLines } from './lines.ts';
import { Specials } from './specials.ts';
import { type PlainBlock, readStructure } from './structure.ts';

/**
 * Reads a piece of the body as remark would; undefined where something in it is not surely plain, and remark is to be
 * asked. Tests hold it to remark's reading wherever it answers. Linear in the length of the text.
 *
 * @param elsewhere definitions outside the piece, as `readPiece` takes them
 */
export function readPlain(source: string, elsewhere: ReadonlyMap<string, string>): PieceReading | undefined {
  const lines = plainLines(source);
  const structure = lines && readStructure(source, lines);
  if (structure === undefined) return undefined;
  const definitions: Definition[] = [];
  for (const { kind, span, url } of structure.definitions) {
    const definition = definitionOf(source, kind, span, url);
    if (definition === undefined) return undefined;
    definitions.push(definition);
  }
  const labels = knownLabels(definitions, elsewhere);
  const specials = new Specials(source);
  const blocks: Block[] = [];
  for (const plain of structure.blocks) {
    const block = readBlock(plain, new PlainInlines(source, labels, specials), source);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  const { outline, opaque } = structure;
  return {
    blocks,
    definitions,
    directives: [],
    outline,
    opaque,
    indentedReferences: [],
    isUnread: false,
    frontMatter: undefined,
  };
}

function knownLabels(
  definitions: readonly Definition[],
  elsewhere: ReadonlyMap<string, string>,
): KnownLabels {
  const own = new Map<string, string>();
  for (const { label, url } of definitions) if (!own.has(label)) own.set(label, url);
  return {
    urlOf: (label) => own.get(label) ?? elsewhere.get(label),
    isFootnote: (label) => own.has(label) || elsewhere.has(label),
  };
}

function readBlock(plain: PlainBlock, reader: PlainInlines, source: string): Block | undefined {
  const { kind, container, depth, span, lines } = plain;
  const cellEnds: number[] = [];
  if (container !== 'tableRow') {
    if (!reader.read(lines)) return undefined;
  } else if (!readCells(source, reader, plain, cellEnds)) return undefined;
  const footnote = plain.footnote === undefined ? undefined : normaliseLabel(`^${plain.footnote}`);
  const projection = reader.project();
  const { inlines, emphases } = reader;
  return { kind, container, depth, span, projection, inlines, emphases, cellEnds, footnote };
}

/** Cells of a row, with a bar between them in the readable text that stands for their pipe. Fills `cellEnds`. */
function readCells(source: string, reader: PlainInlines, { lines }: PlainBlock, cellEnds: number[]): boolean {
  for (const [index, cell] of lines.entries()) {
    const pipe = source.lastIndexOf('|', cell.start - 1);
    if (index > 0) reader.addGap(' | ', { start: pipe, end: pipe });
    if (!reader.read([cell])) return false;
    cellEnds.push(reader.length);
  }
  return true;
}

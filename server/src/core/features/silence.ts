// Owns how a suppression comment is written so that Markdown keeps its shape.
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { Finding, TextEdit } from '../rules/rule.ts';
import { lineEndOf, lineStartAt } from '../text/lineEnds.ts';
import { placesAbove } from './rowComments.ts';

/**
 * Edits of a piece that silence one finding without changing what Markdown makes of it. A comment at the start of a line
 * is a block of its own: before the first words of a block it goes on a line above them, with the same indentation and
 * quote marks; before words that begin a later line of a paragraph, at the end of the line above, and before those of a row
 * without a bar in the row above. Elsewhere comments stand around the words.
 */
export function silence(piece: PieceAnalysis | undefined, finding: Finding): readonly TextEdit[] {
  const text = piece?.piece.text ?? '';
  const { start, end } = finding.span;
  const eol = lineEndOf(text);
  const lineStart = lineStartAt(text, start);
  const comment = commentOf('disable-next-line', finding.rule);
  const isUnread = piece?.reading.isUnread === true;
  const below = isUnread ? text.trimEnd().length : piece?.reading.frontMatter?.end;
  if (below !== undefined) {
    // Comments of Markdown are none in YAML, nor in what is not read: the whole brief is silenced, from right below it.
    const newText = `${eol}${eol}<!-- policy-notes-disable-file ${finding.rule} -->`;
    return [{ span: { start: below, end: below }, newText }];
  }
  const top = startOfBlock(piece, start);
  if (top !== undefined) {
    const prefix = text.slice(lineStart, top).replace(/[^>\s]/g, ' ');
    return [insertion(top, '', comment, `${eol}${prefix}`)];
  }
  const rows = piece === undefined ? undefined : placesAbove(piece, finding, eol);
  if (rows !== undefined) return rows.map(({ at, before, behind }) => insertion(at, before, comment, behind));
  if (!isInTable(piece, start) && /^[\s>*_]*$/.test(text.slice(lineStart, start)) && lineStart > 0) {
    const before = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
    const above = text.slice(0, before).trimEnd();
    // A backslash that ends its line is a line break, and stays at its end.
    const at = above.length - (/(?<!\\)(?:\\\\)*\\$/.test(text.slice(0, before)) ? 1 : 0);
    return [insertion(at, ' ', comment, '')];
  }
  return [
    insertion(start, '', commentOf('disable', finding.rule), ''),
    { span: { start: end, end }, newText: `<!-- policy-notes-enable ${finding.rule} -->` },
  ];
}

/** A comment, plain and as a snippet with a place for the reason. */
interface Comment {
  readonly plain: string;
  readonly snippet: string;
}

function commentOf(action: string, rule: string): Comment {
  const opening = `<!-- policy-notes-${action} ${rule}`;
  return { plain: `${opening} -->`, snippet: `${opening} -- \${1:reason} -->` };
}

/** `before` and `behind` are blanks and marks of quotes, in which a snippet has nothing to escape. */
function insertion(at: number, before: string, { plain, snippet }: Comment, behind: string): TextEdit {
  return {
    span: { start: at, end: at },
    newText: `${before}${plain}${behind}`,
    snippet: `${before}${snippet}${behind}`,
  };
}

/** Start of the paragraph, heading or note whose first words stand at `start`, emphasis marks before them aside. */
function startOfBlock(piece: PieceAnalysis | undefined, start: number): number | undefined {
  if (piece === undefined) return undefined;
  const { blocks, definitions } = piece.reading;
  const note = definitions.find(({ span }) => span.start <= start && start < span.end);
  if (note !== undefined) return note.span.start;
  const block = blocks.find(
    ({ kind, span }) =>
      kind !== 'tableRow' && kind !== 'tableHeader' && span.start <= start && start < span.end,
  );
  if (block === undefined) return undefined;
  return /^[\s*_#>]*$/.test(piece.piece.text.slice(block.span.start, start)) ? block.span.start : undefined;
}

function isInTable(piece: PieceAnalysis | undefined, start: number): boolean {
  const rows = piece?.reading.blocks.filter(({ container }) => container === 'tableRow') ?? [];
  return rows.some(({ span }) => span.start <= start && start < span.end);
}

// Owns how a suppression comment is written so that Markdown keeps its shape.
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { Finding, TextEdit } from '../rules/rule.ts';

/**
 * Edits of a piece that silence one finding. Where the finding starts on the first line of a block at the outermost
 * level, a comment goes on a line of its own above it; elsewhere (list items, quotes, table rows, later lines of a
 * paragraph) a line of its own would change the document, so comments stand around the words.
 */
export function silence(piece: PieceAnalysis | undefined, finding: Finding): readonly TextEdit[] {
  const text = piece?.piece.text ?? '';
  const { start, end } = finding.span;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  if (mayHaveLineAbove(piece, lineStart, start)) {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const newText = `<!-- policy-notes-disable-next-line ${finding.rule} -->${eol}`;
    return [{ span: { start: lineStart, end: lineStart }, newText }];
  }
  return [
    { span: { start, end: start }, newText: `<!-- policy-notes-disable ${finding.rule} -->` },
    { span: { start: end, end }, newText: `<!-- policy-notes-enable ${finding.rule} -->` },
  ];
}

function mayHaveLineAbove(piece: PieceAnalysis | undefined, lineStart: number, start: number): boolean {
  if (piece === undefined) return false;
  const definition = piece.reading.definitions.find(({ span }) => span.start === lineStart);
  if (definition !== undefined) return true;
  return piece.reading.blocks.some(
    ({ kind, container, footnote, span }) =>
      (kind === 'paragraph' || kind === 'heading') &&
      container === 'paragraph' &&
      footnote === undefined &&
      span.start === lineStart &&
      start >= lineStart,
  );
}

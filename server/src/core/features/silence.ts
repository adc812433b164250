// Owns how a suppression comment is written so that Markdown keeps its shape.
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import { findMarkup } from '../prose/markup/findMarkup.ts';
import { taskStateLength } from '../prose/markup/taskStates.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Finding, TextEdit } from '../rules/rule.ts';
import type { CommentMarks } from '../syntax/directives.ts';
import { lineEndOf, lineStartAt } from '../text/lineEnds.ts';
import type { Span } from '../text/span.ts';
import { placesAbove } from './rowComments.ts';

/**
 * Edits of a piece that silence one finding without changing what Markdown makes of it. A comment at the start of a line
 * is a block of its own: before the first words of a block it goes on a line above them, with the same indentation and
 * quote marks; before words that begin a later line of a paragraph, at the end of the line above, and before those of a row
 * without a bar in the row above. Elsewhere comments stand around the words and the markup that begins or ends with them.
 */
export function silence(
  piece: PieceAnalysis | undefined,
  finding: Finding,
  marks: CommentMarks,
): readonly TextEdit[] {
  const text = piece?.piece.text ?? '';
  const { start, end } = finding.span;
  const { rule } = finding;
  const eol = lineEndOf(text);
  const lineStart = lineStartAt(text, start);
  const comment = commentOf('disable-next-line', rule, marks);
  const isUnread = piece?.reading.isUnread === true;
  const below = isUnread ? text.trimEnd().length : piece?.reading.frontMatter?.end;
  if (below !== undefined) {
    // Comments of Markdown are none in YAML, nor in what is not read: the whole brief is silenced, from right below it.
    const newText = `${eol}${eol}${commentOf('disable-file', rule, marks).plain}`;
    return [{ span: { start: below, end: below }, newText }];
  }
  const top = startOfBlock(piece, start);
  if (top !== undefined) {
    const prefix = text.slice(lineStart, top).replace(/\[>\]|[^>\s]/g, (mark) => ' '.repeat(mark.length));
    return [insertion(top, '', comment, `${eol}${prefix}`)];
  }
  const rows = piece === undefined ? undefined : placesAbove(piece, finding, eol);
  if (rows !== undefined) return rows.map(({ at, before, behind }) => insertion(at, before, comment, behind));
  const prose = proseAt(piece, start);
  if (prose?.block.container !== 'tableRow' && lineStart > 0 && isFirstRead(prose, text, lineStart, start)) {
    const before = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
    const above = text.slice(0, before).trimEnd();
    // A backslash that ends its line is a line break, and stays at its end.
    const at = above.length - (/(?<!\\)(?:\\\\)*\\$/.test(text.slice(0, before)) ? 1 : 0);
    return [insertion(at, ' ', comment, '')];
  }
  const around = withMarkup(prose, { start, end });
  return [
    insertion(around.start, '', commentOf('disable', rule, marks), ''),
    { span: { start: around.end, end: around.end }, newText: commentOf('enable', rule, marks).plain },
  ];
}

/** A comment, plain and as a snippet with a place for the reason. */
interface Comment {
  readonly plain: string;
  readonly snippet: string;
}

function commentOf(action: string, rule: string, { opening, closing }: CommentMarks): Comment {
  const start = `${opening} policy-notes-${action} ${rule}`;
  const escaped = [start, closing].map((part) => part.replaceAll('}', '\\}'));
  return { plain: `${start} ${closing}`, snippet: `${escaped[0]} -- \${1:reason} ${escaped[1]}` };
}

/** `before` and `behind` are blanks and marks of quotes, in which a snippet has nothing to escape. */
function insertion(at: number, before: string, { plain, snippet }: Comment, behind: string): TextEdit {
  return {
    span: { start: at, end: at },
    newText: `${before}${plain}${behind}`,
    snippet: `${before}${snippet}${behind}`,
  };
}

/** Start of the paragraph, heading or note whose first words stand at `start`, behind the state of a task. */
function startOfBlock(piece: PieceAnalysis | undefined, start: number): number | undefined {
  if (piece === undefined) return undefined;
  const { text } = piece.piece;
  const note = piece.reading.definitions.find(({ span }) => span.start <= start && start < span.end);
  if (note !== undefined) return note.span.start;
  const prose = proseAt(piece, start);
  if (prose === undefined || prose.block.container === 'tableRow') return undefined;
  const { container, span } = prose.block;
  if (!isFirstRead(prose, text, span.start, start)) return undefined;
  return span.start + (container === 'listItem' ? taskStateLength(text.slice(span.start)) : 0);
}

function proseAt(piece: PieceAnalysis | undefined, at: number): BlockProse | undefined {
  return piece?.prose.find(({ block: { span } }) => span.start <= at && at < span.end);
}

/** Whether nothing but markup in the same line stands between the two. */
function isFirstRead(prose: BlockProse | undefined, text: string, from: number, to: number): boolean {
  if (/[\r\n]/.test(text.slice(from, to))) return false;
  if (prose === undefined) return /^[\s>*_]*$/.test(text.slice(from, to));
  const { readable } = prose;
  return readable.text.slice(readable.fromSource(from), readable.fromSource(to)).trim() === '';
}

/** The span with the links and other markup that begin or end within it: a comment in `[[Page|words]]` would end it. */
function withMarkup(prose: BlockProse | undefined, { start, end }: Span): Span {
  if (prose === undefined) return { start, end };
  const { block, readable } = prose;
  const read = (from: number, to: number) =>
    readable.text.slice(readable.fromSource(from), readable.fromSource(to)).trim();
  const around = [
    ...block.inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.span] : [])),
    ...findMarkup(block).markup.map(({ span }) => block.projection.toSource(span)),
  ];
  const before = around.filter(
    (one) => one.start < start && start < one.end && read(one.start, start) === '',
  );
  const behind = around.filter((one) => one.start < end && end < one.end && read(end, one.end) === '');
  return {
    start: Math.min(start, ...before.map((one) => one.start)),
    end: Math.max(end, ...behind.map((one) => one.end)),
  };
}

// Owns what a table itself says of the sources of a row: a mark in the head of the table, a column of sources.
import { problemWithNote } from '../prose/emptyNote.ts';
import type { BlockProse, Citation } from '../prose/sentence.ts';
import { cellsOf } from '../prose/tables.ts';
import { type CitationContext, citedIn } from './support.ts';

/** Heads the column in which each row says where it is from; the first column says what a row is about. */
const SOURCES = /^\W*(?:data )?(?:sources?|references?|refs?|citations?)(?:\(s\))?\W*$/i;
/** A name within, an acronym, a number or a quoted title: "FTC press release", but no "Natural gas" of a source of energy. */
const NAMES_WORK = /\p{Lu}{2}|\p{N}|[“"]|\s\p{Lu}/u;

/** What a row without citations of its own rests on, if `header` heads its table. */
export function citationsOfTable(
  row: BlockProse,
  header: BlockProse,
  { works, groundsOf }: Pick<CitationContext, 'works' | 'groundsOf'>,
): readonly Citation[] {
  // A link in a head may name what its column is about.
  const marks = citedIn(header, works).filter((mark) => mark.kind !== 'link' && groundsOf(mark) !== 'remark');
  if (marks.length > 0) return marks;
  const column = cellsOf(header).findIndex(({ text }, index) => index > 0 && SOURCES.test(text));
  const cell = cellsOf(row)[column];
  if (cell === undefined || !NAMES_WORK.test(cell.text) || !/\p{L}{2}/u.test(cell.text)) return [];
  return problemWithNote(cell.text) === undefined ? [{ kind: 'named', span: cell.span }] : [];
}

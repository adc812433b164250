// Owns how a brief cites: as footnotes or in Pandoc's syntax, and the edits that add citations in either way.
import type { Analysis } from '../analysis/analysis.ts';
import type { PieceAnalysis } from '../analysis/pieceState.ts';
import type { CitationStyle } from '../config.ts';
import type { Fact } from '../facts/model.ts';
import type { Citation } from '../prose/sentence.ts';
import type { CitableSource } from '../sources/library.ts';
import { noteForSource } from '../sources/reference.ts';
import type { Span } from '../text/span.ts';
import { sentenceBefore } from './behindCursor.ts';
import { citeKey } from './citeKey.ts';
import { noteFor, titleFor } from './factText.ts';
import type { Edit } from './model.ts';
import { citeAsNote, citeAsNotes, withNotes } from './notes.ts';

/** The style that the brief uses already, by counting; undefined where it uses none. `typed`: a key that is none, as it is just being typed. */
export function styleOf(analysis: Analysis, typed?: Span): CitationStyle | undefined {
  let footnotes = 0;
  let keys = 0;
  for (const piece of analysis.pieces) {
    const counts = countsIn(piece);
    footnotes += counts.footnotes;
    keys += counts.keys;
  }
  if (typed !== undefined && isKeyAt(analysis, typed.start)) keys -= 1;
  if (footnotes === 0 && keys === 0) return analysis.frontMatter.declaresSources ? 'pandoc' : undefined;
  return keys > footnotes ? 'pandoc' : 'footnote';
}

interface Counts {
  readonly footnotes: number;
  readonly keys: number;
}

/** A key typed leaves nearly all pieces as they are: each is counted once. */
const counted = new WeakMap<PieceAnalysis, Counts>();

function countsIn(piece: PieceAnalysis): Counts {
  let counts = counted.get(piece);
  if (counts === undefined) {
    const kinds = piece.prose.flatMap(({ citations }) => citations.map(({ kind }) => kind));
    const count = (wanted: Citation['kind']) => kinds.filter((kind) => kind === wanted).length;
    counts = { footnotes: count('footnote'), keys: count('pandoc') };
    counted.set(piece, counts);
  }
  return counts;
}

function isKeyAt({ text, pieces }: Analysis, offset: number): boolean {
  const index = text.pieceAt(offset);
  const start = offset - text.startOf(index);
  const citations = pieces[index]?.prose.flatMap((prose) => prose.citations) ?? [];
  return citations.some(({ kind, span }) => kind === 'pandoc' && span.start === start);
}

/** Edits that cite the sources at `offset`; a bracket that stands open there, or ends there, takes up further keys. */
export function citeSources(
  analysis: Analysis,
  offset: number,
  sources: readonly CitableSource[],
  style: CitationStyle,
): readonly Edit[] {
  if (sources.length === 0) return [];
  const at = { start: offset, end: offset };
  if (style === 'footnote') {
    const notes = sources.map(({ source }) => ({ text: noteForSource(source), title: source.title }));
    const { markers, edits } = citeAsNotes(analysis, notes);
    return withNotes(analysis, at, [...new Set(markers)].join(''), edits);
  }
  const keys = sources.flatMap(({ key }) => citeKey(key) ?? []).join('; ');
  const before = analysis.text.slice({ start: Math.max(0, offset - 500), end: offset });
  const behind = analysis.text.slice({ start: offset, end: Math.min(analysis.text.length, offset + 500) });
  // Inside or right behind `[@a, p. 3]` the keys join it.
  if (/\[[^[\]]*@[^[\]]*\]$/.test(before)) {
    const inside = offset - 1;
    return [{ span: { start: inside, end: inside }, newText: `; ${keys}` }];
  }
  if (/\[[^[\]]*@[^[\];]*$/.test(before) && /^[^[\]\n]*\]/.test(behind)) {
    const inside = offset + (/^[^;\]]*/.exec(behind)?.[0].length ?? 0);
    return [{ span: { start: inside, end: inside }, newText: `; ${keys}` }];
  }
  return withNotes(analysis, at, `${gapBefore(before)}[${keys}]`, []);
}

/** The statement of a fact as a sentence with its citation, in place of what is selected. */
export function writeFact(
  analysis: Analysis,
  span: Span,
  fact: Fact,
  style: CitationStyle,
): readonly [Edit, ...Edit[]] {
  const before = analysis.text.slice({ start: Math.max(0, span.start - 10), end: span.start });
  return writeSentence(analysis, span, fact, style, gapBefore(before));
}

/** The same in place of what is typed of it; `lead` stands before it. What ends the sentence behind the span stays alone. */
export function writeSentence(
  analysis: Analysis,
  { start, end }: Span,
  fact: Fact,
  style: CitationStyle,
  lead = '',
): readonly [Edit, ...Edit[]] {
  const { text: brief, facts } = analysis;
  const behind = brief.slice({ start: end, end: Math.min(brief.length, end + 100) });
  if (style === 'footnote' || keysOf(fact) === '') {
    const note = citeAsNote(analysis, noteFor(fact, facts), titleFor(fact, facts));
    const { text, taken } = sentenceBefore(behind, fact.statement, note.marker);
    return withNotes(analysis, { start, end: end + taken }, lead + text, note.edits);
  }
  const stop = /[.!?]$/.exec(fact.statement)?.[0] ?? '';
  const cited = `${fact.statement.slice(0, fact.statement.length - stop.length)} [${keysOf(fact)}]${stop}`;
  const { text, taken } = sentenceBefore(behind, cited, '');
  return withNotes(analysis, { start, end: end + taken }, lead + text, []);
}

/** The citation of a fact alone, at `offset`. */
export function citeFact(
  analysis: Analysis,
  offset: number,
  fact: Fact,
  style: CitationStyle,
): readonly Edit[] {
  const at = { start: offset, end: offset };
  if (style === 'footnote' || keysOf(fact) === '') {
    const note = citeAsNote(analysis, noteFor(fact, analysis.facts), titleFor(fact, analysis.facts));
    return withNotes(analysis, at, note.marker, note.edits);
  }
  const before = analysis.text.slice({ start: Math.max(0, offset - 10), end: offset });
  return withNotes(analysis, at, `${gapBefore(before)}[${keysOf(fact)}]`, []);
}

/** The evidence of a fact as Pandoc cites it, without the brackets; empty where no source has a key that can be cited. */
function keysOf({ evidence }: Fact): string {
  const cited = evidence.flatMap(({ source, locator }) => {
    const key = citeKey(source);
    return key === undefined ? [] : [locator === '' ? key : `${key}, ${locator.replace(/[[\];]/g, ' ')}`];
  });
  return cited.join('; ');
}

/** A blank where words would run together. */
function gapBefore(before: string): string {
  return before === '' || /[\s([“"'‘—–]$/.test(before) ? '' : ' ';
}

// Owns what a citation by number, or by authors and year, leads to: entries of the brief's own list, and sources.
import type { Analysis } from '../analysis/analysis.ts';
import { withRepeatedAuthors } from '../prose/entryAuthors.ts';
import { type ListedWork, readReferenceList } from '../prose/referenceList.ts';
import type { WorkCitation } from '../prose/sentence.ts';
import { workCitationsOf } from '../prose/workCitations.ts';
import { type Works, worksOf } from '../prose/works.ts';
import type { CitableSource } from '../sources/library.ts';
import { type Span, shift } from '../text/span.ts';
import { type Found, findAt } from './at.ts';

/** An entry of a list, its span in the brief, or a source that can be cited by key too. */
export type CitedWork =
  | { readonly kind: 'listed'; readonly work: ListedWork; readonly span: Span }
  | { readonly kind: 'source'; readonly source: CitableSource };

/** The works that the citation at `offset` names, the brief's own first; undefined where none stands there, or it names none. */
export function citedWorksAt(analysis: Analysis, offset: number): Found<readonly CitedWork[]> | undefined {
  const found = findAt(analysis, offset, ({ prose }) =>
    prose.flatMap((block) => workCitationsOf(block).map(({ citation: item }) => ({ item, span: item.span }))),
  );
  if (found === undefined) return undefined;
  const works = worksNamedBy(narrowed(found, analysis, offset), analysis);
  return works.length === 0 ? undefined : { item: works, span: found.span };
}

/** The entry of the brief's own list that holds `offset`. */
export function entryAt(
  analysis: Analysis,
  offset: number,
): (CitedWork & { readonly kind: 'listed' }) | undefined {
  const entry = listedWorks(analysis).find(({ span }) => span.start <= offset && offset < span.end);
  return entry === undefined ? undefined : { kind: 'listed', ...entry };
}

/** The places in a brief where works are cited by number, or by authors and year; of several numbers or keys the one that names it. */
export function citationsOf(works: readonly CitedWork[], { pieces, text }: Analysis): readonly Span[] {
  const named = worksOf(
    works.flatMap((one) => (one.kind === 'listed' ? [one.work] : [])),
    works.flatMap((one) => (one.kind === 'source' ? [one.source] : [])),
  );
  if (named.isEmpty) return [];
  return pieces.flatMap(({ prose }, index) => {
    const base = text.startOf(index);
    return prose.flatMap((block) =>
      workCitationsOf(block).flatMap(({ citation }) => {
        const place = { item: citation, span: shift(citation.span, base) };
        const meant = apart(citation).filter((one) => named.has(one));
        return meant.map((one) => placeOf(one, place, text));
      }),
    );
  });
}

/** A citation of several numbers or keys as one of each. */
function apart(citation: WorkCitation): readonly WorkCitation[] {
  if (citation.kind === 'numeric')
    return citation.numbers.map((number) => ({ ...citation, numbers: [number] }));
  return citation.kind === 'keyed' ? citation.keys.map((key) => ({ ...citation, keys: [key] })) : [citation];
}

/** Where one number or key of a citation stands; all of the citation where it is not written, as in the middle of a range. */
function placeOf(one: WorkCitation, { item, span }: Found<WorkCitation>, text: Analysis['text']): Span {
  if (apart(item).length === 1) return span;
  const written = partsOf(item, text.slice(span)).find(({ citation }) => isSame(citation, one));
  return written === undefined ? span : shift(written.span, span.start);
}

/** Of several numbers or keys in one citation the one under the cursor, if one is: `[3, 5]`. */
function narrowed({ item, span }: Found<WorkCitation>, { text }: Analysis, offset: number): WorkCitation {
  const at = offset - span.start;
  const under = partsOf(item, text.slice(span)).find((one) => one.span.start <= at && at < one.span.end);
  return under?.citation ?? item;
}

interface Part {
  readonly citation: WorkCitation;
  /** Its place in the citation as written. */
  readonly span: Span;
}

/** The numbers or keys that are written out in a citation, in order. */
function partsOf(citation: WorkCitation, written: string): readonly Part[] {
  return apart(citation).flatMap((one) => {
    const name = one.kind === 'numeric' ? one.numbers[0] : one.kind === 'keyed' ? one.keys[0] : undefined;
    const start = name === undefined ? -1 : startOf(String(name), written);
    return start < 0 ? [] : [{ citation: one, span: { start, end: start + String(name).length } }];
  });
}

/** Where a number or key stands by itself: no "3" of "35". */
function startOf(name: string, written: string): number {
  for (let at = written.indexOf(name); at >= 0; at = written.indexOf(name, at + 1)) {
    const around = written.charAt(at - 1) + written.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}

function isSame(a: WorkCitation, b: WorkCitation): boolean {
  if (a.kind === 'numeric') return b.kind === 'numeric' && a.numbers[0] === b.numbers[0];
  return a.kind === 'keyed' && b.kind === 'keyed' && a.keys[0] === b.keys[0];
}

/** The works that a citation names, the brief's own first. */
export function worksNamedBy(citation: WorkCitation, analysis: Analysis): readonly CitedWork[] {
  const each = apart(citation);
  const isNamed = (works: Works) => each.some((one) => works.has(one));
  const listed = listedWorks(analysis).filter(({ work }) => isNamed(alone(work, () => worksOf([work], []))));
  // What is numbered or keyed is in the brief's own list.
  const others = citation.kind === 'authorYear' ? analysis.library.all() : [];
  const sources = others.filter((source) => isNamed(alone(source, () => worksOf([], [source]))));
  return [
    ...listed.map((one) => ({ kind: 'listed' as const, ...one })),
    ...sources.map((source) => ({ kind: 'source' as const, source })),
  ];
}

const ofOne = new WeakMap<object, Works>();

/** A work by itself, as citations are held against it; made once, as a report asks for many. */
function alone(work: object, made: () => Works): Works {
  let works = ofOne.get(work);
  if (works === undefined) {
    works = made();
    ofOne.set(work, works);
  }
  return works;
}

interface PlacedWork {
  readonly work: ListedWork;
  readonly span: Span;
}

const known = new WeakMap<Analysis, readonly PlacedWork[]>();

/** The entries of the brief's own list, with the authors of the one above where dashes stand for them; worked out once for an analysis. */
export function listedWorks(analysis: Analysis): readonly PlacedWork[] {
  let listed = known.get(analysis);
  if (listed === undefined) {
    listed = readListed(analysis);
    known.set(analysis, listed);
  }
  return listed;
}

function readListed({ pieces, text }: Analysis): readonly PlacedWork[] {
  const listed = pieces.flatMap(({ piece, reading, sections }, index) =>
    readReferenceList(piece.text, reading.blocks, (block) => sections[block]?.path ?? []).map((work) => ({
      work,
      text: work.text,
      span: shift(work.span, text.startOf(index)),
    })),
  );
  return withRepeatedAuthors(listed).map(({ work, text: words, span }) => ({
    work: { ...work, text: words },
    span,
  }));
}

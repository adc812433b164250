// Owns what a citation by number, or by authors and year, leads to: entries of the brief's own list, and sources.
import type { Analysis } from '../analysis/analysis.ts';
import { withRepeatedAuthors } from '../prose/entryAuthors.ts';
import { type ListedWork, readReferenceList } from '../prose/referenceList.ts';
import type { WorkCitation } from '../prose/sentence.ts';
import { workCitationsOf } from '../prose/workCitations.ts';
import { worksOf } from '../prose/works.ts';
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

/** Of several numbers in one citation the one under the cursor, if one is: `[3, 5]`. */
function narrowed({ item, span }: Found<WorkCitation>, { text }: Analysis, offset: number): WorkCitation {
  if (item.kind !== 'numeric') return item;
  const digits = text.slice(span).matchAll(/\d+/g);
  for (const { 0: number, index } of digits) {
    const at = offset - span.start - index;
    if (at >= 0 && at < number.length && item.numbers.includes(Number(number)))
      return { ...item, numbers: [Number(number)] };
  }
  return item;
}

function worksNamedBy(citation: WorkCitation, analysis: Analysis): readonly CitedWork[] {
  const each =
    citation.kind === 'numeric'
      ? citation.numbers.map((number) => ({ ...citation, numbers: [number] }))
      : [citation];
  const isNamed = (works: ReturnType<typeof worksOf>) => each.some((one) => works.has(one));
  const listed = listedWorks(analysis).filter(({ work }) => isNamed(worksOf([work], [])));
  const sources = analysis.library.all().filter((source) => isNamed(worksOf([], [source])));
  return [
    ...listed.map((one) => ({ kind: 'listed' as const, ...one })),
    ...sources.map((source) => ({ kind: 'source' as const, source })),
  ];
}

function listedWorks({ pieces, text }: Analysis): readonly { work: ListedWork; span: Span }[] {
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

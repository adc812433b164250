// Owns the year by which citations by authors and year name a work, renamed in all of them and in the entry: "2021" to "2021a".
import type { Analysis } from '../analysis/analysis.ts';
import { YEAR } from '../prose/authorYear.ts';
import { authorsOf } from '../prose/entryAuthors.ts';
import { contains, type Span, shift } from '../text/span.ts';
import { type CitedWork, citationsOf, citedWorksAt, entryAt, listedWorks } from './citedWorks.ts';

/** The year of one work of the brief's own list. */
export interface YearOfWork {
  readonly kind: 'year';
  readonly name: string;
  /** Where it is written: in the entry, and where that is cited; ascending. */
  readonly places: readonly Span[];
  /** The years of other works by the same authors. */
  readonly others: ReadonlySet<string>;
}

/** Not in an address, and no part of a range. */
const WRITTEN = new RegExp(`(?<![\\p{L}\\p{N}.,/=_–-])${YEAR}(?![\\p{L}\\p{N}%/_–-])`, 'gu');
const WHOLE = new RegExp(`^${YEAR}$`);
const CANNOT =
  'Of a citation without a key only the year can be renamed, and that where the brief lists the work itself.';

/** The year at `offset`; why what stands there cannot be renamed; undefined where no work is cited or listed. */
export function yearAt(
  analysis: Analysis,
  offset: number,
): { readonly used: YearOfWork; readonly span: Span } | string | undefined {
  const work = workAt(analysis, offset);
  if (work === undefined || typeof work === 'string') return work;
  const own = writtenYears(analysis, work.span)[0];
  if (own === undefined) return CANNOT;
  const name = analysis.text.slice(own);
  const cited = citationsOf([work], analysis)
    .filter((span) => !contains(work.span, span))
    .flatMap((one) => writtenYears(analysis, one).find((year) => analysis.text.slice(year) === name) ?? []);
  const places = [own, ...cited].sort((a, b) => a.start - b.start);
  const span = places.find(({ start, end }) => start <= offset && offset <= end);
  if (span === undefined) return CANNOT;
  const others = new Set(siblings(analysis, work));
  if (others.has(name)) return 'The list has more than one work by these authors and of this year.';
  return { used: { kind: 'year', name, places, others }, span };
}

/** Why the year cannot become another; undefined where it can. */
export function problemWithYear({ others }: YearOfWork, newYear: string): string | undefined {
  if (!WHOLE.test(newYear))
    return `"${newYear}" is no year that a work is cited by, such as 2021, 2021a, n.d. or forthcoming.`;
  return others.has(newYear) ? `There is already a work by these authors and of ${newYear}.` : undefined;
}

function workAt(
  analysis: Analysis,
  offset: number,
): (CitedWork & { readonly kind: 'listed' }) | string | undefined {
  const cited =
    citedWorksAt(analysis, offset) ?? (offset > 0 ? citedWorksAt(analysis, offset - 1) : undefined);
  const [work, ...others] = cited?.item ?? [entryAt(analysis, offset) ?? []].flat();
  if (work === undefined) return undefined;
  return work.kind === 'source' || others.length > 0 ? CANNOT : work;
}

function writtenYears({ text }: Analysis, span: Span): readonly Span[] {
  return Array.from(text.slice(span).matchAll(WRITTEN), ({ 0: year, index }) =>
    shift({ start: index, end: index + year.length }, span.start),
  );
}

/** The years of the other works of the list whose entries begin with the same authors. */
function siblings(analysis: Analysis, { work, span }: CitedWork & { readonly kind: 'listed' }) {
  const authors = authorsOf(work.text);
  return listedWorks(analysis)
    .filter((other) => other.span.start !== span.start && authors !== undefined)
    .filter((other) => authorsOf(other.work.text) === authors)
    .flatMap((other) => writtenYears(analysis, other.span).slice(0, 1))
    .map((year) => analysis.text.slice(year));
}

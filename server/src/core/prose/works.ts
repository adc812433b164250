// Owns the question whether a citation by number, by authors and year, or by a key that may be a cross-reference, names a work that is known.
import { yearIssued } from '../facts/issued.ts';
import type { Source } from '../facts/model.ts';
import type { CitableSource } from '../sources/library.ts';
import { withoutTitles, YEAR, yearNamed } from './authorYear.ts';
import { authorsOf, withRepeatedAuthors } from './entryAuthors.ts';
import type { ListedWork } from './referenceList.ts';
import type { WorkCitation } from './sentence.ts';

/** All works that a brief may cite by number, or by authors and year. */
export interface Works {
  readonly isEmpty: boolean;
  readonly has: (citation: WorkCitation) => boolean;
  readonly hasKey: (key: string) => boolean;
}

/** A work as citations by author and year are held against it. */
interface Work {
  /** Whether the name, folded, is one that it goes by. */
  readonly goesBy: (name: string) => boolean;
}

export const noWorks: Works = { isEmpty: true, has: () => false, hasKey: () => false };

/** What of a source is asked for here. */
export type KnownSource = Pick<CitableSource, 'key' | 'source' | 'isRead' | 'rough'>;

/** What of an entry is asked for here. */
export type KnownEntry = Pick<ListedWork, 'number' | 'key' | 'note' | 'text'>;

/** The works of a brief's own list, and the sources that it can cite: of bibliographies and fact bases. */
export function worksOf(listed: readonly KnownEntry[], sources: readonly KnownSource[]): Works {
  const numbers = new Set(listed.flatMap(({ number }) => number ?? []));
  const notes = new Set(listed.flatMap(({ note }) => note ?? []));
  const labels = new Set(listed.flatMap(({ key }) => key ?? []));
  let keys: ReadonlySet<string> | undefined;
  /** Of the brief's own list, where the authors can be told from the title. */
  const authored: Work[] = [];
  const byYear = new Map<string, Work[]>();
  const add = (year: string, work: Work) => {
    const works = byYear.get(year);
    if (works === undefined) byYear.set(year, [work]);
    else works.push(work);
  };
  for (const { text } of withRepeatedAuthors(listed)) {
    const authors = authorsOf(text);
    const work = listedWork(authors ?? text);
    if (authors !== undefined) authored.push(work);
    for (const year of yearsOf(text, authors)) add(year, work);
  }
  for (const known of sources) {
    if (!known.isRead) for (const year of yearsIn(known.rough)) add(year, unreadWork(known, year));
    else add(yearIssued(known.source.issued) ?? 'n.d.', sourceWork(known.source));
  }
  if (listed.length === 0 && byYear.size === 0) return noWorks;
  return {
    isEmpty: false,
    hasKey: (key) => {
      keys ??= new Set(sources.map((source) => source.key));
      return keys.has(key);
    },
    has: (citation) => {
      if (citation.kind === 'numeric') {
        const { mayBeNote } = citation;
        return citation.numbers.every((number) => numbers.has(number) || (mayBeNote && notes.has(number)));
      }
      // A number may stand beside keys: "[R1, 2]".
      if (citation.kind === 'keyed')
        return citation.keys.every((key) => labels.has(key) || numbers.has(Number(key)));
      const names = citation.authors.map(folded);
      if (citation.kind === 'authorPage') return authored.some(({ goesBy }) => names.every(goesBy));
      const works = [
        ...(byYear.get(citation.year) ?? []),
        ...(citation.year.length > 4 ? (byYear.get(citation.year.slice(0, 4)) ?? []) : []),
      ];
      return names.length > 0 && works.some(({ goesBy }) => names.every(goesBy));
    },
  };
}

/** Years of an entry with their letter: the one right behind its authors, where one is, else all; "n.d." where there is none. */
function yearsOf(entry: string, authors: string | undefined): ReadonlySet<string> {
  const own = (authors === undefined ? BRACKETED_YEAR : YEAR_BEHIND).exec(
    authors === undefined ? entry : entry.slice(entry.indexOf(authors) + lengthOfNames(authors)),
  )?.[1];
  return own === undefined ? yearsIn(entry) : new Set([yearNamed(own)]);
}

/** Without what stands between the last name and the year: "Smith, J. (". */
function lengthOfNames(authors: string): number {
  return authors.replace(/[^\p{L}\p{M}\p{N}]{1,9}$/u, '').length;
}

function yearsIn(text: string): ReadonlySet<string> {
  const years = Array.from(text.matchAll(YEARS), ([year]) => yearNamed(year));
  return new Set(years.length === 0 ? ['n.d.'] : years);
}

const YEAR_BEHIND = new RegExp(`^[^\\p{L}\\p{N}]{1,9}(${YEAR})(?=[.,:;)\\]]|$)`, 'u');
/** Of an entry that begins with its title. */
const BRACKETED_YEAR = new RegExp(`^[^()]{1,300}\\((${YEAR})(?:,[^()]{0,40})?\\)`);
const YEARS = new RegExp(`(?<![\\p{L}\\p{N}])${YEAR}(?![\\p{L}\\p{N}])`, 'gu');

/** By its authors; where none can be made out, by all words, as it goes by its title then. */
function listedWork(text: string): Work {
  const words = ` ${folded(text)} `;
  const initials = initialsIn(text);
  return { goesBy: (name) => words.includes(` ${name} `) || initials.has(name) };
}

/** A source that costs much to read: it is read only where a name may stand in it. */
function unreadWork(known: KnownSource, year: string): Work {
  let rough: string | undefined;
  let work: Work | undefined;
  return {
    goesBy: (name) => {
      const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
      rough ??= folded(known.rough);
      if (work === undefined && name.length > MOST_INITIALS && !rough.includes(longest)) return false;
      const { issued } = known.source;
      const isOfYear = /^\d/.test(year) ? issued?.startsWith(year) === true : issued === undefined;
      work ??= isOfYear ? sourceWork(known.source) : nobodys;
      return work.goesBy(name);
    },
  };
}

const nobodys: Work = { goesBy: () => false };
/** So many words of a name are taken for an abbreviation of it. */
const MOST_INITIALS = 6;

function sourceWork({ author = [], publisher, containerTitle }: Source): Work {
  const names = new Set<string>();
  for (const name of [
    publisher,
    containerTitle,
    ...author.flatMap(({ family, literal }) => [family, literal]),
  ])
    if (name !== undefined)
      for (const one of [folded(withoutTitles(name)), ...initialsIn(name)]) names.add(one);
  return { goesBy: (name) => names.has(name) };
}

/** Lower case without accents and punctuation: "O’Neil" as "o neil". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Initials of names of three to six words at the start of the text: "World Health Organization" as "who". */
function initialsIn(text: string): ReadonlySet<string> {
  const words = text
    .slice(0, 120)
    .split(/\s+/)
    .filter((word) => !/^(?:of|for|and|the|on|in|to|&)$/i.test(word));
  const capitals = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  const run = words.slice(0, capitals < 0 ? words.length : capitals).slice(0, MOST_INITIALS);
  return new Set(
    [3, 4, 5, 6]
      .filter((length) => length <= run.length)
      .map((length) =>
        run
          .slice(0, length)
          .map((word) => word.charAt(0).toLowerCase())
          .join(''),
      ),
  );
}

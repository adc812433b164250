// Owns the reading of a BibTeX file: its keys and places at once, what each entry says when it is asked for.
import type { Source } from '../facts/model.ts';
import type { Span } from '../text/span.ts';
import type { EntryReader } from './bibtexEntry.ts';
import { type RawEntry, scanBibtex } from './bibtexScan.ts';
import { makeBibliography } from './makeBibliography.ts';
import type { Bibliography, BibliographyEntry, EntryReadings, ReadEntry } from './model.ts';

/**
 * Reads a BibTeX file. `before`: readings of an earlier state of the file, which are used again. Entries that turn out
 * not to be readable become problems once they are read.
 */
export function readBibtex(
  text: string,
  readEntry: EntryReader,
  before: EntryReadings = new Map(),
): Bibliography {
  const { entries: raws, strings, problems } = scanBibtex(text);
  const byKey = new Map(raws.map((raw) => [raw.key, raw]));
  const readings = new Map<string, ReadEntry>();
  const words = (raw: RawEntry | undefined) =>
    raw === undefined ? '' : text.slice(raw.span.start, raw.span.end);
  const stringsRead = strings.join('\n');
  const entries = raws.map((raw) => {
    const parent = parentOf(raw, byKey);
    const name = [words(raw), words(parent), stringsRead].join('\n');
    const known = before.get(name);
    if (known !== undefined) readings.set(name, known);
    return new LazyEntry(raw, known, () => {
      const made = readings.get(name) ?? readEntry(raw, { strings, parent });
      readings.set(name, made);
      return made;
    });
  });
  const unreadable = () =>
    entries.flatMap(({ key, span, problem }) =>
      problem === undefined
        ? []
        : [{ at: span.start, message: `the entry "${key}" is not understood: ${problem}` }],
    );
  return { ...makeBibliography(text, entries, () => [...problems, ...unreadable()]), readings };
}

const SEARCHED = new Set(['author', 'editor', 'title', 'subtitle', 'year', 'date', 'journal', 'publisher']);
/** Marks of TeX without the letters that they stand on: `M{\\"u}ller` leaves `Muller`. */
const COMMANDS = /\\[a-zA-Z]+\s?|\\.|[{}$~]/g;

class LazyEntry implements BibliographyEntry {
  readonly key: string;
  readonly span: Span;
  readonly keySpan: Span;
  readonly #raw: RawEntry;
  readonly #make: () => ReadEntry;
  #read: ReadEntry | undefined;

  constructor(raw: RawEntry, read: ReadEntry | undefined, make: () => ReadEntry) {
    const { key, span, keySpan } = raw;
    this.#raw = raw;
    this.key = key;
    this.span = span;
    this.keySpan = keySpan;
    this.#read = read;
    this.#make = make;
  }

  get isRead(): boolean {
    return this.#read !== undefined;
  }

  get source(): Source {
    this.#read ??= this.#make();
    return this.#read.source;
  }

  get rough(): string {
    return this.#raw.fields
      .filter(({ name }) => SEARCHED.has(name))
      .map(({ value }) => value.slice(0, 1000).replace(COMMANDS, ''))
      .join(' ');
  }

  /** Known once the entry is read. */
  get problem(): string | undefined {
    return this.#read?.problem;
  }
}

function parentOf({ key, fields }: RawEntry, byKey: ReadonlyMap<string, RawEntry>): RawEntry | undefined {
  const named = fields
    .find(({ name }) => name === 'crossref')
    ?.value.slice(0, 500)
    .replace(/^[{"\s]+|[}"\s]+$/g, '');
  return named === undefined || named === key ? undefined : byKey.get(named);
}

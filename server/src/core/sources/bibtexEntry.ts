// Owns the step from one BibTeX entry to a source (the only importer of the BibTeX library).
import type { Source, SourceName } from '../facts/model.ts';
import type { RawEntry } from './bibtexScan.ts';
import type { ReadEntry } from './model.ts';

/** What reading an entry takes beside itself. */
export interface EntrySurroundings {
  /** `@string` commands of the file, as written. */
  readonly strings: readonly string[];
  /** The entry that `crossref` names. */
  readonly parent: RawEntry | undefined;
}

export type EntryReader = (entry: RawEntry, around: EntrySurroundings) => ReadEntry;

/** Other fields (abstracts, files, notes) are left out: they would take most of the time. */
const READ_FIELDS: ReadonlySet<string> = new Set([
  ...['author', 'editor', 'title', 'subtitle', 'date', 'year', 'month', 'day', 'url', 'doi', 'eprint'],
  ...['journal', 'journaltitle', 'booktitle', 'maintitle', 'publisher', 'institution', 'school'],
  ...['organization', 'howpublished', 'crossref'],
]);
/** A longer value is left out. */
const LONGEST_VALUE = 4000;

/** CSL's names for the types of BibTeX and BibLaTeX. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['legislation', 'legislation'],
  ['dataset', 'dataset'],
  ['software', 'software'],
]);

type Parse = typeof import('@retorquere/bibtex-parser').parse;

/**
 * Loads the library, which is large: with the first file that needs it, and never at the start. The reader never throws:
 * of what cannot be read it gives the key alone, and says why.
 */
export async function loadEntryReader(): Promise<EntryReader> {
  const { parse } = await import('@retorquere/bibtex-parser');
  return (entry, around) => readEntry(entry, around, parse);
}

function readEntry(entry: RawEntry, { strings, parent }: EntrySurroundings, parse: Parse): ReadEntry {
  const { key, type } = entry;
  const bare: Source = { id: key, type: TYPES.get(type) ?? 'document' };
  try {
    const written = [entry, ...(parent === undefined ? [] : [parent])].map(rewritten).join('\n');
    const library = parse(written, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: 'ignore',
      strings: strings.join('\n'),
    });
    // The library lists entries in the order of the text but for those that inherit.
    const read = library.entries.find((one) => one.key === REWRITTEN_KEY);
    const error = library.errors[0]?.error;
    if (read === undefined || (error !== undefined && Object.keys(read.fields).length === 0))
      return { source: bare, problem: error ?? 'it is not understood' };
    return { source: { ...bare, ...membersOf(fieldsOf(read.fields)) }, problem: undefined };
  } catch (error) {
    return { source: bare, problem: error instanceof Error ? error.message : String(error) };
  }
}

const REWRITTEN_KEY = 'entry-0';

/** The entry with the fields that are read; keys and types of any form are kept away from the library. */
function rewritten({ type, fields }: RawEntry, index: number): string {
  const kept = fields
    .filter(({ name, value }) => READ_FIELDS.has(name) && value.length <= LONGEST_VALUE)
    .map(({ name, value }) =>
      name === 'crossref' ? 'crossref = {entry-1}' : `${name} = ${withPlainDollars(value)}`,
    );
  const known = TYPES.has(type) || type === 'proceedings' || type === 'collection' ? type : 'misc';
  return `@${known}{entry-${index},\n${kept.join(',\n')}\n}`;
}

/** A single dollar sign is money, not the begin of a formula without an end. */
function withPlainDollars(value: string): string {
  const signs = value.match(/(?<!\\)\$/g)?.length ?? 0;
  return signs % 2 === 0 ? value : value.replace(/(?<!\\)\$/g, '\\$');
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(fields: object): Fields {
  return new Map<string, unknown>(Object.entries(fields));
}

function membersOf(fields: Fields): Partial<Source> {
  const authors = namesOf(fields.get('author'));
  const author = authors.length > 0 ? authors : namesOf(fields.get('editor'));
  const subtitle = textOf(fields, 'subtitle');
  const title = [textOf(fields, 'title'), subtitle].filter((part) => part !== undefined).join(': ');
  return {
    author,
    ...member('title', title === '' ? undefined : title),
    ...member('publisher', textOf(fields, 'publisher', 'institution', 'school', 'organization')),
    ...member('containerTitle', textOf(fields, 'journaltitle', 'journal', 'booktitle', 'maintitle')),
    ...member('issued', issuedOf(fields)),
    ...member('url', addressOf(fields)),
  };
}

function member<Name extends keyof Source>(name: Name, value: Source[Name] | undefined): Partial<Source> {
  return value === undefined ? {} : { [name]: value };
}

/** The first of these fields that says something, plain: the library marks emphasis as HTML. */
function textOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    const text = (Array.isArray(value) ? value.map(String).join('; ') : String(value ?? ''))
      .replace(/<\/?[a-z]{1,10}(?:\s[^<>]{0,2100})?>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      // Accents come as marks of their own.
      .normalize('NFC');
    if (text !== '') return text;
  }
  return undefined;
}

function namesOf(value: unknown): readonly SourceName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): SourceName[] => {
    if (typeof one !== 'object' || one === null) return [];
    const part = (name: string) => textOf(fieldsOf(one), name);
    const literal = part('name');
    if (literal !== undefined) return [{ literal }];
    const family = [part('prefix'), part('lastName')].filter((word) => word !== undefined).join(' ');
    const given = [part('firstName'), part('suffix')].filter((word) => word !== undefined).join(', ');
    if (family === 'others' && given === '') return [{ literal: 'others' }];
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [given === '' ? { family } : { family, given }];
  });
}

/** ISO date to the precision given: of a span of time its beginning; from year, month and day where there is no date. */
function issuedOf(fields: Fields): string | undefined {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(textOf(fields, 'date') ?? '')?.[0];
  if (date !== undefined) return date;
  const year = textOf(fields, 'year');
  if (year === undefined || !/^\d{4}$/.test(year)) return year;
  const month = twoDigits(textOf(fields, 'month'), 12);
  const day = twoDigits(textOf(fields, 'day'), 31);
  if (month === undefined) return year;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function twoDigits(text: string | undefined, most: number): string | undefined {
  const number = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0;
  return number >= 1 && number <= most ? String(number).padStart(2, '0') : undefined;
}

/** http(s) only. A DOI, or an arXiv number, stands in for an address that is not given. */
function addressOf(fields: Fields): string | undefined {
  const unescaped = (text: string | undefined) => text?.replace(/\\([%&_#~$])/g, '$1');
  const url =
    unescaped(textOf(fields, 'url')) ??
    /https?:\/\/[^\s"<>]+/.exec(String(fields.get('howpublished') ?? ''))?.[0];
  if (url !== undefined) return /^https?:\/\/\S+$/i.test(url) ? url : undefined;
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(
    unescaped(textOf(fields, 'doi')) ?? '',
  )?.[1];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  const arxiv = /^(?:arXiv:)?(\d{4}\.\d{4,5}(?:v\d+)?)$/i.exec(textOf(fields, 'eprint') ?? '')?.[1];
  return arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`;
}
